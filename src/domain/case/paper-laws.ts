import type { CasePaperForm } from '#domain/case/case-paper.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';

const CODE = 'Bộ luật Tố tụng hình sự';

/** Articles of the procedure code, the same for every body or each stage's own. */
type Articles = string | { investigation: string; prosecution: string; trial: string };

const ARTICLES: Readonly<Record<Exclude<CasePaperForm, 'full-limit-decision'>, Articles>> = {
  'opening-decision': 'Điều 143, Điều 153, Điều 154',
  'opening-cancellation': 'Điều 158, Điều 161',
  'charge-decision': 'Điều 179',
  'charge-approval': 'khoản 3 Điều 179',
  'charge-cancellation': 'khoản 3 Điều 179',
  'charge-change': 'Điều 180',
  'investigation-extension': 'Điều 172, Điều 174',
  'case-suspension': { investigation: 'Điều 229', prosecution: 'Điều 247', trial: 'Điều 281' },
  'case-resumption': { investigation: 'Điều 235', prosecution: 'Điều 249', trial: 'Điều 283' },
  'case-stay': { investigation: 'Điều 230', prosecution: 'Điều 248', trial: 'Điều 282' },
  'investigation-conclusion': 'Điều 232, Điều 233',
  'merge-decision': {
    investigation: 'Điều 170',
    prosecution: 'Điều 170, Điều 242',
    trial: 'Điều 170',
  },
  'split-decision': {
    investigation: 'Điều 170',
    prosecution: 'Điều 170, Điều 242',
    trial: 'Điều 170',
  },
  'wanted-decision': 'Điều 231',
  'wanted-lift': 'Điều 231',
  'file-transfer': { investigation: 'Điều 169', prosecution: 'Điều 239', trial: 'Điều 274' },
  'file-return': { investigation: 'Điều 174', prosecution: 'Điều 245', trial: 'Điều 280' },
  'prosecution-extension': 'Điều 240',
  indictment: 'Điều 243',
  'trial-extension': 'Điều 277',
  'trial-decision': 'Điều 255, Điều 277',
  adjournment: 'Điều 297',
  judgment: 'Điều 255, Điều 260',
  'appeal-judgment': 'Điều 355',
  'protest-decision': 'Điều 336, Điều 337',
  'absence-notice': {
    investigation: 'khoản 2 Điều 233',
    prosecution: 'khoản 2 Điều 243',
    trial: 'khoản 2 Điều 290',
  },
  'stay-cancellation': {
    investigation: 'Điều 230, Điều 235',
    prosecution: 'Điều 230, Điều 235, Điều 248, Điều 249',
    trial: 'Điều 282, Điều 283',
  },
  'cassation-decision': 'Điều 382, Điều 388',
  'reopening-decision': 'Điều 397, Điều 402',
  'emergency-hold-order': 'Điều 109, Điều 110',
  'held-arrest-order': 'Điều 109, Điều 110',
  'arrest-order': 'Điều 109, Điều 113',
  'custody-decision': 'Điều 109, Điều 117, Điều 118',
  'custody-extension': 'Điều 109, Điều 118',
  'detention-order': {
    investigation: 'Điều 109, Điều 119, Điều 173',
    prosecution: 'Điều 109, Điều 119, Điều 241',
    trial: 'Điều 109, Điều 119, Điều 278',
  },
  'detention-extension': {
    investigation: 'Điều 109, Điều 173',
    prosecution: 'Điều 109, Điều 173, Điều 241',
    trial: 'Điều 109, Điều 278',
  },
  'bail-decision': 'Điều 109, Điều 121',
  'deposit-decision': 'Điều 109, Điều 122',
  'residence-ban-order': 'Điều 109, Điều 123',
  'exit-ban-decision': 'Điều 109, Điều 124',
  'release-decision': 'Điều 109, Điều 125',
  'measure-cancellation': 'Điều 109, Điều 125',
  'measure-replacement': 'Điều 109, Điều 125',
  'measure-approval': 'Điều 109, Điều 110, Điều 113, Điều 118, Điều 119, Điều 121, Điều 122',
  'measure-refusal': 'Điều 109, Điều 110, Điều 113, Điều 118, Điều 119, Điều 121, Điều 122',
};

/** The articles on which a paper of the case rests, as its body cites them; each without closing mark. */
export function listCasePaperLaws(form: CasePaperForm, body: CaseBody): string[] {
  if (form === 'full-limit-decision') {
    return ['Căn cứ Luật Tư pháp người chưa thành niên số 59/2024/QH15'];
  }
  const articles = ARTICLES[form];
  const cited = typeof articles === 'string' ? articles : articles[stageOf(body)];
  return [`Căn cứ ${cited} ${CODE}`];
}

/** The articles by which the procuracy answers one measure, for its approval or refusal. */
export function lawOfApproval(measure: string): string {
  switch (measure) {
    case 'emergency-hold':
      return 'Điều 110';
    case 'arrest':
      return 'Điều 113';
    case 'custody':
      return 'Điều 118';
    case 'bail':
      return 'Điều 121';
    case 'deposit':
      return 'Điều 122';
    default:
      return 'khoản 5 Điều 119';
  }
}

function stageOf(body: CaseBody): 'investigation' | 'prosecution' | 'trial' {
  switch (body) {
    case 'police':
    case 'border-guard':
      return 'investigation';
    case 'procuracy':
      return 'prosecution';
    case 'court':
      return 'trial';
  }
}
