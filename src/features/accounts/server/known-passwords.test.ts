import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importKnownPasswords } from './import-known-passwords.ts';
import { holdsRecord, knownPasswordFile, recordOf } from './known-passwords.ts';
import { isCommon } from './password-rules.ts';
import { hashSecretCode, newSecretCode } from './secret-code.ts';

const folder = mkdtempSync(join(tmpdir(), 'lachan-passwords-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the list of breached passwords', () => {
  it('takes plain lines and published hashes, and finds each of them and nothing else', async () => {
    const plain = Array.from({ length: 3000 }, (_, at) => `mật khẩu số ${at}`);
    const hashed = Array.from({ length: 500 }, (_, at) => `breached ${at}`);
    const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
    const lines = [...plain, '', plain[0], ...hashed.map((one) => `${sha1(one)}:${one.length}`)];
    writeFileSync(join(folder, 'list.txt'), lines.join('\n'));
    const { kept } = await importKnownPasswords(join(folder, 'list.txt'), folder);
    expect(kept).toBe(3500);
    const path = knownPasswordFile(folder);
    for (const one of [...plain.slice(0, 200), ...hashed.slice(0, 200)]) {
      expect(await holdsRecord(path, recordOf(one)), one).toBe(true);
    }
    for (let at = 0; at < 200; at += 1) {
      expect(await holdsRecord(path, recordOf(`không có ${at}`))).toBe(false);
    }
    expect(await holdsRecord(path, recordOf(plain[7]?.normalize('NFD') ?? ''))).toBe(true);
  });

  it('stays as it was when the new one cannot be read', async () => {
    const missing = join(folder, 'khong-co.txt');
    await expect(importKnownPasswords(missing, folder)).rejects.toThrow();
    expect(existsSync(knownPasswordFile(folder))).toBe(true);
  });
});

describe('common passwords', () => {
  it('are listed ones, also lengthened, repeated or written with marks', () => {
    for (const one of [
      'iloveyou',
      'Password12345',
      '!!password2026!!',
      'dragondragon',
      'aaaaaaaaaaaa',
      '123456789012',
    ]) {
      expect(isCommon(one), one).toBe(true);
    }
  });

  it('are not the sentences that people make themselves', () => {
    for (const one of [
      'bốn con trâu qua sông',
      'correct horse battery staple',
      'Xuân 2026 hoa mận nở',
    ]) {
      expect(isCommon(one), one).toBe(false);
    }
  });
});

describe('a secret code', () => {
  it('is 26 letters in groups, and hashes alike however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '-'), fc.boolean(), (between, small) => {
        const code = newSecretCode();
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
        const typed = code.replaceAll('-', between).replaceAll('0', 'O').replaceAll('1', 'l');
        const hash = hashSecretCode(small ? typed.toLowerCase() : typed);
        expect(hash.equals(hashSecretCode(code))).toBe(true);
      }),
    );
  });
});
