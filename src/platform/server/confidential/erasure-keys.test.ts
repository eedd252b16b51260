import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openErasureKeys } from './erasure-keys.ts';

const A = 'f3c5a3c2-2f2e-4a6e-9a5e-0c7a1d0f6a01';
const B = 'f3c5a3c2-2f2e-4a6e-9a5e-0c7a1d0f6b02';
let home: string;
let folder: string;
let copy: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lachan-erasure-'));
  folder = join(home, 'keys');
  copy = join(home, 'copy');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('erasure keys', () => {
  it('lie one small file each, for the owner only', () => {
    const keys = openErasureKeys(folder);
    const made = keys.make('victim', A);
    expect(keys.find('victim', A)).toEqual(made);
    expect(keys.find('victim', B)).toBeNull();
    const shelf = join(folder, readdirSync(folder)[0] ?? '');
    expect(statSync(join(shelf, readdirSync(shelf)[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('are gone from every copy once removed, and no copy brings them back', () => {
    const keys = openErasureKeys(folder);
    keys.make('victim', A);
    keys.make('victim', B);
    expect(keys.copyTo(copy)).toBe(2);
    expect(keys.remove('victim', A).unreached).toEqual([]);
    expect(openErasureKeys(copy).find('victim', A)).toBeNull();
    expect(openErasureKeys(copy).find('victim', B)).not.toBeNull();
    expect(keys.restoreFrom(copy)).toBe(0);
    expect(keys.find('victim', A)).toBeNull();
  });

  it('says which copy could not be reached, and erases there at the next copying', () => {
    const keys = openErasureKeys(folder);
    keys.make('victim', A);
    keys.copyTo(copy);
    const away = join(home, 'unplugged');
    renameSync(copy, away);
    expect(keys.remove('victim', A).unreached).toEqual([copy]);
    renameSync(away, copy);
    expect(openErasureKeys(copy).find('victim', A)).not.toBeNull();
    keys.copyTo(copy);
    expect(openErasureKeys(copy).find('victim', A)).toBeNull();
  });

  it('restores what was lost from a copy', () => {
    const keys = openErasureKeys(folder);
    const made = keys.make('check', A);
    keys.copyTo(copy);
    rmSync(folder, { recursive: true });
    const fresh = openErasureKeys(folder);
    expect(fresh.restoreFrom(copy)).toBe(1);
    expect(fresh.find('check', A)).toEqual(made);
  });

  it('sweeps keys whose record was never kept, after a while', () => {
    const keys = openErasureKeys(folder);
    keys.make('victim', A);
    keys.make('victim', B);
    const isKept = (_kind: string, id: string) => id === B;
    expect(keys.sweep(isKept, new Date(Date.now() - 60_000))).toBe(0);
    expect(keys.sweep(isKept, new Date(Date.now() + 60_000))).toBe(1);
    expect(keys.find('victim', A)).toBeNull();
    expect(keys.find('victim', B)).not.toBeNull();
  });

  it('takes no path for an identifier', () => {
    const keys = openErasureKeys(folder);
    expect(() => keys.find('victim', '../../etc/passwd')).toThrow();
    expect(() => keys.make('../victim', A)).toThrow();
    expect(existsSync(join(home, 'victim'))).toBe(false);
  });
});
