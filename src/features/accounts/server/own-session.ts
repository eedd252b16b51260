import { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';
import { requireRecentAuthentication } from '#platform/server/confidential/reauthentication.ts';
import {
  asSystem,
  type SessionRow,
  type Tx,
  withSession,
} from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';

type Stage = SessionRow['stage'];

/** How lately identity must have been proved before one's own sign-in is changed. */
export const PROOF_MINUTES = 10;

/** The session behind the cookie in whatever stage, or null. */
export async function findSession(context: OpenContext): Promise<SessionRow | null> {
  return context.tokenHash === null
    ? null
    : await withSession(
        context.db,
        { tokenHash: context.tokenHash, now: context.now },
        async (_tx, row) => row,
      );
}

/** The session behind the cookie in one of the stages, locked or not, or a refusal that says what is missing. */
export async function requireSession(
  context: OpenContext,
  stages: readonly Stage[] = ['full'],
  locked: 'refused' | 'allowed' = 'refused',
): Promise<SessionRow> {
  const session = await findSession(context);
  if (session === null) {
    throw new Refusal('session.required');
  }
  if (!stages.includes(session.stage)) {
    throw new Refusal('session.unfinished', { stage: session.stage });
  }
  if (session.locked && locked === 'refused') {
    throw new Refusal('session.locked');
  }
  return session;
}

/** Refuses unless a wholly signed-in officer proved identity within the last minutes; set-up has just done so. */
export function requireProof(context: OpenContext, session: SessionRow): void {
  if (session.stage === 'full') {
    requireRecentAuthentication(
      {
        authenticatedAt: Temporal.Instant.fromEpochMilliseconds(session.authenticated_at.getTime()),
      },
      context.now,
      PROOF_MINUTES,
    );
  }
}

/** Changes one's own account as the sign-in service, since secrets are readable by it alone. */
export async function inOwnAccount<T>(
  context: OpenContext,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await asSystem(context.db, 'own-account', work);
}
