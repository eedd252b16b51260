import pg from 'pg';

type Parser = (value: string) => unknown;

const builtIn = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parser;
const textArray = builtIn(1009) as (value: string) => (string | null)[];

/**
 * How column values arrive: a legal day stays the text `2026-03-01` (a `Date` would move it across
 * midnight), a count is a number, a decimal keeps its digits as text, a moment is a `Date`.
 */
const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [20, toSafeNumber],
  [1016, (value) => textArray(value).map((each) => (each === null ? null : toSafeNumber(each)))],
  [1082, keep],
  [1114, keep],
  [1182, textArray],
  [1186, keep],
  [1231, textArray],
]);

export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    builtIn(oid, format)) as typeof pg.types.getTypeParser,
};

function keep(value: string): string {
  return value;
}

function toSafeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`whole number out of range: ${value}`);
  }
  return number;
}
