import { beforeAll, describe, expect, it } from 'vitest';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import type { ClockPartRow } from '#features/deadlines/contract.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { TipView } from '../contract.ts';
import { recountTips } from './daily-tips.ts';

let office: TipOffice;
let tip = '';

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  tip = (await office.receive(await office.as('truc-ban'), { channel: 'in-person' })).id;
}, 180_000);

const shorter = (from: string, days: number, rule = 'T-20') => ({
  rule,
  value: { part: 'length', length: { days } },
  from,
  decidedBy: 'Viện trưởng VKSND tỉnh',
  note: 'công văn 12/VKS',
});

async function decide(body: object, name = 'quan-tri-he-thong') {
  const answer = await (await office.as(name)).send<{ code?: string }>(
    'POST',
    '/clock-values',
    body,
  );
  return answer.status === 200 ? 'done' : answer.body.code;
}

async function limit() {
  const { body } = await (await office.as('truc-ban')).get<TipView>(`/tips/${tip}`);
  return body.clocks.find((one) => one.rule === 'T-20');
}

async function countAgain(): Promise<void> {
  const { db, deps } = office.province;
  await asSystem(db, 'test', (tx) => recountTips(tx, deps.now()));
}

describe('a value that the house decides in the place of one that is not verified', () => {
  it('changes nothing before its day', async () => {
    expect((await limit())?.nominalOn).toBe('2026-03-22');
    expect(await decide(shorter('2026-03-03', 10))).toBe('done');
    await countAgain();
    expect((await limit())?.nominalOn).toBe('2026-03-22');
  });

  it('moves the clocks that began from its day on, says who decided it, and leaves a trace', async () => {
    expect(await decide(shorter('2026-03-01', 15))).toBe('done');
    await countAgain();
    const moved = await limit();
    expect(moved?.nominalOn).toBe('2026-03-17');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select cause, changes from clock_trace where record_id = $1', [tip]),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].cause).toBe('rule');
    const reasons: Reason[] = rows[0].changes.flatMap((one: { reasons: Reason[] }) => one.reasons);
    expect(reasons.find((one) => one.code === 'setting')?.params).toMatchObject({
      from: '2026-03-01',
      decider: 'Viện trưởng VKSND tỉnh',
      note: 'công văn 12/VKS',
    });
  });

  it('is refused for what is verified, for a part that the rule has not, and twice on one day', async () => {
    expect(await decide(shorter('2026-03-01', 5, 'T-25'))).toBe('setting.clock-verified');
    expect(await decide(shorter('2010-01-01', 5))).toBe('setting.clock-verified');
    const value = { part: 'ask-days', days: 3 };
    expect(await decide({ ...shorter('2026-03-01', 5), value })).toBe('setting.clock-verified');
    expect(await decide(shorter('2026-03-01', 12))).toBe('setting.day-taken');
    expect(await decide(shorter('2026-03-01', 5, 'T-00'))).toBe('record.not-found');
    expect(await decide({ ...shorter('2026-03-02', 5), note: '' })).toBe('input.invalid');
  });

  it('is decided and read only by who keeps the settings', async () => {
    expect(await decide(shorter('2026-04-01', 12), 'dieu-tra')).toBe('access.denied');
    expect((await (await office.as('dieu-tra')).get('/clock-values')).status).toBe(403);
  });

  it('is listed beside the shipped value, with what is in force and what is to come', async () => {
    const { body } = await (await office.as('quan-tri-he-thong')).get<{ rows: ClockPartRow[] }>(
      '/clock-values',
    );
    const row = body.rows.find((one) => one.rule === 'T-20');
    expect(row).toMatchObject({
      slot: 'length',
      saidShipped: { vi: '20 ngày', en: '20 days' },
      certainty: 'dagger',
    });
    expect(row?.cites).toContain('BLTTHS 147.1');
    expect(row?.decided.map((one) => [one.from, one.said.vi, one.inForce])).toEqual([
      ['2026-03-03', '10 ngày', false],
      ['2026-03-01', '15 ngày', true],
    ]);
    expect(body.rows.some((one) => one.rule === 'T-25')).toBe(false);
  });
});
