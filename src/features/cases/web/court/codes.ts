/** Choices of a field out of a list of codes. */
export function choicesOf<V extends string>(
  codes: readonly V[],
  say: (code: V) => string,
): { value: V; text: string }[] {
  return codes.map((value) => ({ value, text: say(value) }));
}
