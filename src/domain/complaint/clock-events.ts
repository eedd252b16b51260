import type { Temporal } from 'temporal-polyfill';
import type {
  ComplaintKind,
  ComplaintMatter,
  ComplaintRegime,
  ComplaintRound,
} from '#domain/complaint/complaint-codes.ts';
import type { ComplaintEvent } from '#domain/complaint/complaint-event.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';

/** What of a complaint its clocks depend on. */
export interface ComplaintForClocks {
  kind: ComplaintKind;
  matter: ComplaintMatter;
  regime: ComplaintRegime;
  round: ComplaintRound;
  /** Day on which the decision or the first result was received, or the act known. */
  knownOn: Temporal.PlainDate | null;
}

/** The chain of a complaint in the words of the clocks. */
export function toFileEvents(
  one: ComplaintForClocks,
  events: readonly ComplaintEvent[],
): FileEvent[] {
  const said = [...knownOf(one), ...events.flatMap((event) => toFileEvent(one, event))];
  return said.map((event, order) => ({ ...event, order }));
}

function knownOf({ knownOn, round }: ComplaintForClocks): FileEvent[] {
  if (knownOn === null) {
    return [];
  }
  const head = { id: 'known', at: knownOn };
  return round === 'first-settlement'
    ? [{ ...head, kind: 'complaint.act-known' }]
    : [{ ...head, kind: 'complaint.result-served', round: 'first' }];
}

function toFileEvent(one: ComplaintForClocks, { id, kind, at }: ComplaintEvent): FileEvent[] {
  const round = one.round === 'first-settlement' ? 'first' : 'second';
  const law = { of: one.kind, by: one.regime, round } as const;
  switch (kind) {
    case 'receive': {
      const restraint = one.matter === 'restraint' && round === 'first';
      return [{ id, at, kind: 'complaint.received', ...law, restraint }];
    }
    case 'take-on':
      return [{ id, at, kind: 'complaint.taken-on', ...law }];
    case 'ask-more-time':
      return [{ id, at, kind: 'complaint.prolonged' }];
    case 'settle':
      return [{ id, at, kind: 'complaint.settled' }];
    case 'serve-result':
      return [{ id, at, kind: 'complaint.result-served', round }];
    case 'withdraw':
      return [{ id, at, kind: 'complaint.withdrawn' }];
    case 'send-to-upper':
      return [{ id, at, kind: 'complaint.sent-above' }];
    case 'name-officer':
    case 'number-decision':
      return [];
  }
}
