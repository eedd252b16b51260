import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { writeAuditEntry } from '#platform/server/audit/write-audit-entry.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type {
  InstallationKind,
  RequestContext,
  Subscriptions,
} from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { JobContext } from '#platform/server/jobs/job.ts';

/** On whose behalf the system carries on with something begun by an officer. */
export interface SystemPart {
  readonly agency: { id: string; kind: string; lft: number; rgt: number; provinceId: number };
  readonly installation: InstallationKind;
  readonly subscriptions: Subscriptions;
}

/** No officer and no post: what the system does stands in the trail without a name. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The context in which the system repeats, by the clock, what an agency ordered before. */
export function systemContext(
  tx: Tx,
  { now }: Pick<JobContext, 'now'>,
  part: SystemPart,
): RequestContext {
  const { agency } = part;
  const context: RequestContext = {
    tx,
    actor: {
      officerId: NOBODY,
      postId: NOBODY,
      agencyId: agency.id,
      agencyKind: agency.kind as AgencyKind,
      scope: { lo: agency.lft, hi: agency.rgt },
      placeScope: { lo: 0, hi: -1 },
      roles: [],
      permissions: new Set(['task.assign', 'task.read']),
      provinceId: String(agency.provinceId),
    },
    session: {
      id: NOBODY,
      stage: 'full',
      locked: false,
      authenticatedAt: now,
      officerId: NOBODY,
      postId: null,
      agencyLft: agency.lft,
    },
    now,
    today: dayOf(now),
    installation: part.installation,
    uploads: (async function* () {})(),
    publish: async (event) => {
      await tx
        .insertInto('domain_event')
        .values({
          id: newId(),
          name: event.name,
          record_id: event.recordId,
          payload: JSON.stringify(event.payload ?? {}),
          at: new Date(now.epochMilliseconds),
          post_id: null,
        })
        .execute();
      for (const listener of part.subscriptions[event.name] ?? []) {
        await listener(context, event);
      }
    },
    audit: async ({ action, recordKind, recordId }) => {
      await writeAuditEntry(tx, {
        at: now,
        action,
        recordKind,
        ...(recordId === undefined ? {} : { recordId }),
      });
    },
  };
  return context;
}
