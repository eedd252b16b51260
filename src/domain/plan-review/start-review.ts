import type { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import type { Review, ReviewSettings } from './review.ts';

const NOTHING_SET: ReviewSettings = {
  state: null,
  periodFrom: null,
  periodTo: null,
  issuerAgencyId: null,
  issuerLevel: null,
  issuerPlaceName: null,
  mapped: false,
  parentPlanId: null,
  parentNodeId: null,
  ownPlanDueOn: null,
  dueRollsForward: false,
  correction: null,
};

/** A fresh working copy of a proposal: nothing seen yet, keys given in reading order. */
export function startReview(reading: PlanReading): Review {
  const { document } = reading;
  return {
    header: {
      status: 'unseen',
      type: document.type,
      number: document.number,
      date: document.date,
      place: document.place,
      issuer: document.issuer,
      title: document.title,
      signer: document.signer,
      citedDocuments: [...document.citedDocuments],
    },
    sections: [...reading.sections],
    targets: reading.targets.map((target, index) => ({ ...target, ...fresh('c', index) })),
    tasks: reading.tasks.map(({ begins: _begins, ...task }, index) => ({
      ...task,
      ...fresh('t', index),
    })),
    reports: reading.reports.map((report, index) => ({ ...report, ...fresh('r', index) })),
    recipients: reading.recipients.map((text, index) => ({
      text,
      span: reading.recipientSpans[index] ?? [0, 0],
      confidence: 1,
      reasons: [],
      ...fresh('n', index),
    })),
    names: {},
    settings: { ...NOTHING_SET, ...periodOf(reading) },
    cursor: null,
  };
}

function fresh(letter: string, index: number): { key: string; status: 'unseen' } {
  return { key: `${letter}${index + 1}`, status: 'unseen' };
}

const YEARS_IN_TITLE = /giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})/i;
const YEAR_IN_TITLE = /năm\s+(\d{4})/i;

/** The years the title names, else the year of the document. */
function periodOf(reading: PlanReading): Partial<ReviewSettings> {
  const title = reading.document.title ?? '';
  const years = YEARS_IN_TITLE.exec(title);
  if (years !== null) {
    return { periodFrom: `${years[1]}-01-01`, periodTo: `${years[2]}-12-31` };
  }
  const year = YEAR_IN_TITLE.exec(title)?.[1] ?? reading.document.date?.slice(0, 4);
  return year === undefined ? {} : { periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` };
}
