import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeyFile } from './key-file.ts';
import { readRoomPlaces } from './room-places.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lachan-places-'));
  mkdirSync(join(home, 'data'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('where keys lie', () => {
  it('is made by a demonstration itself, beside its data, once', () => {
    const data = join(home, 'data');
    const places = readRoomPlaces({}, data, 'demonstration');
    expect(places.masterKeyFile).toBe(join(home, 'data-keys', 'master.key'));
    expect(statSync(places.masterKeyFile).mode & 0o777).toBe(0o400);
    const first = readKeyFile(places.masterKeyFile, data);
    const again = readRoomPlaces({}, data, 'demonstration');
    expect(readKeyFile(again.masterKeyFile, data)).toEqual(first);
  });

  it.each(['exercise', 'production'] as const)('must be named for an %s', (kind) => {
    expect(() => readRoomPlaces({}, join(home, 'data'), kind)).toThrow(
      'LACHAN_MASTER_KEY_FILE and LACHAN_KEYS',
    );
    const environment = { LACHAN_MASTER_KEY_FILE: '/k/master.key', LACHAN_KEYS: '/k/erasure' };
    expect(readRoomPlaces(environment, join(home, 'data'), kind).keysFolder).toBe('/k/erasure');
  });
});
