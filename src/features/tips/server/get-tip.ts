import type { Temporal } from 'temporal-polyfill';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import { dayOf, startOf } from '#domain/deadline/clock/moment.ts';
import { sayReason } from '#domain/deadline/clock/say-reason.ts';
import { decideTip, type TipLimits } from '#domain/tip/decide-tip.ts';
import { listOpenTipActs, TIP_STEPS, type TipAct } from '#domain/tip/tip-acts.ts';
import type { DecidingOffice, TipEvent } from '#domain/tip/tip-event.ts';
import { mayTakeAct, mayWorkOn } from '#domain/tip/tip-permissions.ts';
import { detailOf, isUnfinished } from '#features/deadlines/server/index.ts';
import type { PostRef } from '#platform/contract/post-ref.ts';
import { listFiles } from '#platform/server/files/open-file.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { type TipClock, TipFacts, type TipView, type WayOn } from '../contract.ts';
import { limitsOf } from './act-on-tip.ts';
import { namesOf } from './bodies.ts';
import { markOf } from './next-clock.ts';
import { linksOf, listDenounced, listPapers, referralOf, undoOf } from './parts-of-tip.ts';
import { clocksOf, RESOLVING_RULES } from './tip-clocks.ts';
import { titlesOf, toTipRows } from './tip-rows.ts';
import { accessOf, getStoredTip, type StoredTip } from './tip-store.ts';

/** One tip as its page shows it: the chain, the clocks, the papers, the ways on; no sealed word. */
export async function getTipView(context: RequestContext, input: { id: string }): Promise<TipView> {
  const tip = await getStoredTip(context, input.id);
  const { row, events, file } = tip;
  const [listed] = await toTipRows(context, [row]);
  if (listed === undefined) {
    throw new Error('a tip has a row');
  }
  const clocks = await clocksOf(context.tx, events, context.now);
  const posts = await titlesOf(context.tx, postsIn(tip));
  const agencies = await namesOf(context.tx, bodiesIn(events));
  const post = (id: string | null | undefined) => (id ? (posts.get(id) ?? null) : null);
  return {
    ...listed,
    revision: row.revision,
    facts: factsOf(tip),
    place: await placeOf(context, row.place_id),
    recordedBy: post(row.recorded_by),
    events: await viewEvents(context, tip, post, agencies),
    clocks: clocks.map((clock) => viewClock(clock, context.now)),
    papers: await listPapers(context, row.id),
    files: (await listFiles(context.tx, { kind: 'tip', id: row.id })).map(
      ({ id, name, mediaType, size, sha256 }) => ({
        id,
        name,
        mediaType,
        size: Number(size),
        sha256,
      }),
    ),
    denounced: await listDenounced(context, row.id),
    values: (
      await context.tx
        .selectFrom('tip_value')
        .select(['id', 'kind', 'person_id'])
        .where('tip_id', '=', row.id)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
    ).map((value) => ({ id: value.id, kind: value.kind, ofPerson: value.person_id })),
    links: await linksOf(context, row),
    referral: referralOf(tip),
    procurators: file.procurators.flatMap((id) => post(id) ?? []),
    missed: clocks
      .filter((clock) => isMissed(clock, context.now))
      .map((clock) => markOf(clock, context.now)),
    requests: await requestsOf(context, tip),
    waysOn: await waysOnOf(context, tip, limitsOf(tip, clocks)),
    undoMerge: await undoOf(context, tip),
    mayLink: mayWorkOn(context.actor, file).allowed && file.heldBy.id === context.actor.agencyId,
    mayAskElsewhere: file.handlers.includes(context.actor.postId),
  };
}

/** The facts in clear, put together from the columns. */
export function factsOf({ row, file }: StoredTip): TipFacts {
  return TipFacts.parse({
    ...(row.facts as object),
    offence: file.offence,
    placeId: row.place_id,
    happenedOn: row.happened_on,
  });
}

function isMissed(clock: ClockState, now: Temporal.Instant): boolean {
  return (
    isUnfinished(clock) &&
    clock.nature === 'duty' &&
    !RESOLVING_RULES.includes(clock.rule) &&
    markOf(clock, now).nearness === 'overdue'
  );
}

/** A clock with everything that may be asked about it. */
export function viewClock(clock: ClockState, now: Temporal.Instant): TipClock {
  const done = clock.state === 'stopped' ? null : endedAt(clock);
  const detail = detailOf(clock);
  return {
    ...markOf(clock, now),
    state: clock.state,
    startedAt: startOf(clock.from).toString(),
    nominalOn: dayOf(clock.nominal).toString(),
    doneAt: done === null ? null : startOf(done).toString(),
    lapsed: clock.state === 'missed' && clock.lapsedAt !== null,
    extensionsUsed: detail.extensionsUsed,
    extensionsLeft: detail.extensionsLeft,
    holder: { ...detail.holder },
    cites: detail.cites,
    reasons: clock.reasons.map((reason) => ({
      vi: sayReason(reason, 'vi'),
      en: sayReason(reason, 'en'),
    })),
  };
}

async function placeOf(context: RequestContext, id: string | null) {
  if (id === null) {
    return null;
  }
  const place = await context.tx
    .selectFrom('place')
    .select(['id', 'full_name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return place === undefined ? null : { id: place.id, name: place.full_name };
}

function postsIn({ row, events, file }: StoredTip): string[] {
  return [
    ...events.flatMap((event) => [event.byPostId ?? [], event.decidedBy?.postId ?? []].flat()),
    ...file.procurators,
    ...(row.recorded_by === null ? [] : [row.recorded_by]),
  ];
}

function bodiesIn(events: readonly TipEvent[]): string[] {
  return events.flatMap(({ params }) => [params.to?.id ?? [], params.body?.id ?? []].flat());
}

type PostOf = (id: string | null | undefined) => PostRef | null;

async function viewEvents(
  context: RequestContext,
  { row, events }: StoredTip,
  post: PostOf,
  agencies: ReadonlyMap<string, string>,
): Promise<TipView['events']> {
  const papers = await papersByEvent(context, row.id);
  return events.map((event) => ({
    id: event.id,
    kind: event.kind,
    at: event.at.toString(),
    by: post(event.byPostId),
    decidedBy: post(event.decidedBy?.postId),
    paperId: papers.get(event.id) ?? null,
    params: sayParams(event, agencies),
  }));
}

/** What an event says, flat: agencies by name, lists of posts left to the row. */
function sayParams(
  { params }: TipEvent,
  agencies: ReadonlyMap<string, string>,
): Record<string, string | number | boolean | null> {
  const { to, body, offence, posts: _posts, tipId: _tipId, ...plain } = params;
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(to === undefined ? {} : { to: agencies.get(to.id) ?? '' }),
    ...(body === undefined ? {} : { body: agencies.get(body.id) ?? '' }),
    ...(offence === undefined || offence === null
      ? {}
      : { article: offence.article, paragraph: offence.paragraph }),
  };
}

async function papersByEvent(context: RequestContext, tipId: string): Promise<Map<string, string>> {
  const rows = await context.tx
    .selectFrom('tip_event')
    .select(['id', 'paper_id'])
    .where('tip_id', '=', tipId)
    .where('paper_id', 'is not', null)
    .execute();
  return new Map(rows.flatMap((row) => (row.paper_id === null ? [] : [[row.id, row.paper_id]])));
}

/** Requests of the procuracy in the order of the chain, each with the answer that closed it. */
async function requestsOf(
  context: RequestContext,
  { row, events }: StoredTip,
): Promise<TipView['requests']> {
  const papers = await papersByEvent(context, row.id);
  const answers = events.filter((event) => event.kind === 'answer-procuracy');
  return events.flatMap((event, at) => {
    if (event.kind !== 'ask-of-body' && event.kind !== 'ask-to-remedy') {
      return [];
    }
    const answer =
      event.kind === 'ask-of-body'
        ? answers.shift()
        : events.slice(at + 1).find((later) => later.kind === 'remedy');
    return [
      {
        eventId: event.id,
        act: event.kind,
        at: event.at.toString(),
        answeredAt: answer?.at.toString() ?? null,
        paperId: papers.get(event.id) ?? null,
      },
    ];
  });
}

/** The acts that the state leaves open, and for each whether this post may take it and what else is missing. */
async function waysOnOf(
  context: RequestContext,
  tip: StoredTip,
  limits: TipLimits,
): Promise<WayOn[]> {
  const names = await namesOf(context.tx, [tip.file.heldBy.id, context.actor.agencyId]);
  return listOpenTipActs(tip.file.state).flatMap((act) => {
    const verdict = mayTakeAct(context.actor, accessOf(tip), act);
    if (!verdict.allowed) {
      return [];
    }
    const body = deciderOf(context, tip, act);
    const outcome = decideTip(
      tip.file,
      { act, at: context.now, decidedBy: supposed(body), params: {} },
      limits,
      context.now,
    );
    const refusal =
      outcome.ok || ASKED_WITH_THE_ACT.includes(outcome.refusal) ? null : outcome.refusal;
    return [
      {
        act,
        allowed: refusal === null,
        reason: refusal,
        params: outcome.ok ? {} : { ...outcome.params },
        decidedBy: body === null ? null : { id: body, name: names.get(body) ?? '' },
      },
    ];
  });
}

/** What the form of the act asks for is no reason not to open the form. */
const ASKED_WITH_THE_ACT: readonly string[] = ['tip.offence-required'];

function deciderOf(context: RequestContext, tip: StoredTip, act: TipAct): string | null {
  switch (TIP_STEPS[act].decidedBy) {
    case 'holding':
      return tip.file.heldBy.id;
    case 'procuracy':
      return context.actor.agencyId;
    case null:
      return null;
  }
}

function supposed(bodyId: string | null): DecidingOffice | null {
  return bodyId === null ? null : { postId: bodyId, authority: 'head', bodyId };
}
