import { afterEach, describe, expect, it } from 'vitest';
import type { FeatureWeb } from '#platform/web/feature-web.ts';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import { dutyWeb } from './index.tsx';
import { LockNotice } from './lock-notice.tsx';

let page: OpenedPage;
afterEach(() => page?.leave());

/** The notice alone, as it stands on the locked screen. */
const alone: FeatureWeb = {
  ...dutyWeb,
  routes: [{ path: '/locked', title: 'menu', component: LockNotice as never }],
};

async function openNotice(waits: boolean, permissions: ('duty.serve' | 'task.read')[]) {
  page = await openPage(alone, '/locked', {
    permissions,
    answers: { 'GET /lock-notice': { waits } },
  });
  await page.settle();
}

const told = () => page.root.querySelector('[role=alert]')?.textContent;

describe('the locked screen of somebody on duty', () => {
  it('says that an alert waits, and nothing else', async () => {
    await openNotice(true, ['duty.serve']);
    expect(told()).toBe('Có báo động đang chờ anh/chị. Mở khóa để nhận.');
  });

  it('says nothing while none waits', async () => {
    await openNotice(false, ['duty.serve']);
    expect(told()).toBe('');
  });

  it('does not ask for somebody who serves nowhere', async () => {
    await openNotice(true, ['task.read']);
    expect(page.sent).toEqual([]);
    expect(told()).toBe('');
  });
});
