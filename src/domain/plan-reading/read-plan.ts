import { listCitedDocuments } from './cited-documents.ts';
import { type ClosingPart, findClosingPart } from './closing-part.ts';
import { type Header, readHeader } from './header.ts';
import type { Field } from './header-field.ts';
import { completeIssuer, findIssuerInText } from './issuer-from-text.ts';
import { mendLetterhead } from './mend-letterhead.ts';
import { normaliseSource } from './normalise-source.ts';
import { type Block, buildOutline } from './outline.ts';
import { buildParagraphs } from './paragraphs.ts';
import { spanOf } from './passage.ts';
import type { HeaderField, PlanDocument, PlanReading, PlanSection } from './plan-reading.ts';
import { listTasks } from './plan-tasks.ts';
import { listReports } from './reports.ts';
import { listSourceLines, type SourceLine } from './source-lines.ts';
import { listTargets } from './targets.ts';

/** Reads a plan: plain rules over its text, the same text always gives the same proposal. */
export function readPlan(sourceText: string): PlanReading {
  const source = normaliseSource(sourceText);
  const lines = mendLetterhead(listSourceLines(source));
  const header = readHeader(lines);
  const closing = findClosingPart(source, lines, header.bodyStart);
  const paragraphs = buildParagraphs(bodyLines(lines, header, closing));
  const blocks = buildOutline(paragraphs);
  const { tasks, owners } = listTasks(blocks, header.year);
  return {
    document: readDocument(lines, header, closing, blocks),
    sections: listSections(blocks),
    targets: listTargets(blocks),
    tasks,
    reports: listReports(blocks, header.year, owners),
    recipients: closing?.recipients.map((item) => item.text) ?? [],
    recipientSpans: closing?.recipients.map((item) => spanOf(item)) ?? [],
  };
}

function bodyLines(
  lines: readonly SourceLine[],
  header: Header,
  closing: ClosingPart | null,
): SourceLine[] {
  if (closing === null) {
    return lines.slice(header.bodyStart);
  }
  return [...lines.slice(header.bodyStart, closing.start), ...lines.slice(closing.end)];
}

function listSections(blocks: readonly Block[]): PlanSection[] {
  return blocks.flatMap((block) => {
    const heading = block.heading;
    if (heading === null) {
      return [];
    }
    return [
      {
        path: heading.path,
        heading: heading.title,
        span: spanOf(heading.paragraph.words, 0, heading.titleEnd),
        confidence: heading.sure ? 0.97 : 0.7,
        reasons: heading.sure ? [] : ['heading-has-no-title-form'],
      },
    ];
  });
}

function readDocument(
  lines: readonly SourceLine[],
  header: Header,
  closing: ClosingPart | null,
  blocks: readonly Block[],
): PlanDocument {
  const torn = header.type === null && header.number === null && closing === null;
  const fromText = torn
    ? null
    : findIssuerInText(
        blocks.slice(0, 8).map((block) => block.paragraph.words),
        closing?.signedFor ?? null,
        header.place?.value ?? null,
      );
  const issuer = header.issuer === null ? fromText : completeIssuer(header.issuer, fromText);
  const cited = listCitedDocuments(
    citedPassages(lines, header, closing, blocks),
    header.number?.value ?? null,
  );
  const fields: Array<[Exclude<HeaderField, 'citedDocuments'>, Field<string> | null]> = [
    ['type', header.type],
    ['number', header.number],
    ['date', header.date],
    ['place', header.place],
    ['issuer', issuer],
    ['title', header.title],
    ['signer', closing?.signer ?? null],
  ];
  const document: PlanDocument = {
    type: header.type?.value ?? null,
    number: header.number?.value ?? null,
    date: header.date?.value ?? null,
    place: header.place?.value ?? null,
    issuer: issuer?.value ?? null,
    title: header.title?.value ?? null,
    signer: closing?.signer?.value ?? null,
    citedDocuments: cited.map((one) => one.number),
    spans: {},
    confidence: {},
    reasons: {},
  };
  for (const [name, field] of fields) {
    if (field !== null) {
      document.spans[name] = field.span;
      document.confidence[name] = field.confidence;
      document.reasons[name] = [...field.reasons];
    }
  }
  if (cited.length > 0) {
    document.spans.citedDocuments = cited.map((one) => one.span);
    document.confidence.citedDocuments = 0.95;
    document.reasons.citedDocuments = [];
  }
  return withBlanks(document, header);
}

/** A printed but blank number or date says why it is null. */
function withBlanks(document: PlanDocument, header: Header): PlanDocument {
  if (header.numberReasons.length > 0) {
    document.confidence.number = 0.5;
    document.reasons.number = [...header.numberReasons];
  }
  if (header.dateReasons.length > 0) {
    document.confidence.date = 0.5;
    document.reasons.date = [...header.dateReasons];
  }
  return document;
}

/** The words of title, body and footnotes in the order of the source. */
function citedPassages(
  lines: readonly SourceLine[],
  header: Header,
  closing: ClosingPart | null,
  blocks: readonly Block[],
) {
  const opening = lines
    .slice(0, header.bodyStart)
    .filter((line) => !/^\s*Số\s*[:.]/u.test(line.words.text));
  const body = blocks.map((block) => block.paragraph);
  const rows = body.flatMap((paragraph) =>
    paragraph.cells.length > 0 ? paragraph.cells : [paragraph.words],
  );
  return [...opening.map((line) => line.words), ...rows, ...(closing?.recipients ?? [])];
}
