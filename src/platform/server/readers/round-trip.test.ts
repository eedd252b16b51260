import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { docxFromText, pdfFromText } from '../../../../tests/harness/sample-documents.ts';
import { findSamplesFolder } from '../../../../tools/plan-score/list-labels.ts';
import { readDocumentText } from './read-document-text.ts';

// Whoever has the real plans reads them all; the repository's own are sampled to spare time.
const own = join(import.meta.dirname, '../../../../tests/plans/labelled');
const plans = [
  ...listTexts(join(findSamplesFolder(), 'plans'), () => true),
  ...listTexts(own, (name) => /^(01|03|05|09|13|25)-/.test(name)),
];

describe('a plan read from Word or PDF', () => {
  it.each(plans)('$name reads as its plain text does', async ({ path }) => {
    const text = readFileSync(path, 'utf8');
    const expected = gist((await readDocumentText(path, { fileName: path })).text);
    for (const bytes of [await docxFromText(text), await pdfFromText(text)]) {
      const read = await readDocumentText(bytes, { fileName: path });
      expect({ format: read.format, ...gist(read.text) }).toEqual({
        format: read.format,
        ...expected,
      });
    }
  });
});

function listTexts(folder: string, wanted: (name: string) => boolean) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt') && wanted(name))
        .map((name) => ({ name, path: join(folder, name) }))
    : [];
}

/** All of a reading that does not depend on where its letters stand. */
function gist(text: string) {
  const { document, sections, targets, tasks, reports, recipients }: PlanReading = readPlan(text);
  const { spans: _, confidence: __, reasons: ___, ...header } = document;
  return {
    header,
    recipients,
    sections: sections.map(({ path, heading }) => `${path} ${heading}`),
    targets: targets.map(({ path, quote, values }) => ({ path, quote, values })),
    tasks: tasks.map(({ span, confidence, reasons, ...task }) => task),
    reports: reports.map(({ span, confidence, reasons, ...report }) => report),
  };
}
