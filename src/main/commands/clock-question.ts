import type { Temporal } from 'temporal-polyfill';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { dayOf, isDay, type Moment, readMoment } from '#domain/deadline/clock/moment.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { TermAsk } from '#domain/deadline/clock/term-ask.ts';
import { ClockFault } from './clock-faults.ts';

export interface DueOptions {
  rule: string;
  from: string;
  class?: string;
  extensions?: string;
  variant?: string;
  custodyDays?: string;
  minor?: boolean;
  opened?: string;
  calendar?: string;
  json?: boolean;
}

/** One question of the command line, checked. */
export interface ClockQuestion {
  readonly rule: ClockRule;
  readonly ask: TermAsk;
  readonly json: boolean;
  /** Options that change nothing in this rule. */
  readonly reasons: readonly Reason[];
}

/** Reads the options of `clock due`; throws `ClockFault` naming the option, what stood there and what to do. */
export function readQuestion(options: DueOptions): ClockQuestion {
  const rule = readRule(options.rule);
  const from = readFrom(options.from);
  const openedOn = readOpened(options.opened, from);
  const custodyDays = readCount('--custody-days', options.custodyDays);
  const extensions = readCount('--extensions', options.extensions);
  return {
    rule,
    ask: {
      from,
      offenceClass: readClass(options.class),
      variant: options.variant,
      extensions: Array.from({ length: extensions }, () => ({})),
      custodyDays,
      minor:
        options.minor === true
          ? { openedOn, assumed: options.opened === undefined, restored: null }
          : null,
    },
    json: options.json === true,
    reasons: listIdle(rule, options),
  };
}

function readRule(id: string): ClockRule {
  const rule = findRule(id);
  if (rule === null) {
    throw new ClockFault(
      `--rule: không có thời hạn “${id}”; xem danh sách bằng lachan clock list.`,
      `--rule: there is no clock “${id}”; lachan clock list names them.`,
    );
  }
  return rule;
}

function readFrom(text: string): Moment {
  const moment = readMoment(text.trim());
  if (moment === null) {
    throw new ClockFault(
      `--from: “${text}” không phải ngày giờ có thật; viết 2026-11-04 hoặc 2026-11-04T10:00 (+07:00 nếu không ghi múi giờ).`,
      `--from: “${text}” is no real date or minute; write 2026-11-04 or 2026-11-04T10:00 (+07:00 without an offset).`,
    );
  }
  return moment;
}

function readOpened(text: string | undefined, from: Moment): Temporal.PlainDate {
  const moment = text === undefined ? dayOf(from) : readMoment(text.trim());
  if (moment === null || !isDay(moment)) {
    throw new ClockFault(
      `--opened: “${text}” không phải một ngày có thật; viết 2026-01-15.`,
      `--opened: “${text}” is no real day; write 2026-01-15.`,
    );
  }
  return moment;
}

function readCount(option: string, text: string | undefined): number {
  if (text === undefined) {
    return 0;
  }
  if (!/^\d{1,4}$/.test(text)) {
    throw new ClockFault(
      `${option}: “${text}” không phải số nguyên từ 0 trở lên.`,
      `${option}: “${text}” is no whole number from 0 up.`,
    );
  }
  return Number(text);
}

function readClass(text: string | undefined): OffenceClass | null {
  if (text === undefined) {
    return null;
  }
  const read = OffenceClass.safeParse(text.trim().toUpperCase().replace('Đ', 'D'));
  if (!read.success) {
    throw new ClockFault(
      `--class: “${text}” không phải loại tội phạm; dùng INT, NT, RNT hoặc DBNT.`,
      `--class: “${text}” is no class of offence; use INT, NT, RNT or DBNT.`,
    );
  }
  return read.data;
}

function listIdle(rule: ClockRule, options: DueOptions): Reason[] {
  const isGraded = rule.versions.some(({ length }) => 'perClass' in length);
  const idle = [
    ...(options.class !== undefined && !isGraded ? ['--class'] : []),
    ...(options.custodyDays !== undefined && rule.deductsCustody !== true
      ? ['--custody-days']
      : []),
    ...(options.opened !== undefined && options.minor !== true ? ['--opened'] : []),
  ];
  return idle.map((option) => ({ code: 'option-nothing', params: { option } }));
}
