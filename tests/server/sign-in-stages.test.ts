import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as accounts from '#features/accounts/contract.ts';
import { getLockNotice } from '#features/duty/contract.ts';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { closeRoom } from '#platform/server/confidential/room.ts';
import {
  type AccountServer,
  makeAccountServer,
  makeAgency,
  makeOfficer,
  PASSWORD,
  type TestBrowser,
} from '../harness/account-server.ts';
import { freshDatabase } from '../harness/database.ts';
import { openTestRoom } from '../harness/sealed-office.ts';

const db = await freshDatabase();
const ID = '0d4b2c1e-6c7f-4a52-9f37-0b6f6d1f7f10';
let server: AccountServer;

/**
 * What answers before signing in is finished: the steps of signing in, who one is, and the locked screen, which
 * learns of an alert only for a session that was finished once.
 */
const BEFORE: readonly Endpoint[] = [
  accounts.welcome,
  accounts.signIn,
  accounts.signInByCode,
  accounts.getSignInStage,
  accounts.startPasskey,
  accounts.signInByPasskey,
  accounts.startSingleSignOn,
  accounts.finishSingleSignOn,
  accounts.signOut,
  accounts.me,
  getLockNotice,
];
const SECOND_FACTOR: readonly Endpoint[] = [...BEFORE, accounts.proveCode];
const SET_UP: readonly Endpoint[] = [
  ...BEFORE,
  accounts.getFactors,
  accounts.setPassword,
  accounts.startTotp,
  accounts.confirmTotp,
  accounts.startNewPasskey,
  accounts.addPasskey,
  accounts.finishSetUp,
];

beforeAll(async () => {
  await openTestRoom(db);
  server = await makeAccountServer(db);
});
afterAll(async () => {
  await server.app.close();
  closeRoom();
});

describe('a session that is only half open', () => {
  it('opens nothing beyond the second factor', async () => {
    const agencyId = await makeAgency(db, 'department-health', 100, 199);
    const { id } = await makeOfficer(db, { name: 'nua-chung', agencyId });
    await db.asOwner((client) =>
      client.query(
        `insert into totp (officer_id, secret_sealed, confirmed_at) values ($1, '\\x00', now())`,
        [id],
      ),
    );
    const browser = server.browser();
    const at = await browser.must(accounts.signIn, { name: 'nua-chung', password: PASSWORD });
    expect(at.stage).toBe('second-factor');
    await expectClosed(browser, SECOND_FACTOR);
  });

  it('opens nothing beyond the set-up', async () => {
    const agencyId = await makeAgency(db, 'department-justice', 200, 299);
    await makeOfficer(db, { name: 'cai-dat', agencyId, role: 'agency-administrator' });
    const browser = server.browser();
    const at = await browser.must(accounts.signIn, { name: 'cai-dat', password: PASSWORD });
    expect(at.stage).toBe('set-up');
    await expectClosed(browser, SET_UP);
  });

  it('shows neither posts nor permissions', async () => {
    const browser = server.browser();
    await browser.must(accounts.signIn, { name: 'cai-dat', password: PASSWORD });
    expect(await browser.must(accounts.me, {})).toMatchObject({
      stage: 'set-up',
      post: null,
      posts: [],
      permissions: [],
    });
  });
});

describe('accounts of the demonstration', () => {
  it('go without a second factor in the demonstration only, and open nothing in production', async () => {
    const agencyId = await makeAgency(db, 'inspectorate', 300, 399);
    await makeOfficer(db, { name: 'trinh-dien', agencyId, demonstration: true, exempt: true });
    const stages: string[] = [];
    for (const kind of ['demonstration', 'exercise', 'production'] as const) {
      const other = await makeAccountServer(db, kind);
      const { body } = await other
        .browser()
        .call(accounts.signIn, { name: 'trinh-dien', password: PASSWORD });
      stages.push(body.code ?? body.stage);
      await other.app.close();
    }
    expect(stages).toEqual(['full', 'set-up', 'sign-in.demonstration-refused']);
  });
});

/** Every other endpoint of the whole server is shut; those that need input are asked with some. */
async function expectClosed(browser: TestBrowser, open: readonly Endpoint[]): Promise<void> {
  const others = server.deps.endpoints.filter((endpoint) => !open.includes(endpoint));
  expect(others.length).toBeGreaterThan(60);
  const answers: string[] = [];
  let shut = 0;
  for (const endpoint of others) {
    const { status, body } = await browser.call(endpoint, guessInput(endpoint) as never);
    const isShut = status === 401 && body.code === 'session.unfinished';
    shut += isShut ? 1 : 0;
    if (!isShut && !(status === 400 && body.code === 'input.invalid')) {
      answers.push(`${endpoint.method} ${endpoint.path}: ${status} ${body.code}`);
    }
  }
  console.info(`${shut} of ${others.length} endpoints answered that signing in is unfinished`);
  expect(answers).toEqual([]);
  expect(shut / others.length).toBeGreaterThan(0.6);
}

/** Ids in the path, and whatever example the contract gives. */
function guessInput(endpoint: Endpoint): Record<string, unknown> {
  const given = (endpoint.example?.input ?? {}) as Record<string, unknown>;
  const ids = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, ID]);
  const needed = Object.entries(endpoint.input.shape).flatMap(([name, schema]) =>
    schema instanceof Object && 'safeParse' in schema && !schema.safeParse(undefined).success
      ? [
          [
            name,
            [ID, 'một câu đủ dài', '2026-03-02', 1, true, []].find(
              (one) => schema.safeParse(one).success,
            ),
          ],
        ]
      : [],
  );
  return { ...Object.fromEntries(needed), ...given, ...Object.fromEntries(ids) };
}
