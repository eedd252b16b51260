import { CasePaperForm } from '#domain/case/case-paper.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';

/** The kinds of paper that a body issues in criminal procedure, in the order of the list. */
export function listFormsOfBody(body: CaseBody): CasePaperForm[] {
  return CasePaperForm.options.filter((form) => mayIssueForm(body, form));
}

/** Says whether a body issues papers of a kind: each stage has decisions that only its own body takes. */
export function mayIssueForm(body: CaseBody, form: CasePaperForm): boolean {
  const only = ISSUED_BY[form];
  return only === undefined || only.includes(body);
}

const INVESTIGATORS: readonly CaseBody[] = ['police', 'border-guard'];
const BEFORE_COURT: readonly CaseBody[] = [...INVESTIGATORS, 'procuracy'];
const PROCURACY: readonly CaseBody[] = ['procuracy'];
const COURT: readonly CaseBody[] = ['court'];
const AFTER_INVESTIGATION: readonly CaseBody[] = ['procuracy', 'court'];

/** Kinds that not every body issues; what is not here, each issues in its own stage. */
const ISSUED_BY: Partial<Record<CasePaperForm, readonly CaseBody[]>> = {
  'opening-decision': BEFORE_COURT,
  'opening-cancellation': BEFORE_COURT,
  'charge-decision': BEFORE_COURT,
  'charge-approval': PROCURACY,
  'charge-cancellation': BEFORE_COURT,
  'charge-change': BEFORE_COURT,
  'investigation-extension': PROCURACY,
  'investigation-conclusion': INVESTIGATORS,
  'wanted-decision': INVESTIGATORS,
  'wanted-lift': INVESTIGATORS,
  'file-return': AFTER_INVESTIGATION,
  'prosecution-extension': PROCURACY,
  indictment: PROCURACY,
  'trial-extension': COURT,
  'trial-decision': COURT,
  adjournment: COURT,
  judgment: COURT,
  'appeal-judgment': COURT,
  'protest-decision': PROCURACY,
  'stay-cancellation': AFTER_INVESTIGATION,
  'cassation-decision': COURT,
  'reopening-decision': COURT,
  'emergency-hold-order': INVESTIGATORS,
  'held-arrest-order': INVESTIGATORS,
  'custody-decision': INVESTIGATORS,
  'custody-extension': INVESTIGATORS,
  'detention-extension': AFTER_INVESTIGATION,
  'measure-approval': PROCURACY,
  'measure-refusal': PROCURACY,
};
