import { describe, expect, it } from 'vitest';
import { type Code, collectCheckCodes, collectEnumCodes, isWord } from './collect-codes.ts';
import { listHouseFiles, readHouseFile } from './tracked-files.ts';

const glossary = readGlossary(readHouseFile('docs/glossary.md'));

describe('the glossary', () => {
  const codes = [
    ...listHouseFiles(/^src\/.*\.ts$/)
      .filter((path) => !path.endsWith('.test.ts'))
      .flatMap((path) => collectEnumCodes(path, readHouseFile(path))),
    ...listHouseFiles(/^database\/migrations\/.*\.sql$/).flatMap((path) =>
      collectCheckCodes(path, readHouseFile(path)),
    ),
  ];

  it('explains every code of an enumeration and of a check constraint', () => {
    expect(codes.length).toBeGreaterThan(200);
    expect(listMissing(codes, glossary)).toEqual([]);
  });

  it('gives every term an English name, a name in code, a Vietnamese name', () => {
    expect(glossary.terms.size).toBeGreaterThanOrEqual(80);
    expect(glossary.incomplete).toEqual([]);
  });

  it('gives a code one row only', () => {
    expect(glossary.twice).toEqual([]);
  });
});

describe('the check of the glossary', () => {
  const small = readGlossary(
    '| English | In code | Tiếng Việt | Note |\n|---|---|---|---|\n| plan | `plan` | kế hoạch | |\n\n' +
      '| Code | Tiếng Việt | Meaning |\n|---|---|---|\n| `ordered` | giao | |\n| `lead` | | |\n',
  );

  it('finds a code that nobody explained, in TypeScript and in SQL', () => {
    const codes = [
      ...collectEnumCodes('a.ts', "const all = ['ordered', 'strange'] as const; z.enum(all);"),
      ...collectEnumCodes('b.ts', "z.array(z.enum(['odd', '>=']))"),
      ...collectCheckCodes('c.sql', "state text check (state in ('ordered', 'queer', 'xã'))"),
    ];
    expect(listMissing(codes, small)).toEqual(['odd (b.ts)', 'queer (c.sql)', 'strange (a.ts)']);
  });

  it('finds a permission whose noun is no term', () => {
    const codes = collectEnumCodes('a.ts', "z.enum(['plan.read', 'planet.read'])");
    expect(listMissing(codes, small)).toEqual(['planet.read (a.ts)']);
  });

  it('finds a row without its Vietnamese', () => {
    expect(small.incomplete).toEqual(['`lead`']);
  });
});

interface Glossary {
  terms: Set<string>;
  codes: Set<string>;
  incomplete: string[];
  twice: string[];
}

/** Reads the two kinds of table: terms (English, in code, Tiếng Việt, note) and codes (code, Tiếng Việt, meaning). */
function readGlossary(text: string): Glossary {
  const read: Glossary = { terms: new Set(), codes: new Set(), incomplete: [], twice: [] };
  let kind: 'terms' | 'codes' | undefined;
  for (const line of text.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (!line.startsWith('|')) {
      kind = undefined;
    } else if (cells[1] === 'English') {
      kind = 'terms';
    } else if (cells[1] === 'Code') {
      kind = 'codes';
    } else if (kind !== undefined && !/^-+$/.test(cells[1] ?? '')) {
      addRow(read, kind, cells);
    }
  }
  return read;
}

function addRow(read: Glossary, kind: 'terms' | 'codes', cells: string[]): void {
  const [, first = '', second = '', third = ''] = cells;
  const names = kind === 'terms' ? second : first;
  const vietnamese = kind === 'terms' ? third : second;
  if (first === '' || names === '' || vietnamese === '') {
    read.incomplete.push(first);
  }
  for (const [, name = ''] of names.matchAll(/`([^`]+)`/g)) {
    if (kind === 'codes' && read.codes.has(name)) {
      read.twice.push(name);
    }
    read[kind].add(name);
  }
}

function listMissing(codes: Code[], known: Glossary): string[] {
  const missing = codes.filter(({ code }) => isWord(code) && !isExplained(code, known));
  const places = new Map(missing.map(({ code, where }) => [code, where]));
  return [...places].map(([code, where]) => `${code} (${where})`).sort();
}

function isExplained(code: string, { codes, terms }: Glossary): boolean {
  const [noun = '', ...verbs] = code.split('.');
  const named = (name: string) => terms.has(name) || codes.has(name);
  return codes.has(code) || (verbs.length > 0 ? named(camelCase(noun)) || named(noun) : false);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
