/** A text in both languages, Vietnamese first. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}
