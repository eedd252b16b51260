/** Says one thing on standard output in both languages, Vietnamese first. */
export function say(vi: string, en: string): void {
  console.log(`${vi}\n${en}`);
}

/** The same on standard error. */
export function complain(vi: string, en: string): void {
  console.error(`${vi}\n${en}`);
}
