import { Temporal } from 'temporal-polyfill';
import { proceduralBlockOf, proceduralLetterhead } from '#domain/document/procedural-signature.ts';
import { getIssuingBody } from '#features/documents/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openFields } from '#platform/server/confidential/open-fields.ts';
import { type OfficialDocument, renderDocx } from '#platform/server/documents/official-document.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { downloadDecision } from '../contract.ts';
import { agencyNames, getStoredComplaint, type StoredComplaint } from './complaint-store.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const KINDS = { complaint: 'khiếu nại', accusation: 'tố cáo' } as const;
const OUTCOMES = {
  upheld: 'đúng',
  'partly-upheld': 'đúng một phần',
  'not-upheld': 'không đúng',
} as const;

/** The decision as a Word file by decree 30; number and day stay blank until the clerk gives them. */
export async function sendDecisionDocx(
  context: RequestContext,
  { id }: ParsedInputOf<typeof downloadDecision>,
): Promise<FileAnswer> {
  requirePermission(context, 'complaint.settle');
  const stored = await getStoredComplaint(context, id);
  const { row, file } = stored;
  if (file.outcome === null) {
    throw new Refusal('complaint.other-state');
  }
  const issuer = await getIssuingBody(context, row.receiver_id);
  const issued = file.decision === null ? null : Temporal.PlainDate.from(file.decision.on);
  const block = proceduralBlockOf(issuer.kind, null);
  const title = `Giải quyết ${KINDS[row.kind]} ${row.round === 'first-settlement' ? 'lần đầu' : 'lần hai'}`;
  const official: OfficialDocument = {
    family: issuer.family,
    letterhead: proceduralLetterhead(issuer),
    number: numberOf(file.decision?.number),
    issued: {
      place: issuer.place,
      day: issued?.day ?? null,
      month: issued?.month ?? null,
      year: issued?.year ?? context.today.year,
    },
    subject: { form: 'named', type: 'Quyết định', title },
    body: (await bodyOf(context, stored, OUTCOMES[file.outcome])).map((text) => ({
      kind: 'paragraph' as const,
      text,
    })),
    recipients: { list: ['Người khiếu nại, tố cáo', 'Hồ sơ giải quyết'], archive: 'VT' },
    signature: { authority: { kind: 'head', office: block.office }, name: block.name },
  };
  return { fileName: `${title}.docx`, contentType: DOCX, body: await renderDocx(official) };
}

/** “12/QĐ-VKS” as the form writes it; blank until the clerk gave it. */
function numberOf(given: string | undefined): { value: number | null; symbol: string } {
  const [first = '', ...rest] = (given ?? '').split('/');
  const value = /^\d+$/.test(first.trim()) ? Number(first) : null;
  return { value, symbol: rest.join('/').trim() || 'QĐ' };
}

async function bodyOf(
  context: RequestContext,
  { row, file }: StoredComplaint,
  outcome: string,
): Promise<string[]> {
  const opened = await openFields(context, {
    record: { kind: 'complaint', id: row.id },
    fieldClass: 'tip-content',
    purpose: 'complaint',
    sealed: { decision_words: row.decision_words },
  });
  const words = opened.state === 'open' ? (opened.values.decision_words ?? '') : '';
  const names = await agencyNames(context, [row.against_id]);
  return [
    `Xét ${KINDS[row.kind]} mã số ${row.code} đối với ${names.get(row.against_id) ?? ''}.`,
    ...words.split('\n').filter((line) => line.trim() !== ''),
    `Kết luận: nội dung ${KINDS[row.kind]} ${outcome}.`,
    ...(file.compensation ? ['Thực hiện trách nhiệm bồi thường theo quy định của pháp luật.'] : []),
  ];
}
