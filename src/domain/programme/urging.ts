import type { AgencyBranch } from '#domain/agency/agency-kind.ts';
import type { AssignmentMode } from '#domain/programme/agency-task.ts';

/** The letter that an addressee gets: urged, asked to cooperate, or written in a party body's form. */
export type UrgingForm = 'urging-dispatch' | 'cooperation-dispatch' | 'party-letter';

/** One thing of one addressee that is late, at risk or not reported. */
export type UrgingItem = {
  planId: string;
  addresseeId: string;
  addresseeBranch: AgencyBranch;
  mode: AssignmentMode;
  taskId: string;
  text: string;
  lastDay: string | null;
};

/** The plan's bodies as far as a letter needs them. */
export type PlanBodies = {
  planId: string;
  issuerId: string;
  issuerBranch: AgencyBranch;
  standingAgencyId: string;
};

/** A letter to draft: in whose name, by whom, to whom, about what. */
export type UrgingLetter = {
  form: UrgingForm;
  /** The document family that the issuer writes in. */
  family: 'state' | 'party';
  planId: string;
  issuedBy: string;
  draftedBy: string;
  addresseeId: string;
  /** Days late are printed only in a letter that urges. */
  showsLateness: boolean;
  items: readonly UrgingItem[];
};

/**
 * Plans the letters for what is overdue: one for each plan, addressee and relation, each listing
 * that addressee's own items only, issued by the body that issued the plan and drafted by the
 * standing agency. Requested bodies and party bodies are asked without reproach.
 */
export function planUrgingLetters(
  items: readonly UrgingItem[],
  plans: readonly PlanBodies[],
): UrgingLetter[] {
  const letters = new Map<string, UrgingLetter>();
  for (const item of items) {
    const plan = plans.find((one) => one.planId === item.planId);
    if (plan === undefined) {
      continue;
    }
    const form = decideUrgingForm(item.mode, item.addresseeBranch);
    const key = [item.planId, item.addresseeId, form].join(' ');
    const letter = letters.get(key) ?? newLetter(plan, item, form);
    letters.set(key, { ...letter, items: [...letter.items, item] });
  }
  return [...letters.values()];
}

/** Decides the form by the relation: ordered is urged, requested is asked, a party body in its own form. */
export function decideUrgingForm(mode: AssignmentMode, addressee: AgencyBranch): UrgingForm {
  if (addressee === 'party') {
    return 'party-letter';
  }
  return mode === 'ordered' ? 'urging-dispatch' : 'cooperation-dispatch';
}

function newLetter(plan: PlanBodies, item: UrgingItem, form: UrgingForm): UrgingLetter {
  return {
    form,
    family: plan.issuerBranch === 'party' ? 'party' : 'state',
    planId: plan.planId,
    issuedBy: plan.issuerId,
    draftedBy: plan.standingAgencyId,
    addresseeId: item.addresseeId,
    showsLateness: form === 'urging-dispatch',
    items: [],
  };
}
