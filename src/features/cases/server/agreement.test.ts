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
