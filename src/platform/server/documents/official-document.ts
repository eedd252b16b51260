export type {
  Annex,
  Block,
  IssueDay,
  Letterhead,
  Letters,
  OfficialDocument,
  Recipients,
  Signature,
  SigningAuthority,
  Subject,
  TableColumn,
} from './official/official-document.ts';
export { renderDocx } from './render-docx.ts';
