import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { TestDatabase } from './database.ts';

/** Ids of the work that was stored. */
export interface SampleWork {
  planId: string;
  taskId: string;
  sharedTaskId: string;
  reportId: string;
  snapshotId: string;
}

/**
 * A plan in force of the committee: a task of the former agency, a task that it shares with the heir,
 * its card, a report it owes, its place in a group.
 */
export async function storeSampleWork(
  db: TestDatabase,
  ids: { issuer: string; former: string; heir: string },
  dueOn = '2026-06-30',
): Promise<SampleWork> {
  const [documentId, nodeId, planId, snapshotId] = [uuid(), uuid(), uuid(), uuid()];
  const [taskId, sharedTaskId, dutyId, reportId] = [uuid(), uuid(), uuid(), uuid()];
  await db.asOwner(async (client) => {
    const [issuer, former, heir] = await readNumbers(client, ids);
    await client.query(
      `insert into directive_document (id, type, symbol_number, subject, folded, status, direction, owner_agency_id, owner_lft, created_at)
       values ($1, 'plan', '27/KH-BCĐ', 'Kế hoạch năm 2026', 'ke hoach', 'registered', 'outgoing', $2, $3, '2026-01-05')`,
      [documentId, ids.issuer, issuer],
    );
    await client.query(
      `insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
       values ($1, 'plan', 'Kế hoạch năm 2026', 'ke hoach', $2, $3, '2026-01-05')`,
      [nodeId, ids.issuer, issuer],
    );
    await client.query(
      `insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to, issuer_level, confirmed_at, confirmed_by)
       values ($1, $2, $3, $4, $5, 'Kế hoạch năm 2026', 'ke hoach', 'in-force', '2026-01-01', '2026-12-31', 'province', '2026-01-05', $6)`,
      [planId, documentId, nodeId, ids.issuer, issuer, uuid()],
    );
    const tasks = [
      [taskId, [[ids.former, former]]],
      [
        sharedTaskId,
        [
          [ids.former, former],
          [ids.heir, heir],
        ],
      ],
    ] as const;
    for (const [id, agencies] of tasks) {
      await client.query(
        `insert into task (id, owner_agency_id, owner_lft, plan_id, origin, title, body, folded, starts_on, due_on, risk_on, state, created_at, updated_at)
         values ($1, $2, $3, $4, 'plan', 'Truyền thông', 'Truyền thông', 'truyen thong', '2026-01-05', $5, '2026-06-25', 'open', '2026-01-05', '2026-01-05')`,
        [id, ids.issuer, issuer, planId, dueOn],
      );
      for (const [position, [agency, lft]] of agencies.entries()) {
        await client.query(
          `insert into assignment (id, task_id, role, mode, position, as_written, agency_id) values ($1, $2, 'implementing', 'ordered', $3, 'như in', $4)`,
          [uuid(), id, position, agency],
        );
        await client.query(
          `insert into agency_task (task_id, agency_id, agency_lft, owner_lft, plan_id, role, mode, state, condition, starts_on, due_on, risk_on, updated_at)
           values ($1, $2, $3, $4, $5, 'implementing', 'ordered', 'assigned', '{"state":"assigned","on":"2026-01-05"}', '2026-01-05', $6, '2026-06-25', '2026-01-05')`,
          [id, agency, lft, issuer, planId, dueOn],
        );
      }
    }
    await client.query(
      `insert into plan_card (plan_id, agency_id, agency_lft, owner_lft, state, sent_on) values ($1, $2, $3, $4, 'waiting', '2026-01-05')`,
      [planId, ids.former, former, issuer],
    );
    await client.query(
      `insert into group_snapshot (id, plan_id, as_written, resolved_on) values ($1, $2, 'các Sở, ngành', '2026-01-05')`,
      [snapshotId, planId],
    );
    await client.query(
      'insert into group_snapshot_member (snapshot_id, agency_id) values ($1, $2)',
      [snapshotId, ids.former],
    );
    await client.query(
      `insert into reporting_duty (id, plan_id, owner_lft, position, path, kind, due, to_text, by_text)
       values ($1, $2, $3, 1, 'III', 'annual', '{}', '', '')`,
      [dutyId, planId, issuer],
    );
    await client.query(
      `insert into report_due (id, duty_id, plan_id, agency_id, agency_lft, owner_lft, period_code, period_from, period_to, last_day, remind_on, state)
       values ($1, $2, $3, $4, $5, $6, '2026-Y', '2025-12-15', '2026-12-14', '2026-11-24', '2026-11-24', 'waiting')`,
      [reportId, dutyId, planId, ids.former, former, issuer],
    );
  });
  return { planId, taskId, sharedTaskId, reportId, snapshotId };
}

async function readNumbers(
  client: Client,
  ids: { issuer: string; former: string; heir: string },
): Promise<[number, number, number]> {
  const { rows } = await client.query('select id, lft from agency where id = any ($1)', [
    [ids.issuer, ids.former, ids.heir],
  ]);
  const lftOf = (id: string): number => rows.find((row) => row.id === id)?.lft ?? 0;
  return [lftOf(ids.issuer), lftOf(ids.former), lftOf(ids.heir)];
}

/** Takes every begun sign-in to its end, as if the second factor had been given. */
export async function finishSignIns(db: TestDatabase): Promise<void> {
  await db.asOwner((client) =>
    client.query(
      `update session s set stage = 'full', post_id = coalesce(s.post_id, p.id)
         from post p where p.officer_id = s.officer_id and p.valid_to is null`,
    ),
  );
}

function uuid(): string {
  return randomUUID();
}
