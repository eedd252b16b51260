import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { type Acted, aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';
import { recountCases } from './recount-cases.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;
const BY_PROCURACY = { at: at('2026-09-11'), office: 'head-of-procuracy' };

async function seen(by: string, id: string): Promise<CaseView> {
  const answer = await office.view<CaseView>(by, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function act(by: string, id: string, path: string, body: object): Promise<Acted> {
  const answer = await office.post_(by, id, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const clock = (view: CaseView, rule: string) => view.clocks.find((one) => one.rule === rule);
const ofPerson = (view: CaseView, mark: string) =>
  view.clocks.filter((one) => one.accused === mark).map(({ accused: _, ...one }) => one);

/** A case of two accused that the region's procuracy holds since 17/8; the second one is detained. */
async function atProsecution(changes: object = {}): Promise<{ id: string; second: string }> {
  const id = await office.open(changes);
  let second = '';
  await office.bring('prosecution', id, async () => {
    const charged = await act('dieu-tra', id, '/accused', {
      at: at('2026-07-17'),
      office: 'head-of-investigation',
      charges: [{ article: '348', paragraph: 1, points: [] }],
      under18: false,
      name: { fullName: 'Vừ Thị Mây Xa' },
    });
    second = charged.accusedId;
    await act('dieu-tra', id, `/accused/${second}/measures`, {
      at: at('2026-07-18'),
      kind: 'detention',
      office: 'head-of-investigation',
      until: at('2026-09-30'),
    });
  });
  return { id, second };
}

describe('merging and splitting', () => {
  it('a merge takes a case away and no person', async () => {
    const [into, from] = [
      await office.open(),
      await office.open({ at: at('2026-07-10'), actedOn: '2026-06-01' }),
    ];
    await office.bring('investigation', into);
    await office.bring('investigation', from);
    await office.post_('dieu-tra', from, '/victims', { at: at('2026-07-20'), age: 'from-18' });
    const merged = await office.post_('dieu-tra', into, '/merge', {
      at: at('2026-08-01'),
      office: 'head-of-investigation',
      fromId: from,
    });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    const view = await seen('dieu-tra', into);
    expect(view).toMatchObject({ accused: 2, victims: 1, openedOn: '2026-07-10' });
    expect(view.accusedList.map((one) => one.mark)).toEqual(['BC1', 'BC2']);
    expect(clock(view, '172')?.nominalOn).toBe('2026-11-10');
    expect(await seen('dieu-tra', from)).toMatchObject({
      stage: 'ended',
      ending: 'merged',
      accused: 0,
      mergedInto: { id: into },
    });
  });

  it('a split leaves the opening where it was, and each side its accused', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    const second = await office.post_('dieu-tra', id, '/accused', {
      at: at('2026-07-20'),
      office: 'head-of-investigation',
      charges: [{ article: '348', paragraph: 1, points: [] }],
      under18: true,
    });
    await act('kiem-sat-kv', id, '/steps', {
      at: at('2026-07-31'),
      do: 'extend-investigation',
      office: 'head-of-procuracy',
    });
    const byProcuracy = await office.post_('kiem-sat-kv', id, '/split', {
      at: at('2026-08-01'),
      office: 'head-of-procuracy',
      accusedIds: [second.body.accusedId],
    });
    expect(byProcuracy).toMatchObject({ status: 409, body: { code: 'case.not-holder' } });
    const split = await office.post_('dieu-tra', id, '/split', {
      at: at('2026-08-01'),
      office: 'head-of-investigation',
      accusedIds: [second.body.accusedId],
    });
    expect(split.status, JSON.stringify(split.body)).toBe(200);
    const limits = (await seen('dieu-tra', split.body.newId)).clocks.filter(
      (one) => one.rule === '172',
    );
    expect(limits).toMatchObject([{ extensionsUsed: 1 }]);
    const part = await seen('dieu-tra', split.body.newId);
    expect(part).toMatchObject({
      accused: 1,
      severity: 'NT',
      origin: 'split-off',
      openedOn: '2026-07-15',
      hasMinorAccused: true,
      splitFrom: { id },
    });
    expect(await seen('dieu-tra', id)).toMatchObject({ accused: 1, hasMinorAccused: false });
  });
});

describe('splitting at prosecution', () => {
  it('is the procuracy’s that holds the file: the part is born with it, its limits as they stood', async () => {
    const { id, second } = await atProsecution();
    await act('kiem-sat-kv', id, '/steps', {
      at: at('2026-09-05'),
      do: 'extend-prosecution',
      office: 'head-of-procuracy',
    });
    const before = await seen('kiem-sat-kv', id);
    const split = await act('kiem-sat-kv', id, '/split', { ...BY_PROCURACY, accusedIds: [second] });
    const part = await seen('kiem-sat-kv', split.newId);
    expect(part).toMatchObject({
      stage: 'prosecution',
      holder: 'procuracy',
      holderAgency: { id: office.regionProcuracy },
      supervising: { id: office.regionProcuracy },
      handling: before.handling,
      origin: 'split-off',
      openedOn: before.openedOn,
      severity: 'NT',
      accused: 1,
      mayRecord: true,
      splitFrom: { id },
    });
    expect(part.clocks.filter((one) => one.accused === null).map((one) => one.rule)).toEqual([
      '240',
    ]);
    expect(clock(part, '240')).toMatchObject({ extensionsUsed: 1, dueOn: '2026-09-16' });
    expect(ofPerson(part, 'BC1')).toEqual(ofPerson(before, 'BC2'));
    expect(await seen('kiem-sat-kv', id)).toMatchObject({
      severity: 'RNT',
      accused: 1,
      supervising: { id: office.regionProcuracy },
    });
    expect((await seen('dieu-tra', split.newId)).clocks).toEqual(part.clocks);
    for (const stranger of ['kiem-sat', 'bien-phong', 'tham-phan-kv']) {
      expect((await office.view(stranger, split.newId)).status, stranger).toBe(404);
    }
    const name = await (await office.as('kiem-sat-kv')).send(
      'POST',
      `/cases/${split.newId}/accused/${second}/name/open`,
      { purpose: 'supervise-legality' },
    );
    expect(name).toMatchObject({ status: 200, body: { fullName: 'Vừ Thị Mây Xa' } });
    await act('kiem-sat-kv', split.newId, '/steps', {
      at: at('2026-09-14'),
      do: 'indict',
      office: 'head-of-procuracy',
    });
    await act('kiem-sat-kv', split.newId, '/hand-overs', {
      at: at('2026-09-14', '15:00'),
      purpose: 'try',
      toAgencyId: office.regionCourt,
      papers: [
        'opening-decision',
        'charge-decisions',
        'evidence-list',
        'conclusion',
        'conclusion-served',
        'indictment',
        'indictment-served',
      ],
      volumes: 1,
    });
  });

  it('gives the same clocks when they are counted again by the system', async () => {
    const { id, second } = await atProsecution();
    const { newId } = await act('kiem-sat-kv', id, '/split', {
      ...BY_PROCURACY,
      accusedIds: [second],
    });
    const read = async () => {
      const { rows } = await office.province.db.asOwner((client) =>
        client.query(
          `select key, rule, state, due_at, nominal_on, done_at from running_clock
            where record_id = any ($1) order by record_id, key`,
          [[id, newId]],
        ),
      );
      return rows;
    };
    const before = await read();
    await office.province.db.asOwner((client) =>
      client.query(`update running_clock set counted_at = '-infinity' where record_id = any ($1)`, [
        [id, newId],
      ]),
    );
    await asSystem(office.province.db, 'test', (tx) =>
      recountCases(tx, office.province.deps.now()),
    );
    expect(await read()).toEqual(before);
  });

  it('is refused to whoever does not hold the file, and while it is suspended or on its way', async () => {
    const { id, second } = await atProsecution();
    const split = (by: string, more: object = {}) =>
      office.post_(by, id, '/split', { ...BY_PROCURACY, accusedIds: [second], ...more });
    expect((await split('dieu-tra', { office: 'head-of-investigation' })).body).toMatchObject({
      code: 'case.not-holder',
    });
    expect((await split('kiem-sat')).status).toBe(404);
    expect((await split('kiem-sat-kv', { office: 'head-of-investigation' })).body).toMatchObject({
      code: 'case.wrong-office',
    });
    await act('kiem-sat-kv', id, '/steps', {
      at: at('2026-09-10'),
      do: 'suspend',
      office: 'head-of-procuracy',
      params: { ground: 'illness' },
    });
    expect((await split('kiem-sat-kv')).body).toMatchObject({ code: 'case.suspended' });
  });
});

describe('merging at prosecution', () => {
  it('keeps the class of the gravest, the first opening, and of both limits the first to end', async () => {
    const into = await atProsecution();
    const from = await atProsecution({
      at: at('2026-07-10'),
      charges: [{ article: '348', paragraph: 1, points: [] }],
    });
    const ended = await seen('kiem-sat-kv', from.id);
    const own = await seen('kiem-sat-kv', into.id);
    await act('kiem-sat-kv', into.id, '/merge', { ...BY_PROCURACY, fromId: from.id });
    const whole = await seen('kiem-sat-kv', into.id);
    expect(whole).toMatchObject({
      stage: 'prosecution',
      severity: 'RNT',
      openedOn: '2026-07-10',
      accused: 4,
    });
    const ends = [own, ended].map((view) => clock(view, '240')?.nominalOn ?? '').sort();
    expect(clock(whole, '240')?.nominalOn).toBe(ends[0]);
    expect(clock(whole, '172')).toEqual(clock(own, '172'));
    expect(await seen('kiem-sat-kv', from.id)).toMatchObject({
      ending: 'merged',
      mergedInto: { id: into.id },
      accused: 0,
    });
    expect((await seen('dieu-tra', into.id)).accused).toBe(4);
  });

  it('refuses cases at two stages by name, another body, and what does not exist', async () => {
    const { id } = await atProsecution();
    const investigated = await office.open();
    await office.bring('investigation', investigated);
    const merge = (by: string, fromId: string, decidedBy = 'head-of-procuracy') =>
      office.post_(by, id, '/merge', { at: at('2026-09-11'), office: decidedBy, fromId });
    expect(await merge('kiem-sat-kv', investigated)).toMatchObject({
      status: 409,
      body: { code: 'case.merge-stages-differ' },
    });
    expect((await merge('dieu-tra', investigated, 'head-of-investigation')).body).toMatchObject({
      code: 'case.not-holder',
    });
    expect((await merge('kiem-sat-kv', crypto.randomUUID())).status).toBe(404);
  });
});

describe('figures of cases that are split and merged at prosecution', () => {
  it('balance: a split adds a case, a merge takes one away, and no person is lost', async () => {
    const reader = await office.as('lanh-dao');
    const count = async (subject: string, stage = 'prosecution') => {
      const from = stage === 'prosecution' ? '2026-09-01' : '2026-07-01';
      const { body } = await reader.get<{
        total: { figures: Record<'carriedOver' | 'taken' | 'handled' | 'left', number> };
      }>(`/statistics?subject=${subject}&stage=${stage}&years=chosen&from=${from}&to=2026-09-30`);
      const { figures } = body.total;
      expect(figures.carriedOver + figures.taken, subject).toBe(figures.handled + figures.left);
      return figures;
    };
    const one = await atProsecution();
    const other = await atProsecution();
    const before = { cases: await count('cases'), accused: await count('accused') };
    const investigated = [
      await count('cases', 'investigation'),
      await count('accused', 'investigation'),
    ];
    await act('kiem-sat-kv', one.id, '/split', { ...BY_PROCURACY, accusedIds: [one.second] });
    const split = { cases: await count('cases'), accused: await count('accused') };
    expect(split.cases.taken).toBe(before.cases.taken + 1);
    expect(split.cases.left).toBe(before.cases.left + 1);
    expect(split.accused).toEqual(before.accused);
    expect([
      await count('cases', 'investigation'),
      await count('accused', 'investigation'),
    ]).toEqual(investigated);
    await act('kiem-sat-kv', one.id, '/merge', {
      ...BY_PROCURACY,
      at: at('2026-09-12'),
      fromId: other.id,
    });
    const merged = { cases: await count('cases'), accused: await count('accused') };
    expect(merged.cases.handled).toBe(split.cases.handled + 1);
    expect(merged.cases.left).toBe(split.cases.left - 1);
    expect(merged.accused).toEqual(before.accused);
  });
});
