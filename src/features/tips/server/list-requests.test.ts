import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { TipRequestRow } from '../contract.ts';

let office: TipOffice;
let tip: { id: string; code: string };

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  tip = await office.receive(await office.as('truc-ban'));
  const region = { decidedByPostId: office.headOfRegion };
  await must('kiem-sat-kv', { do: 'ask-of-body', ...region, words: 'Xác minh thêm' });
  await must('kiem-sat-kv', { do: 'ask-of-body', ...region, words: 'Xác minh nữa' });
  await must('kiem-sat-kv', { do: 'ask-to-remedy', ...region });
}, 120_000);

async function must(name: string, act: object): Promise<void> {
  const answer = await office.act(await office.as(name), tip.id, act);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function list(name: string, search: string) {
  const officer = await office.as(name);
  const answer = await officer.get<{ rows?: TipRequestRow[]; next?: string | null }>(
    `/tip-requests?${search}`,
  );
  return { status: answer.status, rows: answer.body.rows ?? [], next: answer.body.next ?? null };
}

describe('written requests of the procuracy', () => {
  it('stand with tip, body and limit for the procuracy that supervises and the body that holds', async () => {
    for (const [name, side] of [
      ['kiem-sat-kv', 'supervised'],
      ['truc-ban', 'of-unit'],
    ] as const) {
      const { rows } = await list(name, `side=${side}&waiting=true`);
      expect(rows.map((row) => row.act).toSorted(), name).toEqual([
        'ask-of-body',
        'ask-of-body',
        'ask-to-remedy',
      ]);
      expect(rows.map((row) => row.tip.code)).toEqual([tip.code, tip.code, tip.code]);
      const remedy = rows.find((row) => row.act === 'ask-to-remedy');
      expect(remedy?.clock).toMatchObject({ rule: '145.3c', dueOn: '2026-03-17' });
      expect(rows.find((row) => row.act === 'ask-of-body')?.clock).toBeNull();
    }
  });

  it('are not there for a stranger, nor under the other side', async () => {
    for (const name of ['cong-an-xa', 'dieu-tra', 'bien-phong', 'phu-nu', 'tham-phan']) {
      for (const side of ['supervised', 'of-unit']) {
        expect((await list(name, `side=${side}`)).rows, `${name} ${side}`).toEqual([]);
      }
    }
    expect((await list('kiem-sat-kv', 'side=of-unit')).rows).toEqual([]);
    expect((await list('truc-ban', 'side=supervised')).rows).toEqual([]);
  });

  it('go on by page, each once', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? '' : `&after=${next}`;
      const page = await list('kiem-sat-kv', `limit=1${after}`);
      seen.push(...page.rows.map((row) => row.eventId));
      next = page.next;
    } while (next !== null);
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });

  it('wait no more once answered or put right, and the tip says the same', async () => {
    await must('truc-ban', { do: 'answer-procuracy', decidedByPostId: office.headOfPolice });
    await must('truc-ban', { do: 'remedy', decidedByPostId: office.headOfPolice });
    const waiting = await list('kiem-sat-kv', 'waiting=true');
    expect(waiting.rows.map((row) => row.act)).toEqual(['ask-of-body']);
    const { rows } = await list('kiem-sat-kv', '');
    expect(rows.map((row) => row.standing).toSorted()).toEqual([
      'request-answered',
      'request-answered',
      'request-waits',
    ]);
    const view = await (await office.as('kiem-sat-kv')).get<{
      requests: { eventId: string; answeredAt: string | null }[];
    }>(`/tips/${tip.id}`);
    const open = view.body.requests.filter((one) => one.answeredAt === null);
    expect(open.map((one) => one.eventId)).toEqual(waiting.rows.map((row) => row.eventId));
  });
});
