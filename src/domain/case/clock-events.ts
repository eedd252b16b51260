import { Temporal } from 'temporal-polyfill';
import { CaseDuty, DUTY_EVENTS } from '#domain/case/case-duty.ts';
import { type CaseEvent, dayOfEvent, readCode } from '#domain/case/case-event.ts';
import { CaseStage } from '#domain/case/case-stage.ts';
import { isOfDecision, isWholeCase } from '#domain/case/case-state.ts';
import { isAppealable, isOfJudge } from '#domain/case/court-decision.ts';
import { listRefusedExtensions } from '#domain/case/measure-answer.ts';
import type {
  CaseAddressee,
  CaseEventFields,
  CasePaper,
  CaseStage as ClockStage,
  ExtensibleLimit,
} from '#domain/deadline/clock/case-event.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

type StoredEvent = CaseEvent & { id: string };
type Kind = keyof CaseEventFields;

/**
 * The chain of a case as its clocks read it, in its order; acts that no clock waits for leave nothing, nor do
 * extensions that the procuracy refused.
 */
export function toFileEvents(events: readonly StoredEvent[]): FileEvent[] {
  const refused = listRefusedExtensions(events);
  const standing = events.filter((event) => !refused.has(event.id));
  return standing.flatMap(toClockEvents).map((event, order) => ({ ...event, order }));
}

function toClockEvents(event: StoredEvent): FileEvent[] {
  const limitOn = readCode(event, 'limitOn');
  switch (event.kind) {
    case 'opened':
      if (readCode(event, 'origin') === 'split-off') {
        const stage = clockStage(CaseStage.catch('investigation').parse(event.params.stage));
        return [make(event, 'case.split-off', { offenceClass: classOf(event), stage })];
      }
      return [
        make(event, 'case.opened', {
          offenceClass: classOf(event),
          byBorderGuard: readCode(event, 'body') === 'border-guard',
        }),
      ];
    case 'charged':
      return [
        make(event, 'case.charged', {
          offenceClass: classOf(event),
          minor: event.params.minor === true,
        }),
      ];
    case 'charge-approved':
      return [make(event, 'case.charge-answered', { answer: 'approved' })];
    case 'charge-supplement-asked':
      return [make(event, 'case.charge-answered', { answer: 'supplement' })];
    case 'supplement-received':
      return [make(event, 'case.supplement-received', {})];
    case 'charge-cancelled':
      return [
        make(event, 'case.charge-answered', { answer: 'cancelled' }),
        second(make(event, 'case.released', {})),
      ];
    case 'charge-changed':
      return isWholeCase(event)
        ? [make(event, 'case.opening-changed', {})]
        : [make(event, 'case.reclassified', { offenceClass: classOf(event) })];
    case 'severity-changed':
      return [make(event, 'case.reclassified', { offenceClass: classOf(event) })];
    case 'absorbed':
      return [
        make(event, 'case.merged', {
          openedOn: Temporal.PlainDate.from(firstDayOf(event)),
          offenceClass: classOf(event),
          ...(limitOn === '' ? {} : { limitOn: Temporal.PlainDate.from(limitOn) }),
        }),
      ];
    case 'split':
      return event.params.minor === true ? [make(event, 'case.minor-separated', {})] : [];
    case 'full-limit':
      return [
        make(event, 'case.full-limit-restored', {
          basis: readCode(event, 'basis') === 'diversion' ? 'diversion' : 'especially-complex',
        }),
      ];
    case 'victim-act':
      return event.params.unattended === true ? [make(event, 'case.act-recorded', {})] : [];
    case 'notice-sent':
      return [
        make(event, 'case.sent', {
          paper: readCode(event, 'paper') as CasePaper,
          to: readCode(event, 'to') as CaseAddressee,
        }),
      ];
    case 'duty-done':
      return [make(event, DUTY_EVENTS[CaseDuty.parse(event.params.duty)], {})];
    default:
      return [
        ...measureEvents(event),
        ...flowEvents(event),
        ...trialEvents(event),
        ...decisionEvents(event),
      ];
  }
}

/** Custody, detention and arrest, per person. */
function measureEvents(event: StoredEvent): FileEvent[] {
  const measure = readCode(event, 'measure');
  const until = readCode(event, 'until');
  switch (`${event.kind} ${measure}`) {
    case 'measure-set custody':
      return [make(event, 'case.taken-in', {}), second(make(event, 'case.custody-ordered', {}))];
    case 'measure-set arrest':
    case 'measure-set emergency-hold':
      return [make(event, 'case.arrested', { minor: event.params.minor === true })];
    case 'measure-set detention':
      return [
        make(
          event,
          'case.detained',
          {
            stage: clockStage(readCode(event, 'stage') as CaseStage),
            ...(typeof event.params.custodyDays === 'number'
              ? { custodyDays: event.params.custodyDays }
              : {}),
            ...(until === '' ? {} : { until: Temporal.PlainDate.from(until) }),
          },
          dayOfEvent(event),
        ),
      ];
    case 'measure-extended custody':
      return [
        make(event, 'case.custody-extended', {
          ...(until === '' ? {} : { until: Temporal.Instant.from(until) }),
        }),
      ];
    case 'measure-extended detention':
      return [
        make(event, 'case.detention-extended', {
          ...(until === '' ? {} : { until: Temporal.PlainDate.from(until) }),
        }),
      ];
    case 'measure-answered detention':
      return [make(event, 'case.detention-answered', {}), ...releaseOf(event)];
    case 'measure-answered custody':
      return [make(event, 'case.custody-extension-answered', {}), ...releaseOf(event)];
    case 'measure-answered arrest':
    case 'measure-answered emergency-hold':
      return releaseOf(event);
    case 'measure-ended custody':
    case 'measure-ended detention':
    case 'measure-ended arrest':
    case 'measure-ended emergency-hold':
      return [make(event, 'case.released', {})];
    default:
      return [];
  }
}

/** An answer that ends a restraint sets the person free from it. */
function releaseOf(event: StoredEvent): FileEvent[] {
  return event.params.ends === true ? [second(make(event, 'case.released', {}))] : [];
}

/** Extensions, pauses, and the file going from body to body. */
function flowEvents(event: StoredEvent): FileEvent[] {
  const stage = clockStage(readCode(event, 'stage') as CaseStage);
  switch (event.kind) {
    case 'investigation-extended':
    case 'prosecution-extended':
    case 'trial-extended':
      return [make(event, 'case.extended', extensionOf(event), dayOfEvent(event))];
    case 'suspended':
      return [
        make(event, 'case.suspended', {
          stage,
          illness: readCode(event, 'ground') === 'illness',
          part: !isWholeCase(event),
        }),
      ];
    case 'resumed':
      return [make(event, 'case.resumed', { stage, part: !isWholeCase(event) })];
    case 'stayed':
    case 'opening-cancelled':
      return [
        make(event, 'case.discontinued', { stage, part: !isWholeCase(event) }),
        second(make(event, 'case.released', {})),
      ];
    case 'merged':
    case 'transferred':
      return [make(event, 'case.transferred', {})];
    case 'concluded':
      return [make(event, 'case.concluded', {})];
    case 'indicted':
      return [make(event, 'case.prosecuted', { complex: event.params.complex === true })];
    case 'handed-over':
      return sentEvents(event);
    case 'accepted':
      return acceptedEvents(event);
    case 'reopened':
      return reopenedEvents(event);
    default:
      return [];
  }
}

function sentEvents(event: StoredEvent): FileEvent[] {
  const receivers: Record<string, CaseAddressee> = {
    prosecute: 'procuracy',
    try: 'court',
    appeal: 'appeal-court',
  };
  if (readCode(event, 'purpose') === 'return' && event.body === 'court') {
    return [make(event, 'case.sent', { paper: 'judge-decision', to: 'procuracy' })];
  }
  const to = receivers[readCode(event, 'purpose')];
  return to === undefined ? [] : [make(event, 'case.sent', { paper: 'file', to })];
}

/** The other body's clock begins on acceptance, not on sending (BLTTHS Điều 238, 276). */
function acceptedEvents(event: StoredEvent): FileEvent[] {
  const by = readCode(event, 'returnedBy');
  switch (readCode(event, 'purpose')) {
    case 'prosecute':
      return [make(event, 'case.accepted-by-procuracy', {})];
    case 'try':
      return [
        make(event, 'case.accepted-by-court', { afterReturn: event.params.afterReturn === true }),
      ];
    case 'appeal':
      return [
        make(event, 'case.appeal-file-received', { court: 'provincial' }),
        second(make(event, 'case.appeal-taken-on', { court: 'provincial' })),
      ];
    case 'return':
      return readCode(event, 'toBody') === 'police'
        ? [make(event, 'case.returned', { by: 'procuracy' })]
        : [];
    case 'pass-return':
      return [make(event, 'case.returned', { by: by === 'trial-panel' ? 'panel' : 'judge' })];
    case 'transfer':
      return [make(event, 'case.transferred', { inside: true })];
    default:
      return [];
  }
}

/** A stay that is set aside resumes the investigation (235); a judgment set aside begins it afresh. */
function reopenedEvents(event: StoredEvent): FileEvent[] {
  if (readCode(event, 'to') === 'trial') {
    return [make(event, 'case.accepted-by-court', {})];
  }
  return readCode(event, 'after') === 'stay'
    ? [make(event, 'case.resumed', { stage: 'investigation' })]
    : [make(event, 'case.reinvestigation-received', {})];
}

/** What the appeal court decides ends every window; an annulled judgment begins its stage again. */
function appealEvents(event: StoredEvent): FileEvent[] {
  const over = make(event, 'case.in-force', {});
  switch (readCode(event, 'result')) {
    case 'annulled-reinvestigate':
      return [over, second(make(event, 'case.reinvestigation-received', {}))];
    case 'annulled-retry':
      return [over, second(make(event, 'case.accepted-by-court', {}))];
    default:
      return [over];
  }
}

function trialEvents(event: StoredEvent): FileEvent[] {
  const onAppeal = readCode(event, 'instance') === 'on-appeal';
  switch (event.kind) {
    case 'trial-decided':
      return onAppeal
        ? [make(event, 'case.appeal-trial-ordered', {})]
        : [make(event, 'case.trial-ordered', { obstacle: event.params.obstacle === true })];
    case 'hearing-set':
      return [make(event, 'case.hearing-set', {}, Temporal.PlainDate.from(readCode(event, 'day')))];
    case 'hearing-held':
      return onAppeal
        ? [make(event, 'case.appeal-opened', {})]
        : [make(event, 'case.hearing-opened', {})];
    case 'adjourned':
      return [make(event, 'case.adjourned', {})];
    case 'judged':
      return [make(event, 'case.judged', {})];
    case 'judgment-received':
      return [make(event, 'case.judgment-received', {})];
    case 'decision-received':
      return [make(event, 'case.decision-received', {})];
    case 'appealed':
      return [make(event, 'case.appealed', { of: subjectOf(event) })];
    case 'protested':
      return [
        make(event, 'case.protested', {
          of: subjectOf(event),
          level: readCode(event, 'level') === 'higher' ? 'higher' : 'same',
        }),
      ];
    case 'came-into-force':
      return [make(event, 'case.in-force', {})];
    case 'appeal-decided':
      return appealEvents(event);
    default:
      return [];
  }
}

function subjectOf(event: StoredEvent): 'judgment' | 'decision' {
  return isOfDecision(event) ? 'decision' : 'judgment';
}

/**
 * Decisions of the first court: each of its judge's goes to the procuracy (BLTTHS 286.2); one that suspends
 * or stays goes to the parties too (286.3) and may be appealed by itself (330.2, unverified).
 */
function decisionEvents(event: StoredEvent): FileEvent[] {
  const toParties = isAppealable(event);
  if (!toParties && !isOfJudge(event)) {
    return [];
  }
  return [
    following(make(event, 'case.judge-decided', { toParties }), 3),
    ...(toParties ? [following(make(event, 'case.decision-issued', {}), 4)] : []),
  ];
}

/** Which limit an extension lengthens: the one of the present round (172, 174) or stage (240, 277). */
function extensionOf(event: StoredEvent): CaseEventFields['case.extended'] {
  const until = readCode(event, 'until');
  return {
    limit: readCode(event, 'limit') as ExtensibleLimit,
    ...(until === '' ? {} : { until: Temporal.PlainDate.from(until) }),
  };
}

/** The four stages that clocks know. */
export function clockStage(stage: CaseStage): ClockStage {
  switch (stage) {
    case 'prosecution':
    case 'indicted':
      return 'prosecution';
    case 'trial':
      return 'trial';
    case 'judged':
    case 'appeal':
    case 'in-force':
      return 'after-judgment';
    default:
      return 'investigation';
  }
}

/** The first opening of all that were joined; older lines name the opening of the case that came only. */
function firstDayOf(event: StoredEvent): string {
  return readCode(event, 'countedFrom') || readCode(event, 'openedOn');
}

function classOf(event: StoredEvent): OffenceClass {
  return OffenceClass.parse(event.params.class);
}

/** One event of the file, at its minute or where given at its day; about one accused where it names one. */
function make<K extends Kind>(
  event: StoredEvent,
  kind: K,
  fields: CaseEventFields[K],
  at: Temporal.Instant | Temporal.PlainDate = event.at,
): FileEvent {
  const { accusedId: person, about } = event.params;
  const head = {
    id: event.id,
    kind,
    at,
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof about === 'string' ? { about } : {}),
  };
  return { ...head, ...fields } as FileEvent;
}

/** Two facts of one act: each has an id of its own in the file. */
function second(event: FileEvent): FileEvent {
  return following(event, 2);
}

function following(event: FileEvent, place: number): FileEvent {
  return { ...event, id: `${event.id}:${place}` };
}
