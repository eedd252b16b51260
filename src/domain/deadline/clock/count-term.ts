import type { Temporal } from 'temporal-polyfill';
import { advance, land, unsureDays } from '#domain/deadline/clock/advance.ts';
import type { Certainty, ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockTerm } from '#domain/deadline/clock/clock-state.ts';
import { sayEnd, sayNotes, sayStart } from '#domain/deadline/clock/explain-term.ts';
import { type Extended, extendTerm, notPastMost } from '#domain/deadline/clock/extend-term.ts';
import {
  compareDays,
  dayOf,
  isDay,
  type Moment,
  writeMoment,
} from '#domain/deadline/clock/moment.ts';
import { type PickedLength, pickLength } from '#domain/deadline/clock/pick-length.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import type { SettledVersion } from '#domain/deadline/clock/rule-setting.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { settleVersion } from '#domain/deadline/clock/settle-version.ts';
import type { TermAsk, TermContext } from '#domain/deadline/clock/term-ask.ts';
import { workingDayOnOrBefore } from '#domain/deadline/working-calendar.ts';

const WORSE: readonly Certainty[] = ['verified', 'dagger', 'memory', 'open'];

/**
 * Counts one rule from one moment: end, nominal end, last day to ask for more, with the reasons
 * line by line; null where the rule did not hold then. An investigation of a very serious offence
 * opened on 15/7/2026 ends on 15/11 and, that being a Sunday, on 16/11/2026; ask by 5/11.
 */
export function countTerm(rule: ClockRule, ask: TermAsk, context: TermContext): ClockTerm | null {
  const version = settleVersion(rule, dayOf(ask.from), context.settings);
  if (version === null) {
    return null;
  }
  const picked = pickLength(rule, version, ask);
  const base = countBase(rule, version, { ask, picked, context });
  const limit = {
    calendar: context.calendar,
    version,
    extensions: picked.extensions,
    joined: ask.joined ?? [],
  };
  const extended = extendTerm(base.nominal, ask.extensions ?? [], limit);
  const capped = cap(extended.nominal, ask);
  const landing = land(context.calendar, capped.nominal, version.dayOff);
  const left = picked.extensions.length - extended.used.length;
  const asking = lastDayToAsk(rule, version, { nominal: capped.nominal, left, context });
  const unsure = [...base.unsure, ...landing.unsure];
  const atOnce = 'atOnce' in picked.length;
  const certainty = worstOf(version, picked, extended);
  return {
    from: ask.from,
    due: landing.due,
    nominal: capped.nominal,
    lastDayToAsk: asking.day,
    atOnce,
    extensionsUsed: extended.used.length,
    extensionsLeft: left,
    provisional: unsure.length > 0,
    certainty,
    reasons: [
      ...sayStart(rule, ask.from, picked.length),
      ...picked.reasons,
      ...base.reasons,
      ...extended.reasons,
      ...capped.reasons,
      ...sayEnd(
        rule,
        version,
        { ...landing, nominal: capped.nominal, unsure, atOnce },
        context.calendar,
      ),
      ...asking.reasons,
      ...sayNotes(version, picked.variant, certainty),
    ],
  };
}

interface Count {
  readonly ask: TermAsk;
  readonly picked: PickedLength;
  readonly context: TermContext;
}

function countBase(rule: ClockRule, version: SettledVersion, { ask, picked, context }: Count) {
  const { calendar } = context;
  const from = startOfCount(rule, ask, context);
  const way = { firstDay: version.firstDay, back: rule.countsBack === true };
  const counted = advance(calendar, from, picked.length, way);
  const custodyDays = rule.deductsCustody === true ? (ask.custodyDays ?? 0) : 0;
  const most = isDay(counted) ? counted.subtract({ days: custodyDays }) : counted;
  const { moment: nominal, reason } = notPastMost(ask.until, most, {
    code: 'order-until',
    params: {},
  });
  const inWorkingDays = 'workingDays' in picked.length && isDay(nominal);
  const reasons: Reason[] = [
    ...(rule.continues === undefined
      ? []
      : [
          {
            code: 'continued-from',
            params: { rule: rule.continues, from: writeMoment(from) },
          } as const,
        ]),
    ...(custodyDays > 0
      ? [{ code: 'custody-deducted', params: { days: custodyDays } } as const]
      : []),
    ...sayMonthEnd(from, nominal, picked),
    ...(reason === null ? [] : [reason]),
  ];
  return {
    nominal,
    reasons,
    unsure: inWorkingDays ? unsureDays(calendar, dayOf(from).add({ days: 1 }), nominal) : [],
  };
}

/** The moment itself, or the nominal end of the limit that this one continues. */
function startOfCount(rule: ClockRule, ask: TermAsk, context: TermContext): Moment {
  if (rule.continues === undefined) {
    return ask.from;
  }
  const before = findRule(rule.continues, context.rules);
  const counted = before === null ? null : countTerm(before, { from: ask.from }, context);
  return ask.continuesFrom ?? counted?.nominal ?? ask.from;
}

function sayMonthEnd(from: Moment, nominal: Moment, { length }: PickedLength): Reason[] {
  const inMonths = 'months' in length && length.days === undefined;
  return inMonths && dayOf(nominal).day < dayOf(from).day
    ? [{ code: 'month-end', params: { nominal: nominal.toString() } }]
    : [];
}

function cap(nominal: Moment, { notPast }: TermAsk): { nominal: Moment; reasons: Reason[] } {
  if (notPast === undefined || compareDays(dayOf(nominal), notPast.to) <= 0) {
    return { nominal, reasons: [] };
  }
  const params = { rule: notPast.rule, to: notPast.to.toString() };
  return { nominal: notPast.to, reasons: [{ code: 'not-past', params }] };
}

/** Counted back from the nominal end; on a day off, the working day before. */
function lastDayToAsk(
  rule: ClockRule,
  version: SettledVersion,
  { nominal, left, context }: { nominal: Moment; left: number; context: TermContext },
): { day: Temporal.PlainDate | null; reasons: Reason[] } {
  const days = version.askDaysBefore;
  if (left === 0 && rule.next === undefined) {
    const hadSome = version.extensions !== undefined;
    return { day: null, reasons: hadSome ? [{ code: 'no-more-extension', params: {} }] : [] };
  }
  if (days === undefined) {
    return { day: null, reasons: [] };
  }
  const wanted = dayOf(nominal).subtract({ days });
  const day = workingDayOnOrBefore(context.calendar, wanted);
  const params = { day: day.toString(), days };
  return {
    day,
    reasons: day.equals(wanted)
      ? [{ code: 'ask-by', params }]
      : [
          { code: 'ask-by', params },
          { code: 'ask-by-earlier', params: { nominal: wanted.toString(), day: day.toString() } },
        ],
  };
}

function worstOf(version: SettledVersion, picked: PickedLength, { used }: Extended): Certainty {
  const marks = [
    picked.variant?.certainty ?? version.certainty,
    ...used.map((one) => one.certainty ?? version.certainty),
  ];
  return WORSE.findLast((one) => marks.includes(one)) ?? 'open';
}
