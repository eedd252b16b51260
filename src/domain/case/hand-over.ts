import { z } from 'zod';
import type { CaseBody, CaseStage } from '#domain/case/case-stage.ts';

/** Why a file goes from one body to the next. */
export const HandOverPurpose = z.enum([
  'prosecute',
  'try',
  'appeal',
  'return',
  'pass-return',
  'transfer',
]);
export type HandOverPurpose = z.infer<typeof HandOverPurpose>;

/** Papers that a file must hold; one that lacks any may be refused (BLTTHS Điều 238, 276). */
export const FilePaper = z.enum([
  'opening-decision',
  'charge-decisions',
  'evidence-list',
  'conclusion',
  'conclusion-served',
  'indictment',
  'indictment-served',
  'return-decision',
  'judgment',
  'appeal-notices',
  'transfer-decision',
]);
export type FilePaper = z.infer<typeof FilePaper>;

const PAPERS: Record<HandOverPurpose, readonly FilePaper[]> = {
  prosecute: [
    'opening-decision',
    'charge-decisions',
    'evidence-list',
    'conclusion',
    'conclusion-served',
  ],
  try: ['charge-decisions', 'evidence-list', 'conclusion', 'indictment', 'indictment-served'],
  appeal: ['judgment', 'appeal-notices'],
  return: ['return-decision'],
  'pass-return': ['return-decision'],
  transfer: ['opening-decision', 'transfer-decision'],
};

/** From which stage of which body each hand-over starts, and to whom it goes. */
const WAYS: Record<
  HandOverPurpose,
  readonly { stages: readonly CaseStage[]; from: readonly CaseBody[]; to: CaseBody | 'same' }[]
> = {
  prosecute: [{ stages: ['concluded'], from: ['police', 'border-guard'], to: 'procuracy' }],
  try: [{ stages: ['indicted'], from: ['procuracy'], to: 'court' }],
  appeal: [{ stages: ['judged'], from: ['court'], to: 'court' }],
  return: [
    { stages: ['prosecution'], from: ['procuracy'], to: 'police' },
    { stages: ['trial'], from: ['court'], to: 'procuracy' },
  ],
  'pass-return': [{ stages: ['prosecution'], from: ['procuracy'], to: 'police' }],
  transfer: [
    { stages: ['investigation'], from: ['border-guard'], to: 'police' },
    {
      stages: ['investigation', 'prosecution', 'trial'],
      from: ['police', 'procuracy', 'court'],
      to: 'same',
    },
  ],
};

/** Where a file stands when it is sent on. */
export type FilePlace = { stage: CaseStage; body: CaseBody; isSentBack: boolean };

/**
 * The body to which a file goes from here for this purpose; null when there is no such way. Only what a
 * court sent back is passed on to the police as its return; the procuracy’s own returns are counted.
 */
export function findReceiver(purpose: HandOverPurpose, from: FilePlace): CaseBody | null {
  const way = WAYS[purpose].find(
    (one) => one.stages.includes(from.stage) && one.from.includes(from.body),
  );
  if (way === undefined || (purpose === 'pass-return' && !from.isSentBack)) {
    return null;
  }
  return way.to === 'same' ? from.body : way.to;
}

/** The purposes for which the body may send the file on now. */
export function listPurposes(from: FilePlace): HandOverPurpose[] {
  return HandOverPurpose.options.filter((purpose) => findReceiver(purpose, from) !== null);
}

/** The papers that a file sent for this purpose lacks. */
export function listMissingPapers(
  purpose: HandOverPurpose,
  papers: readonly FilePaper[],
): FilePaper[] {
  return PAPERS[purpose].filter((paper) => !papers.includes(paper));
}
