import { sql } from 'kysely';
import { DOCUMENT_TYPES } from '#domain/document/document-types.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Which series: one agency, type and year. */
export interface Series {
  agencyId: string;
  typeCode: string;
  year: number;
}

/** A number of a book with what carries it. */
export interface NumberLine {
  number: number;
  state: 'used' | 'cancelled';
  enteredAt: Date | null;
  note: string | null;
  letterId: string | null;
  letterSubject: string | null;
  letterTo: string | null;
  issuedOn: string | null;
  documentId: string | null;
  documentNumber: string | null;
  documentSubject: string | null;
}

/**
 * The numbers of all books of an agency: those the clerk entered, and those that stand on the agency's
 * own documents in the register (a plan confirmed here has its number already).
 */
export function numbersOf(agencyId: string) {
  const types = DOCUMENT_TYPES.map((type) => type.vi);
  const codes = DOCUMENT_TYPES.map((type) => type.code);
  return sql`(
    select e.type_code, e.year, e.number, e.state, e.entered_at, e.note, e.outgoing_id,
           null::uuid as document_id
      from number_entry e where e.agency_id = ${agencyId}::uuid
    union all
    (select distinct on (t.code, y.year, n.number)
           t.code, y.year, n.number, 'used', null::timestamptz, null::text, null::uuid, d.id
      from directive_document d
      join unnest(${types}::text[], ${codes}::text[]) as t (name, code) on t.name = d.type
     cross join lateral (select substring(d.symbol_number from '^\\s*(\\d{1,6})\\s*[/-]')::integer as number) n
     cross join lateral (select extract(year from d.issued_on)::integer as year) y
     where d.owner_agency_id = ${agencyId}::uuid and d.direction = 'outgoing'
       and d.status = 'registered' and d.issued_on is not null and n.number > 0
       and coalesce(d.issuer_agency_id, d.owner_agency_id) = d.owner_agency_id
       and not exists (select from number_entry e where e.agency_id = d.owner_agency_id
         and e.type_code = t.code and e.year = y.year and e.number = n.number)
     order by t.code, y.year, n.number, d.id))`;
}

/** Lines of one book, highest first, below a number. */
export async function listLines(
  context: RequestContext,
  series: Series,
  page: { below: number | null; limit: number; state?: 'cancelled'; exactly?: number },
): Promise<NumberLine[]> {
  const { rows } = await sql<NumberLine>`
    select line.number, line.state, line.entered_at as "enteredAt", line.note,
           letter.id as "letterId", letter.subject as "letterSubject",
           (select string_agg(a.short_name, ', ' order by r.position)
              from (select letter.to_agency_id as agency_id, -1 as position
                     union all
                    select r.agency_id, r.position from outgoing_reach r
                     where r.outgoing_id = letter.id) r
              join agency a on a.id = r.agency_id) as "letterTo",
           coalesce(letter.issued_on, document.issued_on)::text as "issuedOn",
           document.id as "documentId",
           document.symbol_number as "documentNumber", document.subject as "documentSubject"
      from ${numbersOf(series.agencyId)} as line
      left join outgoing_document letter on letter.id = line.outgoing_id
      left join directive_document document on document.id = line.document_id
     where line.type_code = ${series.typeCode} and line.year = ${series.year}
       and (${page.below}::integer is null or line.number < ${page.below})
       and (${page.state ?? null}::text is null or line.state = ${page.state ?? null})
       and (${page.exactly ?? null}::integer is null or line.number = ${page.exactly ?? null})
     order by line.number desc
     limit ${page.limit}`.execute(context.tx);
  return rows;
}

/** Runs of numbers that nobody entered, highest first, below a number. */
export async function listRuns(
  context: RequestContext,
  series: Series,
  page: { below: number | null; limit: number },
): Promise<{ from: number; to: number }[]> {
  const { rows } = await sql<{ from: number; to: number }>`
    select run.from, run.to
      from (select lag(line.number, 1, 0) over (order by line.number) + 1 as from,
                   line.number - 1 as to
              from ${numbersOf(series.agencyId)} as line
             where line.type_code = ${series.typeCode} and line.year = ${series.year}) run
     where run.from <= run.to and (${page.below}::integer is null or run.from < ${page.below})
     order by run.from desc
     limit ${page.limit}`.execute(context.tx);
  return rows;
}

/** How many numbers of a book are used, cancelled, and which is the highest. */
export async function countLines(
  context: RequestContext,
  series: Series,
): Promise<{ used: number; cancelled: number; highest: number | null }> {
  const { rows } = await sql<{ used: number; cancelled: number; highest: number | null }>`
    select count(*) filter (where line.state = 'used')::integer as used,
           count(*) filter (where line.state = 'cancelled')::integer as cancelled,
           max(line.number) as highest
      from ${numbersOf(series.agencyId)} as line
     where line.type_code = ${series.typeCode} and line.year = ${series.year}`.execute(context.tx);
  return rows[0] ?? { used: 0, cancelled: 0, highest: null };
}
