import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** From here on the transaction may do what that officer may do, and sees the clock of that moment. */
export async function claim({ tx, actor, now }: RequestContext): Promise<void> {
  await sql`select set_config('role', 'app_officer', true), set_config('app.now', ${now.toString()}, true),
    set_config('app.province', (select province_id::text from installation), true), set_config('app.officer', ${actor.officerId}, true),
    set_config('app.post', ${actor.postId}, true), set_config('app.agency', ${actor.agencyId}, true),
    set_config('app.lo', ${String(actor.scope.lo)}, true), set_config('app.hi', ${String(actor.scope.hi)}, true),
    set_config('app.place_lo', '0', true), set_config('app.place_hi', '0', true),
    set_config('app.roles', ${actor.roles.join(',')}, true),
    set_config('app.permissions', ${[...actor.permissions].join(',')}, true)`.execute(tx);
}

/** Opens an act: if it is refused, what it had begun is taken back. */
export async function startAct(tx: Tx): Promise<void> {
  await sql.raw('release savepoint act; savepoint act').execute(tx);
}

/** Takes a refused act back. */
export async function takeBack(tx: Tx): Promise<void> {
  await sql.raw('rollback to savepoint act').execute(tx);
}

/** The transaction is the system's again, at a moment of the story. */
export async function claimSystem(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`select set_config('role', 'app_system', true), set_config('app.now', ${now.toString()}, true),
    set_config('app.officer', '', true), set_config('app.post', '', true), set_config('app.agency', '', true),
    set_config('app.lo', '', true), set_config('app.hi', '', true), set_config('app.roles', '', true),
    set_config('app.permissions', '', true)`.execute(tx);
}
