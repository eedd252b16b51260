import { Temporal } from 'temporal-polyfill';
import { proceduralBlockOf, proceduralLetterhead } from '#domain/document/procedural-signature.ts';
import type { SignatureBlock } from '#domain/document/signature-block.ts';
import { TIP_FORMS } from '#domain/tip/tip-form.ts';
import { getIssuingBody, listSigners } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { openFields } from '#platform/server/confidential/open-fields.ts';
import {
  type OfficialDocument,
  renderDocx,
  type SigningAuthority,
} from '#platform/server/documents/official-document.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { downloadTipPaper, openTipPaper } from '../contract.ts';
import { KEPT_PAPER, recordOfPaper } from './kept-papers.ts';
import { getPaper, PaperContent, paperNumber, type StoredPaper, symbolOf } from './paper-store.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Opens the words of a paper, with a purpose; the reading is in the trail. */
export async function openPaperWords(
  context: RequestContext,
  input: ParsedInputOf<typeof openTipPaper>,
): Promise<OutputOf<typeof openTipPaper>> {
  const paper = await getPaper(context, input.id);
  const content = await contentOf(context, paper, input.purpose);
  return { ...content, revision: paper.revision };
}

/** The paper as a Word file at any stage; number and day stay blank until the clerk gives them. */
export async function sendPaperDocx(
  context: RequestContext,
  input: ParsedInputOf<typeof downloadTipPaper>,
): Promise<FileAnswer> {
  const paper = await getPaper(context, input.id);
  const content = await contentOf(context, paper, input.purpose);
  return {
    fileName: `${paperNumber(paper)?.replaceAll('/', '-') ?? 'Dự thảo'}.docx`,
    contentType: DOCX,
    body: await renderDocx(await toOfficial(context, paper, content)),
  };
}

async function contentOf(
  context: RequestContext,
  paper: StoredPaper,
  purpose: Purpose,
): Promise<PaperContent> {
  const record = await recordOfPaper(context, paper);
  const kept = record.kind === KEPT_PAPER ? await getKept(context, paper.id) : null;
  const column = kept === null ? `paper.${paper.id}` : 'content';
  const opened = await openFields(context, {
    record,
    fieldClass: 'tip-content',
    purpose,
    sealed: { [column]: kept ?? paper.content },
  });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return PaperContent.parse(JSON.parse(opened.values[column] ?? '{}'));
}

/** The words that stayed with the body that issued the paper. */
async function getKept(context: RequestContext, paperId: string): Promise<Buffer> {
  const row = await context.tx
    .selectFrom('kept_tip_paper')
    .select('content')
    .where('id', '=', paperId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row.content;
}

async function toOfficial(
  context: RequestContext,
  paper: StoredPaper,
  content: PaperContent,
): Promise<OfficialDocument> {
  const issuer = await getIssuingBody(context, paper.issuer_id);
  const signers = await listSigners(context, issuer.id);
  const signer = signers.find((one) => one.postId === paper.decided_by_post_id) ?? null;
  const block = proceduralBlockOf(issuer.kind, signer);
  const issued = paper.issued_on === null ? null : Temporal.PlainDate.from(paper.issued_on);
  const { type } = TIP_FORMS[paper.form];
  return {
    family: 'state',
    letterhead: proceduralLetterhead(issuer),
    number: { value: paper.document_number, symbol: symbolOf(paper) },
    issued: {
      place: issuer.place,
      day: issued?.day ?? null,
      month: issued?.month ?? null,
      year: issued?.year ?? context.today.year,
    },
    subject:
      type === 'dispatch'
        ? { form: 'dispatch', about: content.subject }
        : { form: 'named', type: TYPE_NAMES[type], title: content.subject },
    ...(content.addressees.length === 0 ? {} : { addressees: content.addressees }),
    ...(content.grounds.length === 0 ? {} : { grounds: content.grounds }),
    body: [
      ...(type === 'decision' ? [DECIDES] : []),
      ...content.paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ],
    recipients: { list: content.recipients, archive: 'VT, hồ sơ' },
    signature: type === 'record' ? MADE_BY : { authority: authorityOf(block), name: block.name },
  };
}

/** The line after the legal bases of a decision. */
const DECIDES = { kind: 'part', label: 'QUYẾT ĐỊNH:', title: '' } as const;
/** A record is signed by whoever made it, not by a head. */
const MADE_BY = {
  authority: { kind: 'head', office: 'Người lập biên bản' },
  name: null,
} as const;

const TYPE_NAMES = { decision: 'QUYẾT ĐỊNH', notice: 'THÔNG BÁO', record: 'BIÊN BẢN' } as const;

function authorityOf(block: SignatureBlock): SigningAuthority {
  const behalf = block.behalf === null ? {} : { behalf: block.behalf };
  switch (block.kind) {
    case 'head':
    case 'acting':
      return { kind: block.kind, office: block.office, ...behalf };
    case 'deputy':
      return { kind: 'deputy', of: block.of ?? '', office: block.office, ...behalf };
    case 'by-order':
    case 'authorised':
      return { kind: block.kind, of: block.of ?? '', office: block.office };
  }
}
