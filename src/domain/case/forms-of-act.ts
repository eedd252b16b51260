import { isRestraint, MeasureKind } from '#domain/case/accused.ts';
import { type CaseEvent, type CaseEventKind, readCode } from '#domain/case/case-event.ts';
import type { CasePaperForm } from '#domain/case/case-paper.ts';
import { mayIssueForm } from '#domain/case/forms-of-body.ts';

const FORMS: Partial<Record<CaseEventKind, readonly CasePaperForm[]>> = {
  opened: ['opening-decision'],
  'opening-cancelled': ['opening-cancellation'],
  charged: ['charge-decision'],
  'charge-approved': ['charge-approval'],
  'charge-cancelled': ['charge-cancellation'],
  'charge-changed': ['charge-change'],
  'investigation-extended': ['investigation-extension'],
  suspended: ['case-suspension'],
  resumed: ['case-resumption'],
  stayed: ['case-stay'],
  concluded: ['investigation-conclusion'],
  absorbed: ['merge-decision'],
  split: ['split-decision'],
  wanted: ['wanted-decision'],
  'wanted-lifted': ['wanted-lift'],
  transferred: ['file-transfer'],
  'file-returned': ['file-return'],
  'prosecution-extended': ['prosecution-extension'],
  indicted: ['indictment'],
  'trial-extended': ['trial-extension'],
  'trial-decided': ['trial-decision'],
  adjourned: ['adjournment'],
  judged: ['judgment'],
  'appeal-decided': ['appeal-judgment'],
  protested: ['protest-decision'],
  'in-absentia': ['absence-notice'],
  'full-limit': ['full-limit-decision'],
};

/** The orders and decisions of measures (BLTTHS Điều 110, 113, 117, 119, 121–124); a hold is followed by the arrest. */
const MEASURE_FORMS: Readonly<Record<MeasureKind, readonly CasePaperForm[]>> = {
  'emergency-hold': ['emergency-hold-order', 'held-arrest-order'],
  arrest: ['arrest-order'],
  custody: ['custody-decision'],
  detention: ['detention-order'],
  bail: ['bail-decision'],
  deposit: ['deposit-decision'],
  'residence-ban': ['residence-ban-order'],
  'exit-ban': ['exit-ban-decision'],
};

/**
 * The papers by which the body that took an act puts it into words; none where the rule asks for none. A part
 * that was split off counts from the opening of the whole: that line is no decision of its own.
 */
export function listFormsOf(
  event: Pick<CaseEvent, 'kind' | 'params' | 'body'>,
): readonly CasePaperForm[] {
  return formsOf(event).filter((form) => mayIssueForm(event.body, form));
}

function formsOf(event: Pick<CaseEvent, 'kind' | 'params'>): readonly CasePaperForm[] {
  switch (event.kind) {
    case 'handed-over':
      return readCode(event, 'purpose') === 'transfer' ? ['file-transfer'] : [];
    case 'absorbed':
      return event.params.splitOff === true ? [] : (FORMS.absorbed ?? []);
    case 'reopened':
      return listReopeningForms(event);
    case 'measure-set':
    case 'measure-extended':
    case 'measure-ended':
      return listMeasureForms(event);
    case 'measure-answered':
      return [readCode(event, 'answer') === 'refused' ? 'measure-refusal' : 'measure-approval'];
    default:
      return FORMS[event.kind] ?? [];
  }
}

function listMeasureForms(event: Pick<CaseEvent, 'kind' | 'params'>): readonly CasePaperForm[] {
  const measure = MeasureKind.safeParse(readCode(event, 'measure')).data;
  if (measure === undefined) {
    return [];
  }
  switch (event.kind) {
    case 'measure-set':
      return MEASURE_FORMS[measure];
    case 'measure-extended':
      return [measure === 'custody' ? 'custody-extension' : 'detention-extension'];
    default:
      return listEndForms(measure, readCode(event, 'reason'));
  }
}

/** A measure that ran out, or that the judgment ended, asks for no decision of its own. */
function listEndForms(measure: MeasureKind, reason: string): readonly CasePaperForm[] {
  switch (reason) {
    case 'released':
      return [isRestraint(measure) ? 'release-decision' : 'measure-cancellation'];
    case 'replaced':
      return ['measure-replacement'];
    default:
      return [];
  }
}

/** After a judgment in force the decision of the higher court; after a stay its setting aside and the resumption. */
function listReopeningForms(event: Pick<CaseEvent, 'params'>): readonly CasePaperForm[] {
  if (readCode(event, 'after') === 'judgment') {
    return [
      readCode(event, 'review') === 'cassation' ? 'cassation-decision' : 'reopening-decision',
    ];
  }
  return ['stay-cancellation', 'case-resumption'];
}
