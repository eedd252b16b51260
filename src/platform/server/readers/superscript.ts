const RAISED = new Map(
  [...'0123456789()+-'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'][at] ?? plain]),
);

/** Raised digits keep their look, so that “người¹” is not read as “người1”. */
export function raise(text: string): string {
  const letters = [...text];
  return letters.every((letter) => RAISED.has(letter) || letter === ' ')
    ? letters.map((letter) => RAISED.get(letter) ?? letter).join('')
    : text;
}
