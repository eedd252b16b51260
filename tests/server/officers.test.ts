import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAuthority,
  addCover,
  addPost,
  changeRolePermission,
  createOfficer,
  endCover,
  endPost,
  findOfficers,
  findOwnAgencies,
  getOfficer,
  listGrantableRoles,
  listRoles,
  me,
  revokeOfficerSessions,
  setOfficerState,
  signIn,
  switchPost,
} from '#features/accounts/contract.ts';
import { listTasks } from '#features/tasks/contract.ts';
import { closeRoom } from '#platform/server/confidential/room.ts';
import {
  type AccountServer,
  makeAccountServer,
  makeAgency,
  makeOfficer,
  type OfficerToMake,
  PASSWORD,
  type TestBrowser,
} from '../harness/account-server.ts';
import { freshDatabase } from '../harness/database.ts';
import { openTestRoom } from '../harness/sealed-office.ts';

const db = await freshDatabase();
const TODAY = '2026-03-02';
let server: AccountServer;
let police: string;
let commune: string;
let health: string;
let administrator: TestBrowser;

beforeAll(async () => {
  await openTestRoom(db);
  server = await makeAccountServer(db, 'demonstration');
  police = await makeAgency(db, 'provincial-police', 10, 99);
  commune = await makeAgency(db, 'commune-police', 20, 29);
  health = await makeAgency(db, 'department-health', 100, 199);
  administrator = await enter({ name: 'quan-tri', agencyId: police, role: 'agency-administrator' });
});
afterAll(async () => {
  await server.app.close();
  closeRoom();
});

describe('officers of the own range', () => {
  it('are listed page by page, found without marks, and nobody else is', async () => {
    for (const name of ['Lò Thị Mận', 'Đinh Văn Sơn', 'Quàng Minh Hà']) {
      await administrator.must(createOfficer, newOfficer(name, commune));
    }
    await makeOfficer(db, { name: 'so-y-te', agencyId: health });
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await administrator.must(findOfficers, {
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      all.push(...page.rows.map((row) => row.name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(all).toHaveLength(4);
    expect(all).not.toContain('so-y-te');
    const found = await administrator.must(findOfficers, { words: 'dinh son' });
    expect(found.rows.map((row) => row.name)).toEqual(['Đinh Văn Sơn']);
    const roles = await administrator.must(findOfficers, { role: 'agency-administrator' });
    expect(roles.rows.map((row) => row.name)).toEqual(['quan-tri']);
  });

  it('are made with a first post in the own range and gift only', async () => {
    const outside = newOfficer('Hà Văn Lâm', health);
    expect(await administrator.refusal(createOfficer, outside)).toBe('access.denied');
    const wrongRole = { ...newOfficer('Hà Văn Lâm', police) };
    wrongRole.post.role = 'system-administrator';
    expect(await administrator.refusal(createOfficer, wrongRole)).toBe('access.denied');
    const taken = { ...newOfficer('Lò Thị Mận', police), signInName: 'quan-tri' };
    expect(await administrator.refusal(createOfficer, taken)).toBe('officer.name-taken');
  });

  it('are out of sight of other administrators', async () => {
    const other = await enter({ name: 'qt-y-te', agencyId: health, role: 'agency-administrator' });
    const [row] = (await administrator.must(findOfficers, { words: 'man' })).rows;
    const id = row?.id ?? '';
    expect(await other.refusal(getOfficer, { id })).toBe('record.not-found');
    expect(await other.refusal(setOfficerState, { id, state: 'suspended' })).toBe(
      'record.not-found',
    );
    expect((await other.must(findOwnAgencies, {})).rows.map((one) => one.id)).toEqual([health]);
  });

  it('are signed out at once when suspended, and when their sessions are ended', async () => {
    const clerk = await enter({ name: 'van-thu', agencyId: commune, role: 'clerk' });
    const { rows } = await administrator.must(findOfficers, { words: 'van-thu' });
    const id = rows[0]?.id ?? '';
    expect((await administrator.must(getOfficer, { id })).openSessions).toBe(1);
    expect((await administrator.must(revokeOfficerSessions, { id })).ended).toBe(1);
    expect(await clerk.refusal(me, {})).toBe('session.required');
    const again = server.browser();
    await again.must(signIn, { name: 'van-thu', password: PASSWORD });
    await administrator.must(setOfficerState, { id, state: 'suspended' });
    expect(await again.refusal(me, {})).toBe('session.required');
    expect(await again.refusal(signIn, { name: 'van-thu', password: PASSWORD })).toBe(
      'sign-in.wrong',
    );
    await administrator.must(setOfficerState, { id, state: 'active' });
    await again.must(signIn, { name: 'van-thu', password: PASSWORD });
  });

  it('are all that an administrator of an agency sees: no programme content', async () => {
    const { permissions } = await administrator.must(me, {});
    expect(permissions).toEqual([
      'agency.read',
      'officer.manage',
      'officer.read',
      'place.read',
      'role.grant',
      'session.revoke-others',
    ]);
    expect((await administrator.must(listTasks, {})).rows).toEqual([]);
  });
});

describe('posts', () => {
  it('are given and ended by day, and excluded roles never stand together', async () => {
    const { id } = await makeOfficer(db, {
      name: 'dieu-tra',
      agencyId: police,
      role: 'investigator',
    });
    const granted = await administrator.must(addPost, {
      id,
      agencyId: commune,
      role: 'clerk',
      title: 'Văn thư',
    });
    const system = await enter({
      name: 'he-thong',
      agencyId: police,
      role: 'system-administrator',
    });
    const choices = await system.must(listGrantableRoles, { agencyId: police, officerId: id });
    const verdict = choices.rows.find((row) => row.code === 'data-protection-officer')?.verdict;
    expect(verdict).toMatchObject({ allowed: false });
    expect(
      await system.refusal(addPost, {
        id,
        agencyId: police,
        role: 'data-protection-officer',
        title: 'Cán bộ',
      }),
    ).toBe('access.denied');
    expect(await administrator.refusal(endPost, { id: granted.id, lastDay: '2026-01-01' })).toBe(
      'officer.last-day',
    );
    await administrator.must(endPost, { id: granted.id, lastDay: TODAY });
    const detail = await administrator.must(getOfficer, { id });
    expect(detail.posts.map((post) => post.validTo)).toEqual([null, TODAY]);
  });

  it('carry capacities to sign, and are covered for a time by a colleague', async () => {
    const holder = await makeOfficer(db, { name: 'vang-mat', agencyId: commune, role: 'clerk' });
    const colleague = await enter({ name: 'lam-thay', agencyId: commune });
    const { id: colleagueId } = (await colleague.must(me, {})).officer;
    await administrator.must(addAuthority, {
      id: holder.postId,
      kind: 'by-order',
      scope: 'công văn đôn đốc',
      grantingDocument: 'Quyết định 12/QĐ-CAT',
      validFrom: TODAY,
    });
    const own = (await administrator.must(me, {})).officer.id;
    const cover = { id: holder.postId, validFrom: TODAY, validTo: '2026-03-09' };
    expect(await administrator.refusal(addCover, { ...cover, officerId: own })).toBe(
      'access.denied',
    );
    expect(await administrator.refusal(addCover, { ...cover, officerId: holder.id })).toBe(
      'access.denied',
    );
    const { id } = await administrator.must(addCover, { ...cover, officerId: colleagueId });
    await colleague.must(switchPost, { postId: holder.postId });
    const acting = await colleague.must(me, {});
    expect(acting.post).toMatchObject({ id: holder.postId, covers: true });
    expect(acting.permissions).toContain('document.number');
    await administrator.must(endCover, { id, lastDay: '2026-03-01' }).catch(() => undefined);
    expect(await administrator.refusal(endCover, { id, lastDay: '2026-03-01' })).toBe(
      'officer.last-day',
    );
    const detail = await administrator.must(getOfficer, { id: holder.id });
    expect(detail.posts[0]?.authorities).toMatchObject([{ kind: 'by-order' }]);
    expect(detail.posts[0]?.covers).toHaveLength(1);
  });
});

describe('roles', () => {
  it('are read by all, changed from a day on by whoever edits settings, never one’s own', async () => {
    const reader = await enter({ name: 'doc-vai-tro', agencyId: health });
    const { rows } = await reader.must(listRoles, {});
    expect(rows).toHaveLength(21);
    const wanted = { code: 'clerk', permission: 'report.read', granted: true } as const;
    expect(await reader.refusal(changeRolePermission, { ...wanted, fromDay: TODAY })).toBe(
      'access.denied',
    );
    const system = await enter({
      name: 'he-thong-2',
      agencyId: police,
      role: 'system-administrator',
    });
    const change = (changes: object) =>
      system.refusal(changeRolePermission, { ...wanted, fromDay: TODAY, ...changes });
    expect(await change({ fromDay: '2026-03-01' })).toBe('role.past-day');
    expect(await change({ code: 'system-administrator', permission: 'task.read' })).toBe(
      'access.denied',
    );
    expect(await change({})).toBe('no refusal: 200');
    expect(await change({})).toBe('role.unchanged');
    const clerk = await enter({ name: 'van-thu-2', agencyId: health, role: 'clerk' });
    expect((await clerk.must(me, {})).permissions).toContain('report.read');
    expect(await change({ granted: false })).toBe('no refusal: 200');
    expect((await clerk.must(me, {})).permissions).not.toContain('report.read');
  });
});

/** An officer signed in wholly: an exempt account of the demonstration. */
async function enter(made: OfficerToMake): Promise<TestBrowser> {
  await makeOfficer(db, { ...made, demonstration: true, exempt: true });
  const browser = server.browser();
  await browser.must(signIn, { name: made.name, password: PASSWORD });
  return browser;
}

function newOfficer(fullName: string, agencyId: string) {
  return {
    signInName: `cb-${Math.round(performance.now() * 1000)}`,
    fullName,
    post: {
      agencyId,
      role: 'clerk' as string as 'clerk' | 'system-administrator',
      title: 'Văn thư',
    },
  };
}
