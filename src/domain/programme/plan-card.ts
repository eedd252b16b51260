import { Temporal } from 'temporal-polyfill';
import { type AdministrativeDue, isLate } from '#domain/deadline/administrative-due.ts';
import { addWorkingDays, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { accept, type Outcome, refuseWith } from '#domain/programme/outcome.ts';

/** The one card by which a group member or cooperating agency is given a whole plan. */
export type PlanCard =
  | { state: 'sent'; sentOn: Temporal.PlainDate }
  | {
      state: 'received';
      sentOn: Temporal.PlainDate;
      on: Temporal.PlainDate;
      by: 'click' | 'silence';
    }
  | { state: 'withdrawn'; on: Temporal.PlainDate };

export type CardFact = { fact: 'card.received'; on: Temporal.PlainDate };

/** Decides that an agency receives a plan with one click; a click after silence still records who clicked. */
export function decideReceiveCard(
  card: PlanCard,
  today: Temporal.PlainDate,
): Outcome<PlanCard, CardFact> {
  switch (card.state) {
    case 'withdrawn':
      return refuseWith('card.withdrawn');
    case 'received':
      return card.by === 'click'
        ? refuseWith('card.already-received', { on: card.on.toString() })
        : receive(card.sentOn, today);
    case 'sent':
      return receive(card.sentOn, today);
  }
}

/**
 * Gives the card as it stands on a day: when so many working days have passed in silence it counts as
 * received on the last of them. Sent Tuesday 3/3/2026 with five, it counts as received from 11/3, on 10/3.
 */
export function cardOn(
  card: PlanCard,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
  silence: number,
): PlanCard {
  if (card.state !== 'sent') {
    return card;
  }
  const last = addWorkingDays(calendar, card.sentOn, silence);
  return Temporal.PlainDate.compare(today, last) > 0
    ? { state: 'received', sentOn: card.sentOn, on: last, by: 'silence' }
    : card;
}

/** Where an addressee stands with the plan that it has to write under this one (A4). */
export type OwnPlanStanding =
  | { standing: 'not-asked' }
  | { standing: 'issued'; on: Temporal.PlainDate; late: boolean }
  | { standing: 'awaited'; lastDay: Temporal.PlainDate | null }
  | { standing: 'missing'; since: Temporal.PlainDate };

/** Judges an addressee's own plan on a day; without a written date it is awaited, never missing. */
export function assessOwnPlan(
  asked: { due: AdministrativeDue | null } | null,
  issuedOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): OwnPlanStanding {
  const due = asked?.due ?? null;
  if (issuedOn !== null) {
    return { standing: 'issued', on: issuedOn, late: due !== null && isLate(due, issuedOn) };
  }
  if (asked === null) {
    return { standing: 'not-asked' };
  }
  return due !== null && isLate(due, today)
    ? { standing: 'missing', since: due.lateFrom }
    : { standing: 'awaited', lastDay: due?.lastDay ?? null };
}

function receive(
  sentOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Outcome<PlanCard, CardFact> {
  return accept<PlanCard, CardFact>(
    { state: 'received', sentOn, on: today, by: 'click' },
    { fact: 'card.received', on: today },
  );
}
