import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
} from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';
import { recountCases } from './recount-cases.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;

describe('agreement, difficulty and papers', () => {
  it('a priority case is in force when the three bodies agree; a court that knows nothing yet by the minutes', async () => {
    const id = await office.open();
    const { designationId } = (
      await office.post_('dieu-tra', id, '/designations', {
        at: at('2026-07-20'),
        kind: 'priority-case',
        level: 'province',
      })
    ).body;
    const agree = (by: string, body: string, minutesNumber: string | null) =>
      office.post_(by, id, `/designations/${designationId}/agree`, {
        at: at('2026-07-21'),
        body,
        on: '2026-07-21',
        minutesNumber,
      });
    expect((await agree('kiem-sat-kv', 'procuracy', null)).body).toMatchObject({ inForce: false });
    expect((await agree('kiem-sat-kv', 'court', null)).status).toBe(409);
    expect((await agree('kiem-sat-kv', 'court', '03/BB-LN')).body).toMatchObject({ inForce: true });
    const marked = await (await office.as('lanh-dao')).get<{ rows: { marks: string[] }[] }>(
      '/case-outline?mark=priority-case',
    );
    expect(marked.body.rows).toHaveLength(1);
  });

  it('a difficulty is shared without a name and without its case', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    const { noteId } = (
      await office.post_('dieu-tra', id, '/legal-notes', {
        at: at('2026-07-20'),
        matter: 'paragraph-facts',
        provision: 'Khoản 2 Điều 150',
        text: `Bị can ${PLANTED_ACCUSED} cho rằng nạn nhân tự nguyện`,
      })
    ).body;
    const share = (text: string) =>
      office.post_('dieu-tra', id, `/legal-notes/${noteId}/share`, {
        purpose: 'investigate',
        text,
      });
    expect((await share('Bị can giang quoc truong phieng khai nhận')).body).toMatchObject({
      code: 'case.name-in-text',
    });
    const text = 'Chưa có hướng dẫn khi nạn nhân ban đầu đồng ý ra nước ngoài';
    expect((await share(text)).status).toBe(200);
    const notes = await (await office.as('dieu-phoi')).get<{ rows: Record<string, string>[] }>(
      '/legal-notes?from=2026-11-01&to=2026-11-30',
    );
    expect(notes.body.rows).toEqual([
      expect.objectContaining({ matter: 'paragraph-facts', text, stage: 'investigation' }),
    ]);
    expect(JSON.stringify(notes.body)).not.toContain(id);
  });

  it('a decision is drafted, approved by another, and numbered by the clerk who sees no case', async () => {
    const id = await office.open();
    const drafted = await office.post_('dieu-tra', id, '/papers', {
      form: 'opening-decision',
      paragraphs: ['Giao Điều tra viên tiến hành điều tra theo quy định.'],
    });
    expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
    const { paperId } = drafted.body as unknown as { paperId: string };
    const step = async (by: string, revision: number) =>
      (await office.as(by)).send('POST', `/case-papers/${paperId}/steps`, {
        revision,
        do: 'approve',
      });
    expect((await step('dieu-tra', 1)).status).toBe(403);
    const approved = await step('thu-truong', 1);
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    const clerk = await office.as('van-thu');
    const waiting = await clerk.get<{ rows: Record<string, unknown>[] }>('/case-papers/to-number');
    const line = waiting.body.rows.find((row) => row.id === paperId);
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'createdAt',
      'form',
      'id',
      'name',
      'proposedNumber',
      'revision',
      'typeCode',
    ]);
    const numbered = await clerk.send('POST', `/case-papers/${paperId}/number`, {
      revision: 2,
      number: 41,
      issuedOn: '2026-11-02',
    });
    expect(numbered.status, JSON.stringify(numbered.body)).toBe(200);
    expect((await office.view('van-thu', id)).status).toBe(404);
    const file = await (await office.as('dieu-tra')).send('POST', `/case-papers/${paperId}/docx`, {
      purpose: 'investigate',
    });
    expect(file.status).toBe(200);
    expect(
      (await clerk.send('POST', `/case-papers/${paperId}/docx`, { purpose: 'investigate' })).status,
    ).toBe(404);
  });
});

describe('the clocks of cases', () => {
  it('are counted again by the system when the calendar has changed', async () => {
    const id = await office.open();
    const { db } = office.province;
    const counted = await asSystem(db, 'test', async (tx) => {
      await tx
        .updateTable('running_clock')
        .set({ counted_at: sql`'-infinity'`, due_on: '2026-01-01' })
        .where('record_id', '=', id)
        .execute();
      return await recountCases(tx, office.province.deps.now());
    });
    expect(counted).toBeGreaterThanOrEqual(1);
    const view = await office.view<CaseView>('dieu-tra', id);
    expect(view.body.clock?.dueOn).not.toBe('2026-01-01');
    const { rows } = await db.asOwner((client) =>
      client.query(
        `select c.next_due_on::text as next, (select min(due_on)::text from running_clock r where r.record_id = c.id
           and (state = 'running' or (state = 'missed' and done_at is null)) and detail ->> 'nature' in ('duty', 'limit')) as first
           from criminal_case c where c.id = $1`,
        [id],
      ),
    );
    expect(rows[0]?.next).toBe(rows[0]?.first);
  });
});

describe('the answers of the procuracy', () => {
  const police = { office: 'head-of-investigation' };
  const head = { office: 'head-of-procuracy' };
  const clock = (view: CaseView, rule: string) =>
    view.clocks.findLast((one) => one.rule === rule)?.state;
  const seen = async (id: string, by = 'dieu-tra') => (await office.view<CaseView>(by, id)).body;

  async function act(by: string, id: string, path: string, body: object) {
    const answer = await office.post_(by, id, path, body);
    expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(200);
    return answer.body;
  }
  const refused = async (by: string, id: string, path: string, body: object) =>
    (await office.post_(by, id, path, body)).body.code;

  async function charged(): Promise<{ id: string; accusedId: string }> {
    const id = await office.open();
    let accusedId = '';
    await office.bring('investigation', id, async (one) => {
      accusedId = one;
    });
    return { id, accusedId };
  }
  const setMeasure = (who: { id: string; accusedId: string }, body: object) =>
    act('dieu-tra', who.id, `/accused/${who.accusedId}/measures`, { ...police, ...body });
  const order = (accusedId: string | null, paper = 'detention-order') => ({
    paper,
    to: 'procuracy',
    accusedId,
  });

  it('to a detention are its own, once, within three days from when it has the order', async () => {
    const who = await charged();
    const { id, accusedId } = who;
    const { measureId } = await setMeasure(who, {
      at: at('2026-07-16', '10:00'),
      kind: 'detention',
      until: at('2026-11-11'),
    });
    expect((await seen(id)).accusedList[0]?.measures[0]?.approval).toEqual({
      state: 'waiting',
      on: null,
    });
    const sent = { at: at('2026-07-17') };
    expect(await refused('dieu-tra', id, '/notices', { ...sent, ...order(null) })).toBe(
      'case.notice-names-accused',
    );
    const wrong = order(accusedId, 'custody-extension');
    expect(await refused('dieu-tra', id, '/notices', { ...sent, ...wrong })).toBe(
      'case.no-approval-awaited',
    );
    expect(clock(await seen(id), 'D-04')).toBeUndefined();
    await act('dieu-tra', id, '/notices', { ...sent, ...order(accusedId) });
    expect(clock(await seen(id), 'D-04')).toBe('missed');
    const path = `/measures/${measureId}/answer`;
    const answer = { at: at('2026-07-18'), answer: 'approved' };
    expect(await refused('dieu-tra', id, path, { ...answer, ...police })).toBe(
      'case.procuracy-answers',
    );
    expect(await refused('kiem-sat-kv', id, path, { ...answer, ...police })).toBe(
      'case.wrong-office',
    );
    for (const stranger of ['dieu-tra-2', 'kiem-sat', 'tham-phan-kv']) {
      expect((await office.post_(stranger, id, path, { ...answer, ...head })).status).toBe(404);
    }
    await act('kiem-sat-kv', id, path, { ...answer, ...head });
    const view = await seen(id);
    expect(clock(view, 'D-04')).toBe('met');
    expect(clock(view, '173')).toBe('running');
    expect(view.accusedList[0]?.measures[0]).toMatchObject({
      approval: { state: 'approved', on: '2026-07-18' },
      endedAt: null,
    });
    expect(await refused('kiem-sat-kv', id, path, { ...answer, ...head })).toBe(
      'case.no-approval-awaited',
    );
    const late = { at: at('2026-07-18', '10:00'), ...order(accusedId) };
    expect(await refused('dieu-tra', id, '/notices', late)).toBe('case.no-approval-awaited');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select action from audit_entry where record_id = $1 and action = 'case-act.measure-answered'`,
        [id],
      ),
    );
    expect(rows).toHaveLength(1);
  });

  it('that refuse a detention end it there, though nobody recorded that it was sent', async () => {
    const who = await charged();
    const { measureId } = await setMeasure(who, {
      at: at('2026-07-16', '10:00'),
      kind: 'detention',
      until: at('2026-11-11'),
    });
    await act('kiem-sat-kv', who.id, `/measures/${measureId}/answer`, {
      at: at('2026-07-18'),
      ...head,
      answer: 'refused',
    });
    const view = await seen(who.id);
    expect(view.accusedList[0]?.measures[0]).toMatchObject({
      approval: { state: 'refused', on: '2026-07-18' },
      endedAt: '2026-07-18T02:00:00.000Z',
      endReason: 'refused',
    });
    expect([clock(view, 'D-04'), clock(view, '173')]).toEqual([undefined, 'met']);
    await setMeasure(who, { at: at('2026-07-18', '10:00'), kind: 'bail' });
  });

  it('that refuse more custody put its end back, and end it where that has passed', async () => {
    const who = await charged();
    const { id, accusedId } = who;
    const { measureId } = await setMeasure(who, {
      at: at('2026-07-16', '10:00'),
      kind: 'custody',
      until: at('2026-07-19', '10:00'),
    });
    const extend = (hour: string, by = 'dieu-tra', office_: object = police) =>
      office.post_(by, id, `/measures/${measureId}/extend`, {
        at: at('2026-07-18', hour),
        ...office_,
        until: at('2026-07-22', '10:00'),
      });
    expect((await extend('08:00', 'kiem-sat-kv', head)).body.code).toBe(
      'case.extension-of-other-body',
    );
    expect((await extend('08:00')).status).toBe(200);
    const sending = order(accusedId, 'custody-extension');
    await act('dieu-tra', id, '/notices', { at: at('2026-07-18', '08:30'), ...sending });
    const reply = (day: string, hour: string) =>
      act('kiem-sat-kv', id, `/measures/${measureId}/answer`, {
        at: at(day, hour),
        ...head,
        answer: 'refused',
      });
    await reply('2026-07-18', '16:00');
    const view = await seen(id);
    expect(view.accusedList[0]?.measures[0]).toMatchObject({
      until: '2026-07-19T03:00:00.000Z',
      extensions: 0,
      endedAt: null,
      approval: { state: 'refused', on: '2026-07-18' },
    });
    expect(clock(view, '118')).toBe('met');
    expect(view.clocks.find((one) => one.rule === 'D-03')?.dueAt).toBe('2026-07-19T03:00:00.000Z');
    expect((await extend('17:00')).status).toBe(200);
    await reply('2026-07-19', '11:00');
    expect((await seen(id)).accusedList[0]?.measures[0]).toMatchObject({
      endReason: 'refused',
      until: '2026-07-19T03:00:00.000Z',
    });
  });

  it('go with the person into the case that takes the person in', async () => {
    const who = await charged();
    const { measureId } = await setMeasure(who, {
      at: at('2026-07-16', '10:00'),
      kind: 'detention',
      until: at('2026-11-11'),
    });
    const into = await charged();
    await act('dieu-tra', into.id, '/merge', { at: at('2026-07-18'), ...police, fromId: who.id });
    await act('kiem-sat-kv', into.id, `/measures/${measureId}/answer`, {
      at: at('2026-07-19'),
      ...head,
      answer: 'approved',
    });
    const part = await act('dieu-tra', into.id, '/split', {
      at: at('2026-07-20'),
      ...police,
      accusedIds: [who.accusedId],
    });
    const path = `/measures/${measureId}/answer`;
    const again = { at: at('2026-07-21'), ...head, answer: 'refused' };
    expect(await refused('kiem-sat-kv', part.newId, path, again)).toBe('case.no-approval-awaited');
    const view = await seen(part.newId);
    expect(view.accusedList[0]?.measures[0]?.approval?.state).toBe('approved');
    expect(clock(view, '173')).toBe('running');
  });

  it('leave each measure to the office of the stage, and a detention’s extension to the procuracy', async () => {
    const who = await charged();
    const { measureId } = await setMeasure(who, {
      at: at('2026-07-16', '10:00'),
      kind: 'detention',
      until: at('2026-11-11'),
    });
    const extension = { at: at('2026-10-30'), ...police, until: null };
    expect(await refused('dieu-tra', who.id, `/measures/${measureId}/extend`, extension)).toBe(
      'case.extension-of-other-body',
    );
    const tried = await office.open();
    let defendant = '';
    await office.bring('trial', tried, async (one) => {
      defendant = one;
    });
    const bail = { at: at('2026-09-10'), kind: 'bail' };
    const path = `/accused/${defendant}/measures`;
    expect(await refused('kiem-sat-kv', tried, path, { ...bail, ...head })).toBe(
      'case.wrong-office',
    );
    await act('tham-phan-kv', tried, path, { ...bail, office: 'presiding-judge' });
    const measure = (await seen(tried, 'tham-phan-kv')).accusedList[0]?.measures[0];
    expect(measure?.approval).toBeNull();
  });

  it('to a charge may ask for more, and the three days begin anew when it has come', async () => {
    const { id, accusedId } = await charged();
    await act('dieu-tra', id, '/notices', { at: at('2026-07-17'), ...order(accusedId, 'charge') });
    const path = `/accused/${accusedId}`;
    const ask = { ...head, answer: 'supplement' };
    const came = (by: string, day: string) =>
      office.post_(by, id, `${path}/supplement`, { at: at(day) });
    expect((await came('kiem-sat-kv', '2026-07-18')).body.code).toBe('case.supplement-not-asked');
    await act('kiem-sat-kv', id, `${path}/answer`, { at: at('2026-07-18'), ...ask });
    expect((await seen(id)).accusedList[0]?.supplement).toEqual({
      state: 'asked',
      on: '2026-07-18',
    });
    expect(clock(await seen(id), 'C-04')).toBe('met');
    expect(
      await refused('kiem-sat-kv', id, `${path}/answer`, { at: at('2026-07-19'), ...ask }),
    ).toBe('case.supplement-asked-already');
    expect((await came('dieu-tra', '2026-10-30')).body.code).toBe('case.procuracy-answers');
    expect((await came('kiem-sat-kv', '2026-10-31')).status).toBe(200);
    const view = await seen(id);
    expect(clock(view, 'C-04')).toBe('running');
    expect(view.accusedList[0]?.supplement?.state).toBe('received');
    const approved = { at: at('2026-11-01'), ...head, answer: 'approved' };
    await act('kiem-sat-kv', id, `${path}/answer`, approved);
    expect(clock(await seen(id), 'C-04')).toBe('met');
    expect((await seen(id)).accusedList[0]?.supplement).toBeNull();
  });
});
