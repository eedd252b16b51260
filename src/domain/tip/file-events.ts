import { Temporal } from 'temporal-polyfill';
import { compareSeverity } from '#domain/case/severity.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { TipAddressee, TipPaper } from '#domain/deadline/clock/tip-event.ts';
import { mayResolveKind, receiverOf } from '#domain/tip/competence.ts';
import type { Offence } from '#domain/tip/tip-codes.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { applyEvent, foldTip, type TipFile } from '#domain/tip/tip-file.ts';

/**
 * Says the chain of a tip in the words of the clocks. Whether the 24-hour track holds follows from the
 * suspected offence: Điều 150 and 151 are very serious from their first paragraph, so every such tip at
 * a commune police is on it; while no offence is named yet the shorter track holds.
 */
export function toFileEvents(events: readonly TipEvent[]): FileEvent[] {
  const [first, ...rest] = events;
  if (first === undefined) {
    return [];
  }
  let file = foldTip([first]);
  const said = first.params.passOn === true ? [] : [receivedBy(file, first, first.id)];
  const undone = mapUndone(rest);
  for (const event of rest) {
    const next = applyEvent(file, event);
    const undoneBy = undone.get(event.id);
    said.push(
      ...(undoneBy === undefined
        ? sayEvent(file, next, event, first)
        : sayUndone(file, event, undoneBy)),
    );
    file = next;
  }
  return withReceiptOfRequests(said, rest).map((event, order) => ({ ...event, order }));
}

/** What undoes which act. */
const UNDOES: Partial<Record<TipEvent['kind'], TipEvent['kind']>> = {
  unmerge: 'merge',
  reopen: 'guide',
  recall: 'transfer',
};

/**
 * Merges that were undone, guidance after which the tip was taken up again, transfers that were recalled, each
 * with what undid it: the limits run from receipt all the same.
 */
function mapUndone(events: readonly TipEvent[]): Map<string, TipEvent> {
  const undone = new Map<string, TipEvent>();
  for (const [at, event] of events.entries()) {
    const former = UNDOES[event.kind];
    const last = events.slice(0, at).findLast((one) => one.kind === former);
    if (last !== undefined) {
      undone.set(last.id, event);
    }
  }
  return undone;
}

/**
 * The guidance was a classification of its day; an undone merge says nothing. Of a recalled transfer the finding
 * stands, unless the body found that it is competent after all: the 24 hours to transfer run on from it.
 */
function sayUndone(before: TipFile, event: TipEvent, undoneBy: TipEvent): FileEvent[] {
  switch (event.kind) {
    case 'guide':
      return [{ id: event.id, kind: 'tip.classified', at: event.at }];
    case 'transfer':
      return undoneBy.params.reason === 'competent-here'
        ? []
        : sayTransfer(before, event).filter(({ kind }) => kind === 'tip.outside-competence');
    default:
      return [];
  }
}

/** The procuracy’s three days run from when the request reached it, where its answer says so (TTLT 01/2017 Điều 11.2). */
function withReceiptOfRequests(
  said: readonly FileEvent[],
  events: readonly TipEvent[],
): FileEvent[] {
  const answer = events.findLast((event) => event.params.requestReceivedAt !== undefined);
  const received = answer?.params.requestReceivedAt;
  if (received === undefined) {
    return [...said];
  }
  const reached = Temporal.Instant.from(received);
  return said.map((one) =>
    one.kind === 'tip.extension-request-received' && one.at instanceof Temporal.Instant
      ? { ...one, at: later(one.at, reached) }
      : one,
  );
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}

/** The 24-hour track of TTLT 01/2017 Điều 8.5a: pressing facts, or an offence of the two graver classes. */
export function isOnFastTrack(facts: {
  pressing: boolean;
  offence: Offence | null;
  severity: OffenceClass | null;
}): boolean {
  if (facts.pressing || facts.severity === null) {
    return true;
  }
  return compareSeverity(facts.severity, 'NT') > 0;
}

function receivedBy(file: TipFile, event: TipEvent, id: string): FileEvent {
  return {
    id,
    kind: 'tip.received',
    at: event.at,
    by: receiverOf(file.heldBy.kind),
    urgent: isOnFastTrack(file),
    remote: event.params.remote === true,
    anonymous: file.reporter !== 'named',
    childAbuse: event.params.childAbuse === true,
  };
}

/** Events that the clocks know under one word and without fields. */
const PLAIN = {
  guide: 'tip.guided',
  'assign-procurator': 'tip.prosecutor-assigned',
  prolong: 'tip.prolonged',
  'review-evidence': 'tip.evidence-reviewed',
  suspend: 'tip.suspended',
  resume: 'tip.resumed',
  'cancel-suspension': 'tip.suspension-cancelled',
  'ask-to-remedy': 'tip.remedy-asked',
  remedy: 'tip.remedied',
  'hand-file-over': 'tip.file-handed-over',
  archive: 'tip.archived',
  merge: 'tip.merged',
} as const;

function sayEvent(before: TipFile, after: TipFile, event: TipEvent, first: TipEvent): FileEvent[] {
  const { id, at } = event;
  if (event.kind in PLAIN) {
    return [{ id, kind: PLAIN[event.kind as keyof typeof PLAIN], at }];
  }
  switch (event.kind) {
    case 'classify':
    case 'reclassify':
      return sayClass(before, after, event, first);
    case 'receive-cancellation':
      return [
        before.cancelled === 'non-opening'
          ? { id, kind: 'tip.non-opening-cancellation-received', at }
          : { id, kind: 'tip.cancellation-received', at },
      ];
    case 'record-surrender':
      return [{ id, kind: 'tip.surrendered', at, person: id }];
    case 'transfer':
    case 'transfer-out':
      return sayTransfer(before, event);
    case 'settle-competence':
      return after.state === 'in-transfer' ? [sayLeft(before, event)] : [];
    case 'take-from-body':
      return [
        { id, kind: 'tip.taken-by-procuracy', at },
        ...(mayResolveKind(before.heldBy.kind, before.kind)
          ? []
          : [{ id: `${id}#left`, kind: 'tip.passed-on', at } as const]),
      ];
    case 'take-over':
      return sayArrival(after, event, first);
    case 'assign':
      return [
        { id, kind: 'tip.assigned', at },
        { id: `${id}#got`, kind: 'tip.assignment-received', at },
      ];
    case 'request-extension':
      return [
        { id, kind: 'tip.extension-asked', at },
        { id: `${id}#got`, kind: 'tip.extension-request-received', at },
      ];
    case 'extend':
      return [
        { id: `${id}#said`, kind: 'tip.extension-answered', at, granted: true },
        { id, kind: 'tip.extended', at },
      ];
    case 'refuse-extension':
      return [{ id, kind: 'tip.extension-answered', at, granted: false }];
    case 'open-case':
    case 'not-open-case':
      return sayDecision(event);
    default:
      return saySent(before, event);
  }
}

function sayClass(before: TipFile, after: TipFile, event: TipEvent, first: TipEvent): FileEvent[] {
  const { id, at } = event;
  const remote = first.params.remote === true;
  const said: FileEvent[] = event.kind === 'classify' ? [{ id, kind: 'tip.classified', at }] : [];
  const isAtCommune =
    receiverOf(before.heldBy.kind) === 'commune-police' && before.state !== 'in-transfer';
  return isAtCommune && !isOnFastTrack(before) && isOnFastTrack(after)
    ? [...said, { id: `${id}#urgent`, kind: 'tip.urgent-found', at, remote }]
    : said;
}

function sayDecision({ id, at, kind, params }: TipEvent): FileEvent[] {
  const closed: FileEvent = { id: `${id}#closed`, kind: 'tip.closed', at };
  return kind === 'open-case'
    ? [{ id, kind: 'tip.decided', at, outcome: 'opened' }, closed]
    : [
        {
          id,
          kind: 'tip.decided',
          at,
          outcome: 'not-opened',
          administrative: params.administrative === true,
        },
        closed,
      ];
}

/** Papers that went out, each to its addressee. */
function saySent(before: TipFile, { id, at, kind }: TipEvent): FileEvent[] {
  const sent = (paper: TipPaper, to: TipAddressee): FileEvent => ({
    id,
    kind: 'tip.sent',
    at,
    paper,
    to,
  });
  switch (kind) {
    case 'notify-procuracy':
      return [sent('receipt-notice', 'procuracy')];
    case 'notify-reporter':
      return [sent('receipt-notice', 'reporter')];
    case 'tell-investigators':
      return [sent('urgent-notice', 'investigating-body')];
    case 'notify-surrender':
      return before.surrenderEventId === null
        ? []
        : [{ ...sent('surrender-notice', 'procuracy'), person: before.surrenderEventId }];
    case 'send-cancellation':
      // The 24 hours of T-30 are those of a cancelled suspension.
      if (before.cancelled === 'non-opening') {
        return [];
      }
      return [
        sent('cancellation', 'investigating-body'),
        ...(before.reporter === 'named'
          ? [{ ...sent('cancellation', 'reporter'), id: `${id}#reporter` }]
          : []),
      ];
    case 'send-decision':
      return [sent(paperSent(before), 'procuracy')];
    case 'send-result':
      return [sent(before.lastDecision === 'decision' ? 'result' : paperSent(before), 'reporter')];
    case 'send-sanction-file':
      return [sent('sanction-file', 'sanctioning-body')];
    default:
      return [];
  }
}

/** A body that may not resolve hands on; one that may has first found that it is not the competent one. */
function sayTransfer(before: TipFile, event: TipEvent): FileEvent[] {
  const { id, at, params } = event;
  const left = sayLeft(before, event);
  if (left.kind === 'tip.passed-on') {
    return [left];
  }
  const found = params.foundAt === undefined ? at : Temporal.Instant.from(params.foundAt);
  return [
    { id: `${id}#found`, kind: 'tip.outside-competence', at: later(found, before.receivedAt) },
    left,
  ];
}

/** How it leaves the body that has it: passed on by one that may not resolve it, else transferred. */
function sayLeft(before: TipFile, { id, at }: TipEvent): FileEvent {
  const kind = mayResolveKind(before.heldBy.kind, before.kind)
    ? 'tip.transferred'
    : 'tip.passed-on';
  return { id, kind, at };
}

/** Arrival is T0 where the body may resolve; a petition passed on without its clock begins here altogether. */
function sayArrival(after: TipFile, event: TipEvent, first: TipEvent): FileEvent[] {
  const head = {
    anonymous: after.reporter !== 'named',
    childAbuse: first.params.childAbuse === true,
  };
  if (after.competentAt === null || first.params.passOn === true) {
    return [
      {
        ...head,
        id: event.id,
        kind: 'tip.received',
        at: event.at,
        by: receiverOf(after.heldBy.kind),
        urgent: isOnFastTrack(after),
        remote: first.params.remote === true,
      },
    ];
  }
  return [{ ...head, id: event.id, kind: 'tip.arrived', at: event.at }];
}

function paperSent(file: TipFile): 'decision' | 'suspension' | 'resumption' {
  return file.lastDecision === 'none' ? 'decision' : file.lastDecision;
}
