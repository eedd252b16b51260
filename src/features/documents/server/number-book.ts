import { sql } from 'kysely';
import { mayAct } from '#domain/access/actor.ts';
import { layGaps, proposeNumber } from '#domain/document/number-book.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type {
  findNumber,
  getNumberBook,
  listBookChoices,
  listNumbers,
  NumberRow,
} from '../contract.ts';
import {
  countLines,
  listLines,
  listRuns,
  type NumberLine,
  numbersOf,
  type Series,
} from './number-lines.ts';
import { wayOf } from './ways.ts';

type Input = ParsedInputOf<typeof listNumbers>;

/** The number book of an agency, type and year: how much is used, cancelled, left out, and the next. */
export async function readNumberBook(
  context: RequestContext,
  input: ParsedInputOf<typeof getNumberBook>,
): Promise<OutputOf<typeof getNumberBook>> {
  const { agency, series } = await getSeries(context, input);
  const { used, cancelled, highest } = await countLines(context, series);
  return {
    agency: { id: agency.id, name: agency.short_name },
    nextNumber: proposeNumber(highest),
    counts: { used, cancelled, leftOut: (highest ?? 0) - used - cancelled },
    enter: wayOf(
      agency.id === context.actor.agencyId
        ? mayAct(context.actor, 'document.number')
        : { allowed: false, reason: 'document.issuing-clerk-only' },
    ),
  };
}

/** The lines of a book, highest first, paged by number; what was left out lies between them. */
export async function listBookLines(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listNumbers>> {
  const { series } = await getSeries(context, input);
  const after = afterKey(input.after, ['number']);
  const page = { below: after === null ? null : Number(after[0]), limit: input.limit + 1 };
  if (input.show === 'left-out') {
    const runs = await listRuns(context, series, page);
    return {
      rows: runs.slice(0, input.limit).map(toGap),
      next: nextKey(runs, input.limit, (run) => [run.from]),
    };
  }
  const lines = await listLines(context, series, {
    ...page,
    ...(input.show === 'cancelled' ? { state: 'cancelled' as const } : {}),
  });
  const shown = lines.slice(0, input.limit);
  const rows = input.show === 'all' ? layGaps(shown, lines[input.limit]?.number ?? 0) : shown;
  return {
    rows: rows.map((row) => ('from' in row ? toGap(row) : toRow(row))),
    next: nextKey(lines, input.limit, (line) => [line.number]),
  };
}

/** One number: used, cancelled, or left out; no line above the highest. */
export async function findBookLine(
  context: RequestContext,
  input: ParsedInputOf<typeof findNumber>,
): Promise<OutputOf<typeof findNumber>> {
  const { series } = await getSeries(context, input);
  const exactly = input.number;
  const lines = await listLines(context, series, { below: null, limit: 1, exactly });
  const { highest } = await countLines(context, series);
  const isLeftOut = lines.length === 0 && exactly < (highest ?? 0);
  return {
    rows: isLeftOut ? [toGap({ from: exactly, to: exactly })] : lines.map(toRow),
    next: null,
  };
}

/** Agencies whose books the caller sees, the own first; types and years of one of them. */
export async function listSeries(
  context: RequestContext,
  input: ParsedInputOf<typeof listBookChoices>,
): Promise<OutputOf<typeof listBookChoices>> {
  requirePermission(context, 'document.read');
  const own = context.actor.agencyId;
  const { rows: agencies } = await sql<{ id: string; name: string }>`
    select a.id, a.short_name as name from agency a
     where a.id = ${own}::uuid or a.id = ${input.agencyId ?? own}::uuid
        or exists (select from number_entry e where e.agency_id = a.id)
     order by a.id <> ${own}::uuid, a.lft limit 300`.execute(context.tx);
  const { rows: series } = await sql<{ typeCode: string; year: number; count: number }>`
    select type_code as "typeCode", year, count(*)::integer as count
      from ${numbersOf(input.agencyId ?? own)} as line
     group by type_code, year order by year desc, type_code`.execute(context.tx);
  return { agencies, series };
}

async function getSeries(
  context: RequestContext,
  input: { agencyId?: string | undefined; typeCode: string; year: number },
): Promise<{ agency: { id: string; short_name: string }; series: Series }> {
  requirePermission(context, 'document.read');
  const agency = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', '=', input.agencyId ?? context.actor.agencyId)
    .executeTakeFirst();
  if (agency === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    agency,
    series: { agencyId: agency.id, typeCode: input.typeCode, year: input.year },
  };
}

function toGap({ from, to }: { from: number; to: number }): NumberRow {
  return {
    number: from,
    until: to,
    state: 'left-out',
    letter: null,
    document: null,
    issuedOn: null,
    enteredAt: null,
    note: null,
  };
}

function toRow(line: NumberLine): NumberRow {
  return {
    number: line.number,
    until: line.number,
    state: line.state,
    letter:
      line.letterId === null
        ? null
        : { id: line.letterId, subject: line.letterSubject ?? '', to: line.letterTo ?? '' },
    document:
      line.documentId === null
        ? null
        : {
            id: line.documentId,
            number: line.documentNumber ?? '',
            subject: line.documentSubject ?? '',
          },
    issuedOn: line.issuedOn,
    enteredAt: line.enteredAt?.toISOString() ?? null,
    note: line.note,
  };
}
