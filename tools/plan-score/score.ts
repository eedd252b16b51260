import { createHash } from 'node:crypto';
import type { LabelHeader, PlanLabel } from './label.ts';
import { emptyScore, type Score } from './parts.ts';
import type { Reading } from './reading.ts';
import { scoreReports } from './score-reports.ts';
import { scoreTargets } from './score-targets.ts';
import { scoreTasks } from './score-tasks.ts';
import {
  addTally,
  fieldKeys,
  foldCase,
  foldSpaces,
  foldWords,
  type Tally,
  tallyKeys,
} from './tally.ts';

/** Compares one reading with its label, part by part. */
export function scoreReading(label: PlanLabel, reading: Reading): Score {
  const score = emptyScore();
  if (label.document !== undefined) {
    scoreHeader(score, label.document, reading.document);
  }
  if (label.sections !== undefined) {
    score.sections = tallyKeys(label.sections.map(sectionKey), reading.sections.map(sectionKey));
  }
  if (label.targets !== undefined) {
    scoreTargets(score, label.targets, reading.targets);
  }
  if (label.tasks !== undefined) {
    const doubtful = new Set((label.doubtful ?? []).map(foldWords));
    const tasks = reading.tasks.filter((task) => !doubtful.has(foldWords(task.begins)));
    scoreTasks(score, label.tasks, tasks);
  }
  if (label.reports !== undefined) {
    scoreReports(score, label.reports, reading.reports);
  }
  if (label.recipients !== undefined) {
    score.recipients = scoreRecipients(label.recipients, reading.recipients);
  }
  return score;
}

const headerFields = ['type', 'number', 'date', 'place', 'issuer', 'title', 'signer'] as const;

function scoreHeader(score: Score, label: LabelHeader, read: Reading['document']): void {
  for (const field of headerFields) {
    const expected = label[field];
    if (expected !== undefined) {
      addTally(score.header, tallyKeys(fieldKeys(field, expected), fieldKeys(field, read[field])));
    }
  }
  if (label.signerSha256 !== undefined) {
    const hash = read.signer === null ? null : sha256(foldSpaces(read.signer));
    addTally(
      score.header,
      tallyKeys(fieldKeys('signer', label.signerSha256), fieldKeys('signer', hash)),
    );
  }
  if (label.citedDocuments !== undefined) {
    score.cited = tallyKeys(
      label.citedDocuments.map(foldSpaces),
      read.citedDocuments.map(foldSpaces),
    );
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function sectionKey(section: { path: string; heading: string }): string {
  return `${foldCase(section.path)} | ${foldCase(section.heading)}`;
}

/** An expected recipient may be given as a hash, where it names a person. */
function scoreRecipients(expected: readonly string[], proposed: readonly string[]): Tally {
  const wanted = expected.map(foldSpaces);
  const given = proposed.map(foldSpaces).map((name) => {
    const hash = `sha256:${sha256(name)}`;
    return wanted.includes(hash) ? hash : name;
  });
  return tallyKeys(wanted, given);
}
