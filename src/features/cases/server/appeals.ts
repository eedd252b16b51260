import { Temporal } from 'temporal-polyfill';
import { isOfDecision } from '#domain/case/case-state.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import { dayOf } from '#domain/deadline/clock/moment.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { AppealSubject, lodgeAppeal, withdrawAppeal } from '../contract.ts';
import { getAppealed } from './appeal-subject.ts';
import { clocksOf } from './case-clocks.ts';
import { dayOfInstant, type StoredCase, type StoredEvent } from './case-store.ts';
import { requireAccusedOf } from './charge-accused.ts';
import { listVictims } from './protection.ts';
import { openForAct, recordActs } from './record-acts.ts';

type Input = ParsedInputOf<typeof lodgeAppeal>;

/** Records an appeal or protest by its postmark; one after its party's window is kept, and marked late. */
export async function recordAppeal(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof lodgeAppeal>> {
  const stored = await openForAct(context, input);
  const against = getAppealed(stored, input.subject);
  requireLodged(context, against, input);
  await requireParty(context, input);
  const late = await isLate(context, stored, input);
  const appealId = newSecretId();
  const eventId = newSecretId();
  const isProtest = input.party === 'procuracy-same' || input.party === 'procuracy-higher';
  const acted = await recordActs(context, stored, input, [
    {
      id: eventId,
      kind: isProtest ? 'protested' : 'appealed',
      params: {
        appealId,
        party: input.party,
        of: input.subject,
        lodgedOn: input.lodgedOn,
        late,
        ...(isProtest ? { level: input.party === 'procuracy-higher' ? 'higher' : 'same' } : {}),
        ...(input.party === 'accused' && input.accusedId !== null
          ? { accusedId: input.accusedId }
          : {}),
      },
    },
  ]);
  await context.tx
    .insertInto('case_appeal')
    .values({
      id: appealId,
      case_id: input.id,
      party: input.party,
      subject: input.subject,
      accused_id: input.accusedId,
      victim_id: input.victimId,
      lodged_on: input.lodgedOn,
      late,
      event_id: eventId,
    })
    .execute();
  return { ...acted, appealId, late };
}

/** Withdraws one against what stands; when none against the judgment is left the case may come into force. */
export async function recordWithdrawal(
  context: RequestContext,
  input: ParsedInputOf<typeof withdrawAppeal>,
): Promise<OutputOf<typeof withdrawAppeal>> {
  const stored = await openForAct(context, input);
  const subject = requireStanding(stored, input.appealId);
  const withdrawn = await context.tx
    .updateTable('case_appeal')
    .set({ withdrawn_on: dayOfInstant(Temporal.Instant.from(input.at)).toString() })
    .where('id', '=', input.appealId)
    .where('case_id', '=', input.id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (withdrawn.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  return await recordActs(context, stored, input, [
    { kind: 'appeal-withdrawn', params: { appealId: input.appealId, of: subject } },
  ]);
}

/** An appeal of the judgment may be withdrawn until the appeal court decides, one of a decision at any time. */
function requireStanding(stored: StoredCase, appealId: string): AppealSubject {
  const { stage } = stored.state;
  const appeal = stored.events.find((event) => event.params.appealId === appealId);
  if (appeal !== undefined && isOfDecision(appeal)) {
    return 'decision';
  }
  if (stage !== 'judged' && stage !== 'appeal') {
    throw new Refusal('case.not-in-stage', sayStage(stage));
  }
  const judged = stored.events.findLast((event) => event.kind === 'judged');
  if (appeal === undefined || appeal.position < (judged?.position ?? 0)) {
    throw new Refusal('record.not-found');
  }
  return 'judgment';
}

/** An appeal lies between what it is against and the day on which it is recorded. */
function requireLodged(context: RequestContext, against: StoredEvent, input: Input): void {
  const first = dayOfInstant(against.at).toString();
  const last = context.today.toString();
  if (input.lodgedOn < first || input.lodgedOn > last) {
    throw new Refusal('case.appeal-day', { first: sayDay(first), last: sayDay(last) });
  }
}

/** The accused or the victim who appeals stands in this case. */
async function requireParty(context: RequestContext, input: Input): Promise<void> {
  if (input.accusedId !== null) {
    await requireAccusedOf(context, input.id, input.accusedId);
  }
  const victims = input.victimId === null ? [] : await listVictims(context, input.id);
  if (input.victimId !== null && !victims.some(({ id }) => id === input.victimId)) {
    throw new Refusal('record.not-found');
  }
}

function sayDay(day: string): string {
  return day.split('-').reverse().join('/');
}

const WINDOWS = {
  judgment: { appeal: 'X-07', protest: 'X-09' },
  decision: { appeal: 'X-08', protest: 'X-10' },
} as const;

/** After the last day of the window that is this party's own (333.1, 333.2, 337.1, 337.2). */
async function isLate(context: RequestContext, stored: StoredCase, input: Input): Promise<boolean> {
  const clocks = await clocksOf(context.tx, stored.row.id, stored.events, context.now);
  const isProtest = input.party === 'procuracy-same' || input.party === 'procuracy-higher';
  const windows = clocks.filter(
    (clock) =>
      clock.rule === WINDOWS[input.subject][isProtest ? 'protest' : 'appeal'] &&
      (clock.person === null || clock.person === input.accusedId) &&
      (!isProtest || isLevel(clock.variant, input.party)),
  );
  const last = windows
    .map((clock) => dayOf(clock.due))
    .sort(Temporal.PlainDate.compare)
    .at(-1);
  return (
    last !== undefined &&
    Temporal.PlainDate.compare(Temporal.PlainDate.from(input.lodgedOn), last) > 0
  );
}

/** The protest of the next higher procuracy has a window of its own beside the same level's. */
function isLevel(variant: string | null, party: Input['party']): boolean {
  return (variant === null) === (party === 'procuracy-same');
}
