import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addPasskey,
  getFactors,
  me,
  proveByPasskey,
  proveByPassword,
  removePasskey,
  signInByPasskey,
  startNewPasskey,
  startPasskey,
  unlockByPasskey,
} from '#features/accounts/contract.ts';
import { closeRoom } from '#platform/server/confidential/room.ts';
import {
  type AccountServer,
  makeAccountServer,
  makeAgency,
  PASSWORD,
  type TestBrowser,
} from '../harness/account-server.ts';
import { freshDatabase } from '../harness/database.ts';
import { Officers } from '../harness/full-officer.ts';
import { openTestRoom } from '../harness/sealed-office.ts';
import { SoftwarePasskey, type Wrongs } from '../harness/software-passkey.ts';

const db = await freshDatabase();
const phone = new SoftwarePasskey();
const stick = new SoftwarePasskey();
const foreign = new SoftwarePasskey();
let server: AccountServer;
let mine: TestBrowser;
let other: TestBrowser;
let myId: string;

beforeAll(async () => {
  await openTestRoom(db);
  server = await makeAccountServer(db);
  const officers = new Officers(db, server);
  const police = await makeAgency(db, 'provincial-police', 10, 99);
  vi.spyOn(Date, 'now').mockImplementation(() => officers.wall);
  const me = await officers.make('toi', police);
  const colleague = await officers.make('dong-nghiep', police);
  [mine, other, myId] = [me.browser, colleague.browser, me.id];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.app.close();
  closeRoom();
});

async function register(browser: TestBrowser, key: SoftwarePasskey, wrongs: Wrongs = {}) {
  await browser.must(proveByPassword, { password: PASSWORD });
  const { challengeId, options } = await browser.must(startNewPasskey, {});
  return { challengeId, answer: key.register(options, wrongs), label: '' };
}

async function answer(browser: TestBrowser, key: SoftwarePasskey, wrongs: Wrongs = {}) {
  const { challengeId, options } = await browser.must(startPasskey, {});
  return { challengeId, answer: key.assert(options, wrongs) };
}

async function passkeyIds(): Promise<string[]> {
  return (await mine.must(getFactors, {})).passkeys.map((one) => one.id);
}

describe('several passkeys on one account', () => {
  it('are added one after the other, each made for this address by its holder', async () => {
    await mine.must(addPasskey, await register(mine, phone));
    await mine.must(addPasskey, { ...(await register(mine, stick)), label: 'Khóa dự phòng' });
    const { passkeys } = await mine.must(getFactors, {});
    expect(passkeys.map((one) => one.label)).toEqual([
      expect.stringContaining('Windows'),
      'Khóa dự phòng',
    ]);
    await other.must(addPasskey, await register(other, foreign));
  });

  it('each sign in by itself, with no password and no code', async () => {
    for (const key of [phone, stick]) {
      const browser = server.browser();
      const stage = await browser.must(signInByPasskey, await answer(browser, key));
      expect(stage.stage).toBe('full');
      expect((await browser.must(me, {})).officer.id).toBe(myId);
    }
  });

  it('unlock the screen that locked itself, and prove again who sits there', async () => {
    server.clock.now = server.clock.now.add({ minutes: 16 });
    expect((await mine.must(me, {})).locked).toBe(true);
    expect(await mine.refusal(getFactors, {})).toBe('session.locked');
    expect(await mine.refusal(unlockByPasskey, await answer(mine, foreign))).toBe(
      'passkey.refused',
    );
    expect((await mine.must(me, {})).locked).toBe(true);
    await mine.must(unlockByPasskey, await answer(mine, stick));
    expect((await mine.must(me, {})).locked).toBe(false);
    expect(await mine.refusal(proveByPasskey, await answer(mine, foreign))).toBe('passkey.refused');
    await mine.must(proveByPasskey, await answer(mine, phone));
  });
});

describe('a passkey that is refused', () => {
  it.each([
    ['made on another address', { origin: 'https://gia-mao.example' }],
    ['made for another relying party', { rpId: 'gia-mao.example' }],
    ['answering another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['without finger, face or code', { verified: false }],
  ] as const)('at sign-in: %s', async (_what, wrongs) => {
    const browser = server.browser();
    const refused = await browser.refusal(signInByPasskey, await answer(browser, phone, wrongs));
    expect(refused).toBe('passkey.refused');
    expect(browser.cookies.size).toBe(0);
  });

  it.each([
    ['made on another address', { origin: 'https://gia-mao.example' }],
    ['made for another relying party', { rpId: 'gia-mao.example' }],
    ['without finger, face or code', { verified: false }],
  ] as const)('when it is added: %s', async (_what, wrongs) => {
    const before = await passkeyIds();
    const input = await register(mine, new SoftwarePasskey(), wrongs);
    expect(await mine.refusal(addPasskey, input)).toBe('passkey.refused');
    expect(await passkeyIds()).toEqual(before);
  });

  it('the same answer a second time, also after it was wrong at first', async () => {
    const browser = server.browser();
    const input = await answer(browser, phone);
    await browser.must(signInByPasskey, input);
    expect(await server.browser().refusal(signInByPasskey, input)).toBe('passkey.refused');
    const { challengeId, options } = await browser.must(startPasskey, {});
    const wrong = { challengeId, answer: phone.assert(options, { origin: 'https://gia.example' }) };
    expect(await browser.refusal(signInByPasskey, wrong)).toBe('passkey.refused');
    const right = { challengeId, answer: phone.assert(options) };
    expect(await browser.refusal(signInByPasskey, right)).toBe('passkey.refused');
  });

  it('an answer after five minutes', async () => {
    const browser = server.browser();
    const input = await answer(browser, phone);
    server.clock.now = server.clock.now.add({ minutes: 5, seconds: 1 });
    expect(await browser.refusal(signInByPasskey, input)).toBe('passkey.refused');
  });

  it('a challenge to register that is answered as a sign-in', async () => {
    await mine.must(unlockByPasskey, await answer(mine, stick));
    await mine.must(proveByPasskey, await answer(mine, stick));
    const { challengeId, options } = await mine.must(startNewPasskey, {});
    const input = { challengeId, answer: phone.assert({ ...options, rpId: 'localhost' }) };
    expect(await server.browser().refusal(signInByPasskey, input)).toBe('passkey.refused');
  });

  it('a counter that went back or stands still: the key was copied; the next true one still works', async () => {
    const browser = server.browser();
    for (const counter of [1, 0]) {
      const input = await answer(browser, phone, { counter });
      expect(await browser.refusal(signInByPasskey, input)).toBe('passkey.refused');
    }
    await browser.must(signInByPasskey, await answer(browser, phone));
    const refused = await db.asOwner(async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as count from audit_entry where action = 'sign-in' and outcome <> 'done'`,
      );
      return rows[0].count;
    });
    expect(refused).toBeGreaterThanOrEqual(2);
  });

  it('a key that is another officer’s, when it is added a second time', async () => {
    const before = await passkeyIds();
    expect(await mine.refusal(addPasskey, await register(mine, foreign))).toBe('passkey.refused');
    expect(await passkeyIds()).toEqual(before);
    const browser = server.browser();
    await browser.must(signInByPasskey, await answer(browser, foreign));
    expect((await browser.must(me, {})).officer.id).not.toBe(myId);
  });

  it('another officer’s registration answered in this session', async () => {
    await other.must(unlockByPasskey, await answer(other, foreign));
    const theirs = await register(other, new SoftwarePasskey());
    expect(await mine.refusal(addPasskey, theirs)).toBe('passkey.refused');
  });

  it('a key that was taken away, while the other still works', async () => {
    const [first = ''] = await passkeyIds();
    await mine.must(removePasskey, { id: first });
    const browser = server.browser();
    expect(await browser.refusal(signInByPasskey, await answer(browser, phone))).toBe(
      'passkey.refused',
    );
    await browser.must(signInByPasskey, await answer(browser, stick));
    expect(await other.refusal(removePasskey, { id: (await passkeyIds())[0] ?? '' })).toBe(
      'record.not-found',
    );
  });
});
