import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { findSamplesFolder, listLabelledPlans } from '../../tools/plan-score/list-labels.ts';
import { emptyScore, parts, type Score } from '../../tools/plan-score/parts.ts';
import { scoreReading } from '../../tools/plan-score/score.ts';
import { addTally, ratesOf } from '../../tools/plan-score/tally.ts';
import { WORN_COPIES } from '../../tools/plan-score/worn-copies.ts';

const plans = join(import.meta.dirname, '../plans');
const floors: Record<string, Record<string, number>> = JSON.parse(
  readFileSync(join(plans, 'floors.json'), 'utf8'),
);

describe.each(['labelled', 'heldout'])('the reader on the %s plans', (folder) => {
  const score = scoreFolder(folder);

  it.each(parts)('does not fall below the floor of %s', (part) => {
    expect(ratesOf(score[part]).f1).toBeGreaterThanOrEqual(floors[folder]?.[part] ?? 1);
  });
});

describe.each(Object.entries(WORN_COPIES))('the reader on %s copies', (_, wear) => {
  const score = scoreFolder('labelled', wear);

  it.each(parts)('does not fall below the floor of %s', (part) => {
    expect(ratesOf(score[part]).f1).toBeGreaterThanOrEqual(floors.worn?.[part] ?? 1);
  });
});

function scoreFolder(folder: string, wear = (text: string) => text): Score {
  const total = emptyScore();
  for (const plan of listLabelledPlans(join(plans, folder), findSamplesFolder())) {
    if ('absent' in plan) {
      throw new Error(`the text of ${plan.name} is missing`);
    }
    const score = scoreReading(plan.label, readPlan(wear(plan.text)));
    for (const part of parts) {
      addTally(total[part], score[part]);
    }
  }
  return total;
}
