import type { MeasureKind } from '#domain/case/accused.ts';
import type { CaseBody, CaseStage, DecidingOffice } from '#domain/case/case-stage.ts';

/** Whether an office may set a measure in a stage; which of a court's own it is, the law note does not hold. */
export function maySetMeasure(office: DecidingOffice, stage: CaseStage): boolean {
  return OFFICES[stage].includes(office);
}

const POLICE: readonly DecidingOffice[] = [
  'head-of-investigation',
  'border-guard-chief',
  'commune-chief',
];
const PROCURACY: readonly DecidingOffice[] = [
  'head-of-procuracy',
  'head-of-higher-procuracy',
  'supreme-procuracy',
];
const TRIAL: readonly DecidingOffice[] = ['chief-justice', 'presiding-judge', 'trial-panel'];
const APPEAL: readonly DecidingOffice[] = ['chief-justice', 'presiding-judge', 'appeal-panel'];

const OFFICES: Readonly<Record<CaseStage, readonly DecidingOffice[]>> = {
  investigation: [...POLICE, ...PROCURACY],
  concluded: [...POLICE, ...PROCURACY],
  prosecution: PROCURACY,
  indicted: PROCURACY,
  trial: TRIAL,
  judged: TRIAL,
  appeal: APPEAL,
  'in-force': TRIAL,
  ended: [],
};

const BEFORE_TRIAL: readonly CaseStage[] = [
  'investigation',
  'concluded',
  'prosecution',
  'indicted',
];

/**
 * Whether a body decides an extension in a stage: of custody the body that issued it (BLTTHS 118), of detention
 * the procuracy until the trial, then the court (173, 241, 278).
 */
export function mayExtendMeasure(kind: MeasureKind, body: CaseBody, stage: CaseStage): boolean {
  switch (kind) {
    case 'custody':
      return isInvestigating(body);
    case 'detention':
      return body === (BEFORE_TRIAL.includes(stage) ? 'procuracy' : 'court');
    default:
      return false;
  }
}

/** The bodies that investigate; their orders may wait for the procuracy. */
export function isInvestigating(body: CaseBody): boolean {
  return body === 'police' || body === 'border-guard';
}
