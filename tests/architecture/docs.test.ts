import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findHelpBlocks, printHelp } from '../../tools/help-blocks.ts';
import { listHouseFiles, readHouseFile } from './tracked-files.ts';

const root = join(import.meta.dirname, '../..');
const pages = listHouseFiles(/\.md$/).map((path) => ({ path, text: readHouseFile(path) }));
const scripts = new Set(Object.keys(JSON.parse(readHouseFile('package.json')).scripts));

describe('the documents', () => {
  it('name npm commands that exist', () => {
    expect(pages.flatMap((page) => listUnknownCommands(page))).toEqual([]);
  });

  it('link to what is there, headings included', () => {
    expect(pages.flatMap((page) => listBrokenLinks(page))).toEqual([]);
  });

  it('show the help that the command prints', () => {
    const blocks = pages.flatMap(({ text }) => findHelpBlocks(text));
    expect(blocks.length).toBeGreaterThanOrEqual(2);
    for (const { args, text } of blocks) {
      expect(text).toBe(printHelp(args));
    }
  }, 60_000);

  it('say the same in both languages: headings, commands, links', () => {
    const [english, vietnamese] = ['README.md', 'README.vi.md'].map((path) =>
      outlineOf(readHouseFile(path)),
    );
    expect(vietnamese).toEqual(english);
  });

  it('have a note for every decision, numbered without a gap, in three parts', () => {
    const notes = pages.filter(({ path }) => path.startsWith('docs/decisions/'));
    const numbers = notes.map(({ path }) =>
      Number(path.slice('docs/decisions/'.length, -3).slice(0, 4)),
    );
    expect(numbers).toEqual(notes.map((_, at) => at + 1));
    for (const { text } of notes) {
      expect(text.match(/^## .*$/gm)).toEqual(['## Context', '## Choice', '## Given up']);
    }
  });
});

describe('the check of the documents', () => {
  it('finds an unknown command, a lost file and a lost heading', () => {
    const page = {
      path: 'docs/planted.md',
      text: '# One\n`npm run nowhere` [a](lost.md) [b](#two) [c](#one) [d](glossary.md#terms)',
    };
    expect(listUnknownCommands(page)).toEqual(['docs/planted.md: npm run nowhere']);
    expect(listBrokenLinks(page)).toEqual(['docs/planted.md: lost.md', 'docs/planted.md: #two']);
  });

  it('reads a help block', () => {
    const text = 'x\n```text\n$ bin/lachan start --help\nUsage: lachan\n```\n';
    expect(findHelpBlocks(text)).toEqual([{ args: ['start', '--help'], text: 'Usage: lachan' }]);
  });
});

interface Page {
  path: string;
  text: string;
}

function listUnknownCommands({ path, text }: Page): string[] {
  const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*[\w])/g)];
  return named
    .map(([, name = '']) => name)
    .filter((name) => !scripts.has(name))
    .map((name) => `${path}: npm run ${name}`);
}

function listBrokenLinks({ path, text }: Page): string[] {
  const withoutCode = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .filter((target) => !resolves(path, text, target))
    .map((target) => `${path}: ${target}`);
}

function resolves(path: string, text: string, target: string): boolean {
  const [file = '', heading] = target.split('#');
  const place = file === '' ? path : normalize(join(dirname(path), file));
  if (file !== '' && !existsSync(join(root, place))) {
    return false;
  }
  return heading === undefined || anchorsOf(file === '' ? text : readHouseFile(place)).has(heading);
}

function anchorsOf(text: string): Set<string> {
  const headings = text.match(/^#+ .*$/gm) ?? [];
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** A page is shown in the language of the text: the same picture for both. */
const PICTURE_IN_ENGLISH = /^(docs\/pictures\/[\w-]+)-en\.png$/;

function outlineOf(text: string): Record<string, unknown> {
  return {
    headings: text.match(/^#+ /gm),
    commands: text.match(/`(npm|bin)[^`]*`/g)?.sort(),
    links: [...text.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, target]) => target?.replace(PICTURE_IN_ENGLISH, '$1.png'))
      .filter((target) => !target?.startsWith('README')),
    rows: text.match(/^\|/gm)?.length,
  };
}
