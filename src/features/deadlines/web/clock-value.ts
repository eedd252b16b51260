import type { ClockPartRow } from '../contract.ts';

export type ClockValue = ClockPartRow['shipped'];
type Length = Extract<ClockValue, { part: 'length' }>['length'];

/** Units in which a length may be typed. */
export const LENGTH_UNITS = ['hours', 'days', 'workingDays', 'detentionDays', 'months'] as const;
type LengthUnit = (typeof LENGTH_UNITS)[number];

/** What the form holds of a value; which fields are shown depends on the part. */
interface TypedClockValue {
  number: unknown;
  unit: unknown;
  /** The denominator of a share. */
  of: unknown;
  vi: unknown;
  en: unknown;
}

/** A value as the form begins with it. */
export function typedClockValue(value: ClockValue): TypedClockValue {
  const empty = { number: '', unit: '', of: '', vi: '', en: '' };
  switch (value.part) {
    case 'length':
    case 'extension':
      return { ...empty, ...typedLength(value.length) };
    case 'decider':
      return { ...empty, ...value.who };
    case 'ask-days':
      return { ...empty, number: value.days };
    case 'minor-share':
      return { ...empty, number: value.of, of: value.in };
  }
}

/** Reads what was typed for the same part as the shipped value; null where it is none. */
export function readClockValue(shipped: ClockValue, typed: TypedClockValue): ClockValue | null {
  const number = readCount(typed.number);
  switch (shipped.part) {
    case 'length':
    case 'extension': {
      const unit = LENGTH_UNITS.find((one) => one === typed.unit);
      return number === null || unit === undefined
        ? null
        : { ...shipped, length: lengthOf(unit, number) };
    }
    case 'decider': {
      const who = { vi: String(typed.vi ?? '').trim(), en: String(typed.en ?? '').trim() };
      return who.vi === '' || who.en === '' ? null : { ...shipped, who };
    }
    case 'ask-days':
      return number === null ? null : { ...shipped, days: number };
    case 'minor-share': {
      const of = readCount(typed.of);
      return number === null || of === null || number > of
        ? null
        : { ...shipped, of: number, in: of };
    }
  }
}

function typedLength(length: Length): Partial<TypedClockValue> {
  const filled = Object.entries(length).filter(([, count]) => typeof count === 'number');
  const [only] = filled;
  return filled.length === 1 && only !== undefined ? { number: only[1], unit: only[0] } : {};
}

function lengthOf(unit: LengthUnit, count: number): Length {
  switch (unit) {
    case 'hours':
      return { hours: count };
    case 'days':
      return { days: count };
    case 'workingDays':
      return { workingDays: count };
    case 'detentionDays':
      return { detentionDays: count };
    case 'months':
      return { months: count };
  }
}

function readCount(typed: unknown): number | null {
  return typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed <= 400
    ? typed
    : null;
}
