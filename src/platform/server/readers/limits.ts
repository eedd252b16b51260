const MEBIBYTE = 1024 * 1024;

/** What a file may cost us before it is refused. Sizes in bytes, times in milliseconds. */
export const readingLimits = {
  fileBytes: 25 * MEBIBYTE,
  milliseconds: 20_000,
  heapMebibytes: 256,
  /** Memory outside the JavaScript heap (inflated streams) that the worker may hold. */
  outsideHeapBytes: 384 * MEBIBYTE,
  /** Files read at the same time; the next ones wait. */
  atOnce: 2,
  zipEntries: 2_000,
  zipInflatedBytes: 256 * MEBIBYTE,
  /** Word's own XML packs at most about 60 to 1; pictures hardly at all. */
  zipRatio: 150,
  /** Below this size a high ratio harms nobody (a page of spaces packs well). */
  zipRatioAppliesFrom: 4 * MEBIBYTE,
  xmlPartBytes: 64 * MEBIBYTE,
  xmlDepth: 200,
  textCharacters: 20_000_000,
  pdfPages: 3_000,
} as const;
