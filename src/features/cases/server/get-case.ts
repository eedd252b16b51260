import { Temporal } from 'temporal-polyfill';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { bodyOf, mayAssignCase, mayRecordInCase } from '#domain/case/case-permissions.ts';
import { listPurposes } from '#domain/case/hand-over.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { type AccusedView, type CaseView, DesignationKind, type getCase } from '../contract.ts';
import { listAbsenceViews } from './absence-view.ts';
import { contentOf } from './accused-names.ts';
import { listAccusedViews } from './accused-view.ts';
import { listAppealable } from './appeal-subject.ts';
import { APPEAL_RULES, DECISION_RULES } from './case-clocks.ts';
import { listParts } from './case-parts.ts';
import { getStoredCase, type StoredCase } from './case-store.ts';
import { clockView, nearestMark } from './clock-marks.ts';
import { handlersOf } from './list-cases.ts';
import { listHearingsOf } from './list-hearings.ts';
import { findMeasureRoom } from './measure-room.ts';
import { offerSteps } from './offer-steps.ts';
import { listOwedViews } from './owed-view.ts';
import { listAllUnanswered, listVictims } from './protection.ts';
import { accessOf } from './record-acts.ts';
import { listSeenClocks } from './seen-clocks.ts';
import { type Supposed, supposeExtensions } from './suppose-extensions.ts';

/** One case as its reader may see it; the reading stands in the trail. */
export async function getCaseView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getCase>,
): Promise<OutputOf<typeof getCase>> {
  const stored = await getStoredCase(context, id);
  const accusedList = await listAccusedViews(context, stored);
  const markOf = (person: string) => accusedList.find((one) => one.id === person)?.mark ?? null;
  const clocks = await listSeenClocks(context, stored);
  const supposed = await supposeExtensions(context, stored, clocks);
  const body = bodyOf(context.actor);
  const mayRecord = mayRecordInCase(context.actor, accessOf(context, stored)).allowed;
  await context.audit({ action: 'case.read', recordKind: 'case', recordId: id });
  return {
    ...(await headOf(context, stored)),
    ...(await listParts(context, stored)),
    clock: nearestMark(clocks, context.now),
    clocks: clocks.map((clock) =>
      clockView(clock, context.now, { markOf, ifExtended: supposed.get(clock.key)?.due ?? null }),
    ),
    handlers: (await handlersOf(context, [id])).get(id) ?? [],
    windows: windowsOf(clocks, markOf),
    accusedList: accusedList.map((one) => withRoom(one, clocks, supposed)),
    victimList: await listVictims(context, id),
    unprotected: mayRecord ? await listAllUnanswered(context, id) : [],
    hearings: await listHearingsOf(context, id),
    content: await contentOf(context),
    grounds: stored.grounds,
    steps: mayRecord ? offerSteps(context, stored, { clocks, supposed, accusedList }) : [],
    absences: listAbsenceViews(stored, { clocks, accusedList }),
    owed:
      body === null || !mayRecord
        ? []
        : listOwedViews(body, clocks, { accusedList, now: context.now }),
    appealable: mayRecord ? listAppealable(stored) : [],
    purposes:
      mayRecord && body === stored.row.holder_body && stored.state.pending === null
        ? listPurposes(stored.state)
        : [],
    mayRecord,
    mayAssign: mayAssignCase(context.actor, accessOf(context, stored)).allowed,
  };
}

/** Each measure that runs, with how far one more extension may take it. */
function withRoom(
  accused: AccusedView,
  clocks: readonly ClockState[],
  supposed: ReadonlyMap<string, Supposed>,
): AccusedView {
  return {
    ...accused,
    measures: accused.measures.map((measure) => {
      const until = measure.until === null ? null : Temporal.Instant.from(measure.until);
      const running = { ...measure, accusedId: accused.id, until };
      const room = measure.endedAt === null ? findMeasureRoom(running, clocks, supposed) : null;
      const extension =
        room === null ? null : { from: room.from.toString(), most: room.most.toString() };
      return { ...measure, extension };
    }),
  };
}

async function headOf(context: RequestContext, stored: StoredCase) {
  const { row } = stored;
  const ids = [
    row.holder_agency_id,
    row.handling_agency_id,
    row.supervising_agency_id,
    row.trial_agency_id,
  ].filter((id) => id !== null);
  const agencies = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', 'in', ids)
    .execute();
  const named = (id: string | null) => {
    const found = agencies.find((agency) => agency.id === id);
    return found === undefined ? null : { id: found.id, name: found.short_name };
  };
  const unknown = { id: row.holder_agency_id, name: '' };
  return {
    id: row.id,
    code: row.code,
    bookNumber: row.book_number,
    stage: row.stage,
    holder: row.holder_body,
    holderAgency: named(row.holder_agency_id) ?? unknown,
    suspended: row.suspended,
    ending: row.ending,
    track: row.track,
    lead: { article: row.lead_article, paragraph: row.lead_paragraph },
    severity: row.severity,
    openedOn: row.opened_on,
    accused: row.accused,
    victims: row.victims,
    hasMinorAccused: row.has_minor_accused,
    hasMinorVictim: row.has_minor_victim,
    marks: DesignationKind.array().parse(row.marks),
    revision: row.revision,
    origin: row.origin,
    round: stored.state.round,
    handling: named(row.handling_agency_id) ?? unknown,
    supervising: named(row.supervising_agency_id),
    trialCourt: named(row.trial_agency_id),
    accepted: row.accepted,
    actedOn: row.acted_on,
    facts: CaseFacts.parse(row.facts),
  };
}

function windowsOf(
  clocks: readonly ClockState[],
  markOf: (person: string) => string | null,
): CaseView['windows'] {
  return clocks
    .filter((clock) => [...APPEAL_RULES, ...DECISION_RULES].includes(clock.rule))
    .map((clock) => ({
      subject: DECISION_RULES.includes(clock.rule) ? ('decision' as const) : ('judgment' as const),
      party:
        clock.rule === 'X-07' || clock.rule === 'X-08'
          ? ('accused' as const)
          : clock.variant === null
            ? ('procuracy-same' as const)
            : ('procuracy-higher' as const),
      accused: clock.person === null ? null : markOf(clock.person),
      dueOn: clock.due.toString().slice(0, 10),
      state: clock.state,
    }));
}
