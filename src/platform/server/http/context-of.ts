import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { SessionRow, Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type {
  AuditNote,
  DomainEvent,
  OpenContext,
  RequestContext,
  SessionView,
} from './context.ts';
import { clearSessionCookie, setDeviceCookie, setSessionCookie } from './cookies.ts';
import type { ServerDeps } from './deps.ts';
import { uploadsOf } from './uploads.ts';

/** The day in Viet Nam at an instant. */
export function dayOf(now: Temporal.Instant): Temporal.PlainDate {
  const hour = Math.floor(now.epochMilliseconds / 3_600_000);
  if (hour !== lastDay?.hour) {
    lastDay = { hour, day: now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate() };
  }
  return lastDay.day;
}

/** The day of the last hour asked for: in Viet Nam midnight falls on a full hour. */
let lastDay: { hour: number; day: Temporal.PlainDate } | null = null;

/** The context of a request whose session is open, or a refusal that says what is missing. */
export function requestContextOf(
  deps: ServerDeps,
  request: FastifyRequest,
  tx: Tx,
  row: SessionRow | null,
  now: Temporal.Instant,
): RequestContext & { audited(): boolean } {
  if (row === null) {
    throw new Refusal('session.required');
  }
  const session = sessionViewOf(row);
  if (session.locked) {
    throw new Refusal('session.locked');
  }
  if (session.stage !== 'full') {
    throw new Refusal('session.unfinished', { stage: session.stage });
  }
  const actor = actorOf(row);
  let audits = 0;
  const context: RequestContext & { audited(): boolean } = {
    tx,
    actor,
    session,
    now,
    today: dayOf(now),
    installation: deps.installation,
    uploads: uploadsOf(request),
    ...(request.headers.range === undefined ? {} : { range: request.headers.range }),
    publish: (event) => publish(deps, context, event),
    audit: async (note: AuditNote) => {
      audits += 1;
      await deps.writeAudit(tx, context, note);
    },
    audited: () => audits > 0,
  };
  return context;
}

/** The session behind the token, without its rights. */
export function sessionViewOf(row: SessionRow): SessionView {
  return {
    id: row.session_id,
    stage: row.stage,
    locked: row.locked,
    authenticatedAt: Temporal.Instant.fromEpochMilliseconds(row.authenticated_at.getTime()),
    officerId: row.officer_id,
    postId: row.post_id,
    agencyLft: row.agency_lft,
  };
}

/** The caller in the post now acted in; refused when no post is held today. */
export function actorOf(row: SessionRow): Actor {
  if (row.post_id === null || row.agency_id === null || row.role_code === null) {
    throw new Refusal('session.no-post');
  }
  return {
    officerId: row.officer_id,
    postId: row.post_id,
    agencyId: row.agency_id,
    agencyKind: row.agency_kind as AgencyKind,
    scope: { lo: row.lo ?? 0, hi: row.hi ?? -1 },
    placeScope: { lo: row.place_lo ?? 0, hi: row.place_hi ?? -1 },
    roles: [row.role_code],
    permissions: new Set(row.permissions.split(',').filter(Boolean) as Permission[]),
    provinceId: String(row.province_id),
    ...(row.covers ? { onBehalfOf: row.post_id } : {}),
  };
}

async function publish(
  deps: ServerDeps,
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
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
  for (const listener of deps.subscriptions[event.name] ?? []) {
    await listener(context, event);
  }
}

/** The context of a request made before or outside a full session. */
export function openContextOf(
  deps: ServerDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): OpenContext {
  const now = deps.now();
  return {
    db: deps.db,
    now,
    today: dayOf(now),
    installation: deps.installation,
    tokenHash: request.tokenHash,
    deviceTokenHash: request.deviceTokenHash,
    userAgent: request.headers['user-agent'] ?? '',
    address: request.ip,
    secure: deps.secure,
    isUnfinished: deps.isUnfinished?.() ?? false,
    origin: `${deps.secure ? 'https' : 'http'}://${request.host}`,
    setSession: (token) => setSessionCookie(reply, deps.secure, token),
    setDevice: (token) => setDeviceCookie(reply, deps.secure, token),
    clearSession: () => clearSessionCookie(reply, deps.secure),
  };
}
