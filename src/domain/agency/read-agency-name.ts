import type { Temporal } from 'temporal-polyfill';
import {
  ABBREVIATIONS,
  type Abbreviation,
  expandAbbreviations,
} from '#domain/agency/abbreviations.ts';
import { ADDRESSEE_GROUPS, type AddresseeGroup } from '#domain/agency/addressee-groups.ts';
import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { LOCALITY_WORDS, NAME_RULES, type NameRule } from '#domain/agency/name-rules.ts';
import { editDistance } from '#domain/text/edit-distance.ts';
import { foldWords } from '#domain/text/fold-text.ts';

/** Who issued the plan and when: what a bare “thành phố” or a bare name leans on. */
export type IssuerContext = {
  level: 'province' | 'district' | 'commune';
  /** The issuer's own place. */
  place: { kind: string; name: string };
  /** The province over it; `thành phố` where it is centrally run. */
  province: { kind: 'tỉnh' | 'thành phố'; name: string };
  planDate: Temporal.PlainDate;
  confirmationDate: Temporal.PlainDate;
};

/** What a written name says by itself. */
export type NameReading =
  | { form: 'kind'; kind: AgencyKind; level: AgencyLevel; placeName: string | null }
  | { form: 'group'; group: AddresseeGroup };

/** Step 1: name + the issuer's level and place → kind of agency, or group. */
export type KindStep =
  | { status: 'resolved'; reading: NameReading; readAs: string; proposed: boolean }
  | { status: 'several'; readings: readonly NameReading[]; readAs: readonly string[] }
  | { status: 'unknown' };

const SHORTEST_MISSPELT = 6;

/**
 * Reads a written agency name: abbreviations written out, marks and case folded, groups first,
 * then the longest known name, then the nearest spelling, which is only a proposal.
 */
export function readAgencyName(
  name: string,
  issuer: IssuerContext,
  groups: readonly AddresseeGroup[] = ADDRESSEE_GROUPS,
  abbreviations: readonly Abbreviation[] = ABBREVIATIONS,
): KindStep {
  const words = nameWords(name, abbreviations);
  const group = groups.find((one) =>
    one.patterns.some((pattern) => new RegExp(`^(?:${pattern})$`).test(words)),
  );
  if (group !== undefined) {
    return {
      status: 'resolved',
      reading: { form: 'group', group },
      readAs: group.vi,
      proposed: false,
    };
  }
  const exact = readSpecial(words, issuer) ?? readExactly(words, issuer);
  if (exact !== null) {
    return { status: 'resolved', reading: exact, readAs: words, proposed: false };
  }
  return readMisspelt(words, issuer);
}

/** Gives the folded words of a name without brackets, “các”, “và”, “đề nghị” and “có liên quan”. */
export function nameWords(
  name: string,
  abbreviations: readonly Abbreviation[] = ABBREVIATIONS,
): string {
  const bare = expandAbbreviations(name.replace(/\([^)]*\)/g, ' '), abbreviations);
  return foldWords(bare)
    .replace(/^(?:de nghi|giao|doi voi) /, '')
    .replace(/\b(?:cac|va|nhung)\b/g, ' ')
    .replace(/(?: co)? lien quan(?: khac)?$/, '')
    .replace(/ tren dia ban.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readExactly(words: string, issuer: IssuerContext): NameReading | null {
  const found = NAME_RULES.flatMap((rule) =>
    rule.stems.filter((stem) => startsWithWords(words, stem)).map((stem) => ({ rule, stem })),
  ).sort((one, other) => other.stem.length - one.stem.length);
  for (const { rule, stem } of found) {
    const reading = readRest(rule, words.slice(stem.length).trim(), stem, issuer);
    if (reading !== null) {
      return reading;
    }
  }
  return null;
}

/** Names that need more than their first words: ministries, the government, divisions. */
function readSpecial(words: string, issuer: IssuerContext): NameReading | null {
  if (/^ban chi dao (?:138 )?(?:cua )?(?:cp|chinh phu|trung uong)$/.test(words)) {
    return { form: 'kind', kind: 'central-steering-committee', level: 'central', placeName: null };
  }
  if (/^(?:chinh phu|thu tuong|van phong chinh phu|quoc hoi)(?: |$)/.test(words)) {
    return { form: 'kind', kind: 'central-body', level: 'central', placeName: null };
  }
  if (/^bo (?!chi huy|doi|tu lenh)/.test(words)) {
    return { form: 'kind', kind: 'ministry', level: 'central', placeName: null };
  }
  if (words.startsWith('phong ') && issuer.level !== 'province') {
    const kind = issuer.level === 'district' ? 'district-division' : 'commune-division';
    return { form: 'kind', kind, level: issuer.level, placeName: issuer.place.name };
  }
  return null;
}

function readMisspelt(words: string, issuer: IssuerContext): KindStep {
  const found = NAME_RULES.flatMap((rule) =>
    rule.stems.flatMap((stem) => {
      const near = findNearStem(words, stem);
      const reading = near === null ? null : readRest(rule, near.rest, stem, issuer);
      return near === null || reading === null ? [] : [{ reading, stem, distance: near.distance }];
    }),
  ).sort((one, other) => one.distance - other.distance || other.stem.length - one.stem.length);
  const best = found[0];
  if (best === undefined) {
    return { status: 'unknown' };
  }
  const equal = found.filter(
    (one) => one.distance === best.distance && isOtherKind(one.reading, best.reading),
  );
  return equal.length === 0
    ? { status: 'resolved', reading: best.reading, readAs: best.stem, proposed: true }
    : {
        status: 'several',
        readings: [best.reading, ...equal.map((one) => one.reading)],
        readAs: [best.stem, ...equal.map((one) => one.stem)],
      };
}

function findNearStem(words: string, stem: string): { rest: string; distance: number } | null {
  if (stem.length < SHORTEST_MISSPELT) {
    return null;
  }
  const limit = Math.max(1, Math.floor(stem.length / 7));
  const list = words.split(' ');
  const count = stem.split(' ').length;
  const tries = [count, count - 1, count + 1]
    .filter((length) => length >= 1 && length <= list.length)
    .map((length) => ({
      rest: list.slice(length).join(' '),
      distance: editDistance(list.slice(0, length).join(' '), stem, limit),
    }))
    .filter(({ distance }) => distance <= limit && startsAlike(words, stem))
    .sort((one, other) => one.distance - other.distance);
  return tries[0] ?? null;
}

/** A slip of the pen leaves the first word near: “phòng” is no misspelt “sở”. */
function startsAlike(words: string, stem: string): boolean {
  const [one = ''] = words.split(' ');
  const [other = ''] = stem.split(' ');
  return editDistance(one, other, 2) <= (one.length >= 5 ? 2 : 1);
}

/** Reads what follows the first words as a locality; null where it is something else. */
function readRest(
  rule: NameRule,
  rest: string,
  stem: string,
  issuer: IssuerContext,
): NameReading | null {
  const cleaned =
    stem === 'ban chi dao' ? rest.replace(/\b(?:\d+|mo hinh|cap)\b ?/g, '').trim() : rest;
  const locality =
    readLocality(cleaned, issuer) ??
    (rule.kinds.base === undefined ? null : { level: 'base' as const, placeName: cleaned });
  if (locality === null) {
    return null;
  }
  const level = settleLevel(rule, locality.level, issuer);
  const kind = level === null ? undefined : rule.kinds[level];
  return level === null || kind === undefined
    ? null
    : { form: 'kind', kind, level, placeName: locality.placeName };
}

type Locality = { level: AgencyLevel | null; placeName: string | null };

function readLocality(rest: string, issuer: IssuerContext): Locality | null {
  if (rest === '') {
    return { level: null, placeName: null };
  }
  const found = LOCALITY_WORDS.find(({ word }) => startsWithWords(rest, word));
  if (found === undefined) {
    return readBarePlace(rest, issuer);
  }
  const placeName = rest.slice(found.word.length).trim();
  const level = found.level === 'city' ? levelOfCity(placeName, issuer) : found.level;
  return {
    level,
    placeName: placeName === '' || isHere(placeName, level, issuer) ? null : placeName,
  };
}

function readBarePlace(rest: string, issuer: IssuerContext): Locality | null {
  if (rest === foldWords(issuer.place.name)) {
    return { level: issuer.level, placeName: null };
  }
  return rest === foldWords(issuer.province.name) ? { level: 'province', placeName: null } : null;
}

/** “Thành phố” is the province where that is a city, except in a district-level city's own papers. */
function levelOfCity(placeName: string, issuer: IssuerContext): AgencyLevel {
  const isProvinceCity = issuer.province.kind === 'thành phố';
  if (placeName !== '') {
    return isProvinceCity && placeName === foldWords(issuer.province.name)
      ? 'province'
      : 'district';
  }
  if (issuer.level === 'district' && foldWords(issuer.place.kind).startsWith('thanh pho')) {
    return 'district';
  }
  return isProvinceCity ? 'province' : 'district';
}

function isHere(placeName: string, level: AgencyLevel, issuer: IssuerContext): boolean {
  return (
    (level === 'province' && placeName === foldWords(issuer.province.name)) ||
    (level === issuer.level && placeName === foldWords(issuer.place.name))
  );
}

/** The level that was written, else the only one that the name has, else the issuer's. */
function settleLevel(
  rule: NameRule,
  written: AgencyLevel | null,
  issuer: IssuerContext,
): AgencyLevel | null {
  const levels = Object.keys(rule.kinds) as AgencyLevel[];
  if (written !== null && levels.includes(written)) {
    return written;
  }
  if (levels.length === 1) {
    return levels[0] ?? null;
  }
  return written === null && levels.includes(issuer.level) ? issuer.level : null;
}

function isOtherKind(one: NameReading, other: NameReading): boolean {
  return one.form === 'kind' && other.form === 'kind' && one.kind !== other.kind;
}

function startsWithWords(words: string, start: string): boolean {
  return words === start || words.startsWith(`${start} `);
}
