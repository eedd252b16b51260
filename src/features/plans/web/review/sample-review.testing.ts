import type { Review, ReviewTask } from '#domain/plan-review/review.ts';
import type { ImportView } from '../../contract.ts';

export const SAMPLE_TEXT = [
  'KẾ HOẠCH',
  'Phòng, chống mua bán người năm 2026',
  'II. NHIỆM VỤ',
  '- Công an tỉnh chủ trì tuyên truyền; Sở Y tế khám sức khỏe.',
  '- Rà soát các tuyến biên giới',
  'trong tháng 7/2026.',
  '- Sở Kho Lẫm phối hợp thực hiện.',
].join('\n');

function spanOf(words: string): [number, number] {
  const from = SAMPLE_TEXT.indexOf(words);
  return [from, from + words.length];
}

const NOBODY = { lead: [], cooperating: [], implementing: [], requested: [], covers: [] };
const ANYTIME = { from: null, to: null, deadline: null };

function aTask(key: string, text: string, part: Partial<ReviewTask> = {}): ReviewTask {
  const first = text.split(' ').slice(0, 3).join(' ');
  return {
    key,
    status: 'unseen',
    span: [spanOf(first)[0], spanOf(first)[0] + text.length],
    confidence: 0.98,
    reasons: [],
    path: 'II',
    text,
    ...NOBODY,
    ...ANYTIME,
    ...part,
  };
}

/** A small plan under review: one header, three tasks, the second doubtful, the third with a strange name. */
export function aReview(): Review {
  return {
    header: {
      status: 'unseen',
      type: 'Kế hoạch',
      number: null,
      date: null,
      place: null,
      issuer: null,
      title: 'Phòng, chống mua bán người năm 2026',
      signer: null,
      citedDocuments: [],
    },
    sections: [
      { path: 'II', heading: 'NHIỆM VỤ', span: spanOf('NHIỆM VỤ'), confidence: 1, reasons: [] },
    ],
    targets: [],
    tasks: [
      aTask('t1', 'Công an tỉnh chủ trì tuyên truyền; Sở Y tế khám sức khỏe.', {
        lead: ['Công an tỉnh'],
      }),
      aTask('t2', 'Rà soát các tuyến biên giới trong tháng 7/2026.', {
        confidence: 0.6,
        reasons: ['no-agency'],
        deadline: '2026-07-31',
      }),
      aTask('t3', 'Sở Kho Lẫm phối hợp thực hiện.', { cooperating: ['Sở Kho Lẫm'] }),
    ],
    reports: [],
    recipients: [],
    names: {},
    settings: {
      state: 'in-force',
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
      issuerAgencyId: '11111111-1111-4111-8111-111111111111',
      issuerLevel: 'province',
      issuerPlaceName: null,
      mapped: false,
      parentPlanId: null,
      parentNodeId: null,
      ownPlanDueOn: null,
      dueRollsForward: false,
      correction: null,
    },
    cursor: null,
  };
}

const RESOLVED = { isGroup: false, thenName: null, choices: [], answer: null, uses: 1 } as const;

/** The same as the server sends it, with what is known of its two names. */
export function anImport(): ImportView {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    state: 'review',
    revision: 1,
    fileName: 'ke-hoach.docx',
    format: 'docx',
    sourceText: SAMPLE_TEXT,
    review: aReview(),
    names: [
      {
        ...RESOLVED,
        choices: [],
        asWritten: 'Công an tỉnh',
        status: 'resolved',
        kind: { vi: 'Công an cấp tỉnh', en: 'Provincial police' },
        nowAgencies: [
          {
            id: '33333333-3333-4333-8333-333333333333',
            name: 'Công an tỉnh Minh Họa',
            note: null,
          },
        ],
      },
      {
        ...RESOLVED,
        choices: [],
        asWritten: 'Sở Kho Lẫm',
        status: 'unknown',
        kind: null,
        nowAgencies: [],
      },
    ],
    headerReading: { spans: {}, confidence: {}, reasons: {} },
    issuerAgency: null,
    corrects: null,
    differences: [],
    planId: null,
  };
}
