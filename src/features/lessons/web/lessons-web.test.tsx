import { afterEach, describe, expect, it } from 'vitest';
import {
  type Answers,
  type OpenedPage,
  openPage,
  Refused,
} from '#platform/web/testing/open-page.tsx';
import type { LessonRow } from '../contract.ts';
import { lessonsWeb } from './index.tsx';

const LESSON = '0198f3a0-0000-4000-8000-000000000001';
const CASE = '0198f3a0-0000-4000-8000-000000000002';
const BODY = 'Ghi lời khai nạn nhân một lần, có người hỗ trợ ngồi cùng.';

let page: OpenedPage;
afterEach(() => page?.leave());

function aLesson(changes: Partial<LessonRow> = {}): LessonRow {
  return {
    id: LESSON,
    topic: 'victims',
    title: 'Một lần hỏi là đủ',
    body: BODY,
    agency: 'Tòa án khu vực 1',
    writtenOn: '2026-03-01',
    sharedOn: null,
    revision: 1,
    mayShare: true,
    ...changes,
  };
}

async function openLessons(
  rows: LessonRow[],
  permissions: readonly ('lesson.read' | 'case.record')[] = ['lesson.read', 'case.record'],
  answers: Answers = {},
): Promise<void> {
  page = await openPage(lessonsWeb, '/lessons', {
    permissions: [...permissions],
    answers: {
      'GET /lessons': { rows, next: null },
      'GET /lessons/cases': { rows: [{ id: CASE, code: 'VA-98-2026-ABC234', endedOn: null }] },
      'POST /lessons': { id: LESSON },
      [`POST /lessons/${LESSON}/share`]: {},
      ...answers,
    },
  });
}

const buttonNames = () =>
  [...page.root.querySelectorAll('button')].map((one) => one.textContent ?? '');

describe('the page of lessons', () => {
  it('reads as short texts with topic and body, and never says from which case', async () => {
    await openLessons([aLesson({ sharedOn: '2026-03-02', mayShare: false })]);
    expect(page.text()).toContain('Một lần hỏi là đủ');
    expect(page.text()).toContain('Làm việc với nạn nhân');
    expect(page.text()).toContain('Tòa án khu vực 1, chia sẻ ngày 02/03/2026');
    expect(page.text()).not.toContain('VA-98');
    expect(buttonNames()).not.toContain('Chia sẻ cho các cơ quan');
  });

  it('offers writing to those who work on cases alone', async () => {
    await openLessons([aLesson({ mayShare: false })], ['lesson.read']);
    expect(buttonNames()).not.toContain('Viết bài học');
  });

  it('says what will stand there while there is none', async () => {
    await openLessons([]);
    expect(page.text()).toContain('Chưa có bài học nào');
  });

  it('shares an own lesson at the revision that was read, and says so', async () => {
    await openLessons([aLesson({ revision: 3 })]);
    await page.click(page.button('Chia sẻ cho các cơ quan'));
    expect(page.lastSent(`POST /lessons/${LESSON}/share`)).toEqual({ revision: 3 });
    expect(page.text()).toContain('Đã chia sẻ bài học.');
  });
});

describe('writing a lesson', () => {
  async function write(): Promise<void> {
    await page.click(page.button('Viết bài học'));
    await page.settle();
    await page.fill('caseId', CASE);
    await page.fill('topic', 'victims');
    await page.fill('title', 'Một lần hỏi là đủ');
    await page.fill('body', BODY);
    await page.click(page.button('Lưu bài học'));
    await page.settle();
  }

  it('sends it unshared unless that is chosen', async () => {
    await openLessons([]);
    await write();
    expect(page.lastSent('POST /lessons')).toEqual({
      caseId: CASE,
      topic: 'victims',
      title: 'Một lần hỏi là đủ',
      body: BODY,
      share: false,
    });
    expect(page.text()).toContain('Đã lưu bài học.');
  });

  it('keeps what was typed when somebody of the case is named in it', async () => {
    const refused = new Refused('lesson.names-somebody');
    await openLessons([], ['lesson.read', 'case.record'], { 'POST /lessons': refused });
    await write();
    expect(page.root.querySelector('dialog [role=alert]')?.textContent).not.toBe('');
    expect(page.field('body').value).toBe(BODY);
  });

  it('says that no case of the post has a judgment in force', async () => {
    await openLessons([], ['lesson.read', 'case.record'], { 'GET /lessons/cases': { rows: [] } });
    await page.click(page.button('Viết bài học'));
    await page.settle();
    expect(page.text()).toContain('Chưa có vụ án nào');
    expect(buttonNames()).not.toContain('Lưu bài học');
  });
});
