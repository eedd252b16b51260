import { Temporal } from 'temporal-polyfill';

/** A recorded successor of an agency. */
export type RecordedSuccessor = {
  agencyId: string;
  share: 'whole' | 'part';
  /** First day of the succession. */
  on: Temporal.PlainDate;
};

/** What is to be handed over: the former agency, its successors, and the plans that it administers. */
export type HandOverState = {
  formerId: string;
  /** Last day of the former agency; null while it goes on. */
  formerEndsOn: Temporal.PlainDate | null;
  successors: readonly RecordedSuccessor[];
  plans: readonly { id: string; inForce: boolean }[];
};

/** Which successor takes each plan, and which one all the rest; the former agency itself keeps what it is named for. */
export type HandOverAnswers = {
  plans: readonly { planId: string; toId: string }[];
  /** Books, archives, meetings, plans of the past; null where nobody was asked. */
  restToId: string | null;
};

/** What one successor takes on a day. */
export type HandedOver = {
  toId: string;
  on: Temporal.PlainDate;
  planIds: readonly string[];
  takesRest: boolean;
};

export type HandOverOutcome =
  | { ok: true; parts: readonly HandedOver[] }
  | {
      ok: false;
      refusal:
        | 'agency.no-successor'
        | 'agency.not-successor'
        | 'agency.plan-not-held'
        | 'agency.plans-unanswered'
        | 'agency.rest-unanswered';
      params: Record<string, string | number>;
    };

/**
 * Decides who takes what an agency issued and administers. One successor of the whole takes everything,
 * unasked. Where the duties were split, every plan in force needs an answer, and the rest one; plans of
 * the past that nobody was asked about go with the rest. A plan may stay only with an agency that goes on.
 */
export function decideHandOver(state: HandOverState, answers: HandOverAnswers): HandOverOutcome {
  const [only] = state.successors;
  if (only === undefined) {
    return refuse('agency.no-successor');
  }
  const wrong = findWrongAnswer(state, answers);
  if (wrong !== null) {
    return wrong;
  }
  if (state.successors.length === 1 && only.share === 'whole' && isUnasked(answers)) {
    const planIds = state.plans.map((plan) => plan.id);
    return { ok: true, parts: [{ toId: only.agencyId, on: only.on, planIds, takesRest: true }] };
  }
  const answered = new Map(answers.plans.map((one) => [one.planId, one.toId]));
  const open = state.plans.filter((plan) => plan.inForce && !answered.has(plan.id));
  if (open.length > 0) {
    return refuse('agency.plans-unanswered', { count: open.length });
  }
  if (answers.restToId === null) {
    return refuse('agency.rest-unanswered');
  }
  return { ok: true, parts: listParts(state, answered, answers.restToId) };
}

function listParts(
  state: HandOverState,
  answered: ReadonlyMap<string, string>,
  restToId: string,
): HandedOver[] {
  return state.successors
    .map((successor) => ({
      toId: successor.agencyId,
      on: successor.on,
      planIds: state.plans
        .map((plan) => plan.id)
        .filter((id) => (answered.get(id) ?? restToId) === successor.agencyId),
      takesRest: restToId === successor.agencyId,
    }))
    .filter((part) => part.takesRest || part.planIds.length > 0);
}

function findWrongAnswer(state: HandOverState, answers: HandOverAnswers): HandOverOutcome | null {
  const held = new Set(state.plans.map((plan) => plan.id));
  if (answers.plans.some((one) => !held.has(one.planId))) {
    return refuse('agency.plan-not-held');
  }
  const named = [...answers.plans.map((one) => one.toId), answers.restToId].filter(
    (id) => id !== null,
  );
  return named.every((id) => mayTake(state, id)) ? null : refuse('agency.not-successor');
}

function mayTake(state: HandOverState, id: string): boolean {
  if (id !== state.formerId) {
    return state.successors.some((one) => one.agencyId === id);
  }
  const days = state.successors.map((one) => one.on);
  const ends = state.formerEndsOn;
  return ends === null || days.every((day) => Temporal.PlainDate.compare(ends, day) >= 0);
}

function isUnasked(answers: HandOverAnswers): boolean {
  return answers.plans.length === 0 && answers.restToId === null;
}

function refuse(
  refusal: Extract<HandOverOutcome, { ok: false }>['refusal'],
  params: Record<string, string | number> = {},
): HandOverOutcome {
  return { ok: false, refusal, params };
}
