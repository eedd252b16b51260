import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { writeNote } from '#platform/server/audit/write-note.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { subscriptions } from '../subscriptions.ts';
import type { AgencyRow } from './agencies.ts';
import type { PostRow } from './people.ts';

/** Who acts in the story, and when. */
export interface StoryActor {
  post: PostRow;
  agency: AgencyRow;
  scope: AgencyRow;
  permissions: ReadonlySet<Permission>;
  provinceId: string;
}

/** A request as that officer would have made it then: the use-cases and their listeners run on it. */
export function storyContext(tx: Tx, who: StoryActor, now: Temporal.Instant): RequestContext {
  const context: RequestContext = {
    tx,
    actor: actorOf(who),
    session: {
      id: who.post.id,
      stage: 'full',
      locked: false,
      authenticatedAt: now,
      officerId: who.post.officer_id,
      postId: who.post.id,
      agencyLft: who.agency.lft,
    },
    now,
    today: dayOf(now),
    installation: 'demonstration',
    uploads: noUploads(),
    publish: (event) => publish(context, event),
    audit: (note) => writeNote(tx, context, note),
  };
  return context;
}

function actorOf({ post, agency, scope, permissions, provinceId }: StoryActor): Actor {
  return {
    officerId: post.officer_id,
    postId: post.id,
    agencyId: agency.id,
    agencyKind: agency.kind as AgencyKind,
    scope: { lo: scope.lft, hi: scope.rgt },
    placeScope: { lo: 0, hi: 0 },
    roles: [post.role_code],
    permissions,
    provinceId,
  };
}

async function* noUploads(): RequestContext['uploads'] {}

async function publish(context: RequestContext, event: DomainEvent): Promise<void> {
  await context.tx
    .insertInto('domain_event')
    .values({
      id: newId(),
      name: event.name,
      record_id: event.recordId,
      payload: JSON.stringify(event.payload ?? {}),
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
    })
    .execute();
  for (const listener of subscriptions[event.name] ?? []) {
    await listener(context, event);
  }
}
