import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import { writeNote } from '#platform/server/audit/write-note.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { AuditNote, RequestContext } from '#platform/server/http/context.ts';

/** The context of a request for tests that call a use-case without HTTP; the trail is really written. */
export function requestContext(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  notes: AuditNote[] = [],
): RequestContext {
  const context: RequestContext = {
    tx,
    actor,
    session: {
      id: randomUUID(),
      stage: 'full',
      locked: false,
      authenticatedAt: now,
      officerId: actor.officerId,
      postId: actor.postId,
      agencyLft: actor.scope.lo,
    },
    now,
    today: now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate(),
    installation: 'exercise',
    uploads: (async function* () {})(),
    publish: async () => undefined,
    audit: async (note) => {
      notes.push(note);
      await writeNote(tx, context, note);
    },
  };
  return context;
}
