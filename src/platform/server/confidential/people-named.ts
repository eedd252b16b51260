import { sql } from 'kysely';
import { listNameLikeRuns } from '#domain/text/name-like-runs.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { getRoom } from './room.ts';

/**
 * How many names and numbers of people of a case stand in a text, however their marks are written. Compared by
 * fingerprint: nothing is opened, and it holds for cleared people too and where names are no longer kept.
 */
export async function countPeopleNamed(tx: Tx, caseId: string, text: string): Promise<number> {
  const { names, numbers } = listNameLikeRuns(text);
  const keys = getRoom().fingerprints;
  const prints = [
    ...names.map((name) => keys.of('name', name)),
    ...numbers.flatMap((number) => [
      keys.of('phone', number),
      keys.of('account', number),
      keys.of('paper', number),
    ]),
  ].flatMap((print) => (print === null ? [] : [Buffer.from(print)]));
  const { rows } = await sql<{ found: number }>`
    select app.prints_in_case(${caseId}::uuid, ${prints}::bytea[]) as found`.execute(tx);
  return rows[0]?.found ?? 0;
}
