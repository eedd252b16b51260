import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { ROLES } from '#domain/access/roles.ts';
import { periodName, type ReportBoard, type ReportDueRow } from '#features/reports/contract.ts';
import { asSystem, withActor } from '#platform/server/database/database.ts';
import { issuePlan } from '../../../../tests/harness/issue-plan.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import {
  accessOf,
  mayDecide,
  mayHandIn,
  mayReadReport,
  type ReportForAccess,
} from './report-permissions.ts';

const PLAN = readFileSync(
  join(import.meta.dirname, '../../../../tests/plans/labelled/01-nam-lam-giang-2026.txt'),
  'utf8',
);

interface Rows {
  rows: ReportDueRow[];
  next: string | null;
}

describe('reports owed', async () => {
  const province = await aProvince('2026-02-10');
  const planId = await issuePlan(await province.signIn('dieu-phoi'), PLAN);

  it('stand in the calendar of the agency with the day that ends them', async () => {
    const rows = await listOf(await province.signIn('dau-moi'), '?scope=mine');
    expect(rows.map((row) => [row.periodCode, row.lastDay])).toContainEqual([
      '2026-half-1',
      '2026-06-09',
    ]);
    expect(rows.every((row) => row.mayHandIn && row.timing === 'waiting')).toBe(true);
  });

  it('are handed in, returned with a reason, handed in again and accepted', async () => {
    province.setToday('2026-06-08');
    const health = await province.signIn('dau-moi');
    const chair = await province.signIn('lanh-dao');
    const [first] = await listOf(health, '?scope=mine');
    expect(first).toBeDefined();
    const path = `/reports-due/${first?.id}`;
    const handIn = await health.send('POST', `${path}/hand-in`, { revision: first?.revision });
    expect(handIn.status).toBe(200);
    const twice = await health.send('POST', `${path}/hand-in`, { revision: first?.revision });
    expect(twice.status).toBe(409);
    const revision = (first?.revision ?? 0) + 1;
    const silent = await chair.send('POST', `${path}/decide`, { revision, accepted: false });
    expect(silent).toMatchObject({ status: 409, body: { code: 'task.reason-required' } });
    const note = 'Biểu 02 lệch Biểu 01 ở dòng 4';
    await chair.send('POST', `${path}/decide`, { revision, accepted: false, note });
    const returned = await health.get<ReportDueRow>(path);
    expect(returned.body).toMatchObject({ state: 'returned', note, mayHandIn: true });
    await health.send('POST', `${path}/hand-in`, { revision: revision + 1 });
    const accepted = await chair.send('POST', `${path}/decide`, {
      revision: revision + 2,
      accepted: true,
    });
    expect(accepted.status).toBe(200);
    expect((await health.get<ReportDueRow>(path)).body).toMatchObject({
      state: 'accepted',
      timing: 'on-time',
      mayHandIn: false,
    });
  });

  it('told apart: late is handed in after the last day, missing has nothing handed in', async () => {
    province.setToday('2026-06-11');
    const education = await province.signIn('dau-moi-gd');
    const [owed] = await listOf(education, '?scope=mine&state=missing');
    expect(owed?.timing).toBe('missing');
    await education.send('POST', `/reports-due/${owed?.id}/hand-in`, { revision: owed?.revision });
    const [late] = await listOf(education, '?scope=mine&state=late');
    expect(late).toMatchObject({ id: owed?.id, timing: 'late' });
    const chair = await province.signIn('lanh-dao');
    const board = await chair.get<ReportBoard>('/reports-due/board?year=2026');
    const half = board.body.periods.find((period) => period.periodCode === '2026-half-1');
    expect(half).toMatchObject({ onTime: 1, late: 1 });
    expect(half?.missing).toBe((half?.owed ?? 0) - 2);
  });

  it('of others cannot be handed in, and one’s own cannot be accepted', async () => {
    province.setToday('2026-12-05');
    const women = await province.signIn('phu-nu');
    const health = await province.signIn('dau-moi');
    const [foreign] = await listOf(health, '?scope=mine&state=owed');
    const denied = await women.send('POST', `/reports-due/${foreign?.id}/hand-in`, {
      revision: foreign?.revision,
    });
    expect(denied.status).toBe(404);
    const own = await health.send('POST', `/reports-due/${foreign?.id}/decide`, {
      revision: foreign?.revision,
      accepted: true,
    });
    expect(own.status).toBe(403);
  });

  it('come page by page, without gap or repeat', async () => {
    const chair = await province.signIn('lanh-dao');
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { body: Rows } = await chair.get<Rows>(
        `/reports-due?scope=issued&limit=100${after === '' ? '' : `&after=${after}`}`,
      );
      seen.push(...page.body.rows.map((row) => row.id));
      after = page.body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
  });

  it('can be asked for outside the periods by whoever confirms plans', async () => {
    const chair = await province.signIn('lanh-dao');
    const found = await chair.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
      words: 'so y te',
    });
    const asked = await chair.send('POST', '/reports-due/ad-hoc', {
      planId,
      agencyIds: [found.body.rows[0]?.id],
      subject: 'Kết quả đợt cao điểm',
      lastDay: '2026-12-20',
    });
    expect(asked).toMatchObject({ status: 200, body: { count: 1 } });
    const rows = await listOf(await province.signIn('dau-moi'), '?scope=mine');
    expect(rows.map((row) => row.subject)).toContain('Kết quả đợt cao điểm');
  });

  it('are read and changed by the same rule in the functions and in the policies', async () => {
    const rows = await asSystem(province.db, 'test', (tx) =>
      tx.selectFrom('report_due').selectAll().where('state', '=', 'waiting').limit(40).execute(),
    );
    const agencies = await asSystem(province.db, 'test', (tx) =>
      tx.selectFrom('agency').select(['id', 'lft', 'rgt', 'province_id']).orderBy('lft').execute(),
    );
    const near = agencies.filter(
      (agency, at) => at % 25 === 0 || rows.some((row) => row.agency_id === agency.id),
    );
    for (const role of ROLES) {
      for (const agency of near.slice(0, 12)) {
        await compare(actorIn(agency, role.code, role.permissions), rows);
      }
    }
  });

  async function compare(actor: Actor, rows: readonly Stored[]): Promise<void> {
    const may = (rule: (actor: Actor, report: ReportForAccess) => { allowed: boolean }) =>
      rows.filter((row) => rule(actor, accessOf(row)).allowed).map((row) => row.id);
    const ids = rows.map((row) => row.id);
    await withActor(province.db, actor, async (tx) => {
      const read = await tx.selectFrom('report_due').select('id').where('id', 'in', ids).execute();
      expect(read.map((row) => row.id).sort(), label(actor)).toEqual(may(mayReadReport).sort());
      const readable = new Set(read.map((row) => row.id));
      const changed = await tx
        .updateTable('report_due')
        .set({ revision: sql`revision` })
        .where('id', 'in', ids)
        .returning('id')
        .execute();
      const allowed = may((who, report) =>
        mayHandIn(who, report).allowed ? mayHandIn(who, report) : mayDecide(who, report),
      );
      const wanted = allowed.filter((id) => readable.has(id)).sort();
      expect(changed.map((row) => row.id).sort(), label(actor)).toEqual(wanted);
    });
  }
});

describe('the name of a period', () => {
  it('is said as the office says it', () => {
    expect(periodName('2026-quarter-1').vi).toBe('quý I năm 2026');
    expect(periodName('2026-half-1').vi).toBe('6 tháng đầu năm 2026');
    expect(periodName('2026-year').vi).toBe('năm 2026');
    expect(periodName('once-2026-08-09').vi).toBe('một lần, hạn 09/08/2026');
    expect(periodName('Kết quả đợt cao điểm').vi).toBe('Kết quả đợt cao điểm');
  });
});

interface Stored {
  id: string;
  province_id: number;
  agency_id: string;
  agency_lft: number;
  owner_lft: number;
}

function actorIn(
  agency: { id: string; lft: number; rgt: number; province_id: number },
  role: string,
  permissions: Iterable<Actor['permissions'] extends ReadonlySet<infer P> ? P : never>,
): Actor {
  return {
    officerId: '00000000-0000-4000-8000-000000000001',
    postId: '00000000-0000-4000-8000-000000000002',
    agencyId: agency.id,
    agencyKind: 'provincial-police',
    scope: { lo: agency.lft, hi: agency.rgt },
    placeScope: { lo: 0, hi: 0 },
    roles: [role],
    permissions: new Set(permissions),
    provinceId: String(agency.province_id),
  };
}

function label(actor: Actor): string {
  return `${actor.roles[0]} at ${actor.scope.lo}`;
}

async function listOf(officer: Officer, query: string): Promise<ReportDueRow[]> {
  const { status, body } = await officer.get<Rows>(`/reports-due${query}`);
  expect(status).toBe(200);
  return body.rows;
}
