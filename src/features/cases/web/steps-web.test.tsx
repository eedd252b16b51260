import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { CaseView } from '../contract.ts';
import { BC1, CASE_ID, VIEW } from './case-samples.testing.ts';
import { casesWeb } from './index.tsx';

let page: OpenedPage;
afterEach(() => page.leave());

const STEPS = `POST /cases/${CASE_ID}/steps`;
const DUTIES = `POST /cases/${CASE_ID}/duties`;
const NOTICES = `POST /cases/${CASE_ID}/notices`;

async function openCase(
  changes: Partial<CaseView>,
  kind: 'provincial-police' | 'provincial-procuracy' | 'regional-court',
) {
  page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
    permissions: ['case.read', 'case.record'],
    kind,
    answers: {
      [`GET /cases/${CASE_ID}`]: { ...VIEW, ...changes },
      [STEPS]: { id: CASE_ID, revision: 6 },
      [DUTIES]: { id: CASE_ID, revision: 6 },
      [NOTICES]: { id: CASE_ID, revision: 6 },
    },
  });
}

const submit = () => document.querySelector('dialog button[type=submit]') as HTMLElement;

describe('an extension', () => {
  const EXTEND: CaseView['steps'] = [
    {
      step: 'extend-investigation',
      offices: ['head-of-procuracy'],
      extension: { from: '2026-11-15', most: '2027-03-14', due: '2027-03-15' },
    },
  ];

  it('shows the end that the clocks count; nothing needs to be typed', async () => {
    await openCase({ steps: EXTEND }, 'provincial-procuracy');
    await page.click(page.button('Gia hạn điều tra'));
    expect(page.text()).toContain('Gia hạn hết mức luật cho: đến hết 14/03/2027.');
    expect(page.text()).toContain('hạn là 15/03/2027');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(STEPS)).toMatchObject({ do: 'extend-investigation', params: {} });
  });

  it('may be shorter as the decision says, and says plainly what is too long', async () => {
    await openCase({ steps: EXTEND }, 'provincial-procuracy');
    await page.click(page.button('Gia hạn điều tra'));
    await page.fill('until', '2027-03-20');
    await page.click(submit());
    expect(page.text()).toContain('Luật chỉ cho gia hạn đến hết ngày 14/03/2027');
    expect(page.lastSent(STEPS)).toBeUndefined();
    await page.fill('until', '2027-02-01');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(STEPS)).toMatchObject({ params: { until: '2027-02-01' } });
  });
});

describe('a detention', () => {
  it('is extended to the day that the clocks count, unless the decision gives less', async () => {
    const extend = `POST /cases/${CASE_ID}/measures/${VIEW.accusedList[0]?.measures[0]?.id}/extend`;
    page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
      permissions: ['case.read', 'case.record'],
      kind: 'provincial-procuracy',
      answers: { [`GET /cases/${CASE_ID}`]: VIEW, [extend]: { id: CASE_ID, revision: 6 } },
    });
    await page.click(page.button('Gia hạn'));
    expect(page.text()).toContain('Gia hạn hết mức luật cho: đến 08/06/2026.');
    await page.fill('office', 'head-of-procuracy');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(extend)).toMatchObject({ until: null, office: 'head-of-procuracy' });
  });
});

describe('what a limit waits for', () => {
  const head = {
    name: { vi: 'Viện kiểm sát trả lại biên bản', en: 'The procuracy returns the record' },
    dueOn: '2026-03-02',
    dueAt: null,
    askBy: null,
    provisional: false,
    about: null,
    accused: null,
    startedAt: '2026-02-27T02:00:00Z',
  };
  const returns: CaseView['owed'][number] = {
    ...head,
    rule: '88.5',
    nearness: 'overdue',
    duty: 'act-returned',
    notice: null,
    about: BC1,
  };
  const warning: CaseView['owed'][number] = {
    ...head,
    rule: '244-detention',
    nearness: 'later',
    duty: null,
    notice: { paper: 'detention-warning', to: 'court' },
    accused: { id: BC1, mark: 'BC1' },
  };

  it('is chosen, and no more is asked than when it was done', async () => {
    await openCase({ owed: [returns, { ...returns, about: CASE_ID }] }, 'provincial-procuracy');
    await page.click(page.button('Ghi việc đã làm theo thời hạn'));
    expect(page.text()).toContain('Trả lại biên bản hoạt động điều tra, quá hạn 02/03/2026');
    await page.click(document.querySelectorAll('input[name=owed]')[1] as HTMLElement);
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(DUTIES)).toMatchObject({
      duty: 'act-returned',
      about: CASE_ID,
      accusedId: null,
    });
  });

  it('is not asked of whoever owes nothing', async () => {
    await openCase({}, 'provincial-procuracy');
    expect(page.text()).not.toContain('Ghi việc đã làm theo thời hạn');
  });

  it('fills in the notice, of a case that has ended too', async () => {
    await openCase({ owed: [warning], ending: 'case-stayed' }, 'provincial-procuracy');
    await page.click(page.button('Ghi đã gửi, tống đạt'));
    expect(page.text()).toContain('Thông báo sắp hết hạn tạm giam cho Tòa án (BC1)');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(NOTICES)).toMatchObject({
      paper: 'detention-warning',
      to: 'court',
      accusedId: BC1,
    });
  });
});

describe('a judgment that is amended on appeal', () => {
  it('takes the defendants in the dialog of the step', async () => {
    const convicted = VIEW.accusedList.map((one) => ({
      ...one,
      word: 'defendant' as const,
      outcome: 'convicted' as const,
    }));
    const steps = [
      { step: 'decide-appeal' as const, offices: ['appeal-panel' as const], extension: null },
    ];
    await openCase(
      { stage: 'appeal', holder: 'court', accusedList: convicted, steps },
      'regional-court',
    );
    await page.click(page.button('Ghi quyết định phúc thẩm'));
    expect(document.getElementById(`field-outcome-${BC1}`)).toBeNull();
    await page.fill('result', 'amended');
    await page.fill(`outcome-${BC1}`, 'acquitted');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(STEPS)).toMatchObject({
      do: 'decide-appeal',
      params: { result: 'amended' },
      defendants: [{ accusedId: BC1, outcome: 'acquitted', sentence: null }],
    });
  });
});

describe('proceedings in absence', () => {
  const ABSENCE: CaseView['absences'][number] = {
    accused: 'BC1',
    ground: 'wanted',
    since: '2026-02-03',
    endedOn: null,
    judgment: null,
  };

  it('say who, since when, on what ground, and what follows', async () => {
    await openCase({ track: 'in-absentia', absences: [ABSENCE] }, 'provincial-police');
    expect(page.text()).toContain('BC1, từ 03/02/2026');
    expect(page.text()).toContain('không buộc tạm đình chỉ');
    expect(page.text()).toContain('tính từ ngày nhận hoặc niêm yết bản án');
  });

  it('of a judgment say whether its window of appeal has begun', async () => {
    const unserved = { ...ABSENCE, judgment: { receivedOn: null, appealUntil: null } };
    await openCase({ track: 'in-absentia', absences: [unserved] }, 'provincial-police');
    expect(page.text()).toContain('thời hạn kháng cáo chưa bắt đầu');
    await page.leave();
    const served = {
      ...ABSENCE,
      judgment: { receivedOn: '2026-02-20', appealUntil: '2026-03-09' },
    };
    await openCase({ track: 'in-absentia', absences: [served] }, 'provincial-police');
    expect(page.text()).toContain('niêm yết 20/02/2026; kháng cáo đến hết 09/03/2026');
  });
});
