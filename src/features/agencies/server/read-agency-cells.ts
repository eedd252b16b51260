import type { Temporal } from 'temporal-polyfill';
import { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { AGENCY_KINDS } from '#domain/agency/agency-kinds.ts';
import { findDate } from '#domain/text/dates.ts';
import { foldWords } from '#domain/text/fold-text.ts';

const LEVEL_WORDS: Record<string, AgencyLevel> = {
  'trung uong': 'central',
  'cap trung uong': 'central',
  tinh: 'province',
  'cap tinh': 'province',
  'khu vuc': 'region',
  huyen: 'district',
  'cap huyen': 'district',
  xa: 'commune',
  'cap xa': 'commune',
  'co so': 'base',
};

/** A level by its code or its Vietnamese name. */
export function readLevel(text: string): AgencyLevel | null {
  const code = AgencyLevel.safeParse(text.trim());
  return code.success ? code.data : (LEVEL_WORDS[foldWords(text)] ?? null);
}

/** A kind by its code or its name in either language. */
export function readKind(text: string): AgencyKind | null {
  const code = AgencyKind.safeParse(text.trim());
  const words = foldWords(text);
  return code.success
    ? code.data
    : (AGENCY_KINDS.find((row) => foldWords(row.vi) === words || foldWords(row.en) === words)
        ?.code ?? null);
}

/** A day as offices type it, as ISO text. */
export function readDay(text: string | undefined, today: Temporal.PlainDate): string | null {
  return text === undefined ? null : (findDate(text, today)?.toString() ?? null);
}
