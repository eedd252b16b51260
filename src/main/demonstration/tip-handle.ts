import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { TIP_STEPS } from '#domain/tip/tip-acts.ts';
import type { Offence } from '#domain/tip/tip-codes.ts';
import { TIP_FORMS } from '#domain/tip/tip-form.ts';
import { actOnTip, numberTipPaper, type TipActInput } from '#features/tips/contract.ts';
import type { AgencyRow } from './agencies.ts';
import type { Desk } from './case-desk.ts';
import type { PlaceRow } from './geography.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';
import type { TipSketch } from './tip-texts.ts';

/** A tip as its life holds it. */
export interface TipHandle {
  id: string;
  revision: number;
  /** When the body that may resolve it received it. */
  since: Temporal.Instant;
  /** The body that holds it. */
  body: AgencyRow;
  /** Head or deputy of that body. */
  head: PostRow;
  /** Who works on it: the receiver, then the handler. */
  worker: PostRow;
  place: PlaceRow;
  /** Region of the place; null before there were regions. */
  region: number | null;
  offence: Offence;
  named: boolean;
  /** Passed on by the national line 111, which waits for an answer. */
  referred: boolean;
  /** Where a tip of these days still stands. */
  stay: 'new' | 'classified' | 'in-transfer' | 'viewed' | null;
  sketch: TipSketch;
}

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
  const isGrave =
    tip.offence.article === '151' ? tip.offence.paragraph !== 1 : tip.offence.paragraph === 3;
  if (tip.region === null || isGrave) {
    return {
      head: desk.post('vien-truong'),
      procurator: desk.chance.pick([desk.post('kiem-sat'), desk.post('kiem-sat-2')]),
    };
  }
  const agency = desk.story.agency(`vks-kv${tip.region}`);
  return { head: desk.seat(agency, 'head-of-unit'), procurator: desk.seat(agency, 'procurator') };
}

/** How late somebody is now and then, in days. */
export function slip(desk: Desk, watch: Watch, share = 0.1): number {
  return watch !== undefined && desk.chance.next() < share ? desk.chance.whole(2, 6) : 0;
}
