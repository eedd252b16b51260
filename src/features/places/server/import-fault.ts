/** A row that cannot be taken: its line, the code of the reason, and the sentence in both languages. */
export interface Fault {
  line: number;
  reason: string;
  vi: string;
  en: string;
}
