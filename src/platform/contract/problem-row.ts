/** One refusal: its HTTP status and what the reader is told, with `{name}` for parameters. */
export interface ProblemRow {
  status: number;
  vi: string;
  en: string;
}
