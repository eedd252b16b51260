import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';

import { asSystem } from '#platform/server/database/database.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import type { NoticeRow } from '../contract.ts';
import { tellOfPlan } from './index.ts';

describe('notices', async () => {
  const province = await aProvince('2026-03-02');
  const coordinator = await province.signIn('dieu-phoi');
  const focal = await province.signIn('dau-moi');
  const other = await province.signIn('dau-moi-gd');
  const health = await agencyId(coordinator, 'so y te');
  const list = async (officer: Officer, query = '') =>
    (await officer.get<{ rows: NoticeRow[]; next: string | null }>(`/notifications?${query}`)).body;
  const unread = async (officer: Officer) =>
    (await officer.get<{ unread: number }>('/notifications/count')).body.unread;
  const give = async (body: string) =>
    (
      await coordinator.send<{ id: string }>('POST', '/tasks', {
        body,
        dueOn: '2026-06-30',
        leadAgencyIds: [health],
      })
    ).body.id;
  const ids: string[] = [];

  it('make one of thirty tasks given on one day, for the agency that got them and no other', async () => {
    for (let at = 1; at <= 30; at += 1) {
      ids.push(await give(`Nhiệm vụ thử số ${at}`));
    }
    const { rows } = await list(focal);
    expect(rows).toMatchObject([{ kind: 'task.assigned', count: 30, read: false }]);
    expect(await unread(focal)).toBe(1);
    expect((await list(other)).rows).toEqual([]);
    expect((await list(coordinator)).rows).toEqual([]);
  });

  it('tell the issuing side what was done, and the agency what was answered', async () => {
    const [id = ''] = ids;
    await focal.send('POST', `/tasks/${id}/acts`, { revision: 1, do: 'acknowledge' });
    await focal.send('POST', `/tasks/${id}/acts`, { revision: 2, do: 'report-done', text: 'Xong' });
    expect((await list(coordinator)).rows).toMatchObject([
      { kind: 'task.done', recordId: id, subject: 'Nhiệm vụ thử số 1' },
    ]);
    await coordinator.send('POST', `/tasks/${id}/acts`, {
      agencyId: health,
      revision: 3,
      do: 'confirm',
    });
    expect((await list(focal)).rows[0]).toMatchObject({ kind: 'task.confirmed', recordId: id });
  });

  it('are ticked off by their own post only, one by one or all', async () => {
    const [first] = (await list(focal)).rows;
    await other.send('POST', '/notifications/read', { ids: [first?.id] });
    expect(await unread(focal)).toBe(2);
    await focal.send('POST', '/notifications/read', { ids: [first?.id] });
    expect(await unread(focal)).toBe(1);
    await focal.send('POST', '/notifications/read', {});
    expect(await unread(focal)).toBe(0);
    expect((await list(focal, 'unread=true')).rows).toEqual([]);
  });

  it('open again and count on when more of the kind comes', async () => {
    await give('Nhiệm vụ giao thêm');
    expect((await list(focal, 'unread=true')).rows).toMatchObject([
      { kind: 'task.assigned', count: 31 },
    ]);
  });

  it('come page by page', async () => {
    const first = await list(focal, 'limit=1');
    expect(first.rows).toHaveLength(1);
    const second = await list(focal, `limit=1&after=${first.next}`);
    expect(second.rows[0]?.id).not.toBe(first.rows[0]?.id);
  });

  it('tell each agency of a confirmed plan once: how many tasks, and that a card waits', async () => {
    const planId = crypto.randomUUID();
    await province.db.asOwner(async (client) => {
      const [document, node] = [crypto.randomUUID(), crypto.randomUUID()];
      await client.query(
        `insert into directive_document (id, type, subject, folded, symbol_number, status, direction, owner_agency_id, owner_lft, created_at)
         values ($1, 'KH', 'Kế hoạch', 'ke hoach', '12/KH-BCĐ', 'registered', 'outgoing', $2, 1, now())`,
        [document, health],
      );
      await client.query(
        `insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
         values ($1, 'plan', 'Kế hoạch', 'ke hoach', $2, 1, now())`,
        [node, health],
      );
      await client.query(
        `insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to, issuer_level, confirmed_at, confirmed_by)
         values ($1, $2, $3, $4, 1, 'Kế hoạch năm', 'ke hoach', 'in-force', '2026-01-01', '2026-12-31', 'province', now(), $4)`,
        [planId, document, node, health],
      );
      await client.query(
        'insert into plan_reach (plan_id, agency_id, owner_lft) values ($1, $2, 1)',
        [planId, health],
      );
      for (const position of [1, 2, 3]) {
        const task = crypto.randomUUID();
        await client.query(
          `insert into task (id, owner_agency_id, owner_lft, plan_id, origin, position, title, body, folded, state, created_at, updated_at)
           values ($1, $2, 1, $3, 'plan', $4, 'Việc', 'Việc', 'viec', 'open', now(), now())`,
          [task, health, planId, position],
        );
        await client.query(
          `insert into assignment (id, task_id, role, mode, position, as_written, agency_id)
           values ($1, $2, 'lead', 'ordered', 1, 'Sở Y tế', $3)`,
          [crypto.randomUUID(), task, health],
        );
      }
      await client.query(
        `insert into plan_card (plan_id, agency_id, agency_lft, owner_lft, state, sent_on)
         values ($1, $2, 2, 1, 'waiting', '2026-03-02')`,
        [planId, health],
      );
    });
    for (const _ of ['once', 'again']) {
      await asSystem(province.db, 'test', (tx) =>
        tellOfPlan(requestContext(tx, NOBODY, Temporal.Instant.from('2026-03-02T08:00:00+07:00')), {
          name: 'plan.confirmed',
          recordId: planId,
        }),
      );
    }
    const told = (await list(focal)).rows.filter((row) => row.kind === 'plan.given');
    expect(told).toMatchObject([{ recordId: planId, count: 3, card: true }]);
    expect((await list(other)).rows).toEqual([]);
  });
});

const NOBODY: Actor = {
  officerId: crypto.randomUUID(),
  postId: crypto.randomUUID(),
  agencyId: crypto.randomUUID(),
  agencyKind: 'provincial-police',
  scope: { lo: 0, hi: 0 },
  placeScope: { lo: 0, hi: 0 },
  roles: [],
  permissions: new Set(),
  provinceId: '1',
};

async function agencyId(officer: Officer, words: string): Promise<string> {
  const found = await officer.send<{ rows: { id: string }[] }>('POST', '/agencies/find', { words });
  return found.body.rows[0]?.id ?? '';
}
