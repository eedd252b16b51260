import type { CaseEventKind } from '#domain/case/case-event.ts';
import type { CasePaperForm } from '#domain/case/case-paper.ts';
import {
  draftCasePaper,
  getCase,
  numberCasePaper,
  stepCasePaper,
} from '#features/cases/contract.ts';
import type { CaseHandle, Desk } from './desk.ts';
import type { Watch } from './lives.ts';

/** A paper of the police as a life writes it: of which step it is, and in what words. */
interface Writing {
  readonly form: CasePaperForm;
  readonly of: CaseEventKind;
  readonly series: string;
  readonly paragraphs: readonly string[];
}

export const OPENING: Writing = {
  form: 'opening-decision',
  of: 'opened',
  series: 'QĐ',
  paragraphs: [
    'Xác định có dấu hiệu của tội phạm mua bán người.',
    'Khởi tố vụ án hình sự để điều tra theo quy định của pháp luật.',
  ],
};

export const CONCLUSION: Writing = {
  form: 'investigation-conclusion',
  of: 'concluded',
  series: 'KLĐT',
  paragraphs: ['Đã thu thập đủ tài liệu, chứng cứ về hành vi của bị can.', 'Đề nghị truy tố.'],
};

/** The paper of the last step of its kind: drafted, approved by a head, numbered by the clerk. */
export async function writePaper(
  desk: Desk,
  one: CaseHandle,
  { form, of, series, paragraphs }: Writing,
  watch: Watch,
): Promise<void> {
  const { now } = watch;
  const clerk = desk.clerks.get(one.worker.agency_id);
  const head = desk.post('thu-truong');
  const { events } = await desk.act(getCase, one.worker, now, { id: one.id });
  const { paperId } = await desk.act(draftCasePaper, one.worker, now, {
    id: one.id,
    form,
    eventId: events.findLast(({ kind }) => kind === of)?.id ?? null,
    signerPostId: head.id,
    paragraphs: [...paragraphs],
  });
  await desk.act(stepCasePaper, head, now, { id: paperId, revision: 1, do: 'approve' });
  if (clerk !== undefined) {
    const number = desk.nextNumber(one.worker.agency_id, series, watch.today.year);
    const issuedOn = watch.today.toString();
    await desk.act(numberCasePaper, clerk, now, { id: paperId, revision: 2, number, issuedOn });
  }
}
