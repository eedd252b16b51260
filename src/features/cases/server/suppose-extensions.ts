import { Temporal } from 'temporal-polyfill';
import { toFileEvents } from '#domain/case/clock-events.ts';
import { type ExtensionRoom, refuseUntil } from '#domain/case/extension.ts';
import type { ExtensibleLimit } from '#domain/deadline/clock/case-event.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { dayOf } from '#domain/deadline/clock/moment.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { isUnfinished, loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { withPersons } from './case-clocks.ts';
import type { StoredCase } from './case-store.ts';

const EXTENSIBLE: readonly string[] = [
  '172',
  '240',
  '277',
  'I-10',
  'I-13',
] satisfies ExtensibleLimit[];

/** Detention in each stage, lengthened per person. */
const DETENTION: readonly string[] = ['173', '241', '278'];

/** What one more extension would make of a limit: its last day, rolled off days off, and the day counted. */
export interface Supposed {
  due: string;
  room: ExtensionRoom;
}

/** Where each limit that may still be extended would end if it were extended today; writes nothing. */
export async function supposeExtensions(
  context: RequestContext,
  stored: StoredCase,
  clocks: readonly ClockState[],
): Promise<Map<string, Supposed>> {
  const open = clocks.filter(
    (clock) => isUnfinished(clock) && clock.extensionsLeft > 0 && isExtensible(clock),
  );
  const found = new Map<string, Supposed>();
  if (open.length === 0) {
    return found;
  }
  const input = {
    calendar: await loadCalendar(context.tx),
    rules: CLOCK_RULES,
    settings: await loadClockSettings(context.tx),
    now: context.now,
  };
  for (const clock of open) {
    const acts = await withPersons(context.tx, stored.row.id, stored.events, clock.person);
    const events = [...toFileEvents(acts), supposedEvent(clock, context.today)];
    const supposed = computeClocks({ ...input, events });
    const then = supposed.find((one) => one.key === clock.key);
    if (then !== undefined && then.extensionsUsed > clock.extensionsUsed) {
      found.set(clock.key, {
        due: dayOf(then.due).toString(),
        room: { from: dayOf(clock.nominal), most: dayOf(then.nominal) },
      });
    }
  }
  return found;
}

function isExtensible(clock: ClockState): boolean {
  return EXTENSIBLE.includes(clock.rule) || DETENTION.includes(clock.rule);
}

function supposedEvent(clock: ClockState, at: Temporal.PlainDate): FileEvent {
  return DETENTION.includes(clock.rule) && clock.person !== null
    ? { id: 'supposed', kind: 'case.detention-extended', at, person: clock.person }
    : { id: 'supposed', kind: 'case.extended', at, limit: clock.rule as ExtensibleLimit };
}

/** The detention of a person that has not ended, run out or not; null where none is counted. */
export function detentionOf(clocks: readonly ClockState[], person: string): ClockState | null {
  return (
    clocks.findLast(
      (clock) => DETENTION.includes(clock.rule) && clock.person === person && isUnfinished(clock),
    ) ?? null
  );
}

/** Refuses an extension that names a day beyond what the law allows, or none beyond the present end. */
export async function requireUntilFits(
  context: RequestContext,
  stored: StoredCase,
  clock: ClockState | null,
  until: string | undefined,
): Promise<void> {
  if (until === undefined || clock === null) {
    return;
  }
  const found = (await supposeExtensions(context, stored, [clock])).get(clock.key);
  const refusal =
    found === undefined ? null : refuseUntil(Temporal.PlainDate.from(until), found.room);
  if (refusal !== null) {
    throw new Refusal(refusal.refusal, refusal.params);
  }
}
