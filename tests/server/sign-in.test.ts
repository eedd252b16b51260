import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  confirmTotp,
  finishSetUp,
  getFactors,
  me,
  proveCode,
  setPassword,
  signIn,
  startTotp,
} from '#features/accounts/contract.ts';
import { closeRoom } from '#platform/server/confidential/room.ts';
import {
  type AccountServer,
  makeAccountServer,
  makeAgency,
  makeOfficer,
  PASSWORD,
} from '../harness/account-server.ts';
import { freshDatabase } from '../harness/database.ts';
import { Officers } from '../harness/full-officer.ts';
import { openTestRoom } from '../harness/sealed-office.ts';

const db = await freshDatabase();
const NEW_PASSWORD = 'chín cây cau thẳng hàng';
let server: AccountServer;
let health: string;
let officers: Officers;

beforeAll(async () => {
  await openTestRoom(db);
  server = await makeAccountServer(db);
  officers = new Officers(db, server);
  health = await makeAgency(db, 'department-health', 100, 199);
  vi.spyOn(Date, 'now').mockImplementation(() => officers.wall);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.app.close();
  closeRoom();
});

describe('signing in for the first time', () => {
  it('asks for the second factor, gives ten codes once, then opens everything', async () => {
    await makeOfficer(db, { name: 'moi-den', agencyId: health, state: 'invited' });
    const browser = server.browser();
    expect(await browser.must(signIn, { name: 'Moi-Den', password: PASSWORD })).toEqual({
      stage: 'set-up',
      factors: [],
      lacks: ['second-factor'],
    });
    expect((await browser.must(finishSetUp, {})).stage).toBe('set-up');
    const half = new Map(browser.cookies);
    const { secret, address } = await browser.must(startTotp, {});
    expect(address).toContain('otpauth://totp/');
    expect(await browser.refusal(confirmTotp, { code: '000000' })).toBe('sign-in.code-wrong');
    const { recoveryCodes } = await browser.must(confirmTotp, {
      code: await officers.codeOf(secret),
    });
    expect(new Set(recoveryCodes)).toHaveLength(10);
    expect(recoveryCodes?.every((code) => /^([A-Z0-9]{4}-){6}[A-Z0-9]{2}$/.test(code))).toBe(true);
    expect((await browser.must(finishSetUp, {})).stage).toBe('full');
    expect((await browser.must(me, {})).stage).toBe('full');
    expect(await stateOf('moi-den')).toBe('active');
    const before = server.browser();
    for (const [name, value] of half) {
      before.cookies.set(name, value);
    }
    expect(await before.refusal(me, {})).toBe('session.required');
  });

  it('keeps the secret of the application sealed and the codes hashed', async () => {
    const stored = await db.asOwner(async (client) => {
      const { rows } = await client.query(
        'select t::text as t from totp t union all select r::text from recovery_code r',
      );
      return rows.map((row: { t: string }) => row.t).join('\n');
    });
    const { secret, recoveryCodes } = await officers.make('kin-dao', health);
    expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
    for (const code of recoveryCodes) {
      expect(stored).not.toContain(code);
    }
  });
});

describe('the second factor', () => {
  it('takes a code of the application once', async () => {
    const { secret } = await officers.make('hai-lop', health);
    const browser = server.browser();
    expect(await browser.must(signIn, { name: 'hai-lop', password: PASSWORD })).toMatchObject({
      stage: 'second-factor',
      factors: ['totp'],
    });
    const code = await officers.nextCodeOf(secret);
    expect((await browser.must(proveCode, { code })).stage).toBe('full');
    const other = server.browser();
    await other.must(signIn, { name: 'hai-lop', password: PASSWORD });
    expect(await other.refusal(proveCode, { code })).toBe('sign-in.code-wrong');
    expect((await other.must(proveCode, { code: await officers.nextCodeOf(secret) })).stage).toBe(
      'full',
    );
  });

  it('takes each recovery code once, dashes or not', async () => {
    const { recoveryCodes } = await officers.make('du-phong', health);
    const [first = ''] = recoveryCodes;
    const browser = server.browser();
    await browser.must(signIn, { name: 'du-phong', password: PASSWORD });
    const typed = first.replaceAll('-', ' ').toLowerCase();
    expect((await browser.must(proveCode, { code: typed })).stage).toBe('full');
    expect((await browser.must(getFactors, {})).recoveryCodesLeft).toBe(9);
    const again = server.browser();
    await again.must(signIn, { name: 'du-phong', password: PASSWORD });
    expect(await again.refusal(proveCode, { code: first })).toBe('sign-in.code-wrong');
  });

  it('slows down guessing of codes', async () => {
    await officers.make('doan-ma', health);
    const browser = server.browser('203.0.113.9');
    await browser.must(signIn, { name: 'doan-ma', password: PASSWORD });
    const answers: string[] = [];
    for (let tried = 0; tried < 6; tried += 1) {
      answers.push(await browser.refusal(proveCode, { code: `00000${tried}` }));
    }
    expect(answers.slice(0, 5)).toEqual(Array(5).fill('sign-in.code-wrong'));
    expect(answers[5]).toBe('sign-in.slow-down');
  });
});

describe('a stranger at the door', () => {
  it('is answered alike for unknown, suspended and known names, and slowed alike', async () => {
    await makeOfficer(db, { name: 'co-that', agencyId: health });
    await makeOfficer(db, { name: 'tam-dung', agencyId: health, state: 'suspended' });
    const seen = new Map<string, string[]>();
    for (const name of ['co-that', 'tam-dung', 'khong-co']) {
      const browser = server.browser('192.0.2.44');
      const answers: string[] = [];
      for (let tried = 0; tried < 6; tried += 1) {
        const { status, body } = await browser.call(signIn, { name, password: 'sai sai sai sai' });
        answers.push(`${status} ${body.code}`);
      }
      seen.set(name, answers);
    }
    expect(seen.get('co-that')).toEqual(seen.get('khong-co'));
    expect(seen.get('tam-dung')).toEqual(seen.get('khong-co'));
    expect(seen.get('co-that')?.at(-1)).toBe('429 sign-in.slow-down');
  });

  it('takes like time for unknown and known names', async () => {
    await makeOfficer(db, { name: 'do-gio', agencyId: health });
    const { known, unknown } = await timesOf('do-gio', 'ai-do');
    const ratio = known / unknown;
    console.info(`known ${known.toFixed(0)} ms, unknown ${unknown.toFixed(0)} ms`);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.67);
  });

  it('does not lock the officer out, who comes in from elsewhere and from the own device', async () => {
    await makeOfficer(db, { name: 'bi-doan', agencyId: health });
    const own = server.browser('198.51.100.20');
    await own.must(signIn, { name: 'bi-doan', password: PASSWORD });
    for (let tried = 0; tried < 8; tried += 1) {
      await server.browser('203.0.113.77').call(signIn, { name: 'bi-doan', password: 'sai sai' });
    }
    const elsewhere = server.browser('198.51.100.21');
    expect((await elsewhere.must(signIn, { name: 'bi-doan', password: PASSWORD })).stage).toBe(
      'set-up',
    );
  });
});

describe('a password', () => {
  it('changes with the present one only, keeps the rules, and ends other sessions', async () => {
    const { browser } = await officers.make('doi-mat-khau', health);
    const other = await officers.signInAgain('doi-mat-khau');
    const refused = async (password: string, current = PASSWORD) =>
      await browser.refusal(setPassword, { current, password });
    expect(await refused(NEW_PASSWORD, 'không phải')).toBe('password.wrong');
    expect(await refused('ngắn quá')).toBe('password.too-short');
    expect(await refused('password1234')).toBe('password.common');
    expect(await refused('doimatkhau của tôi')).toBe('password.own-name');
    await browser.must(setPassword, { current: PASSWORD, password: NEW_PASSWORD });
    expect(await other.refusal(me, {})).toBe('session.required');
    const fresh = server.browser();
    expect(await fresh.refusal(signIn, { name: 'doi-mat-khau', password: PASSWORD })).toBe(
      'sign-in.wrong',
    );
    const decomposed = NEW_PASSWORD.normalize('NFD');
    expect((await fresh.must(signIn, { name: 'doi-mat-khau', password: decomposed })).stage).toBe(
      'second-factor',
    );
  });
});

describe('the trail', () => {
  it('knows who signed in how, and who was refused, and holds no secret', async () => {
    const { rows } = await db.asOwner((client) =>
      client.query<{ action: string; outcome: string; t: string }>(
        'select action, outcome, e::text as t from audit_entry e',
      ),
    );
    const acts = new Set(rows.map((row) => `${row.action} ${row.outcome}`));
    for (const act of [
      'sign-in done',
      'sign-in refused',
      'second-factor done',
      'password.changed done',
    ]) {
      expect(acts).toContain(act);
    }
    const all = rows.map((row) => row.t).join('\n');
    expect(all).not.toContain(PASSWORD);
    expect(all).not.toContain('khong-co');
  });
});

async function stateOf(name: string): Promise<string> {
  return await db.asOwner(async (client) => {
    const { rows } = await client.query('select state from officer where sign_in_name = $1', [
      name,
    ]);
    return rows[0].state;
  });
}

/** Asks for both names in turn, so that other work on the machine slows both alike; the fastest of each. */
async function timesOf(knownName: string, unknownName: string) {
  const best = { known: Infinity, unknown: Infinity };
  for (let tried = 0; tried < 12; tried += 1) {
    best.known = Math.min(best.known, await timeOf(knownName, tried));
    best.unknown = Math.min(best.unknown, await timeOf(unknownName, tried));
  }
  return best;
}

async function timeOf(name: string, tried: number): Promise<number> {
  const start = performance.now();
  const browser = server.browser(`198.51.100.${100 + tried}`);
  await browser.call(signIn, { name, password: 'không đúng đâu nhé' });
  return performance.now() - start;
}
