import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  confirmTotp,
  createOfficer,
  finishSetUp,
  getSignInStage,
  issueCode,
  listSessions,
  me,
  proveByPassword,
  renewRecoveryCodes,
  revokeOtherSessions,
  revokeSession,
  setPassword,
  signIn,
  signInByCode,
  signOut,
  startTotp,
  switchPost,
  unlock,
} from '#features/accounts/contract.ts';
import { UNASKED_HEADER } from '#platform/contract/unasked.ts';
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
let police: string;
let health: string;
let officers: Officers;

beforeAll(async () => {
  await openTestRoom(db);
  server = await makeAccountServer(db);
  officers = new Officers(db, server);
  police = await makeAgency(db, 'provincial-police', 10, 99);
  health = await makeAgency(db, 'department-health', 100, 199);
  vi.spyOn(Date, 'now').mockImplementation(() => officers.wall);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.app.close();
  closeRoom();
});

describe('a one-time code', () => {
  it('comes from the own administrator, works once, and makes everything anew', async () => {
    const { browser: administrator } = await officers.make(
      'quan-tri',
      health,
      'agency-administrator',
    );
    const head = await makeOfficer(db, {
      name: 'thu-truong',
      agencyId: health,
      role: 'head-of-unit',
    });
    const { browser: lost, id, secret } = await officers.make('mat-may', health);
    const { code } = await administrator.must(issueCode, { id });
    expect(await notices(head.postId)).toEqual([
      { kind: 'code.issued', record_id: id, params: {} },
    ]);
    const browser = server.browser();
    expect(await browser.refusal(signInByCode, { name: 'mat-may', code: `${code}X` })).toBe(
      'sign-in.one-time-code-wrong',
    );
    expect(await browser.must(signInByCode, { name: 'mat-may', code })).toEqual({
      stage: 'set-up',
      factors: [],
      lacks: ['password', 'second-factor'],
    });
    expect(await lost.refusal(me, {})).toBe('session.required');
    expect((await browser.must(finishSetUp, {})).lacks).toEqual(['password', 'second-factor']);
    await browser.must(setPassword, { password: NEW_PASSWORD });
    const { secret: newSecret } = await browser.must(startTotp, {});
    await browser.must(confirmTotp, { code: await officers.codeOf(newSecret) });
    expect((await browser.must(finishSetUp, {})).stage).toBe('full');
    expect(newSecret).not.toBe(secret);
    const second = server.browser();
    expect(await second.refusal(signInByCode, { name: 'mat-may', code })).toBe(
      'sign-in.one-time-code-wrong',
    );
    expect(await second.refusal(signIn, { name: 'mat-may', password: PASSWORD })).toBe(
      'sign-in.wrong',
    );
  });

  it('ends after 24 hours, and when a newer one is issued', async () => {
    const { browser: administrator } = await officers.make(
      'quan-tri-2',
      health,
      'agency-administrator',
    );
    const { id } = await makeOfficer(db, { name: 'cham-chan', agencyId: health });
    const first = await administrator.must(issueCode, { id });
    const second = await administrator.must(issueCode, { id });
    const browser = server.browser();
    expect(await browser.refusal(signInByCode, { name: 'cham-chan', code: first.code })).toBe(
      'sign-in.one-time-code-wrong',
    );
    const kept = server.clock.now;
    server.clock.now = kept.add({ hours: 24, seconds: 1 });
    expect(await browser.refusal(signInByCode, { name: 'cham-chan', code: second.code })).toBe(
      'sign-in.one-time-code-wrong',
    );
    server.clock.now = kept;
    expect((await browser.must(signInByCode, { name: 'cham-chan', code: second.code })).stage).toBe(
      'set-up',
    );
  });

  it('is not given by another agency, for oneself, or for rights beyond one’s gift', async () => {
    const { browser: administrator, id: own } = await officers.make(
      'quan-tri-3',
      health,
      'agency-administrator',
    );
    const stranger = await makeOfficer(db, { name: 'co-quan-khac', agencyId: police });
    const system = await makeOfficer(db, {
      name: 'he-thong',
      agencyId: health,
      role: 'system-administrator',
    });
    expect(await administrator.refusal(issueCode, { id: stranger.id })).toBe('access.denied');
    expect(await administrator.refusal(issueCode, { id: own })).toBe('access.denied');
    expect(await administrator.refusal(issueCode, { id: system.id })).toBe('access.denied');
  });

  it('is shown once: a repeated request gets no second look', async () => {
    const { browser: administrator } = await officers.make(
      'quan-tri-4',
      health,
      'agency-administrator',
    );
    const made = await administrator.must(createOfficer, {
      signInName: 'nguoi-moi',
      fullName: 'Lò Thị Mận',
      post: { agencyId: health, role: 'focal-point', title: 'Chuyên viên' },
    });
    const kept = await db.asOwner(async (client) => {
      const { rows } = await client.query('select i::text as t from idempotency i');
      return rows.map((row: { t: string }) => row.t).join('\n');
    });
    expect(kept).not.toContain(made.code);
    expect(
      (await server.browser().must(signInByCode, { name: 'nguoi-moi', code: made.code })).lacks,
    ).toEqual(['password', 'second-factor']);
  });
});

describe('sessions', () => {
  it('are listed, ended one by one or all others, and end at once', async () => {
    const { browser } = await officers.make('nhieu-may', health);
    const second = await officers.signInAgain('nhieu-may');
    const third = await officers.signInAgain('nhieu-may');
    const { rows } = await browser.must(listSessions, {});
    expect(rows).toHaveLength(3);
    expect(rows.filter((row) => row.isThis)).toHaveLength(1);
    expect(rows[0]?.device).toBe('Chrome, Windows');
    const secondId = (await second.must(listSessions, {})).rows.find((row) => row.isThis)?.id ?? '';
    await browser.must(revokeSession, { id: secondId });
    expect(await second.refusal(me, {})).toBe('session.required');
    expect((await browser.must(revokeOtherSessions, {})).ended).toBe(1);
    expect(await third.refusal(me, {})).toBe('session.required');
    const { browser: stranger } = await officers.make('nguoi-khac', health);
    const mine = (await browser.must(listSessions, {})).rows[0]?.id ?? '';
    expect(await stranger.refusal(revokeSession, { id: mine })).toBe('record.not-found');
  });

  it('lock after 15 idle minutes even where a page goes on asking by itself', async () => {
    const { browser } = await officers.make('vang-mat', health);
    const kept = server.clock.now;
    const asks = async (minutes: number, headers = {}) => {
      server.clock.now = kept.add({ minutes });
      return (await browser.call(listSessions, {}, headers)).body.code;
    };
    expect(await asks(10, { [UNASKED_HEADER]: '1' })).toBeUndefined();
    expect(await asks(16, { [UNASKED_HEADER]: '1' })).toBe('session.locked');
    await browser.must(unlock, { password: PASSWORD });
    expect(await asks(26)).toBeUndefined();
    expect(await asks(36)).toBeUndefined();
    server.clock.now = kept;
  });

  it('lock after 15 idle minutes, open by password, and end after 12 hours', async () => {
    const { browser } = await officers.make('ban-giay', health);
    const kept = server.clock.now;
    server.clock.now = kept.add({ minutes: 15, seconds: 1 });
    expect(await browser.refusal(listSessions, {})).toBe('session.locked');
    expect((await browser.must(me, {})).locked).toBe(true);
    expect(await browser.refusal(unlock, { password: 'không phải' })).toBe('password.wrong');
    await browser.must(unlock, { password: PASSWORD });
    expect((await browser.must(listSessions, {})).rows).toHaveLength(1);
    server.clock.now = kept.add({ hours: 12, seconds: 1 });
    expect(await browser.refusal(unlock, { password: PASSWORD })).toBe('session.required');
    server.clock.now = kept;
  });

  it('ask for a fresh proof before the own sign-in changes', async () => {
    const { browser } = await officers.make('xac-thuc-lai', health);
    const kept = server.clock.now;
    server.clock.now = kept.add({ minutes: 11 });
    expect(await browser.refusal(renewRecoveryCodes, {})).toBe('session.recent-required');
    await browser.must(proveByPassword, { password: PASSWORD });
    expect((await browser.must(renewRecoveryCodes, {})).recoveryCodes).toHaveLength(10);
    server.clock.now = kept;
  });

  it('act in one post at a time', async () => {
    const { browser, id } = await officers.make('kiem-nhiem', health);
    const other = await db.asOwner(async (client) => {
      const { rows } = await client.query(
        `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
         values (gen_random_uuid(), $1, $2, 10, $2, 'clerk', 'Văn thư', '2021-01-01') returning id`,
        [id, police],
      );
      return rows[0].id as string;
    });
    const first = await browser.must(me, {});
    expect(first.permissions).toContain('task.progress');
    expect(first.permissions).not.toContain('document.number');
    await browser.must(switchPost, { postId: other });
    const second = await browser.must(me, {});
    expect(second.permissions).toContain('document.number');
    expect(second.permissions).not.toContain('task.progress');
  });

  it('leave nothing behind when the officer signs out', async () => {
    const { browser } = await officers.make('ra-ve', health);
    await browser.must(signOut, {});
    expect(browser.cookies.has('lachan')).toBe(false);
    expect((await browser.must(getSignInStage, {})).at).toBeNull();
  });
});

async function notices(postId: string) {
  return await db.asOwner(async (client) => {
    const { rows } = await client.query(
      'select kind, record_id, params from notification where post_id = $1',
      [postId],
    );
    return rows;
  });
}
