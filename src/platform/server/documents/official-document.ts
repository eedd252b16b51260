export type { OfficialDocument, SigningAuthority } from './official/official-document.ts';
export { renderDocx } from './render-docx.ts';
