import { isWorkingDay } from '#domain/deadline/working-calendar.ts';
import {
  holdHearing,
  lodgeAppeal,
  putOffHearing,
  recordJudgment,
  setHearing,
  withdrawAppeal,
} from '#features/cases/contract.ts';
import type { AgencyRow } from './agencies.ts';
import { acceptFile, actOnCase, protect, sendFile, sendNotice, takeStep } from './case-handle.ts';
import type { CaseTraits } from './case-traits.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import type { Watch } from './lives.ts';
import { instantOf } from './story.ts';

/** From the acceptance by the court to a judgment in force. */
export async function* tryCase(
  desk: Desk,
  one: CaseHandle,
  traits: CaseTraits,
  watch: Watch,
): Life {
  yield watch.days(desk.chance.whole(18, 40) + (traits.turn === 'late' ? 45 : 0));
  yield* holdTrial(desk, one, traits, watch);
  yield watch.days(2);
  await judge(desk, one, traits, watch);
  yield watch.days(4);
  await serveJudgment(desk, one, watch);
  yield* goOn(desk, one, traits, watch);
}

/** The judgment reaches those it is about. */
export async function serveJudgment(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  await sendNotice(desk, one, { paper: 'judgment', to: 'accused' }, watch.now);
  await sendNotice(desk, one, { paper: 'judgment', to: 'victim' }, watch.now);
}

/** Decision to try, the hearing on the calendar, put off or not, and held. */
export async function* holdTrial(
  desk: Desk,
  one: CaseHandle,
  traits: Pick<CaseTraits, 'hearing'>,
  watch: Watch,
): Life {
  await protect(desk, one, 'decide-trial', watch.now);
  const decide = { do: 'decide-trial', office: 'presiding-judge' } as const;
  await takeStep(desk, one, decide, { post: one.worker, watch });
  yield watch.minutes(60);
  let hearing = await putOnCalendar(desk, one, traits, watch);
  if (traits.hearing === 'put-off') {
    yield watch.on(hearing.at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate());
    await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
      putOffHearing,
      { hearingId: hearing.id, office: 'trial-panel', state: 'put-off' },
    ]);
    yield watch.days(2);
    hearing = await putOnCalendar(desk, one, traits, watch);
  }
  yield watch.on(hearing.at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate());
  await protect(desk, one, 'hold-hearing', watch.now);
  await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    holdHearing,
    {
      hearingId: hearing.id,
      attendance: traits.hearing === 'mobile' ? desk.chance.whole(80, 260) : null,
    },
  ]);
}

async function putOnCalendar(
  desk: Desk,
  one: CaseHandle,
  traits: Pick<CaseTraits, 'hearing'>,
  watch: Watch,
): Promise<{ id: string; at: ReturnType<typeof instantOf> }> {
  await protect(desk, one, 'set-hearing', watch.now);
  const hasMinor =
    one.accused.some((who) => who.under18) || one.victims.some((who) => who.age !== 'from-18');
  const closed = traits.hearing === 'closed' || hasMinor;
  const form = traits.hearing === 'mobile' && !closed ? 'mobile' : 'at-court';
  let day = watch.today.add({ days: desk.chance.whole(11, 14) });
  while (!isWorkingDay(desk.story.calendar, day)) {
    day = day.add({ days: 1 });
  }
  const at = instantOf(day, '07:30');
  const { hearingId } = await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    setHearing,
    {
      form,
      closed,
      startsAt: at.toString(),
      placeId: form === 'mobile' ? one.place.id : null,
      reason: form === 'mobile' && one.victims.length > 0 ? 'victim-absent' : null,
    },
  ]);
  await sendNotice(desk, one, { paper: 'trial-decision', to: 'accused' }, watch.now);
  await sendNotice(desk, one, { paper: 'trial-decision', to: 'procuracy' }, watch.now);
  return { id: hearingId, at };
}

/** The judgment, defendant by defendant. */
export async function judge(
  desk: Desk,
  one: CaseHandle,
  traits: CaseTraits,
  watch: Watch,
): Promise<void> {
  const last = one.accused.length - 1;
  await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    recordJudgment,
    {
      defendants: one.accused.map(({ id, under18 }, ordinal) =>
        traits.end === 'acquitted' && ordinal === last && ordinal > 0
          ? { accusedId: id, outcome: 'acquitted' }
          : { accusedId: id, outcome: 'convicted', sentence: sentenceOf(desk, under18) },
      ),
    },
  ]);
}

function sentenceOf(desk: Desk, under18: boolean) {
  return under18
    ? { kind: 'suspended-sentence', months: desk.chance.whole(18, 36) }
    : { kind: 'prison', months: desk.chance.whole(60, 168) };
}

/** Appeal, protest, withdrawal, or the day on which the judgment comes into force. */
export async function* goOn(desk: Desk, one: CaseHandle, traits: CaseTraits, watch: Watch): Life {
  const isProvincial = one.worker.agency_id === desk.story.agency('ta').id;
  const goesUp = traits.end === 'appeal' || traits.end === 'protested';
  const end = isProvincial && goesUp ? 'force' : traits.end;
  if (end === 'force' || end === 'acquitted') {
    yield watch.days(36);
    await comeIntoForce(desk, one, watch);
    return;
  }
  yield watch.days(5);
  const party = end === 'protested' ? 'procuracy-same' : 'accused';
  const { appealId } = await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    lodgeAppeal,
    {
      party,
      accusedId: party === 'accused' ? (one.accused[0]?.id ?? null) : null,
      lodgedOn: watch.today.toString(),
    },
  ]);
  if (end === 'withdrawn') {
    yield watch.days(4);
    await actOnCase(desk, one, { post: one.worker, at: watch.now }, [withdrawAppeal, { appealId }]);
    yield watch.days(30);
    await comeIntoForce(desk, one, watch);
    return;
  }
  yield watch.days(16);
  yield* appeal(desk, one, desk.story.agency('ta'), watch);
}

/** Up to the provincial court, and decided there. */
async function* appeal(desk: Desk, one: CaseHandle, to: AgencyRow, watch: Watch): Life {
  const papers = ['judgment', 'appeal-notices'] as const;
  const sent = await sendFile(desk, one, { purpose: 'appeal', papers: [...papers], to }, watch.now);
  yield watch.days(3);
  await acceptFile(desk, one, sent, { post: desk.post('tham-phan'), at: watch.now });
  yield watch.days(desk.chance.whole(20, 38));
  yield* holdTrial(desk, one, { hearing: 'open' }, watch);
  yield watch.minutes(240);
  const params = { result: desk.chance.next() < 0.7 ? 'upheld' : 'amended' } as const;
  const step = { do: 'decide-appeal', office: 'appeal-panel', params } as const;
  await takeStep(desk, one, step, { post: one.worker, watch });
}

async function comeIntoForce(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  const step = { do: 'enter-into-force', office: 'presiding-judge' } as const;
  await takeStep(desk, one, step, { post: one.worker, watch });
}
