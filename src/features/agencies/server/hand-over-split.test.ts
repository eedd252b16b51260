import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import { finishSignIns, storeSampleWork } from '../../../../tests/harness/sample-work.ts';
import { successionOffice } from '../../../../tests/harness/succession-office.ts';
import type { HeldView, MovedWork } from '../contract.ts';
import { moveDueWork } from './move-due.ts';

const province = await aProvince('2026-03-02');
const admin = await province.signIn('quan-tri-he-thong');
const clerk = await province.signIn('van-thu');
await finishSignIns(province.db);
const office = await successionOffice(province, admin);

describe('an agency whose duties were split', () => {
  const heirs = { first: '', second: '' };
  let former = '';
  const plans: string[] = [];

  it('asks which successor takes each plan, and ends only when every plan has one', async () => {
    former = await office.addCommittee('BCĐ tách');
    heirs.first = await office.addCommittee('BCĐ tách 1');
    heirs.second = await office.addCommittee('BCĐ tách 2');
    for (const heir of Object.values(heirs)) {
      const { planId } = await storeSampleWork(province.db, {
        issuer: former,
        former: office.above,
        heir,
      });
      plans.push(planId);
    }
    const end = await admin.send<{ code: string }>('POST', `/agencies/${former}/end`, {
      lastDay: '2026-03-01',
    });
    expect(end.body.code).toBe('agency.open-work');
    await office.succeed(former, heirs.first, {
      on: '2026-03-02',
      share: 'part',
      duty: 'Phòng ngừa',
    });
    await office.succeed(former, heirs.second, { on: '2026-04-01', share: 'part', duty: 'Hỗ trợ' });
    const { body } = await admin.get<HeldView>(`/agencies/${former}/held`);
    expect(body.plans.map((plan) => plan.id).sort()).toEqual([...plans].sort());
    expect(body).toMatchObject({ unasked: false, mayStay: true, restToId: null });
    expect(body.successors.map((one) => one.id)).toEqual([heirs.first, heirs.second]);
    const bare = await admin.send<{ code: string }>('POST', `/agencies/${former}/hand-over`, {});
    expect(bare.body.code).toBe('agency.plans-unanswered');
    expect((await clerk.send('POST', `/agencies/${former}/hand-over`, {})).status).toBe(403);
  });

  it('moves each plan with its tasks to its successor, on the day of that succession', async () => {
    const done = await admin.send<{ moved: MovedWork; later: number }>(
      'POST',
      `/agencies/${former}/hand-over`,
      {
        plans: [
          { planId: plans[0], toId: heirs.first },
          { planId: plans[1], toId: heirs.second },
        ],
        restToId: heirs.first,
      },
    );
    expect(done.body).toMatchObject({ moved: { plans: 1 }, later: 1 });
    expect(await office.ownerOf('plan', plans[0] ?? '')).toEqual({
      owner: heirs.first,
      keeper: heirs.first,
    });
    expect((await office.ownerOf('plan', plans[1] ?? '')).owner).toBe(former);
    await asSystem(province.db, 'test', (tx) =>
      moveDueWork(tx, Temporal.PlainDate.from('2026-04-01'), province.deps.now()),
    );
    const tasks = await asSystem(province.db, 'test', (tx) =>
      tx
        .selectFrom('task')
        .select('owner_agency_id as owner')
        .distinct()
        .where('plan_id', '=', plans[1] ?? '')
        .execute(),
    );
    expect(tasks).toEqual([{ owner: heirs.second }]);
    const { body } = await admin.get<HeldView>(`/agencies/${former}/held`);
    expect(body.plans).toEqual([]);
    const end = await admin.send('POST', `/agencies/${former}/end`, { lastDay: '2026-03-31' });
    expect(end.status).toBe(200);
  });

  it('lets a plan stay with an agency that goes on', async () => {
    const goesOn = await office.addCommittee('BCĐ còn');
    const taker = await office.addCommittee('BCĐ nhận');
    const kept = await storeSampleWork(province.db, {
      issuer: goesOn,
      former: office.above,
      heir: taker,
    });
    const given = await storeSampleWork(province.db, {
      issuer: goesOn,
      former: office.above,
      heir: taker,
    });
    await office.succeed(goesOn, taker, { on: '2026-03-02', share: 'part' });
    const done = await admin.send('POST', `/agencies/${goesOn}/hand-over`, {
      plans: [
        { planId: kept.planId, toId: goesOn },
        { planId: given.planId, toId: taker },
      ],
      restToId: taker,
    });
    expect(done.status).toBe(200);
    expect((await office.ownerOf('plan', kept.planId)).keeper).toBe(goesOn);
    expect((await office.ownerOf('task', kept.taskId)).keeper).toBe(goesOn);
    expect((await office.ownerOf('plan', given.planId)).keeper).toBe(taker);
  });
});

describe('units below an agency that is succeeded', () => {
  it('hang under the successor, which takes the place of the former, and the tree keeps its order', async () => {
    const former = await office.addCommittee('Cấp trên cũ');
    const heir = await office.addCommittee('Cấp trên mới');
    const unit = await admin.send<{ id: string }>('POST', '/agencies', {
      name: 'Đơn vị trực thuộc mẫu',
      shortName: 'ĐV mẫu',
      kind: 'association',
      level: 'province',
      validFrom: '2026-01-01',
      parentId: former,
    });
    await office.succeed(former, heir, { on: '2026-03-02', share: 'whole', takesWork: true });
    const alone = await office.addCommittee('BCĐ chưa có cấp trên', null);
    await office.succeed(heir, alone, { on: '2026-03-02', share: 'whole', takesWork: true });
    const rows = await asSystem(province.db, 'test', (tx) =>
      tx.selectFrom('agency').select(['id', 'parent_id', 'lft', 'rgt']).execute(),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(unit.body.id)?.parent_id).toBe(alone);
    expect(byId.get(alone)?.parent_id).toBe(office.above);
    const misplaced = rows.filter((row) => {
      const above = byId.get(row.parent_id ?? '');
      return above !== undefined && !(row.lft > above.lft && row.rgt <= above.rgt);
    });
    expect(misplaced).toEqual([]);
  });
});
