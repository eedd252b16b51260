import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { runUnread, type Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** From here on the transaction may do what that officer may do, and sees the clock of that moment. */
export async function claim({ tx, actor, now }: RequestContext): Promise<void> {
  const claims = sql`select set_config('role', 'app_officer', true), set_config('app.now', ${now.toString()}, true),
    set_config('app.province', (select province_id::text from installation), true), set_config('app.officer', ${actor.officerId}, true),
    set_config('app.post', ${actor.postId}, true), set_config('app.agency', ${actor.agencyId}, true),
    set_config('app.lo', ${String(actor.scope.lo)}, true), set_config('app.hi', ${String(actor.scope.hi)}, true),
    set_config('app.place_lo', '0', true), set_config('app.place_hi', '0', true),
    set_config('app.roles', ${actor.roles.join(',')}, true),
    set_config('app.permissions', ${[...actor.permissions].join(',')}, true),
    set_config('app.audit_lane', ${nextLane(tx)}, true)`;
  await runUnread(tx, claims);
}

/** Lanes of the trail that the story writes in turn; the others stay free for whoever works meanwhile. */
const LANES = 12;
const turns = new WeakMap<Tx, number>();

/** In one lane alone each entry of this one transaction would wade through all the heads before it. */
function nextLane(tx: Tx): string {
  const turn = ((turns.get(tx) ?? 0) + 1) % LANES;
  turns.set(tx, turn);
  return `lane:${turn}`;
}

/** Takes the lanes of the trail for the story; waits for whoever is writing in one. */
export async function holdLanes(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7105, lane) from generate_series(0, ${LANES - 1}) as lane`.execute(
    tx,
  );
}

/** Opens an act: if it is refused, what it had begun is taken back. */
export async function startAct(tx: Tx): Promise<void> {
  await runUnread(tx, sql.raw('release savepoint act; savepoint act'));
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
