import { Temporal } from 'temporal-polyfill';
import { ordinalName } from '#domain/case/accused.ts';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { writeCharge } from '#domain/case/offence.ts';
import { parentOnLetterhead } from '#domain/document/letterhead.ts';
import { blockOf } from '#domain/document/signature-block.ts';
import { getIssuingBody, listSignatureBlocks } from '#features/documents/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import {
  type OfficialDocument,
  renderDocx,
  type SigningAuthority,
} from '#platform/server/documents/official-document.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { downloadCasePaper } from '../contract.ts';
import { openWords } from './case-papers.ts';
import { getStoredCase } from './case-store.ts';
import { getPaper, type StoredPaper } from './paper-store.ts';
import { listCharges } from './reclassify-case.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The paper as a Word file by decree 30; number and day stay blank until the clerk gives them. */
export async function sendPaperDocx(
  context: RequestContext,
  input: ParsedInputOf<typeof downloadCasePaper>,
): Promise<FileAnswer> {
  const paper = await getPaper(context, input.id);
  const form = CasePaperForm.parse(paper.form);
  const words = await openWords(context, paper, input);
  const issuer = await getIssuingBody(context, paper.owner_agency_id);
  const blocks = await listSignatureBlocks(context, issuer);
  const block =
    blocks.find((one) => one.postId === paper.signer_post_id) ?? blockOf(issuer.kind, null);
  const issued = paper.issued_on === null ? null : Temporal.PlainDate.from(paper.issued_on);
  const parent = parentOnLetterhead(issuer.kind, issuer.parent);
  const official: OfficialDocument = {
    family: issuer.family,
    letterhead: { ...(parent === null ? {} : { parent }), issuer: issuer.name },
    number: { value: paper.document_number, symbol: paper.symbol },
    issued: {
      place: issuer.place,
      day: issued?.day ?? null,
      month: issued?.month ?? null,
      year: issued?.year ?? context.today.year,
    },
    subject: { form: 'named', type: PAPER_NAMES[form].type, title: PAPER_NAMES[form].vi },
    body: [...(await openingOf(context, paper)), ...words].map((text) => ({
      kind: 'paragraph' as const,
      text,
    })),
    recipients: { list: ['Viện kiểm sát có thẩm quyền', 'Hồ sơ vụ án'], archive: 'VT' },
    signature: {
      authority: signingOf(block),
      name: block.name,
    },
  };
  return {
    fileName: `${PAPER_NAMES[form].vi}.docx`,
    contentType: DOCX,
    body: await renderDocx(official),
  };
}

/** In which capacity a post signs. */
export function signingOf(block: ReturnType<typeof blockOf>): SigningAuthority {
  switch (block.kind) {
    case 'head':
    case 'acting':
      return { kind: block.kind, office: block.office };
    case 'deputy':
      return { kind: 'deputy', of: block.of ?? '', office: block.office };
    default:
      return { kind: block.kind, of: block.of ?? '', office: block.office };
  }
}

/** The case by its code, the accused by ordinal, the charges by article: names are written by hand. */
async function openingOf(context: RequestContext, paper: StoredPaper): Promise<string[]> {
  const stored = await getStoredCase(context, paper.case_id);
  const charges = (await listCharges(context, paper.case_id)).filter(
    (one) => one.accusedId === paper.accused_id,
  );
  const accused =
    paper.accused_id === null
      ? null
      : await context.tx
          .selectFrom('accused')
          .select('ordinal')
          .where('id', '=', paper.accused_id)
          .executeTakeFirst();
  return [
    `Vụ án mã số ${stored.row.code}${accused == null ? '' : `, bị can ${ordinalName(accused.ordinal)}`}.`,
    ...(charges.length === 0
      ? []
      : [`Tội danh: Điều ${charges.map(writeCharge).join('; Điều ')} Bộ luật Hình sự.`]),
  ];
}
