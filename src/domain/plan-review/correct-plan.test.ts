import { describe, expect, it } from 'vitest';
import { listHindrances } from './check-review.ts';
import { compareCampaigns } from './correct-campaigns.ts';
import { decideCorrection } from './correct-plan.ts';
import { proposeCampaigns } from './propose-campaigns.ts';
import { aConfirmedPlan, aConfirmedReport, aConfirmedTask, named } from './sample-plan.testing.ts';
import { startReview } from './start-review.ts';

const NAMES = new Map([
  ['health', 'Sở Y tế'],
  ['labour', 'Sở Lao động'],
]);
const other = aConfirmedTask('old-2', {
  path: 'II.2',
  text: 'Rà soát người đi làm ăn xa, lập danh sách theo dõi',
  deadline: null,
});

describe('a corrected text against the confirmed plan', () => {
  it('keeps a task whose words, days and agencies stand as before, under its own id', () => {
    const before = aConfirmedPlan({ tasks: [aConfirmedTask('old-1'), other] });
    const after = aConfirmedPlan({
      planId: 'draft',
      tasks: [
        aConfirmedTask('new-1', { span: [7, 17] }),
        { ...other, id: 'new-2', coversIds: ['new-1'] },
      ],
    });
    const { plan, items } = decideCorrection(before, after, NAMES);
    expect(plan.planId).toBe('plan');
    expect(plan.tasks.map(({ id, span }) => [id, span])).toEqual([
      ['old-1', [7, 17]],
      ['old-2', [0, 10]],
    ]);
    expect(plan.tasks[1]?.coversIds).toEqual(['old-1']);
    expect(items.map(({ fate }) => fate)).toEqual(['kept', 'kept']);
  });

  it('tells what of a task changed, what is new and what ends', () => {
    const before = aConfirmedPlan({ tasks: [aConfirmedTask('old-1'), other] });
    const changed = aConfirmedTask('new-1', {
      deadline: '2026-07-31',
      cooperating: [named('Sở Y tế', 'health')],
    });
    const added = aConfirmedTask('new-3', { path: 'II.9', text: 'Lập đường dây nóng của tỉnh' });
    const { plan, items } = decideCorrection(
      before,
      aConfirmedPlan({ tasks: [changed, added] }),
      NAMES,
    );
    expect(plan.tasks.map(({ id }) => id)).toEqual(['old-1', 'new-3']);
    expect(items.map(({ fate, id, path }) => [fate, id, path])).toEqual([
      ['changed', 'old-1', 'II.1'],
      ['added', null, 'II.9'],
      ['ended', 'old-2', 'II.2'],
    ]);
    expect(items[0]?.changes).toEqual([
      { field: 'deadline', before: ['2026-06-30'], after: ['2026-07-31'] },
      { field: 'cooperating', before: [], after: ['Sở Y tế'] },
    ]);
  });

  it('tells when a name stays as written and stands for another agency now', () => {
    const task = (agency: string) =>
      aConfirmedTask('one', { lead: [named('Sở LĐTBXH', agency)], deadline: null });
    const { items } = decideCorrection(
      aConfirmedPlan({ tasks: [task('labour')] }),
      aConfirmedPlan({ tasks: [task('health')] }),
      NAMES,
    );
    expect(items[0]?.changes).toEqual([
      { field: 'agencies', before: ['Sở Lao động'], after: ['Sở Y tế'] },
    ]);
  });

  it('compares reporting duties by kind, receiver and days, and figures of targets', () => {
    const share = (value: number) => ({
      path: 'I.2',
      quote: `tỷ lệ giải quyết đạt trên ${value}%`,
      values: [{ op: '>' as const, value, unit: '%' }],
      span: [0, 3] as [number, number],
    });
    const adhoc = aConfirmedReport('old-r2', { kind: 'adhoc', due: [] });
    const { plan, items } = decideCorrection(
      aConfirmedPlan({ reports: [aConfirmedReport('old-r1'), adhoc], targets: [share(90)] }),
      aConfirmedPlan({
        reports: [
          { ...adhoc, id: 'new-r1' },
          aConfirmedReport('new-r2', { due: ['03-20', '09-20'] }),
          aConfirmedReport('new-r3', { kind: 'annual', due: ['12-15'], to: named('UBND tỉnh') }),
        ],
        targets: [share(95)],
      }),
      NAMES,
    );
    expect(plan.reports.map(({ id }) => id)).toEqual(['old-r2', 'old-r1', 'new-r3']);
    expect(items.map(({ part, fate, text }) => [part, fate, text])).toEqual([
      ['target', 'changed', 'tỷ lệ giải quyết đạt trên 95%'],
      ['report', 'kept', 'adhoc|Ban Chỉ đạo'],
      ['report', 'changed', 'quarterly|Ban Chỉ đạo|03-20|09-20'],
      ['report', 'added', 'annual|UBND tỉnh|12-15'],
    ]);
    expect(items[0]?.changes.at(-1)).toEqual({
      field: 'values',
      before: ['> 90 %'],
      after: ['> 95 %'],
    });
  });

  it('leaves the plan in force, in the hands of who administers it now', () => {
    const { plan } = decideCorrection(
      aConfirmedPlan({ state: 'in-force', issuerAgencyId: 'former', issuerLft: 1 }),
      aConfirmedPlan({ state: 'history', issuerAgencyId: 'heir', issuerLft: 9, title: 'Mới' }),
      NAMES,
    );
    expect([plan.state, plan.issuerAgencyId, plan.issuerLft, plan.title]).toEqual([
      'in-force',
      'heir',
      9,
      'Mới',
    ]);
  });
});

describe('campaigns of a corrected plan', () => {
  const drive = (id: string, to: string) =>
    aConfirmedTask(id, {
      text: 'Mở đợt cao điểm tấn công tội phạm mua bán người',
      from: '2026-07-01',
      to,
      deadline: null,
    });
  const of = (...tasks: ReturnType<typeof drive>[]) => proposeCampaigns(aConfirmedPlan({ tasks }));

  it('move with their task, begin anew, or end', () => {
    const fates = (before: ReturnType<typeof of>, after: ReturnType<typeof of>) =>
      compareCampaigns(before, after).map(({ fate }) => fate);
    expect(fates(of(drive('t', '2026-09-30')), of(drive('t', '2026-09-30')))).toEqual(['kept']);
    expect(fates(of(drive('t', '2026-09-30')), of(drive('t', '2026-10-31')))).toEqual(['changed']);
    expect(fates(of(drive('t', '2026-09-30')), of())).toEqual(['ended']);
    expect(fates(of(), of(drive('t', '2026-09-30')))).toEqual(['added']);
  });
});

describe('what stands before confirming a corrected text', () => {
  const review = startReview({
    document: {
      type: 'Kế hoạch',
      number: null,
      date: '2026-02-01',
      place: null,
      issuer: null,
      title: 'Kế hoạch',
      signer: null,
      citedDocuments: [],
      spans: {},
      confidence: {},
      reasons: {},
    },
    sections: [],
    targets: [],
    tasks: [],
    reports: [],
    recipients: [],
    recipientSpans: [],
  });
  const codes = (correction: 'correct' | 'separate' | null) =>
    listHindrances(
      { ...review, settings: { ...review.settings, correction, issuerAgencyId: 'mine' } },
      new Set(),
      { issuerAgencyId: 'theirs' },
    ).map(({ code }) => code);

  it('is the choice between correcting and a plan of its own, and one issuer', () => {
    expect(codes(null)).toContain('correction-unchosen');
    expect(codes('correct')).toContain('correction-other-issuer');
    expect(codes('separate').filter((code) => code.startsWith('correction'))).toEqual([]);
  });
});
