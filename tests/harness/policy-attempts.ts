import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { TestDatabase } from './database.ts';

/**
 * Makes the function that tries acts one after the other under the caller's policies and takes each
 * back at once: an act passes when it touched a row and no policy refused it.
 */
export async function installAttempts(db: TestDatabase): Promise<void> {
  await db.asOwner((client) =>
    client.query(`
      create or replace function app.try_acts(acts text[]) returns boolean[]
      language plpgsql security invoker set search_path = public, app as $fn$
      declare
        act text;
        touched integer;
        said boolean;
        verdicts boolean[] := '{}';
      begin
        foreach act in array acts loop
          said := false;
          begin
            if left(act, 1) = '?' then
              execute substr(act, 2) into said;
            else
              execute act;
              get diagnostics touched = row_count;
              said := touched > 0;
              raise exception 'taken back' using errcode = 'P9999';
            end if;
          exception
            when sqlstate 'P9999' then null;
            when insufficient_privilege then said := false;
          end;
          verdicts := verdicts || said;
        end loop;
        return verdicts;
      end $fn$;
      grant execute on function app.try_acts(text[]) to app_officer`),
  );
}

/** Tries each act as the caller of the transaction. */
export async function attemptsOf(
  tx: Tx,
  attempts: readonly { key: string; statement: string }[],
): Promise<{ key: string; allowed: boolean }[]> {
  const { rows } = await sql<{ verdicts: boolean[] }>`
    select app.try_acts(${attempts.map((one) => one.statement)}::text[]) as verdicts`.execute(tx);
  const verdicts = rows[0]?.verdicts ?? [];
  return attempts.map((one, at) => ({ key: one.key, allowed: verdicts[at] === true }));
}

/** Ids of the rows that the caller sees. */
export async function readIds(tx: Tx, table: 'post'): Promise<Set<string>> {
  const rows = await tx.selectFrom(table).select('id').execute();
  return new Set(rows.map((row) => row.id));
}
