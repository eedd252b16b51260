import { describe, expect, it } from 'vitest';
import { listHouseFiles, readHouseFile } from './tracked-files.ts';

// Nothing in the house may depend on, or betray, the machine or the mirror it was written on. The
// forbidden words are put together here so that this file does not hold them itself.
const registryHosts = ['registry.npmjs', 'registry.yarnpkg', 'npmmirror', 'pypi', 'deb.debian'].map(
  (name) => new RegExp(`${name.replace('.', '\\.')}\\.(org|com)`, 'i'),
);
const machinePaths = [
  ['work', 'farm', 'root'].map((folder) => `(?<![\\w./-])/${folder}/[\\w.-]+`).join('|'),
  '/bash_' + 'jobs',
  '(?<![\\w.])/(home|Users)/(?!officer)[a-z]+/',
].map((pattern) => new RegExp(pattern));

const isText =
  /\.(ts|tsx|mjs|cjs|json|sql|css|html|md|svg|yml|yaml|txt|conf|service|sh)$|^\.ci\/|^bin\/|^\.[a-z]+/;

describe('words of a machine', () => {
  const files = listHouseFiles(isText);

  it('stand in no file', () => {
    expect(files.flatMap((path) => findMachineWords(path, readHouseFile(path)))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it('are not in the lock file either: it names no place to fetch from', () => {
    const lock = readHouseFile('package-lock.json');
    expect(lock).not.toContain('"resolved"');
    expect(lock).toContain('"integrity"');
    expect(readHouseFile('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('are found where they stand', () => {
    const slash = '/';
    const planted = [
      `fetch('https://${['registry', 'npmjs', 'org'].join('.')}/zod')`,
      `cd ${slash}work${slash}main`,
      `see ${slash}home${slash}somebody${slash}notes`,
    ];
    for (const line of planted) {
      expect(findMachineWords('planted.ts', line)).toHaveLength(1);
    }
    expect(findMachineWords('right.ts', "route('/work-plans')\n./work/x\n/var/lib/lachan")).toEqual(
      [],
    );
  });
});

function findMachineWords(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, at) => {
    const found = [...registryHosts, ...machinePaths].some((pattern) => pattern.test(line));
    return found ? [`${path}:${at + 1} ${line.trim().slice(0, 120)}`] : [];
  });
}
