import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectCheckCodes, collectEnumCodes } from './collect-codes.ts';
import { listHouseFiles, readHouseFile } from './tracked-files.ts';

/**
 * Registers that some plans order and that are deliberately not held here (docs/coverage.md, “not held, by
 * rule J”), by the names that a table, a form, an address or an import for them would bear; `=` before
 * a name means that it is the whole name.
 */
const notHeld = {
  'J1 registers of suspects, rings, brokers, people with records, online groups; special operations':
    [
      'suspect',
      'person-of-interest',
      'watch-list',
      'watchlist',
      'black-list',
      'blacklist',
      '=ring',
      'trafficking-ring',
      'criminal-ring',
      'ring-member',
      'gang',
      'broker',
      'recruiter',
      'informant',
      'secret-source',
      'covert',
      'special-operation',
      'operational-plan',
      'criminal-record',
      'ex-offender',
      'former-offender',
      'online-group',
      'doi-tuong',
      'duong-day',
      'o-nhom',
      'moi-gioi',
      'chuyen-an',
      'tien-an',
    ],
  'J2 lists of women married abroad, irregular leavers, mixed families, returned migrants, movements':
    [
      'married-abroad',
      'foreign-spouse',
      'foreign-bride',
      'mixed-family',
      'mixed-marriage',
      'irregular-exit',
      'illegal-exit',
      'exit-without-authorisation',
      'irregular-leaver',
      'returnee',
      'returned-migrant',
      'resident',
      'population-movement',
      'resident-movement',
      'lay-chong',
    ],
  'J3 lists of absent women and children': [
    'absentee',
    'absent-person',
    'absent-people',
    'absent-woman',
    'absent-women',
    'absent-child',
    'absent-children',
    'missing-person',
    'missing-people',
    'missing-women',
    'missing-children',
    'vang-mat',
  ],
  'J4 monitoring of victims': [
    'victim-monitoring',
    'victim-surveillance',
    'victim-tracking',
    'monitored-victim',
    'victim-watch',
  ],
  'J5 bulk look-up in, or copies of, other databases': [
    'population-database',
    'population-register',
    'population-lookup',
    'citizen-database',
    'bulk-lookup',
    'bulk-look-up',
    'camera-feed',
    'camera-footage',
    'camera-data',
    'telecom',
    'call-record',
    'subscriber-data',
    'bank-data',
    'bank-record',
    'bank-transaction',
  ],
} as const;

describe('rule J: what is not held here', () => {
  const names = collectNames();

  it('has no table, no view, no room, no file, no address and no code', () => {
    expect(names.flatMap(findNotHeld)).toEqual([]);
  });

  it('was looked for in every kind of name', () => {
    const kinds = new Set(names.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['address', 'code', 'file', 'room', 'table']);
    expect(names.length).toBeGreaterThan(400);
  });

  it.each([
    { kind: 'table', name: 'suspect', where: 'planted.sql' },
    { kind: 'table', name: 'absent_women', where: 'planted.sql' },
    { kind: 'room', name: 'returned-migrants', where: 'planted' },
    { kind: 'file', name: 'importIrregularExits', where: 'planted.ts' },
    { kind: 'address', name: '/victims/:id/victim-monitoring', where: 'planted.ts' },
  ])('would be found as $kind $name', (name) => {
    expect(findNotHeld(name)).toHaveLength(1);
  });

  it('does not take a part of a word for the word', () => {
    const right = ['monitoring', 'string', 'measuring-tape', 'presumed_victim', 'welfare-checks'];
    expect(right.flatMap((name) => findNotHeld({ kind: 'file', name, where: 'right.ts' }))).toEqual(
      [],
    );
  });
});

interface Name {
  kind: string;
  name: string;
  where: string;
}

function collectNames(): Name[] {
  const sources = listHouseFiles(/^src\/.*\.tsx?$/).filter((path) => !/\.test\.tsx?$/.test(path));
  return [
    ...sources.map((where) => ({ kind: 'file', name: basename(where), where })),
    ...sources.flatMap((where) => {
      const room = /^src\/features\/([^/]+)\//.exec(where)?.[1];
      return room === undefined ? [] : [{ kind: 'room', name: room, where }];
    }),
    ...sources.flatMap((where) => collectFromSource(where, readHouseFile(where))),
    ...listHouseFiles(/^database\/.*\.sql$/).flatMap((where) =>
      collectFromSql(where, readHouseFile(where)),
    ),
  ];
}

function collectFromSource(where: string, text: string): Name[] {
  const addresses = [...text.matchAll(/\bpath: '(\/[^']*)'/g)];
  return [
    ...addresses.map(([, name = '']) => ({ kind: 'address', name, where })),
    ...collectEnumCodes(where, text).map(({ code }) => ({ kind: 'code', name: code, where })),
  ];
}

function collectFromSql(where: string, sql: string): Name[] {
  const tables = sql.matchAll(
    /create\s+(?:or replace\s+)?(?:materialized\s+)?(?:table|view)\s+(?:if not exists\s+)?([\w.]+)/gi,
  );
  return [
    ...[...tables].map(([, name = '']) => ({ kind: 'table', name, where })),
    ...collectCheckCodes(where, sql).map(({ code }) => ({ kind: 'code', name: code, where })),
  ];
}

function findNotHeld({ kind, name, where }: Name): string[] {
  const words = `-${wordsOf(name).join('-')}-`;
  return Object.entries(notHeld).flatMap(([rule, stems]) =>
    stems
      .filter((stem) => {
        const wanted = `-${wordsOf(stem).join('-')}-`;
        return stem.startsWith('=') ? words === wanted : words.includes(wanted);
      })
      .map((stem) => `${kind} ${name} in ${where} is “${stem}” of ${rule}`),
  );
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/s$/, ''));
}
