import { z } from 'zod';
import type { CaseEventKind } from '#domain/case/case-event.ts';
import type { CaseBody, CaseStage, DecidingOffice } from '#domain/case/case-stage.ts';

/** Decisions about the case as a whole, each recorded with the office that took it. */
export const CaseStep = z.enum([
  'extend-investigation',
  'conclude',
  'cancel-opening',
  'extend-prosecution',
  'return-file',
  'indict',
  'extend-trial',
  'decide-trial',
  'adjourn',
  'suspend',
  'resume',
  'stay',
  'go-in-absentia',
  'restore-full-limit',
  'decide-appeal',
  'enter-into-force',
  'reopen',
]);
export type CaseStep = z.infer<typeof CaseStep>;

/** Steps recorded by themselves; a file is returned by handing it over. */
export const RecordedStep = CaseStep.exclude(['return-file']);
export type RecordedStep = z.infer<typeof RecordedStep>;

/** Where a step may be taken: stages, the body that records it, the offices that decide it. */
export type StepRule = {
  event: CaseEventKind;
  stages: readonly CaseStage[];
  bodies: readonly CaseBody[];
  offices: readonly DecidingOffice[];
  /** True when the body recording it must itself hold the file; supervising acts need not. */
  holds: boolean;
};

const POLICE: readonly CaseBody[] = ['police', 'border-guard'];
const INVESTIGATION_HEADS: readonly DecidingOffice[] = [
  'head-of-investigation',
  'border-guard-chief',
  'commune-chief',
];
const PROCURACY_HEADS: readonly DecidingOffice[] = [
  'head-of-procuracy',
  'head-of-higher-procuracy',
  'supreme-procuracy',
];
const JUDGES: readonly DecidingOffice[] = ['chief-justice', 'presiding-judge', 'trial-panel'];

const BEFORE_JUDGMENT: readonly CaseStage[] = [
  'investigation',
  'concluded',
  'prosecution',
  'indicted',
  'trial',
];
const HELD_STAGES: readonly CaseStage[] = ['investigation', 'prosecution', 'trial', 'appeal'];
const EVERY_OFFICE = [...INVESTIGATION_HEADS, ...PROCURACY_HEADS, ...JUDGES];
const EVERY_BODY: readonly CaseBody[] = [...POLICE, 'procuracy', 'court'];

/** The table of steps (BLTTHS 172, 174, 229–232, 240, 245, 277, 280, 297, 155–161). */
export const STEP_RULES: Readonly<Record<CaseStep, StepRule>> = {
  'extend-investigation': rule(
    'investigation-extended',
    ['investigation'],
    ['procuracy'],
    PROCURACY_HEADS,
    false,
  ),
  conclude: rule('concluded', ['investigation'], POLICE, INVESTIGATION_HEADS),
  'cancel-opening': rule(
    'opening-cancelled',
    ['investigation'],
    ['procuracy'],
    PROCURACY_HEADS,
    false,
  ),
  'extend-prosecution': rule(
    'prosecution-extended',
    ['prosecution'],
    ['procuracy'],
    PROCURACY_HEADS,
  ),
  'return-file': rule(
    'file-returned',
    ['prosecution', 'trial'],
    ['procuracy', 'court'],
    [...PROCURACY_HEADS, 'presiding-judge', 'trial-panel'],
  ),
  indict: rule('indicted', ['prosecution'], ['procuracy'], PROCURACY_HEADS),
  'extend-trial': rule('trial-extended', ['trial'], ['court'], ['chief-justice']),
  'decide-trial': rule('trial-decided', ['trial', 'appeal'], ['court'], ['presiding-judge']),
  adjourn: rule(
    'adjourned',
    ['trial', 'appeal'],
    ['court'],
    ['presiding-judge', 'trial-panel', 'appeal-panel'],
  ),
  suspend: rule('suspended', HELD_STAGES, EVERY_BODY, EVERY_OFFICE),
  resume: rule('resumed', HELD_STAGES, EVERY_BODY, EVERY_OFFICE),
  stay: rule('stayed', HELD_STAGES, EVERY_BODY, [...EVERY_OFFICE, 'appeal-panel']),
  'go-in-absentia': rule('in-absentia', HELD_STAGES, EVERY_BODY, EVERY_OFFICE),
  'restore-full-limit': rule('full-limit', BEFORE_JUDGMENT, EVERY_BODY, EVERY_OFFICE, false),
  'decide-appeal': rule('appeal-decided', ['appeal'], ['court'], ['appeal-panel']),
  'enter-into-force': rule(
    'came-into-force',
    ['judged'],
    ['court'],
    ['chief-justice', 'presiding-judge'],
  ),
  reopen: rule(
    'reopened',
    ['in-force', 'ended'],
    ['court', 'procuracy'],
    [
      'head-of-procuracy',
      'head-of-higher-procuracy',
      'supreme-procuracy',
      'appeal-panel',
      'chief-justice',
    ],
    false,
  ),
};

function rule(
  event: CaseEventKind,
  stages: readonly CaseStage[],
  bodies: readonly CaseBody[],
  offices: readonly DecidingOffice[],
  holds = true,
): StepRule {
  return { event, stages, bodies, offices, holds };
}
