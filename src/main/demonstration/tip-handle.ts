import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { TIP_STEPS } from '#domain/tip/tip-acts.ts';
import type { Offence } from '#domain/tip/tip-codes.ts';
import { TIP_FORMS } from '#domain/tip/tip-form.ts';
import { actOnTip, numberTipPaper, type TipActInput } from '#features/tips/contract.ts';
import type { Desk, TipHandle } from './desk.ts';
import type { PostRow } from './people.ts';

/** Takes an act with the tip; its paper gets number and day where the body has a clerk. */
export async function takeAct(
  desk: Desk,
  tip: TipHandle,
  act: z.input<typeof TipActInput>,
  by: { post: PostRow; at: Temporal.Instant; decidedBy?: PostRow },
): Promise<void> {
  const { post, at, decidedBy } = by;
  const decided = decidedBy === undefined ? {} : { decidedByPostId: decidedBy.id };
  const done = await desk.act(actOnTip, post, at, {
    id: tip.id,
    revision: tip.revision,
    act: { ...act, ...decided },
  });
  tip.revision = done.revision;
  if (done.paperId !== null) {
    await giveNumber(desk, { paperId: done.paperId, do: act.do, agencyId: post.agency_id }, at);
  }
}

/** Share of papers that the clerk has not come to yet. */
const UNNUMBERED = 0.04;

async function giveNumber(
  desk: Desk,
  paper: { paperId: string; do: TipActInput['do']; agencyId: string },
  at: Temporal.Instant,
): Promise<void> {
  const form = TIP_STEPS[paper.do].form;
  const clerk = desk.clerks.get(paper.agencyId);
  const series = form === null ? null : TIP_FORMS[form].series;
  const isDecided = TIP_STEPS[paper.do].decidedBy !== null;
  if (clerk === undefined || series === null || !isDecided || desk.chance.next() < UNNUMBERED) {
    return;
  }
  const day = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  await desk.act(numberTipPaper, clerk, at, {
    id: paper.paperId,
    number: desk.nextNumber(paper.agencyId, series, day.year),
    issuedOn: day.toString(),
  });
}

/** The police of the province hold the tip from now on. */
export function atPolice(desk: Desk, tip: TipHandle): void {
  tip.body = desk.story.agency('cat');
  tip.head = desk.post('thu-truong');
  tip.worker = desk.chance.pick([desk.post('truc-ban'), desk.post('truc-ban-2')]);
}

/** The procuracy that supervises the tip now, with its head and a procurator. */
export function supervisorOf(
  desk: Desk,
  tip: Pick<TipHandle, 'region' | 'offence'>,
): { head: PostRow; procurator: PostRow } {
  if (tip.region === null || isGrave(tip.offence)) {
    return {
      head: desk.post('vien-truong'),
      procurator: desk.chance.pick([desk.post('kiem-sat'), desk.post('kiem-sat-2')]),
    };
  }
  const agency = desk.story.agency(`vks-kv${tip.region}`);
  return { head: desk.seat(agency, 'head-of-unit'), procurator: desk.seat(agency, 'procurator') };
}

/** Paragraphs that the provincial procuracy supervises: extremely serious ones. */
export function isGrave({ article, paragraph }: Offence): boolean {
  return article === '151' ? paragraph !== 1 : paragraph === 3;
}

/** How late somebody is now and then, in days. */
export function slip(desk: Desk, share = 0.1): number {
  return desk.chance.next() < share ? desk.chance.whole(2, 6) : 0;
}

/** Decided by the head or deputy of the body that holds the tip. */
export function decided(tip: TipHandle): { decidedBy: PostRow } {
  return { decidedBy: tip.head };
}
