import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { DifficultyRow, DifficultyView, GroupRow } from '../contract.ts';
import { difficultiesWeb } from './index.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const GROUP = '0198f3a0-0000-7000-8000-000000000002';
const PLAN = '0198f3a0-0000-7000-8000-000000000003';
const CHOICE = {
  id: PLAN,
  number: '12/KH-BCĐ138',
  title: 'Năm 2026',
  issuer: 'BCĐ 138 tỉnh',
  year: 2026,
  isOver: false,
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('raising a difficulty', () => {
  it('sends it with the plan in whose work it arose', async () => {
    await openForm({ 'POST /difficulties': { id: ID } });
    await fillAll();
    await page.choose('plan', '12/kh');
    await send();
    expect(page.lastSent('POST /difficulties')).toEqual({
      planId: PLAN,
      field: 'Kinh phí',
      body: 'Chưa có định mức chi phiên dịch',
      basis: '',
      proposal: 'Sở Tài chính hướng dẫn',
    });
    expect(page.address()).toBe(`/difficulties/${ID}`);
  });

  it('says that no name of a victim belongs here, and what is still missing', async () => {
    await openForm({});
    await page.fill('body', 'Chưa có định mức chi phiên dịch');
    await send();
    expect(page.text()).toContain('Không ghi tên nạn nhân');
    expect(page.text()).toContain('Có 2 chỗ cần sửa');
    expect(page.field('body').value).toBe('Chưa có định mức chi phiên dịch');
    expect(page.lastSent('POST /difficulties')).toBeUndefined();
  });

  it('keeps all of it where the right is missing', async () => {
    await openForm({ 'POST /difficulties': new Refused('access.denied') });
    await fillAll();
    await send();
    expect(page.address()).toBe('/difficulties/new');
    expect(page.field('proposal').value).toBe('Sở Tài chính hướng dẫn');
    expect(page.root.querySelector('[role="alert"]')).not.toBeNull();
  });

  async function openForm(answers: object): Promise<void> {
    page = await openPage(difficultiesWeb, '/difficulties/new', {
      permissions: ['plan.read', 'difficulty.raise'],
      answers: { 'POST /plan-choices': { rows: [CHOICE] }, ...answers },
    });
  }

  async function fillAll(): Promise<void> {
    await page.fill('field', 'Kinh phí');
    await page.fill('body', 'Chưa có định mức chi phiên dịch');
    await page.fill('proposal', 'Sở Tài chính hướng dẫn');
  }

  async function send(): Promise<void> {
    await page.click(page.button('Gửi khó khăn, kiến nghị'));
    await page.settle();
  }
});

describe('putting difficulties together', () => {
  it('adds one to a group that is open, chosen among those the officer decides', async () => {
    await openRecord({ waysOn: ['group', 'decide'] });
    await page.click(page.button('Đưa vào nhóm'));
    await page.settle();
    expect(page.text()).toContain('Kinh phí, định mức');
    expect(page.text()).not.toContain('Nhóm của nơi khác');
    await page.click(document.querySelector(`dialog input[value="${GROUP}"]`) as Element);
    await submit();
    expect(page.lastSent('POST /difficulty-groups')).toEqual({ ids: [ID], groupId: GROUP });
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('makes a new one, which needs its name', async () => {
    await openRecord({ waysOn: ['group', 'decide'] });
    await page.click(page.button('Đưa vào nhóm'));
    await page.settle();
    await submit();
    expect(page.text()).toContain('Đặt tên cho nhóm mới');
    expect(page.lastSent('POST /difficulty-groups')).toBeUndefined();
    await page.fill('title', 'Phiên dịch');
    await submit();
    expect(page.lastSent('POST /difficulty-groups')).toEqual({ ids: [ID], title: 'Phiên dịch' });
  });

  it('offers no way where there is none', async () => {
    await openRecord({ waysOn: [] });
    expect(page.text()).toContain('Chưa có định mức');
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });

  async function openRecord(change: Partial<DifficultyView>): Promise<void> {
    page = await openPage(difficultiesWeb, `/difficulties/${ID}`, {
      permissions: ['difficulty.decide'],
      answers: {
        [`GET /difficulties/${ID}`]: aDifficulty(change),
        'GET /difficulty-groups': { rows: GROUPS, next: null },
        'POST /difficulty-groups': { groupId: GROUP, grouped: 1 },
      },
    });
  }

  async function submit(): Promise<void> {
    await page.click(document.querySelector('dialog [type="submit"]') as Element);
    await page.settle();
  }
});

describe('the list of difficulties', () => {
  it('is empty with a word for whoever raises them', async () => {
    page = await openPage(difficultiesWeb, '/difficulties', {
      permissions: ['difficulty.raise'],
      answers: { 'GET /difficulties': { rows: [], next: null } },
    });
    expect(page.text()).toContain('Chưa có khó khăn nào');
    expect(page.sent.at(-1)?.search).toMatchObject({ scope: 'mine' });
    expect(page.button('Nêu khó khăn, kiến nghị')).toBeDefined();
  });

  it('lets whoever decides choose several and put them together', async () => {
    page = await openPage(difficultiesWeb, '/difficulties', {
      permissions: ['difficulty.decide'],
      answers: {
        'GET /difficulties': { rows: [aRow()], next: null },
        'GET /difficulty-groups': { rows: GROUPS, next: null },
      },
    });
    const boxes = [...page.root.querySelectorAll<HTMLElement>('tbody input[type="checkbox"]')];
    await page.click(boxes[0] as Element);
    await page.click(page.button('Gộp 1 điều mới nêu đã chọn'));
    await page.settle();
    expect(document.querySelector('dialog')?.textContent).toContain('Kinh phí, định mức');
  });
});

const GROUPS: GroupRow[] = [
  { id: GROUP, title: 'Kinh phí, định mức', mayDecide: true },
  { id: PLAN, title: 'Nhóm của nơi khác', mayDecide: false },
].map((group) => ({ ...group, state: 'open', members: 2, decision: null, decidedOn: null }));

function aRow(): DifficultyRow {
  const { id, agency, field, body, proposal, state, group, raisedAt } = aDifficulty({});
  return { id, agency, field, body, proposal, state, group, raisedAt };
}

function aDifficulty(change: Partial<DifficultyView>): DifficultyView {
  return {
    id: ID,
    agency: { id: PLAN, name: 'Sở Y tế' },
    field: 'Kinh phí',
    body: 'Chưa có định mức',
    proposal: 'Hướng dẫn định mức',
    state: 'raised',
    group: null,
    raisedAt: '2026-03-02T02:00:00.000Z',
    revision: 1,
    basis: '',
    plan: null,
    decision: null,
    decidedOn: null,
    answer: null,
    answeredAt: null,
    withdrawnReason: null,
    task: null,
    waysOn: [],
    ...change,
  };
}
