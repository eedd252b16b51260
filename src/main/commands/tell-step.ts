/** One line for each step of loading, so that the wait is seen to go on. */
export function tellStep(step: { vi: string; en: string }): void {
  console.log(`  … ${step.vi} / ${step.en}`);
}
