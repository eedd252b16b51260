/**
 * What an official document holds, without a word on its looks: those are fixed by Decree
 * 30/2020/NĐ-CP for state bodies and by the Party's own guidance for party bodies.
 */
export interface OfficialDocument {
  family: 'state' | 'party';
  letterhead: Letterhead;
  number: DocumentNumber;
  issued: IssueDay;
  subject: Subject;
  urgency?: 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC';
  /** “Kính gửi”: of a dispatch, submission or report. */
  addressees?: string[];
  /** “Căn cứ …”, each without its closing mark. */
  grounds?: string[];
  body: Block[];
  recipients: Recipients;
  signature: Signature;
  annexes?: Annex[];
}

export interface Letterhead {
  /** Cơ quan chủ quản; none for a body that stands under no other. */
  parent?: string;
  issuer: string;
}

/** The number is given by the clerk at issue; until then it stays blank. */
export interface DocumentNumber {
  value: number | null;
  /** “KH-BCĐ138”, for a dispatch “UBND-NC”: a dispatch has no abbreviation of its kind. */
  symbol: string;
}

/** Day and month stay blank in a draft. */
export interface IssueDay {
  place: string;
  day: number | null;
  month: number | null;
  year: number;
}

export type Subject =
  | { form: 'named'; type: string; title: string }
  /** A dispatch (công văn): “V/v …” under the number instead of a type. */
  | { form: 'dispatch'; about: string };

export type Letters = string | { text: string; bold?: boolean; italic?: boolean }[];

export type Block =
  | { kind: 'part'; label: string; title: string }
  /** Level 1 in capitals (I.), level 2 and 3 in bold (1., a)). */
  | { kind: 'heading'; level: 1 | 2 | 3; mark: string; title: string }
  | { kind: 'paragraph'; text: Letters }
  /** “1. …”, “a) …”, “- …”, “+ …” */
  | { kind: 'item'; mark: string; text: Letters }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] };

export interface TableColumn {
  title: string;
  /** Share of the width; columns without one share the rest. */
  width?: number;
  align?: 'left' | 'centre' | 'right';
}

export interface Recipients {
  /** Each without closing mark; a dispatch begins with “Như trên”. */
  list: string[];
  /** After “Lưu:”: “VT, PV01”. */
  archive: string;
}

export interface Signature {
  authority: SigningAuthority;
  /** The state office of somebody who signs for a committee, printed above the name. */
  stateOffice?: string;
  /** Null while it is open who will sign. */
  name: string | null;
}

/** In whose name and in which capacity somebody signs; `behalf` is a collective (TM.). */
export type SigningAuthority =
  | { kind: 'head'; office: string; behalf?: string }
  | { kind: 'acting'; office: string; behalf?: string }
  | { kind: 'deputy'; of: string; office: string; behalf?: string }
  | { kind: 'by-order' | 'authorised'; of: string; office: string; deputy?: string };

export interface Annex {
  /** “Phụ lục I”, or “Phụ lục” where there is one. */
  label: string;
  title: string;
  landscape?: boolean;
  body: Block[];
}
