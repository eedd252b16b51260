import { Temporal } from 'temporal-polyfill';
import { askFor } from '#domain/deadline/clock/ask-for.ts';
import type {
  BuiltClock,
  ClockEnd,
  ClockStart,
  Surroundings,
} from '#domain/deadline/clock/clock-parts.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockTerm } from '#domain/deadline/clock/clock-state.ts';
import { countTerm } from '#domain/deadline/clock/count-term.ts';
import { findEnd } from '#domain/deadline/clock/find-end.ts';
import {
  compareDays,
  dayOf,
  endOf,
  type Moment,
  startOf,
  writeMoment,
} from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import { settleVersion } from '#domain/deadline/clock/settle-version.ts';

/** Runs one clock from its beginning to now; null where the rule did not hold on its first day. */
export function runClock(
  rule: ClockRule,
  start: ClockStart,
  around: Surroundings,
): BuiltClock | null {
  const { file } = around;
  const end = findEnd(rule, start, file.events);
  const { ask, reasons, lengthenedAt } = askFor(rule, start, { ...around, end });
  const term = countTerm(rule, ask, file);
  const version = settleVersion(rule, dayOf(start.from), file.settings);
  if (term === null || version === null) {
    return null;
  }
  const beside = start.variant?.when === 'beside' ? `/${start.variant.name}` : '';
  const head = {
    ...term,
    key: `${rule.id}${beside}#${start.by}`,
    rule: rule.id,
    variant: start.variant?.name ?? null,
    startedBy: start.by,
    person: start.person,
    nature: rule.nature,
    holder: rule.holder,
    cites: version.cites,
    reasons: [...term.reasons, ...start.reasons, ...reasons],
  };
  return {
    clock: { ...head, ...stateOf(rule, head, { end, now: file.now }) },
    startEvent: start.event?.id ?? start.base?.startEvent ?? start.by,
    since: start.since,
    lengthenedAt,
    end,
  };
}

type Outcome =
  | { state: 'running'; reasons: readonly Reason[] }
  | { state: 'met'; doneAt: Moment; doneBy: string; reasons: readonly Reason[] }
  | {
      state: 'missed';
      doneAt: Moment | null;
      doneBy: string | null;
      lapsedAt: Moment | null;
      reasons: readonly Reason[];
    }
  | { state: 'stopped'; stoppedAt: Moment; stoppedBy: string; reasons: readonly Reason[] };

const MISSED = { state: 'missed', doneAt: null, doneBy: null, lapsedAt: null } as const;

/** Settles the state: a thing to be done at once has no limit to miss, an earliest day only a day too soon. */
function stateOf(
  rule: ClockRule,
  term: ClockTerm,
  { end, now }: { end: ClockEnd | null; now: Temporal.Instant },
): Outcome {
  const { reasons } = term;
  if (end === null) {
    const isOver = Temporal.Instant.compare(now, endOf(term.due)) >= 0;
    return isOver && rule.nature !== 'earliest' && !term.atOnce
      ? { ...MISSED, reasons }
      : { state: 'running', reasons };
  }
  const { at, by } = end;
  const params = { at: writeMoment(at) };
  const stopped = { state: 'stopped', stoppedAt: at, stoppedBy: by } as const;
  const isLate = !term.atOnce && isAfter(at, term.due);
  switch (end.how) {
    case 'met':
      if (rule.nature === 'earliest' ? isTooSoon(at, term.due) : isLate) {
        const code = rule.nature === 'earliest' ? 'done-early' : 'done-late';
        return { ...MISSED, doneAt: at, doneBy: by, reasons: [...reasons, { code, params }] };
      }
      return {
        state: 'met',
        doneAt: at,
        doneBy: by,
        reasons: [...reasons, { code: 'done', params }],
      };
    case 'stopped': {
      const after = [...reasons, { code: 'stopped', params } as const];
      return isLate && rule.nature !== 'earliest'
        ? { ...MISSED, lapsedAt: at, reasons: after }
        : { ...stopped, reasons: after };
    }
    case 'suspended': {
      const early = compareDays(dayOf(at), dayOf(term.due)) < 0;
      const code = early ? 'suspended-early' : 'stopped';
      return { ...stopped, reasons: [...reasons, { code, params }] };
    }
  }
}

function isAfter(at: Moment, due: Moment): boolean {
  return at instanceof Temporal.PlainDate || due instanceof Temporal.PlainDate
    ? compareDays(dayOf(at), dayOf(due)) > 0
    : Temporal.Instant.compare(at, due) > 0;
}

function isTooSoon(at: Moment, due: Moment): boolean {
  return Temporal.Instant.compare(startOf(at), startOf(due)) < 0;
}
