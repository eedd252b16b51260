import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import { finishSignIns, storeSampleWork } from '../../../../tests/harness/sample-work.ts';
import type {
  AgencyOption,
  AgencyRow,
  AgencyView,
  GroupView,
  MovedWork,
  NameTrial,
  OpenWorkRow,
} from '../contract.ts';
import { loadDirectory } from './load-directory.ts';
import { moveDueWork } from './move-due.ts';

const province = await aProvince('2026-03-02');
const admin = await province.signIn('quan-tri-he-thong');
const coordinator = await province.signIn('dieu-phoi');
const clerk = await province.signIn('van-thu');
await finishSignIns(province.db);

async function find(words: string): Promise<AgencyOption[]> {
  const { body } = await admin.send<{ rows: AgencyOption[] }>('POST', '/agencies/find', {
    words,
    limit: 5,
  });
  return body.rows;
}

async function idOf(words: string): Promise<string> {
  return (await find(words))[0]?.id ?? '';
}

async function read(id: string): Promise<AgencyView> {
  const { status, body } = await admin.get<AgencyView>(`/agencies/${id}`);
  expect(status).toBe(200);
  return body;
}

const health = await idOf('so y te');
const steering = await admin.get<{ rows: AgencyRow[] }>('/agencies?branch=steering&level=province');
const committee = steering.body.rows[0]?.id ?? '';
const another = {
  kind: 'association',
  level: 'province',
  validFrom: '2026-01-01',
  parentId: await idOf('uy ban nhan dan tinh'),
};

describe('searching for an agency', () => {
  it('puts the exact short name first, marks or not', async () => {
    expect((await find('so y te'))[0]?.shortName).toBe('Sở Y tế');
    expect((await find('Sở Y tế'))[0]?.shortName).toBe('Sở Y tế');
  });

  it('pages through the tree without losing or repeating one', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 30; page += 1) {
      const { body } = await admin.get<{ rows: AgencyRow[]; next: string | null }>(
        `/agencies?limit=100&time=all${after}`,
      );
      seen.push(...body.rows.map((row) => row.id));
      if (body.next === null) {
        break;
      }
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    const { count } = await asSystem(province.db, 'test', (tx) =>
      tx
        .selectFrom('agency')
        .select((column) => column.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow(),
    );
    expect(seen).toHaveLength(Number(count));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('keeping agencies', () => {
  it('refuses whoever may not, and a kind that does not stand at the level', async () => {
    const input = { ...another, name: 'Hội mẫu', shortName: 'Hội mẫu' };
    expect((await clerk.send('POST', '/agencies', input)).status).toBe(403);
    const wrong = await admin.send<{ code: string }>('POST', '/agencies', {
      ...input,
      kind: 'ministry',
    });
    expect(wrong.body.code).toBe('agency.kind-level');
  });

  it('adds many under one without losing the order of the tree', { timeout: 30_000 }, async () => {
    const task = await storeSampleWork(province.db, {
      issuer: committee,
      former: await idOf('so tu phap'),
      heir: health,
    });
    for (let index = 0; index < 12; index += 1) {
      const added = await admin.send<{ id: string }>('POST', '/agencies', {
        ...another,
        parentId: health,
        name: `Cơ sở mẫu ${index}`,
        shortName: `CSM ${index}`,
      });
      expect(added.status).toBe(200);
    }
    const wrong = await asSystem(province.db, 'test', async (tx) => {
      const agencies = await tx.selectFrom('agency').selectAll().execute();
      const byId = new Map(agencies.map((row) => [row.id, row]));
      const misplaced = agencies.filter((row) => {
        const parent = byId.get(row.parent_id ?? '');
        return parent !== undefined && !(row.lft > parent.lft && row.rgt <= parent.rgt);
      });
      const work = await tx
        .selectFrom('agency_task')
        .innerJoin('agency', 'agency.id', 'agency_task.agency_id')
        .select(['agency_task.agency_lft', 'agency.lft'])
        .where('task_id', '=', task.taskId)
        .execute();
      const posts = await tx
        .selectFrom('post')
        .innerJoin('agency', 'agency.id', 'post.agency_id')
        .select('post.id')
        .whereRef('post.agency_lft', '<>', 'agency.lft')
        .execute();
      return { misplaced, posts, stale: work.filter((row) => row.agency_lft !== row.lft) };
    });
    expect(wrong).toEqual({ misplaced: [], posts: [], stale: [] });
    expect((await read(health)).childCount).toBeGreaterThanOrEqual(12);
  });

  it('never hangs an agency below itself', async () => {
    const { name, shortName, kind, level, validFrom } = await read(health);
    const below = await idOf('co so mau 0');
    const { body } = await admin.send<{ code: string }>('PUT', `/agencies/${health}`, {
      name,
      shortName,
      kind,
      level,
      validFrom,
      parentId: below,
    });
    expect(body.code).toBe('agency.circle');
  });

  it('finds a plan’s name under an alias at once: what is in memory is read anew', async () => {
    const before = await asSystem(province.db, 'test', loadDirectory);
    expect(await asSystem(province.db, 'test', loadDirectory)).toBe(before);
    const added = await admin.send('POST', `/agencies/${health}/aliases`, {
      alias: 'SYT Minh Họa',
    });
    expect(added.status).toBe(200);
    const after = await asSystem(province.db, 'test', loadDirectory);
    expect(after).not.toBe(before);
    expect(after.agencies.find((one) => one.id === health)?.aliases).toContain('SYT Minh Họa');
    const taken = await admin.send<{ code: string }>(
      'POST',
      `/agencies/${await idOf('so tu phap')}/aliases`,
      { alias: 'syt minh hoa' },
    );
    expect(taken.body.code).toBe('agency.alias-known');
  });
});

describe('an agency that is succeeded', () => {
  const names = { former: 'Sở Mẫu Cũ', heir: 'Sở Mẫu Mới' };
  const made = { former: '', heir: '' };

  it('moves its open work to the successor, with a trace, joining what it already has', async () => {
    for (const key of ['former', 'heir'] as const) {
      const { body } = await admin.send<{ id: string }>('POST', '/agencies', {
        ...another,
        name: names[key],
        shortName: names[key],
      });
      made[key] = body.id;
    }
    const work = await storeSampleWork(province.db, { issuer: committee, ...made });
    const open = await admin.send<{ code: string }>('POST', `/agencies/${made.former}/end`, {
      lastDay: '2026-03-01',
    });
    expect(open.body.code).toBe('agency.open-work');
    const { body } = await admin.send<{ moved: MovedWork }>(
      'POST',
      `/agencies/${made.former}/successions`,
      { successorId: made.heir, on: '2026-03-02', share: 'whole', takesWork: true },
    );
    expect(body.moved).toMatchObject({ tasks: 2, cards: 1, reports: 1, groups: 1, joined: 1 });
    const after = await asSystem(province.db, 'test', async (tx) => ({
      tasks: await tx
        .selectFrom('agency_task')
        .select(['task_id', 'agency_id', 'state', 'condition'])
        .where('plan_id', '=', work.planId)
        .orderBy('state')
        .execute(),
      report: await tx
        .selectFrom('report_due')
        .select('agency_id')
        .where('id', '=', work.reportId)
        .executeTakeFirstOrThrow(),
      group: await tx
        .selectFrom('group_snapshot_member')
        .select('agency_id')
        .where('snapshot_id', '=', work.snapshotId)
        .execute(),
      entries: await tx
        .selectFrom('progress_entry')
        .select('body')
        .where('task_id', '=', work.taskId)
        .execute(),
      reach: await tx
        .selectFrom('plan_reach')
        .select('agency_id')
        .where('plan_id', '=', work.planId)
        .execute(),
      events: await tx
        .selectFrom('domain_event')
        .select('name')
        .where('record_id', '=', made.former)
        .execute(),
    }));
    const states = (id: string) =>
      after.tasks.filter((row) => row.task_id === id).map((row) => [row.agency_id, row.state]);
    expect(states(work.taskId)).toEqual([[made.heir, 'assigned']]);
    expect(new Map(states(work.sharedTaskId) as [string, string][])).toEqual(
      new Map([
        [made.former, 'cancelled'],
        [made.heir, 'assigned'],
      ]),
    );
    expect(after.report.agency_id).toBe(made.heir);
    expect(after.group).toEqual([{ agency_id: made.heir }]);
    expect(after.reach).toEqual([{ agency_id: made.heir }]);
    expect(after.entries[0]?.body).toContain('Chuyển từ Sở Mẫu Cũ sang Sở Mẫu Mới');
    expect(after.events.map((event) => event.name)).toEqual(
      expect.arrayContaining(['agency.succeeded', 'work.moved']),
    );
    const closed = await admin.send('POST', `/agencies/${made.former}/end`, {
      lastDay: '2026-03-01',
    });
    expect(closed.status).toBe(200);
    const view = await read(made.former);
    expect(view.successors[0]).toMatchObject({ name: names.heir, takesWork: true });
    expect(view.moves.map((move) => move.kind).sort()).toEqual([
      'card',
      'group',
      'report',
      'task',
      'task',
    ]);
  });

  it('lets one successor take the work, and waits for the day of the succession', async () => {
    const { body: other } = await admin.send<{ id: string }>('POST', '/agencies', {
      ...another,
      name: 'Chi cục Mẫu',
      shortName: 'Chi cục Mẫu',
    });
    await storeSampleWork(province.db, { issuer: committee, former: other.id, heir: made.heir });
    const later = await admin.send<{ id: string; moved: null }>(
      'POST',
      `/agencies/${other.id}/successions`,
      { successorId: made.heir, on: '2026-04-01', share: 'part', takesWork: true },
    );
    expect(later.body.moved).toBeNull();
    const again = await admin.send<{ code: string }>('POST', `/agencies/${other.id}/successions`, {
      successorId: health,
      on: '2026-04-01',
      share: 'part',
      takesWork: true,
    });
    expect(again.body.code).toBe('agency.work-taken');
    const due = await asSystem(province.db, 'test', async (tx) => {
      const day = (text: string) =>
        province.deps
          .now()
          .toZonedDateTimeISO('UTC')
          .toPlainDate()
          .with({ month: Number(text.slice(5, 7)), day: Number(text.slice(8)) });
      const early = await moveDueWork(tx, day('2026-03-31'), province.deps.now());
      const onDay = await moveDueWork(tx, day('2026-04-01'), province.deps.now());
      return { early, onDay };
    });
    expect(due).toEqual({ early: [], onDay: [later.body.id] });
  });

  it('lets the coordinator move one item by hand, and nobody without the right', async () => {
    const former = await idOf('so tai chinh');
    const work = await storeSampleWork(province.db, { issuer: committee, former, heir: health });
    const path = `/agencies/${former}/open-work`;
    const { body } = await coordinator.get<{ rows: OpenWorkRow[] }>(path);
    expect(body.rows.map((row) => row.id)).toEqual(
      expect.arrayContaining([work.taskId, work.planId, work.reportId]),
    );
    expect((await clerk.get(path)).status).toBe(403);
    const input = { successorId: health, recordIds: [work.taskId], reason: 'Phân công lại' };
    expect((await clerk.send('POST', `${path}/move`, input)).status).toBe(403);
    const moved = await coordinator.send<MovedWork>('POST', `${path}/move`, input);
    expect(moved.body).toMatchObject({ tasks: 1, cards: 0, reports: 0 });
  });
});

describe('steering committees and groups', () => {
  it('take agencies or officers as members, and only committees do', async () => {
    const input = { agencyId: health, function: 'member', from: '2026-01-01' };
    const wrong = await admin.send<{ code: string }>('POST', `/agencies/${health}/members`, input);
    expect(wrong.body.code).toBe('agency.no-committee');
    const { body } = await admin.send<{ id: string }>('POST', `/agencies/${committee}/members`, {
      ...input,
      agencyId: await idOf('tinh doan'),
    });
    await admin.send('POST', `/committee-members/${body.id}/end`, { lastDay: '2026-03-01' });
    const member = (await read(committee)).members.find((one) => one.id === body.id);
    expect(member).toMatchObject({ function: 'member', to: '2026-03-01' });
  });

  it('change who is meant by “các Sở, ngành” from a day, and plans before it keep the old', async () => {
    const { body } = await admin.get<{ rows: GroupView[] }>('/agency-groups');
    const sectors = body.rows.find((row) => row.code === 'sectors');
    expect(sectors?.memberCount).toBeGreaterThan(10);
    const changed = await admin.send('PUT', '/agency-groups/sectors', {
      validFrom: '2026-03-02',
      membersOnly: false,
      selectors: [{ branches: [], kinds: ['department-health'], reach: 'own', level: null }],
    });
    expect(changed.status).toBe(200);
    const members = async (on: string) =>
      (await admin.get<{ rows: unknown[] }>(`/agency-groups/sectors/members?on=${on}`)).body.rows
        .length;
    expect(await members('2026-03-02')).toBe(1);
    expect(await members('2026-03-01')).toBeGreaterThan(10);
  });
});

describe('trying a written name', () => {
  it('shows the three steps', async () => {
    const { body } = await coordinator.send<NameTrial>('POST', '/agencies/try-name', {
      written: 'Sở LĐTBXH',
      level: 'province',
      planDate: '2023-02-10',
    });
    expect(body.kind.names[0]?.vi).toBe('Sở Lao động - Thương binh và Xã hội');
    expect(body.past.agencies[0]?.name).toContain('Lao động');
    expect(['several', 'split']).toContain(body.present.status);
    expect(body.present.choices.length).toBeGreaterThan(1);
  });

  it('needs the place of an issuer below the province', async () => {
    const { status } = await coordinator.send('POST', '/agencies/try-name', {
      written: 'UBND các xã',
      level: 'district',
      planDate: '2023-02-10',
    });
    expect(status).toBe(400);
  });
});
