import { Temporal } from 'temporal-polyfill';
import { compareSeverity } from '#domain/case/severity.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
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
  for (const event of rest) {
    const next = applyEvent(file, event);
    said.push(...sayEvent(file, next, event, first));
    file = next;
  }
  return said;
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

function sayEvent(before: TipFile, after: TipFile, event: TipEvent, first: TipEvent): FileEvent[] {
  const { id, at, params } = event;
  const plain = (kind: PlainKind): FileEvent => ({ id, kind, at });
  switch (event.kind) {
    case 'classify':
    case 'reclassify': {
      const found = !isOnFastTrack(before) && isOnFastTrack(after);
      return [
        ...(event.kind === 'classify' ? [plain('tip.classified')] : []),
        ...(found
          ? [
              {
                id: `${id}#urgent`,
                kind: 'tip.urgent-found' as const,
                at,
                remote: first.params.remote === true,
              },
            ]
          : []),
      ];
    }
    case 'tell-investigators':
      return [{ id, kind: 'tip.sent', at, paper: 'urgent-notice', to: 'investigating-body' }];
    case 'record-surrender':
      return [{ id, kind: 'tip.surrendered', at, person: id }];
    case 'notify-surrender':
      return before.surrenderEventId === null
        ? []
        : [
            {
              id,
              kind: 'tip.sent',
              at,
              paper: 'surrender-notice',
              to: 'procuracy',
              person: before.surrenderEventId,
            },
          ];
    case 'send-cancellation':
      return [
        { id, kind: 'tip.sent', at, paper: 'cancellation', to: 'investigating-body' },
        ...(before.reporter === 'named'
          ? [
              {
                id: `${id}#reporter`,
                kind: 'tip.sent' as const,
                at,
                paper: 'cancellation' as const,
                to: 'reporter' as const,
              },
            ]
          : []),
      ];
    case 'send-sanction-file':
      return [{ id, kind: 'tip.sent', at, paper: 'sanction-file', to: 'sanctioning-body' }];
    case 'archive':
      return [plain('tip.archived')];
    case 'guide':
      return [plain('tip.guided')];
    case 'transfer':
    case 'transfer-out':
      return sayTransfer(before, event);
    case 'settle-competence':
      return after.state === 'in-transfer' ? [plain('tip.transferred')] : [];
    case 'take-over':
      return sayArrival(after, event, first);
    case 'notify-procuracy':
      return [{ id, kind: 'tip.sent', at, paper: 'receipt-notice', to: 'procuracy' }];
    case 'notify-reporter':
      return [{ id, kind: 'tip.sent', at, paper: 'receipt-notice', to: 'reporter' }];
    case 'assign':
      return [plain('tip.assigned'), { id: `${id}#got`, kind: 'tip.assignment-received', at }];
    case 'assign-procurator':
      return [plain('tip.prosecutor-assigned')];
    case 'prolong':
      return [plain('tip.prolonged')];
    case 'request-extension':
      return [
        plain('tip.extension-asked'),
        { id: `${id}#got`, kind: 'tip.extension-request-received', at },
      ];
    case 'extend':
      return [
        { id: `${id}#said`, kind: 'tip.extension-answered', at, granted: true },
        plain('tip.extended'),
      ];
    case 'refuse-extension':
      return [{ id, kind: 'tip.extension-answered', at, granted: false }];
    case 'review-evidence':
      return [plain('tip.evidence-reviewed')];
    case 'open-case':
      return [
        { id, kind: 'tip.decided', at, outcome: 'opened' },
        { id: `${id}#closed`, kind: 'tip.closed', at },
      ];
    case 'not-open-case':
      return [
        {
          id,
          kind: 'tip.decided',
          at,
          outcome: 'not-opened',
          administrative: params.administrative === true,
        },
        { id: `${id}#closed`, kind: 'tip.closed', at },
      ];
    case 'suspend':
      return [plain('tip.suspended')];
    case 'resume':
      return [plain('tip.resumed')];
    case 'cancel-suspension':
      return [plain('tip.suspension-cancelled')];
    case 'receive-cancellation':
      return [plain('tip.cancellation-received')];
    case 'send-decision':
      return [{ id, kind: 'tip.sent', at, paper: paperSent(before), to: 'procuracy' }];
    case 'send-result':
      return [
        {
          id,
          kind: 'tip.sent',
          at,
          paper: before.lastDecision === 'decision' ? 'result' : paperSent(before),
          to: 'reporter',
        },
      ];
    case 'ask-to-remedy':
      return [plain('tip.remedy-asked')];
    case 'remedy':
      return [plain('tip.remedied')];
    case 'take-from-body':
      return [plain('tip.taken-by-procuracy')];
    case 'hand-file-over':
      return [plain('tip.file-handed-over')];
    case 'merge':
      return [plain('tip.merged')];
    default:
      return [];
  }
}

type PlainKind =
  | 'tip.classified'
  | 'tip.guided'
  | 'tip.transferred'
  | 'tip.passed-on'
  | 'tip.outside-competence'
  | 'tip.assigned'
  | 'tip.prosecutor-assigned'
  | 'tip.prolonged'
  | 'tip.extension-asked'
  | 'tip.extended'
  | 'tip.evidence-reviewed'
  | 'tip.suspended'
  | 'tip.resumed'
  | 'tip.suspension-cancelled'
  | 'tip.cancellation-received'
  | 'tip.remedy-asked'
  | 'tip.remedied'
  | 'tip.taken-by-procuracy'
  | 'tip.file-handed-over'
  | 'tip.archived'
  | 'tip.merged';

/** A body that may not resolve hands on; one that may has first found that it is not the competent one. */
function sayTransfer(before: TipFile, event: TipEvent): FileEvent[] {
  const { id, at, params } = event;
  if (!mayResolveKind(before.heldBy.kind, before.kind)) {
    return [{ id, kind: 'tip.passed-on', at }];
  }
  const found = params.foundAt === undefined ? at : Temporal.Instant.from(params.foundAt);
  return [
    { id: `${id}#found`, kind: 'tip.outside-competence', at: found },
    { id, kind: 'tip.transferred', at },
  ];
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
