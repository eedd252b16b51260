import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeGroupPair, openGroupPair, rewrapGroupPair } from './group-pair.ts';
import { KeyFileRefused, makeKeyFile, readKeyFile } from './key-file.ts';
import { masterKeyFrom } from './master-key.ts';
import { randomKey, SealBroken, sodium } from './sodium.ts';

let home: string;
let data: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lachan-keys-'));
  data = join(home, 'data');
  mkdirSync(data);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('the master key file', () => {
  it('is made with 32 random bytes, mode 0400, and read back', () => {
    const path = join(home, 'master.key');
    makeKeyFile(path);
    expect(readKeyFile(path, data)).toHaveLength(32);
    expect(() => makeKeyFile(path)).toThrow();
  });

  it('is taken as base64 too', () => {
    const path = write(
      'master.key',
      sodium.to_base64(randomKey(), sodium.base64_variants.ORIGINAL),
    );
    expect(readKeyFile(path, data)).toHaveLength(32);
  });

  it.each([
    ['too short', 'a1b2c3', 'malformed'],
    ['a word', 'changeme', 'malformed'],
    ['empty', '', 'malformed'],
    ['all zeros', '0'.repeat(64), 'weak'],
    ['a repeated pattern', '0123456789abcdef'.repeat(4), 'weak'],
  ])('is refused when it is %s', (_what, text, fault) => {
    expect(faultOf(write('master.key', text))).toBe(fault);
  });

  it.each([0o440, 0o404, 0o600, 0o644])('is refused with mode %o', (mode) => {
    expect(faultOf(write('master.key', sodium.to_hex(randomKey()), mode))).toBe('open-to-others');
  });

  it('is refused when missing, a folder, or inside the data folder, also through a link', () => {
    expect(faultOf(join(home, 'nothing'))).toBe('missing');
    expect(faultOf(data)).toBe('not-a-file');
    const inside = write('data/master.key', sodium.to_hex(randomKey()));
    expect(faultOf(inside)).toBe('inside-data-folder');
    symlinkSync(inside, join(home, 'link.key'));
    expect(faultOf(join(home, 'link.key'))).toBe('inside-data-folder');
  });

  it('never shows its content in the refusal', () => {
    const path = write('master.key', 'secret-word-in-file');
    try {
      readKeyFile(path, data);
    } catch (fault) {
      expect(String(fault)).not.toContain('secret-word');
    }
  });

  function write(name: string, text: string, mode = 0o400): string {
    const path = join(home, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  }

  function faultOf(path: string): string | null {
    try {
      readKeyFile(path, data);
      return null;
    } catch (fault) {
      return fault instanceof KeyFileRefused ? fault.fault : String(fault);
    }
  }
});

describe('the master key', () => {
  it('opens what it wrapped for the same use, and nothing once forgotten', () => {
    const bytes = randomKey();
    const master = masterKeyFrom(bytes);
    const wrapped = master.wrap('draft', Uint8Array.of(1, 2, 3));
    expect(master.unwrap('draft', wrapped)).toEqual(Uint8Array.of(1, 2, 3));
    expect(() => master.unwrap('file', wrapped)).toThrow(SealBroken);
    master.forget();
    expect(() => master.unwrap('draft', wrapped)).toThrow('forgotten');
    expect([...bytes].every((byte) => byte === 0)).toBe(true);
  });

  it('re-wraps a group pair under its successor, so that the old one opens it no more', () => {
    const old = masterKeyFrom(randomKey());
    const next = masterKeyFrom(randomKey());
    const pair = makeGroupPair(old, 'g1');
    const rewrapped = rewrapGroupPair(old, next, 'g1', pair.privateKeyWrapped);
    expect(openGroupPair(next, 'g1', rewrapped)).toEqual(
      openGroupPair(old, 'g1', pair.privateKeyWrapped),
    );
    expect(() => openGroupPair(old, 'g1', rewrapped)).toThrow(SealBroken);
    expect(() => openGroupPair(next, 'g2', rewrapped)).toThrow(SealBroken);
    expect(old.id).not.toBe(next.id);
  });
});
