import type { Temporal } from 'temporal-polyfill';
import type { Landing } from '#domain/deadline/clock/advance.ts';
import type { Certainty, ClockRule, Length, Variant } from '#domain/deadline/clock/clock-rule.ts';
import {
  compareMoments,
  dayOf,
  isDay,
  type Moment,
  writeMoment,
} from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import type { RuleSetting, SettledVersion } from '#domain/deadline/clock/rule-setting.ts';
import { sayLength } from '#domain/deadline/clock/say-length.ts';
import type { Words } from '#domain/deadline/clock/words.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';

/** Says from what the count runs and how the moment was read. */
export function sayStart(rule: ClockRule, from: Moment, length: Length): Reason[] {
  const inHours = 'hours' in length;
  const params = { trigger: rule.trigger, from: writeMoment(from) };
  const started: Reason = { code: startCode(rule), params };
  if (inHours && isDay(from)) {
    return [started, { code: 'date-only', params: {} }];
  }
  return inHours || isDay(from) || 'atOnce' in length
    ? [started]
    : [started, { code: 'day-of-minute', params: { day: dayOf(from).toString() } }];
}

function startCode(rule: ClockRule): 'counted-from' | 'counted-before' | 'counted-after' {
  if (rule.countsBack === true) {
    return 'counted-before';
  }
  return 'endOf' in rule.starts ? 'counted-after' : 'counted-from';
}

interface End extends Landing {
  readonly nominal: Moment;
  readonly atOnce: boolean;
}

/** Says how the first day counts, where the count ends, and what days off did to it. */
export function sayEnd(
  rule: ClockRule,
  version: SettledVersion,
  end: End,
  calendar: WorkingCalendar,
): Reason[] {
  if (end.atOnce) {
    return [{ code: 'at-once', params: {} }];
  }
  const reasons: Reason[] = [
    ...sayCounting(version, end.nominal),
    { code: 'nominal-end', params: { nominal: writeMoment(end.nominal) } },
    ...sayDaysOff(version, end, calendar),
    ...end.unsure.map((day): Reason => ({ code: 'provisional', params: { day: day.toString() } })),
  ];
  return rule.nature === 'earliest' ? [...reasons, { code: 'not-before', params: {} }] : reasons;
}

function sayCounting(version: SettledVersion, nominal: Moment): Reason[] {
  if (!isDay(nominal)) {
    return [{ code: 'hours-run', params: {} }];
  }
  return [{ code: version.firstDay === 'first' ? 'first-day-in' : 'first-day-out', params: {} }];
}

function sayDaysOff(version: SettledVersion, end: End, calendar: WorkingCalendar): Reason[] {
  if (!isDay(end.nominal)) {
    return [];
  }
  if (version.dayOff === 'stay') {
    return [{ code: 'no-roll', params: {} }];
  }
  if (compareMoments(end.due, end.nominal) === 0) {
    return sayWorkedDay(end.nominal, calendar);
  }
  const params = { nominal: writeMoment(end.nominal), due: writeMoment(end.due) };
  return [
    ...end.skipped.map(saySkipped),
    { code: version.dayOff === 'earlier' ? 'moved-earlier' : 'rolled', params },
  ];
}

function sayWorkedDay(day: Temporal.PlainDate, calendar: WorkingCalendar): Reason[] {
  const row = calendar.worked.get(day.toString());
  return row === undefined
    ? []
    : [
        {
          code: 'worked-day',
          params: { day: row.date, name: { vi: row.vi, en: row.en }, basis: row.basis },
        },
      ];
}

function saySkipped({ date, row }: Landing['skipped'][number]): Reason {
  const day = date.toString();
  return row === null
    ? { code: 'skipped-weekend', params: { day } }
    : { code: 'skipped-day', params: { day, name: { vi: row.vi, en: row.en }, basis: row.basis } };
}

/** Says what the reader must know of the rule itself: notes, settings, how sure it is. */
export function sayNotes(
  version: SettledVersion,
  variant: Variant | null,
  certainty: Certainty,
): Reason[] {
  const notes = [version.note, variant?.note].filter((one) => one !== undefined);
  return [
    ...notes.map((note): Reason => ({ code: 'note', params: { note } })),
    ...version.settings.map(saySetting),
    ...(certainty === 'verified' ? [] : [{ code: certainty, params: {} } as const]),
  ];
}

function saySetting(setting: RuleSetting): Reason {
  return {
    code: 'setting',
    params: {
      from: setting.effectiveFrom,
      value: sayValue(setting.value),
      decider: setting.decidedBy,
      note: setting.note,
    },
  };
}

/** Says what a setting puts in place: “15 ngày”, “gia hạn lần 2: 1 tháng”. */
export function sayValue(value: RuleSetting['value']): Words {
  switch (value.part) {
    case 'length':
      return sayLength(value.length);
    case 'extension': {
      const length = sayLength(value.length);
      return {
        vi: `gia hạn lần ${value.number}: ${length.vi}`,
        en: `extension ${value.number}: ${length.en}`,
      };
    }
    case 'decider':
      return {
        vi: `gia hạn lần ${value.number} do ${value.who.vi}`,
        en: `extension ${value.number} by ${value.who.en}`,
      };
    case 'ask-days':
      return { vi: `đề nghị trước ${value.days} ngày`, en: `asked ${value.days} days before` };
    case 'minor-share':
      return { vi: `${value.of} phần ${value.in}`, en: `${value.of} parts of ${value.in}` };
  }
}
