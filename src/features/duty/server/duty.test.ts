import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { DangerRow, DangerStep, DutyDesk, RaisedDanger } from '../contract.ts';
import { escalateDanger, mailCalled } from './index.ts';

const BEGIN = '2026-03-02T08:00:00+07:00';
let office: TipOffice;
let now = BEGIN;

beforeAll(async () => {
  office = await aTipOffice(BEGIN);
}, 120_000);

function moveTo(moment: string): void {
  now = moment;
  office.moveTo(moment);
}

/** What the server's job does at a moment. */
async function escalateAt(moment: string): Promise<number> {
  moveTo(moment);
  const { called } = await escalateDanger({
    db: office.province.db,
    now: Temporal.Instant.from(moment),
  });
  return called ?? 0;
}

async function desk(name: string): Promise<DutyDesk> {
  const answer = await (await office.as(name)).get<DutyDesk>('/duty/desk');
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function addShift(name: string, post: string, hours: readonly [number, number], order = 1) {
  const head = await office.as('thu-truong');
  const start = Temporal.Instant.from(now);
  return await head.send<{ ids: string[]; code: string }>('POST', '/duty/shifts', {
    shifts: [
      {
        postId: await office.post(post),
        fromAt: start.add({ hours: hours[0] }).toString(),
        untilAt: start.add({ hours: hours[1] }).toString(),
        order,
      },
    ],
    name,
  });
}

async function raise(name: string, body: object = { kind: 'violence' }): Promise<RaisedDanger> {
  const answer = await (await office.as(name)).send<RaisedDanger>('POST', '/danger-alerts', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

type Detail = DangerRow & { steps: DangerStep[] };
const detail = async (name: string, id: string) =>
  await (await office.as(name)).get<Detail>(`/danger-alerts/${id}`);
const calledOf = ({ steps }: Detail) =>
  steps.filter((step) => step.kind === 'post-called').map((step) => step.title);

describe('without a roster', () => {
  it('has on duty whoever stands there by post, and misses nobody', async () => {
    const { onDuty, rosterSince, gaps, mayManage } = await desk('truc-ban');
    expect(onDuty.map((one) => one.title)).toContain('Trực ban hình sự');
    expect({ rosterSince, gaps, mayManage }).toEqual({
      rosterSince: null,
      gaps: [],
      mayManage: false,
    });
  });

  it('shows the desk to nobody who neither stands duty nor leads', async () => {
    for (const name of ['dieu-phoi', 'lanh-dao', 'thanh-tra', 'van-thu', 'phu-nu']) {
      expect((await (await office.as(name)).get('/duty/desk')).status, name).toBe(403);
    }
  });
});

describe('the roster of a body', () => {
  it('is kept by the head, with officers of the body who may serve, none twice at a time', async () => {
    const refused = await (await office.as('truc-ban')).send('POST', '/duty/shifts', {
      shifts: [
        {
          postId: await office.post('truc-ban'),
          fromAt: BEGIN,
          untilAt: '2026-03-02T20:00:00+07:00',
        },
      ],
    });
    expect(refused.status).toBe(403);
    expect((await addShift('head', 'cong-an-xa', [0, 8])).body.code).toBe('duty.post-not-eligible');
    expect((await addShift('clerk', 'van-thu', [0, 8])).body.code).toBe('duty.post-not-eligible');
    expect((await addShift('on', 'dieu-tra', [0, 8], 1)).status).toBe(200);
    expect((await addShift('second', 'dieu-tra-2', [0, 8], 2)).status).toBe(200);
    expect((await addShift('twice', 'dieu-tra', [7, 9])).body.code).toBe('duty.shift-overlaps');
  });

  it('is the duty group: whoever is on it opens tips of the body, whoever stood by post no longer does', async () => {
    const { id } = await office.receive(await office.as('thu-truong'));
    expect(await office.sees(await office.as('dieu-tra'), id)).toBe(true);
    expect(await office.sees(await office.as('truc-ban'), id)).toBe(false);
    moveTo('2026-03-02T16:00:00+07:00');
    expect(await office.sees(await office.as('dieu-tra'), id)).toBe(false);
    moveTo(BEGIN);
  });

  it('shows each gap of the coming days loudly', async () => {
    const { gaps, shifts, onDuty } = await desk('dieu-tra');
    expect(onDuty.map((one) => one.officer)).toHaveLength(2);
    expect(shifts.filter((one) => one.now)).toHaveLength(2);
    expect(gaps).toEqual([{ fromAt: '2026-03-02T09:00:00Z', untilAt: '2026-03-08T17:00:00Z' }]);
  });

  it('lets another cover the rest of a turn', async () => {
    moveTo('2026-03-02T10:00:00+07:00');
    const { shifts } = await desk('thu-truong');
    const head = await office.as('thu-truong');
    const second = shifts.find((one) => one.order === 2);
    const postId = await office.post('truc-ban');
    const covered = await head.send(`POST`, `/duty/shifts/${second?.id}/cover`, { postId });
    expect(covered.status, JSON.stringify(covered.body)).toBe(200);
    const after = await desk('thu-truong');
    expect(after.onDuty.map((one) => one.title)).toEqual(['Điều tra viên', 'Trực ban hình sự']);
    expect((await head.send('POST', `/duty/shifts/${second?.id}/take-off`)).status).toBe(409);
  });
});

describe('somebody in danger', () => {
  let id = '';

  it('is told by any officer with place and kind; the first on duty is called at once', async () => {
    moveTo('2026-03-02T11:00:00+07:00');
    const raised = await raise('phu-nu', { kind: 'being-moved' });
    id = raised.id;
    expect(raised.calledTitle).toBe('Điều tra viên');
    expect(raised.nextCallAt).toBe('2026-03-02T04:10:00Z');
    const own = await detail('phu-nu', id);
    expect(own.body).toMatchObject({ state: 'calling', mine: true, mayAnswer: false });
    const notices = await (await office.as('dieu-tra')).get<{ rows: { kind: string }[] }>(
      '/notifications',
    );
    expect(notices.body.rows.map((row) => row.kind)).toContain('danger.called');
  });

  it('is seen by those called and by whoever told it, by nobody else in any way', async () => {
    for (const name of [
      'cong-an-xa',
      'bien-phong',
      'kiem-sat',
      'lanh-dao',
      'dieu-phoi',
      'thanh-tra',
    ]) {
      const other = await office.as(name);
      expect((await other.get(`/danger-alerts/${id}`)).status, name).toBe(404);
      expect((await other.get<{ rows: object[] }>('/danger-alerts')).body.rows, name).toEqual([]);
      expect((await other.get('/danger-alerts/count')).body, name).toEqual({ calling: 0 });
      for (const act of ['acknowledge', 'open']) {
        expect((await other.send('POST', `/danger-alerts/${id}/${act}`)).status, name).toBe(404);
      }
      const closing = { outcome: 'person-safe' };
      expect((await other.send('POST', `/danger-alerts/${id}/close`, closing)).status, name).toBe(
        404,
      );
    }
    const raiser = await office.as('phu-nu');
    expect((await raiser.send('POST', `/danger-alerts/${id}/acknowledge`)).status).toBe(404);
    expect((await (await office.as('dieu-tra')).get('/danger-alerts/count')).body).toEqual({
      calling: 1,
    });
  });

  it('calls the next after ten minutes, then the head, then begins again; each step with its time', async () => {
    expect(await escalateAt('2026-03-02T11:09:00+07:00')).toBe(0);
    expect(await escalateAt('2026-03-02T11:10:00+07:00')).toBe(1);
    expect(await escalateAt('2026-03-02T11:10:30+07:00')).toBe(0);
    expect(await escalateAt('2026-03-02T11:20:00+07:00')).toBe(1);
    expect(await escalateAt('2026-03-02T11:30:00+07:00')).toBe(1);
    const { body } = await detail('phu-nu', id);
    expect(calledOf(body)).toEqual([
      'Điều tra viên',
      'Trực ban hình sự',
      'Phó Giám đốc Công an tỉnh',
      'Điều tra viên',
    ]);
    expect(body.steps.map((step) => step.kind)).toContain('round-again');
    expect((await detail('thu-truong', id)).body.mayAnswer).toBe(true);
  });

  it('is taken by one: nobody else is called, a second is told, and it ends with its outcome', async () => {
    const duty = await office.as('truc-ban');
    const early = await duty.send<{ code: string }>('POST', `/danger-alerts/${id}/close`, {
      outcome: 'person-safe',
    });
    expect(early.body.code).toBe('danger.not-acknowledged');
    expect((await duty.send('POST', `/danger-alerts/${id}/acknowledge`)).status).toBe(200);
    const second = await (await office.as('dieu-tra')).send<{ code: string }>(
      'POST',
      `/danger-alerts/${id}/acknowledge`,
    );
    expect(second.body.code).toBe('danger.already-acknowledged');
    expect(await escalateAt('2026-03-02T12:30:00+07:00')).toBe(0);
    expect((await detail('phu-nu', id)).body).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: 'Trực ban hình sự',
      nextCallAt: null,
    });
    const done = { outcome: 'person-safe' };
    const closer = await office.as('truc-ban');
    expect((await closer.send('POST', `/danger-alerts/${id}/close`, done)).status).toBe(200);
    expect((await detail('phu-nu', id)).body).toMatchObject({
      state: 'closed',
      outcome: 'person-safe',
    });
  });

  it('goes from the commune police to the province when nobody there answers', async () => {
    moveTo('2026-03-02T13:00:00+07:00');
    const raised = await raise('uy-ban-xa', { kind: 'child-alone', placeId: office.placeId });
    expect(raised.calledTitle).toBe('Phó Trưởng Công an xã');
    expect((await detail('dieu-tra', raised.id)).status).toBe(404);
    await escalateAt('2026-03-02T13:10:00+07:00');
    const { body } = await detail('dieu-tra', raised.id);
    expect(calledOf(body)).toEqual(['Phó Trưởng Công an xã', 'Điều tra viên']);
    expect(body).toMatchObject({ calledTitle: 'Điều tra viên', calledAgency: 'Công an tỉnh' });
    expect(body.mayAnswer).toBe(true);
  });

  it('is told by a tip that says so, with the place only; the body that received it is called', async () => {
    moveTo('2026-03-02T13:30:00+07:00');
    const facts = { urgency: 'danger-now', placeId: office.placeId };
    const { id: tipId } = await office.receive(await office.as('cong-an-xa'), { facts });
    const list = await (await office.as('cong-an-xa')).get<{ rows: DangerRow[] }>('/danger-alerts');
    expect(list.body.rows[0]).toMatchObject({ source: 'tip', tipId, state: 'calling' });
    const said = JSON.stringify(list.body);
    expect(said).not.toContain('bến xe');
  });

  it.each([
    ['person-safe', 'urgent'],
    ['person-not-found', 'danger-now'],
  ])('ended as %s leaves its tip %s', async (outcome, urgency) => {
    moveTo(outcome === 'person-safe' ? '2026-03-02T13:33:00+07:00' : '2026-03-02T13:36:00+07:00');
    const facts = { urgency: 'danger-now', placeId: office.placeId };
    const { id } = await office.receive(await office.as('dieu-tra'), { facts });
    const duty = await office.as('truc-ban');
    const { rows } = (await duty.get<{ rows: DangerRow[] }>('/danger-alerts')).body;
    const alert = `/danger-alerts/${rows.find((row) => row.tipId === id)?.id}`;
    expect((await duty.send('POST', `${alert}/acknowledge`)).status).toBe(200);
    expect((await duty.send('POST', `${alert}/close`, { outcome })).status).toBe(200);
    expect((await duty.get<{ urgency: string }>(`/tips/${id}`)).body.urgency).toBe(urgency);
  });
});

describe('the mail to whoever was called', () => {
  it('is tried again when it could not be sent, and sent once', async () => {
    const { db } = office.province;
    moveTo('2026-03-02T13:45:00+07:00');
    await raise('uy-ban-xa', { kind: 'violence', placeId: office.placeId });
    await db.asOwner(async (client) => {
      await client.query(`update danger_event set mailed_at = at where at < $1`, [now]);
      await client.query(`update officer set email = sign_in_name || '@example.vn'`);
    });
    const run = async (state: 'sent' | 'failed') =>
      await mailCalled(
        { db, now: Temporal.Instant.from(now) },
        {
          mailer: {
            state: 'ready',
            sendWaiting: async () => (state === 'sent' ? { state } : { state, code: 'refused' }),
            close: () => undefined,
          },
          todayAddress: 'https://example.vn/',
        },
      );
    expect(await run('failed')).toEqual({ mailed: 0, failed: 1 });
    expect(await run('sent')).toEqual({ mailed: 1, failed: 0 });
    expect(await run('sent')).toEqual({ mailed: 0, failed: 0 });
  });
});

describe('a body that keeps no roster any longer', () => {
  it('has its posts of duty stand again', async () => {
    const { revision } = await desk('thu-truong');
    const head = await office.as('thu-truong');
    await addTurns('dieu-tra', 520);
    const stopped = await head.send('POST', '/duty/stop-roster', { revision });
    expect(stopped.status, JSON.stringify(stopped.body)).toBe(200);
    const after = await desk('truc-ban');
    expect(after.rosterSince).toBeNull();
    expect(after.onDuty.map((one) => one.title)).toEqual(['Trực ban hình sự']);
    expect(after.gaps).toEqual([]);
    const left = await office.province.db.asOwner((client) =>
      client.query(
        'select count(*)::int as n from duty_shift where until_at > greatest(from_at, $1)',
        [office.province.deps.now().toString()],
      ),
    );
    expect(left.rows[0].n).toBe(0);
  });
});

describe('whoever has left the post', () => {
  it('is passed over, also while a turn still stands in that name', async () => {
    const postId = await office.post('dieu-tra');
    await addTurns('dieu-tra', 1);
    const bodyId = await office.agency('provincial-police');
    const called = async () => {
      const { rows } = await office.province.db.asOwner((client) =>
        client.query('select post_id from app.duty_ladder($1, $2)', [
          bodyId,
          office.province.deps.now().toString(),
        ]),
      );
      return rows.map((row: { post_id: string }) => row.post_id);
    };
    expect(await called()).toContain(postId);
    await office.province.db.asOwner((client) =>
      client.query(`update post set valid_to = '2026-03-01' where id = $1`, [postId]),
    );
    expect(await called()).not.toContain(postId);
  });
});

/** Turns of eight hours one after the other, the first of them now, as an office enters a year at once. */
async function addTurns(name: string, count: number): Promise<void> {
  const values = [await office.post(name), office.province.deps.now().toString(), count];
  await office.province.db.asOwner((client) =>
    client.query(
      `insert into duty_shift (id, province_id, agency_id, post_id, from_at, until_at, call_order, made_by, made_at)
       select gen_random_uuid(), p.province_id, p.agency_id, p.id, $2::timestamptz + n * interval '8 hours',
              $2::timestamptz + (n + 1) * interval '8 hours', 1, p.id, $2
         from post p, generate_series(0, $3::int - 1) n where p.id = $1`,
      values,
    ),
  );
}
