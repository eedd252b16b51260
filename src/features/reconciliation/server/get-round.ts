import { sql } from 'kysely';
import type { DifferenceKind, ReconcilingBody } from '#domain/statistics/match-lists.ts';
import { sidesOf } from '#domain/statistics/match-lists.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { getRound, OwnLine } from '../contract.ts';
import { getStoredRound, requireSide, toRoundRow } from './rounds.ts';

const MOST_LINES = 1000;

type Output = OutputOf<typeof getRound>;

/** The own side: each line and from whom it differs; of what is missing here only how many. */
export async function getOwnSide(
  context: RequestContext,
  input: ParsedInputOf<typeof getRound>,
): Promise<Output> {
  const own = requireSide(context);
  const round = await getStoredRound(context, input.id);
  const sides = sidesOf(round.matter);
  const isSide = sides.includes(own);
  const lines = await readLines(context, round.id);
  const missing = await readMissing(context, round.id);
  const { rows } = await sql<{ lines: string; differences: string; mode: string }>`
    select (select count(*) from reconciliation_line where round_id = ${round.id}::uuid) as lines,
           (select count(*) from reconciliation_difference where round_id = ${round.id}::uuid) as differences,
           app.case_content() as mode`.execute(context.tx);
  return {
    ...toRoundRow({
      ...round,
      own_lines: rows[0]?.lines ?? '0',
      own_differences: rows[0]?.differences ?? '0',
    }),
    body: isSide ? own : null,
    otherBody: isSide ? (sides.find((side) => side !== own) ?? null) : null,
    keepsNames: rows[0]?.mode === 'full',
    lines,
    missingHere: missing,
    tasks: await readTasks(context, round.id),
  };
}

interface LineRow {
  id: string;
  file_number: string;
  accused: number;
  acted_on: string;
  source: OwnLine['source'];
  case_id: string | null;
  differences: { kind: DifferenceKind; body: ReconcilingBody; agency: string | null }[] | null;
}

async function readLines(context: RequestContext, id: string): Promise<OwnLine[]> {
  const { rows } = await sql<LineRow>`
    select l.id, l.file_number, l.accused, l.acted_on, l.source, l.case_id, d.differences
      from reconciliation_line l
      left join lateral (
        select jsonb_agg(jsonb_build_object('kind', x.kind, 'body', x.other_body, 'agency', a.short_name) order by x.kind) as differences
          from reconciliation_difference x left join agency a on a.id = x.other_agency_id where x.line_id = l.id) d on true
     where l.round_id = ${id}::uuid and l.agency_id = ${context.actor.agencyId}::uuid
     order by d.differences is null, l.acted_on, l.id limit ${MOST_LINES}`.execute(context.tx);
  return rows.map((row) => ({
    id: row.id,
    number: row.file_number,
    accused: row.accused,
    on: row.acted_on,
    source: row.source,
    caseId: row.case_id,
    differences: (row.differences ?? []).map(({ kind, body, agency }) => ({
      kind,
      otherBody: body,
      otherAgency: agency,
    })),
  }));
}

async function readMissing(context: RequestContext, id: string): Promise<Output['missingHere']> {
  const { rows } = await sql<{ agency: string; files: number }>`
    select a.short_name as agency, count(*)::integer as files
      from reconciliation_difference d join agency a on a.id = d.other_agency_id
     where d.round_id = ${id}::uuid and d.kind = 'not-listed-here'
     group by a.short_name order by a.short_name`.execute(context.tx);
  return rows;
}

async function readTasks(context: RequestContext, id: string): Promise<Output['tasks']> {
  const { rows } = await sql<{
    agency: string;
    task_id: string | null;
    asked_at: Date;
    agreed_at: Date | null;
  }>`
    select a.short_name as agency, k.task_id, k.asked_at, k.agreed_at
      from reconciliation_task k
      join agency a on a.id = case when k.agency_id = ${context.actor.agencyId}::uuid then k.other_agency_id else k.agency_id end
     where k.round_id = ${id}::uuid order by k.asked_at, k.id`.execute(context.tx);
  return rows.map((row) => ({
    agency: row.agency,
    taskId: row.task_id,
    askedAt: row.asked_at.toISOString(),
    agreedAt: row.agreed_at?.toISOString() ?? null,
  }));
}
