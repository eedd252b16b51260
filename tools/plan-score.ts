import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import {
  findSamplesFolder,
  type LabelledPlan,
  listLabelledPlans,
} from './plan-score/list-labels.ts';
import { emptyScore, parts, type Score } from './plan-score/parts.ts';
import { scoreReading } from './plan-score/score.ts';
import { addTally, ratesOf } from './plan-score/tally.ts';
import { WORN_COPIES, type WornCopy } from './plan-score/worn-copies.ts';

const help = `npm run plan:score -- [DIR...] [--each] [--misses] [--part NAME] [--worn NAME]

Reads the labelled plans of each DIR (default tests/plans/labelled) and prints precision, recall
and F1 of every part, micro-averaged over the documents.

  --each        one line of F1 per document
  --misses      every false positive (+) and false negative (-) with its document and path
  --worn NAME   the texts as a copy wears them: ${Object.keys(WORN_COPIES).join(', ')}
  --part NAME   misses of this part only: ${parts.join(', ')}
  --help        this text

Exit status: 0 scored (or every text skipped as absent), 2 bad arguments or an unreadable label, 3 no labelled
plan found.`;

process.exitCode = main();

function main(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        each: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        part: { type: 'string' },
        worn: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const folders = positionals.length > 0 ? positionals : [defaultFolder()];
    return scoreFolders(folders, values);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    return 2;
  }
}

function defaultFolder(): string {
  return join(import.meta.dirname, '../tests/plans/labelled');
}

type Options = {
  each: boolean;
  misses: boolean;
  part?: string | undefined;
  worn?: string | undefined;
};

function scoreFolders(folders: readonly string[], options: Options): number {
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) {
    throw new Error(`no such folder: ${missing}`);
  }
  const wear = findWear(options.worn);
  const total = emptyScore();
  const plans = folders.flatMap((folder) => listLabelledPlans(folder, findSamplesFolder()));
  if (plans.length === 0) {
    console.error('no labelled plan found');
    return 3;
  }
  let count = 0;
  for (const plan of plans) {
    if ('absent' in plan) {
      console.log(`skipped ${plan.name}: its text is not here (${plan.absent})`);
      continue;
    }
    const score = scorePlan(plan, wear);
    count += 1;
    for (const part of parts) {
      addTally(total[part], score[part]);
    }
    printPlan(plan.name, score, options);
  }
  if (count > 0) {
    printTotal(total, count);
  }
  return 0;
}

function findWear(name: string | undefined): (text: string) => string {
  if (name === undefined) {
    return (text) => text;
  }
  if (!(name in WORN_COPIES)) {
    throw new Error(`--worn takes one of ${Object.keys(WORN_COPIES).join(', ')}`);
  }
  return WORN_COPIES[name as WornCopy];
}

function scorePlan(plan: LabelledPlan & { text: string }, wear: (text: string) => string): Score {
  return scoreReading(plan.label, readPlan(wear(plan.text)));
}

function printPlan(name: string, score: Score, options: Options): void {
  if (options.each) {
    const figures = parts.map((part) => `${part} ${percent(ratesOf(score[part]).f1)}`);
    console.log(`${name}: ${figures.join('  ')}`);
  }
  if (options.misses) {
    for (const part of parts.filter((one) => options.part === undefined || one === options.part)) {
      for (const miss of score[part].misses) {
        console.log(`${name}  ${part}  ${miss.kind === 'extra' ? '+' : '-'} ${miss.text}`);
      }
    }
  }
}

function printTotal(total: Score, count: number): void {
  console.log(`${count} plans          P       R      F1   right  given  expected`);
  for (const part of parts) {
    const { precision, recall, f1 } = ratesOf(total[part]);
    const rates = [precision, recall, f1].map((rate) => percent(rate).padStart(7)).join(' ');
    const { right, proposed, expected } = total[part];
    const counts = `${right}`.padStart(6) + `${proposed}`.padStart(7) + `${expected}`.padStart(10);
    console.log(`${part.padEnd(14)}${rates}${counts}`);
  }
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1);
}
