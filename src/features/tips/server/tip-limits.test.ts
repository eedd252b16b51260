import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { TipView } from '../contract.ts';
import { recountTips } from './daily-tips.ts';

let office: TipOffice;
const tips: string[] = [];

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  for (let at = 0; at < 4; at += 1) {
    tips.push(await anAssignedTip());
  }
}, 180_000);

async function anAssignedTip(): Promise<string> {
  const { id } = await office.receive(await office.as('truc-ban'), { channel: 'in-person' });
  await must('truc-ban', id, { do: 'classify', offence: { article: '150', paragraph: 1 } });
  await must('thu-truong', id, {
    do: 'assign',
    handlerPostIds: [await office.post('dieu-tra')],
    decidedByPostId: office.headOfPolice,
  });
  return id;
}

async function must(name: string, id: string, act: object): Promise<void> {
  const answer = await office.act(await office.as(name), id, act);
  expect(answer.status, `${JSON.stringify(act)} ${JSON.stringify(answer.body)}`).toBe(200);
}

async function refusal(name: string, id: string, act: object): Promise<string> {
  const answer = await office.act(await office.as(name), id, act);
  return String((answer.body as unknown as { code?: string }).code);
}

async function view(name: string, id: string): Promise<TipView> {
  return (await (await office.as(name)).get<TipView>(`/tips/${id}`)).body;
}

async function clock(id: string, rule: string) {
  return (await view('thu-truong', id)).clocks.find((one) => one.rule === rule);
}

const police = () => ({ decidedByPostId: office.headOfPolice });
const region = () => ({ decidedByPostId: office.headOfRegion });

describe('when the 20 days have passed', () => {
  it('suspends, is told to the procuracy in time, resumes into one fixed month', async () => {
    const id = tips[0] ?? '';
    office.moveTo('2026-03-24T09:00:00+07:00');
    expect(await refusal('dieu-tra', id, { do: 'prolong', ...police() })).toBe('tip.limit-passed');
    await must('dieu-tra', id, { do: 'suspend', ground: 'documents-pending', ...police() });
    expect((await clock(id, '148.2'))?.state).toBe('running');
    await must('dieu-tra', id, { do: 'send-decision' });
    expect((await clock(id, '148.2'))?.state).toBe('met');
    office.moveTo('2026-04-06T09:00:00+07:00');
    await must('dieu-tra', id, { do: 'resume', ...police() });
    expect((await clock(id, 'T-32'))?.nominalOn).toBe('2026-05-06');
    expect(await refusal('dieu-tra', id, { do: 'prolong', ...police() })).toBe(
      'tip.own-limit-after-resuming',
    );
  });

  it('runs a month from receipt of a cancelled suspension', async () => {
    const id = tips[1] ?? '';
    await must('dieu-tra', id, { do: 'suspend', ground: 'force-majeure', ...police() });
    expect(await refusal('dieu-tra', id, { do: 'cancel-suspension', ...police() })).toBe(
      'access.denied',
    );
    await must('kiem-sat-kv', id, { do: 'cancel-suspension', ...region() });
    expect((await clock(id, 'T-30'))?.state).toBe('running');
    await must('kiem-sat-kv', id, { do: 'send-cancellation' });
    await must('dieu-tra', id, { do: 'receive-cancellation' });
    expect((await clock(id, 'T-30'))?.state).toBe('met');
    expect((await clock(id, 'T-31'))?.nominalOn).toBe('2026-05-06');
  });

  it('exchanges views with the procuracy where no ground is found', async () => {
    const id = tips[2] ?? '';
    await must('dieu-tra', id, { do: 'exchange-views', ...police(), words: 'Chưa đủ căn cứ' });
    expect((await view('kiem-sat-kv', id)).state).toBe('awaiting-view');
    await must('kiem-sat-kv', id, { do: 'agree-view', ...region() });
    await must('dieu-tra', id, { do: 'not-open-case', ground: 'no-event', ...police() });
    await must('kiem-sat-kv', id, { do: 'cancel-non-opening', ...region() });
    expect(await refusal('dieu-tra', id, { do: 'prolong', ...police() })).toBe(
      'tip.own-limit-after-cancellation',
    );
    office.moveTo('2026-04-07T09:00:00+07:00');
    await must('dieu-tra', id, { do: 'receive-cancellation' });
    expect(await clock(id, '158.1-cancelled')).toMatchObject({
      state: 'running',
      nominalOn: '2026-05-07',
    });
    expect(await refusal('dieu-tra', id, { do: 'receive-cancellation' })).toBe(
      'tip.cancellation-received',
    );
    expect((await view('dieu-tra', id)).denounced[0]).toMatchObject({
      standing: 'named-in-tip',
      mayOpen: true,
    });
    const left = await office.province.db.asOwner((client) =>
      client.query(
        'select count(*)::int as n from fingerprint where record_id = $1 and closed_at is null',
        [id],
      ),
    );
    expect(left.rows[0].n).toBeGreaterThan(0);
  });
});

describe('the procuracy', () => {
  it('sees missed notices of what it supervises, its requests and their answers', async () => {
    const id = tips[3] ?? '';
    const missed = await (await office.as('kiem-sat-kv')).get<{
      rows: { tip: { id: string }; clock: { rule: string } }[];
    }>('/tip-missed-notices?limit=200');
    const rules = missed.body.rows.filter((row) => row.tip.id === id).map((row) => row.clock.rule);
    expect(rules).toEqual(expect.arrayContaining(['T-07', 'T-08', 'T-08-reporter', 'T-10']));
    const elsewhere = await (await office.as('cong-an-xa')).get<{ rows: object[] }>(
      '/tip-missed-notices',
    );
    expect(elsewhere.body.rows).toEqual([]);
    await must('kiem-sat-kv', id, { do: 'ask-of-body', ...region(), words: 'Xác minh thêm' });
    await must('dieu-tra', id, { do: 'answer-procuracy', ...police() });
    expect((await view('kiem-sat-kv', id)).requests).toMatchObject([{ act: 'ask-of-body' }]);
    expect((await view('kiem-sat-kv', id)).requests[0]?.answeredAt).not.toBeNull();
  });

  it('takes a tip over only after 15 days without a remedy, and has the file in five', async () => {
    const id = tips[3] ?? '';
    const taking = {
      do: 'take-from-body',
      handlerPostIds: [await office.post('kiem-sat-kv')],
      ...region(),
    };
    expect(await refusal('kiem-sat-kv', id, taking)).toBe('tip.no-remedy-asked');
    await must('kiem-sat-kv', id, { do: 'ask-to-remedy', ...region() });
    expect(await refusal('kiem-sat-kv', id, taking)).toBe('tip.remedy-still-open');
    office.moveTo('2026-04-23T09:00:00+07:00');
    await must('kiem-sat-kv', id, taking);
    expect((await view('kiem-sat-kv', id)).heldBy.name).toContain('khu vực');
    expect(await office.sees(await office.as('dieu-tra'), id)).toBe(false);
    expect(await receipt('truc-ban', id)).toMatchObject({ state: 'in-verification' });
    const file = (await view('kiem-sat-kv', id)).clocks.find((one) => one.rule === '146.2');
    expect(file?.nominalOn).toBe('2026-04-28');
    await must('kiem-sat-kv', id, { do: 'hand-file-over' });
    await must('kiem-sat-kv', id, {
      do: 'open-case',
      offence: { article: '150', paragraph: 2 },
      ...region(),
    });
  });

  it('counts clocks again when their end passes, and keeps a trace when the calendar moves one', async () => {
    const { db, deps } = office.province;
    await office.receive(await office.as('cong-an-xa'));
    const first = await asSystem(db, 'test', (tx) => recountTips(tx, deps.now()));
    const again = await asSystem(db, 'test', (tx) => recountTips(tx, deps.now()));
    expect(first).toBeGreaterThan(0);
    expect(again).toBe(0);
    const { id } = await office.receive(await office.as('truc-ban'), {
      channel: 'press',
      receivedAt: '2026-04-23T08:00:00+07:00',
    });
    const saved = await (await office.as('dieu-phoi')).send('PUT', '/calendar-days/2026-05-13', {
      kind: 'day-off',
      nameVi: 'Nghỉ đột xuất',
      basis: 'Công điện',
      active: true,
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    await asSystem(db, 'test', (tx) => recountTips(tx, deps.now()));
    const { rows } = await db.asOwner((client) =>
      client.query('select cause, changes from clock_trace where record_id = $1', [id]),
    );
    expect(rows).toMatchObject([{ cause: 'calendar' }]);
  });

  it('takes no second time because an earlier violation was put right late', async () => {
    const { id } = await office.receive(await office.as('truc-ban'), { channel: 'in-person' });
    const taking = {
      do: 'take-from-body',
      handlerPostIds: [await office.post('kiem-sat-kv')],
      ...region(),
    };
    await must('kiem-sat-kv', id, { do: 'ask-to-remedy', ...region() });
    office.moveTo('2026-05-12T09:00:00+07:00');
    await must('truc-ban', id, { do: 'remedy', ...police() });
    await must('kiem-sat-kv', id, { do: 'ask-to-remedy', ...region() });
    expect(await refusal('kiem-sat-kv', id, taking)).toBe('tip.remedy-still-open');
  });

  it('leaves a receipt to a body from which it settles a tip away', async () => {
    const { id } = await office.receive(await office.as('truc-ban'), { channel: 'in-person' });
    const border = await office.agency('border-guard-command');
    await must('truc-ban', id, { do: 'dispute-competence', claimedById: border, ...police() });
    await must('kiem-sat-kv', id, {
      do: 'settle-competence',
      competentAgencyId: border,
      ...region(),
    });
    expect(await office.sees(await office.as('truc-ban'), id)).toBe(false);
    expect(await receipt('truc-ban', id)).toMatchObject({ state: 'in-transfer' });
  });
});

describe('a transfer that nobody takes over', () => {
  const back = async (name: string, id: string, reason: string) => {
    const found = (await receipt(name, id)) as { id: string } | undefined;
    const path = `/tip-receipts/${found?.id}/recall`;
    return await (await office.as(name)).send<{ code: string; tipId: string }>('POST', path, {
      reason,
    });
  };
  const sent = async () => {
    const { id } = await office.receive(await office.as('cong-an-xa'));
    await must('cong-an-xa', id, {
      do: 'transfer',
      toAgencyId: await office.agency('provincial-police'),
    });
    return id;
  };
  const persons = async (name: string, id: string) =>
    (
      await (
        await office.as(name)
      ).send('POST', `/tips/${id}/open`, { part: 'tip-persons', purpose: 'handle-tip' })
    ).status;

  it('comes back to its sender as it stood, and the addressee no longer sees it', async () => {
    const id = await sent();
    expect(await office.sees(await office.as('truc-ban'), id)).toBe(true);
    expect(await receipt('cong-an-xa', id)).toMatchObject({ mayRecall: true, recalledAt: null });
    expect((await back('cong-an-xa', id, 'sent-to-wrong-body')).status).toBe(200);
    expect(await office.sees(await office.as('truc-ban'), id)).toBe(false);
    expect(await persons('truc-ban', id)).toBe(404);
    const mine = await view('cong-an-xa', id);
    expect(mine).toMatchObject({ state: 'awaiting-classification' });
    expect(mine.events.at(-1)).toMatchObject({
      kind: 'recall',
      params: { reason: 'sent-to-wrong-body' },
    });
    expect(mine.clocks.find(({ rule }) => rule === 'T-04')?.doneAt).toBeNull();
    expect(await persons('cong-an-xa', id)).toBe(200);
    const left = await receipt('cong-an-xa', id);
    expect(left).toMatchObject({ mayRecall: false, takenOverAt: null });
    expect(left).not.toMatchObject({ recalledAt: null });
    expect((await back('cong-an-xa', id, 'not-taken-over')).body.code).toBe('tip.transfer-over');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select (select count(*)::int from record_grant where record_id = $1 and ground = 'recall' and until_at > from_at) as open,
                (select count(*)::int from audit_entry where record_id = $1 and action = 'tip.recall') as audited`,
        [id],
      ),
    );
    expect(rows[0]).toEqual({ open: 0, audited: 1 });
    const told = await (await office.as('truc-ban')).get<{ rows: { kind: string }[] }>(
      '/notifications?limit=200',
    );
    expect(told.body.rows.map(({ kind }) => kind)).toContain('tip.withdrawn');
    expect(JSON.stringify(told.body)).not.toContain(id);
    await must('cong-an-xa', id, {
      do: 'transfer',
      toAgencyId: await office.agency('border-guard-command'),
    });
    expect(await receipt('cong-an-xa', id)).toMatchObject({ mayRecall: true, recalledAt: null });
  });

  it('is recalled by its sender alone, and no longer once it was taken over', async () => {
    const id = await sent();
    const { id: receiptId } = (await receipt('cong-an-xa', id)) as { id: string };
    for (const name of ['truc-ban', 'bien-phong', 'phu-nu', 'dieu-tra', 'lanh-dao']) {
      const tried = await (await office.as(name)).send(
        'POST',
        `/tip-receipts/${receiptId}/recall`,
        {
          reason: 'not-taken-over',
        },
      );
      expect(tried.status, name).toBe(404);
    }
    await must('truc-ban', id, { do: 'take-over' });
    expect((await back('cong-an-xa', id, 'not-taken-over')).body.code).toBe('tip.transfer-over');
    expect(await receipt('cong-an-xa', id)).toMatchObject({ mayRecall: false, recalledAt: null });
  });

  it('is either taken over or recalled where both come at once', async () => {
    for (let time = 0; time < 4; time += 1) {
      const id = await sent();
      const [recalled, taken] = await Promise.all([
        back('cong-an-xa', id, 'not-taken-over'),
        office.act(await office.as('truc-ban'), id, { do: 'take-over' }),
      ]);
      const codes = [recalled, taken].map(({ status, body }) =>
        status === 200 ? 'done' : (body as unknown as { code: string }).code,
      );
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      expect(['tip.transfer-over', 'tip.gone-elsewhere', 'record.not-found']).toContain(
        codes.find((code) => code !== 'done'),
      );
      const holder = codes[0] === 'done' ? 'cong-an-xa' : 'truc-ban';
      for (const name of ['cong-an-xa', 'truc-ban']) {
        expect(await office.sees(await office.as(name), id), `${codes} ${name}`).toBe(
          name === holder,
        );
      }
    }
  });

  it('stays sent where the procuracy settled that it goes', async () => {
    const { id } = await office.receive(await office.as('truc-ban'), { channel: 'in-person' });
    const border = await office.agency('border-guard-command');
    await must('truc-ban', id, { do: 'dispute-competence', claimedById: border, ...police() });
    await must('kiem-sat-kv', id, {
      do: 'settle-competence',
      competentAgencyId: border,
      ...region(),
    });
    expect((await back('truc-ban', id, 'competent-here')).body.code).toBe('tip.transfer-ordered');
    expect(await office.sees(await office.as('truc-ban'), id)).toBe(false);
  });
});

describe('a suspended tip', () => {
  it('goes to the archive when two years have passed, stays under review and is resumed', async () => {
    const id = await anAssignedTip();
    office.moveTo('2026-06-22T09:00:00+07:00');
    await must('dieu-tra', id, { do: 'suspend', ground: 'documents-pending', ...police() });
    const early = await office.act(await office.as('dieu-tra'), id, { do: 'archive' });
    expect(early.body).toMatchObject({
      code: 'tip.archive-too-early',
      params: { day: '22/06/2028' },
    });
    expect((await view('dieu-tra', id)).waysOn.find(({ act }) => act === 'archive')).toMatchObject({
      allowed: false,
      params: { day: '22/06/2028' },
    });
    office.moveTo('2028-06-22T09:00:00+07:00');
    await must('dieu-tra', id, { do: 'archive' });
    expect(await view('dieu-tra', id)).toMatchObject({ state: 'tip-suspended' });
    const board = await (await office.as('dieu-tra')).get<{
      rows: { id: string; archivedAt: string | null }[];
    }>('/tips?limit=200');
    expect(board.body.rows.find((row) => row.id === id)?.archivedAt).not.toBeNull();
    expect((await clock(id, 'T-34'))?.state).toBe('met');
    expect(await clock(id, 'T-35')).toBeUndefined();
    expect(await refusal('dieu-tra', id, { do: 'archive' })).toBe('tip.archived-already');
    await must('dieu-tra', id, { do: 'resume', ...police() });
    expect(await view('dieu-tra', id)).toMatchObject({
      state: 'in-verification',
      archivedAt: null,
    });
  });
});

async function receipt(name: string, id: string): Promise<object | undefined> {
  const codes = await office.province.db.asOwner((client) =>
    client.query('select code from tip where id = $1', [id]),
  );
  const { body } = await (await office.as(name)).get<{ rows: { code: string }[] }>('/tip-receipts');
  return body.rows.find((row) => row.code === codes.rows[0].code);
}
