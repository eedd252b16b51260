import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { fileNumberKey } from '#domain/statistics/match-lists.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { readTable } from '#platform/server/readers/read-table.ts';
import type { bringList, dropList } from '../contract.ts';
import {
  compareLists,
  getStoredRound,
  requireSide,
  requireSideOf,
  type StoredRound,
} from './rounds.ts';

type Cell = string | number | boolean | null;
const COLUMNS = { number: 'so', on: 'ngay', accused: 'so bi can' } as const;
const NAMES = 'ho ten bi can';
const MOST_LINES = 5000;
/** Wrong lines that a refusal names; the file is corrected and brought again. */
const MOST_NAMED = 20;

interface Line {
  number: string;
  on: string;
  accused: number;
  names: string[];
}

/** Takes the list of the own book in place of the one from the records, and compares. */
export async function takeList(
  context: RequestContext,
  input: ParsedInputOf<typeof bringList>,
): Promise<OutputOf<typeof bringList>> {
  const round = await getStoredRound(context, input.id);
  requireSideOf(context, round);
  for await (const upload of context.uploads) {
    const { columns, rows } = await readTable(upload.stream, { fileName: upload.fileName });
    if (rows.length > MOST_LINES) {
      throw new Refusal('reconciliation.too-many', { lines: rows.length, most: MOST_LINES });
    }
    const lines = readLines(columns, rows, round);
    if (lines.some(({ names }) => names.length > 0)) {
      await requireNamesKept(context);
    }
    await clearList(context, round.id);
    await storeLines(context, round.id, lines);
    const differences = await compareLists(context, round.id);
    await context.audit({
      action: 'reconciliation.list-brought',
      recordKind: 'reconciliation',
      recordId: round.id,
    });
    return { lines: lines.length, differences };
  }
  throw new Refusal('file.empty', { fileName: '' });
}

/** Back to the list that the records give. */
export async function dropOwnList(
  context: RequestContext,
  input: ParsedInputOf<typeof dropList>,
): Promise<Done> {
  const round = await getStoredRound(context, input.id);
  requireSideOf(context, round);
  await clearList(context, round.id);
  await compareLists(context, round.id);
  await context.audit({
    action: 'reconciliation.list-dropped',
    recordKind: 'reconciliation',
    recordId: round.id,
  });
  return {};
}

function readLines(columns: string[], rows: Cell[][], round: StoredRound): Line[] {
  const at = new Map(columns.map((column, place) => [foldText(column).trim(), place]));
  const missing = Object.values(COLUMNS).filter((column) => !at.has(column));
  if (missing.length > 0) {
    throw new Refusal('reconciliation.columns', { columns: missing.join(', ') });
  }
  const cell = (row: Cell[], column: string) => {
    const place = at.get(column);
    return place === undefined ? '' : String(row[place] ?? '').trim();
  };
  const lines = rows.map((row) => ({
    number: cell(row, COLUMNS.number),
    on: toIsoDay(cell(row, COLUMNS.on)),
    accused: Number(cell(row, COLUMNS.accused) || 'x'),
    names: cell(row, NAMES)
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  }));
  requireRight(lines, round);
  return lines;
}

/** Every line that is wrong is named at once, as the file counts them: the heading is line 1. */
function requireRight(lines: readonly Line[], round: StoredRound): void {
  const wrong = lines.flatMap((line, place) => (isRight(line, round) ? [] : [place + 2]));
  if (wrong.length > 0) {
    const named = wrong.slice(0, MOST_NAMED).join(', ');
    throw new Refusal('reconciliation.line', {
      line: wrong.length > MOST_NAMED ? `${named}, …` : named,
    });
  }
}

function isRight({ number, on, accused }: Line, round: StoredRound): boolean {
  return (
    number.length >= 1 &&
    number.length <= 60 &&
    on >= round.from_on &&
    on <= round.to_on &&
    z.iso.date().safeParse(on).success &&
    Number.isInteger(accused) &&
    accused >= 0 &&
    accused <= 999
  );
}

/** A day as the table reader gives it, or as the office writes it: 5/3/2026. */
function toIsoDay(text: string): string {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (written === null) {
    return text;
  }
  const [, day = '', month = '', year = ''] = written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

async function requireNamesKept(context: RequestContext): Promise<void> {
  const { rows } = await sql<{ mode: string }>`select app.case_content() as mode`.execute(
    context.tx,
  );
  if (rows[0]?.mode !== 'full') {
    throw new Refusal('reconciliation.names-closed');
  }
}

async function clearList(context: RequestContext, id: string): Promise<void> {
  await context.tx
    .deleteFrom('reconciliation_line')
    .where('round_id', '=', id)
    .where('agency_id', '=', context.actor.agencyId)
    .where('source', '=', 'imported')
    .execute();
}

/** Names are not kept: only their keyed fingerprints are. */
async function storeLines(
  context: RequestContext,
  id: string,
  lines: readonly Line[],
): Promise<void> {
  const body = requireSide(context);
  for (let from = 0; from < lines.length; from += 500) {
    await context.tx
      .insertInto('reconciliation_line')
      .values(
        lines.slice(from, from + 500).map((line) => ({
          id: randomUUID(),
          round_id: id,
          body,
          agency_id: context.actor.agencyId,
          source: 'imported' as const,
          file_number: line.number,
          number_key: fileNumberKey(line.number),
          accused: line.accused,
          acted_on: line.on,
          prints: printsOf(line.names),
        })),
      )
      .execute();
  }
}

function printsOf(names: readonly string[]): Buffer[] {
  return names
    .flatMap((name) => {
      const print = getRoom().fingerprints.of('name', name);
      return print === null ? [] : [Buffer.from(print)];
    })
    .sort(Buffer.compare);
}
