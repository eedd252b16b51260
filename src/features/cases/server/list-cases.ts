import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CaseStage } from '#domain/case/case-stage.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { PostRef } from '#platform/contract/post-ref.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import {
  type CaseClockMark,
  type CaseRow,
  DesignationKind,
  type DueNearness,
  type findCaseOfTip,
  type listCases,
  type searchCases,
} from '../contract.ts';
import { nameOfRule, nearnessOf } from './clock-marks.ts';

type Input = ParsedInputOf<typeof listCases>;

interface ListedRow {
  id: string;
  code: string;
  book_number: string | null;
  stage: CaseStage;
  holder_body: CaseRow['holder'];
  holder_agency_id: string;
  holder_name: string;
  suspended: CaseRow['suspended'];
  ending: CaseRow['ending'];
  track: CaseRow['track'];
  lead_article: string;
  lead_paragraph: number;
  severity: CaseRow['severity'];
  opened_on: string;
  due_key: string;
  accused: number;
  victims: number;
  has_minor_accused: boolean;
  has_minor_victim: boolean;
  marks: string[];
  rule: string | null;
  clock_due_at: Date | null;
  clock_due_on: string | null;
  in_hours: boolean | null;
  ask_by: string | null;
  provisional: boolean | null;
}

/** Cases granted to the caller's post, the one whose clock ends first on top. */
export async function listOwnCases(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listCases>> {
  return await listWhere(context, input, whereOf(context, input));
}

/** Cases granted to the caller's post whose code, book number or a decision's number holds the words. */
export async function findOwnCases(
  context: RequestContext,
  input: ParsedInputOf<typeof searchCases>,
): Promise<OutputOf<typeof searchCases>> {
  const words = `%${input.words.toUpperCase().replace(/[%_\\]/g, '')}%`;
  return await listWhere(
    context,
    input,
    sql`c.code like ${words} or upper(c.book_number) like ${words}
      or exists (select from case_event e where e.case_id = c.id
           and upper(e.document_number) like ${words} offset 0)`,
  );
}

/** The nearest last day that the reader may see: not the court's, once it has taken the case on from the police. */
export const DUE = sql<string | null>`
  (case when one.accepted and (select app.is_investigating()) then null else one.next_due_on end)`;

/** Starts from the grants and reads case by case, however many others there are. */
async function listWhere(
  context: RequestContext,
  page: Pick<Input, 'after' | 'limit'>,
  where: RawBuilder<unknown>,
): Promise<OutputOf<typeof listCases>> {
  requirePermission(context, 'case.read');
  const after = afterKey(page.after, ['date', 'uuid']);
  const { rows } = await sql<ListedRow>`
    select c.id, c.code, c.book_number, c.stage, c.holder_body, c.holder_agency_id,
           a.short_name as holder_name, c.suspended, c.ending, c.track, c.lead_article,
           c.lead_paragraph, c.severity, c.opened_on::text, c.accused, c.victims,
           coalesce(c.shown_due, 'infinity')::text as due_key,
           c.has_minor_accused, c.has_minor_victim, c.marks,
           k.rule, k.due_at as clock_due_at, k.due_on::text as clock_due_on, k.in_hours,
           k.ask_by::text, (k.detail ->> 'provisional')::boolean as provisional
      from app.granted_records('case') as g(id)
      cross join lateral (select one.*, ${DUE} as shown_due from criminal_case one where one.id = g.id offset 0) c
      join agency a on a.id = c.holder_agency_id
      left join lateral (
        select r.rule, r.due_at, r.due_on, r.in_hours, r.ask_by, r.detail from running_clock r
         where r.record_kind = 'case' and r.record_id = c.id
           and (r.state = 'running' or (r.state = 'missed' and r.done_at is null))
           and r.detail ->> 'nature' in ('duty', 'limit')
         order by r.due_at, r.key limit 1) k on true
     where (${where})
       and (${after?.[0] ?? null}::text is null or (coalesce(c.shown_due, 'infinity'), c.id)
            > (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid))
     order by coalesce(c.shown_due, 'infinity'), c.id
     limit ${page.limit + 1}`.execute(context.tx);
  const shown = rows.slice(0, page.limit);
  const handlers = await handlersOf(
    context,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => ({ ...rowOf(context, row), handlers: handlers.get(row.id) ?? [] })),
    next: nextKey(rows, page.limit, (row) => [row.due_key, row.id]),
  };
}

/** The case opened on a tip; nothing, as for a tip without one, where the caller may not open it. */
export async function caseOfTip(
  context: RequestContext,
  input: ParsedInputOf<typeof findCaseOfTip>,
): Promise<OutputOf<typeof findCaseOfTip>> {
  requirePermission(context, 'case.read');
  const row = await context.tx
    .selectFrom('criminal_case')
    .select(['id', 'code'])
    .where('tip_id', '=', input.tipId)
    .executeTakeFirst();
  return { found: row ?? null };
}

/** Who handles each case that the caller sees, or each of those named, by title and name. */
export async function handlersOf(
  context: Pick<RequestContext, 'tx'>,
  caseIds: readonly string[] | null = null,
): Promise<Map<string, PostRef[]>> {
  const { rows } = await sql<PostRef & { case_id: string }>`
    select case_id, post_id as id, title, agency_name as agency, officer_name as name
      from app.case_handlers(${caseIds === null ? null : [...caseIds]}::uuid[])
     order by title, name, id`.execute(context.tx);
  const found = new Map<string, PostRef[]>();
  for (const { case_id, ...post } of rows) {
    found.set(case_id, [...(found.get(case_id) ?? []), post]);
  }
  return found;
}

function whereOf(context: RequestContext, input: Input) {
  return sql`
    (${input.standing === 'open'} = (c.stage not in ('in-force', 'ended')))
    and (${input.stage ?? null}::text is null or c.stage = ${input.stage ?? null})
    and (${input.severity ?? null}::text is null or c.severity = ${input.severity ?? null})
    and (${input.article ?? null}::text is null or c.lead_article = ${input.article ?? null})
    and (${input.mark ?? null}::text is null or ${input.mark ?? null} = any (c.marks))
    and (${input.dueBy ?? null}::date is null or c.shown_due <= ${input.dueBy ?? null}::date)
    and (${input.agencyId ?? null}::uuid is null or c.holder_agency_id = ${input.agencyId ?? null}::uuid)
    and (${input.handlerPostId ?? null}::uuid is null or c.id in
      (select h.case_id from app.case_handlers() h where h.post_id = ${input.handlerPostId ?? null}::uuid))
    and ${isNear(context.today, input.nearness)}`;
}

/** Cases whose nearest clock ends within a reach of days from the legal day. */
export function isNear(today: Temporal.PlainDate, nearness: DueNearness | undefined) {
  const day = (days: number) => sql`${today.add({ days }).toString()}::date`;
  switch (nearness) {
    case 'overdue':
      return sql<boolean>`c.shown_due < ${day(0)}`;
    case 'due-today':
      return sql<boolean>`c.shown_due = ${day(0)}`;
    case 'within-three-days':
      return sql<boolean>`c.shown_due between ${day(1)} and ${day(3)}`;
    case 'later':
      return sql<boolean>`(c.shown_due is null or c.shown_due > ${day(3)})`;
    case undefined:
      return sql<boolean>`true`;
  }
}

function rowOf(context: RequestContext, row: ListedRow): CaseRow {
  return {
    id: row.id,
    code: row.code,
    bookNumber: row.book_number,
    stage: row.stage,
    holder: row.holder_body,
    holderAgency: { id: row.holder_agency_id, name: row.holder_name },
    suspended: row.suspended,
    ending: row.ending,
    track: row.track,
    lead: { article: row.lead_article, paragraph: row.lead_paragraph },
    severity: row.severity,
    openedOn: row.opened_on,
    accused: row.accused,
    victims: row.victims,
    hasMinorAccused: row.has_minor_accused,
    hasMinorVictim: row.has_minor_victim,
    marks: DesignationKind.array().parse(row.marks),
    clock: clockOf(context, row),
  };
}

function clockOf(context: RequestContext, row: ListedRow): CaseClockMark | null {
  if (row.rule === null || row.clock_due_at === null || row.clock_due_on === null) {
    return null;
  }
  return {
    rule: row.rule,
    name: nameOfRule(row.rule),
    dueOn: row.clock_due_on,
    dueAt: row.in_hours === true ? row.clock_due_at.toISOString() : null,
    askBy: row.ask_by,
    nearness: nearnessOf(row.clock_due_at.getTime(), context.now),
    provisional: row.provisional === true,
  };
}
