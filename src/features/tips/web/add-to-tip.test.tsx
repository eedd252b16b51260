import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import { tipsWeb } from './index.tsx';
import { ID, RECORD, VIEW } from './tip-samples.testing.ts';

let page: OpenedPage;
afterEach(() => page.leave());

const CHANGE = `POST /tips/${ID}/content`;

describe('what became known later', () => {
  it('is added as persons and numbers, sealed like the first', async () => {
    await openHeld();
    await page.click(page.button('Thêm người bị tố giác, số điện thoại, biển số'));
    await submitDialog();
    expect(page.text()).toContain('Nhập ít nhất một số hoặc một người.');
    expect(page.lastSent(CHANGE)).toBeUndefined();
    await page.fill('phones', '0100 222 333, 0100 222 444');
    await page.fill('names', 'Chú Ba; đi xe tải xanh');
    await submitDialog();
    expect(page.lastSent(CHANGE)).toMatchObject({
      revision: 4,
      denounced: [{ name: 'Chú Ba', marks: 'đi xe tải xanh' }],
      values: [
        { kind: 'phone', value: '0100 222 333' },
        { kind: 'phone', value: '0100 222 444' },
      ],
    });
  });

  it('corrects the facts, and leaves the marks that set the first clocks as they were told', async () => {
    await openHeld();
    await page.click(page.button('Sửa dữ kiện'));
    await page.fill('adults', '3');
    await page.fill('bookNumber', '15/2026');
    await submitDialog();
    expect(page.lastSent(CHANGE)).toMatchObject({
      bookNumber: '15/2026',
      facts: {
        ...VIEW.facts,
        victims: { under16: 1, from16To17: 0, adults: 3, ageUnknown: 0 },
      },
    });
  });

  it('is not offered to whoever only reads the tip', async () => {
    page = await openPage(tipsWeb, `/tips/${ID}`, {
      permissions: ['tip.supervise'],
      answers: RECORD,
    });
    expect(page.text()).not.toContain('Sửa dữ kiện');
    expect(page.text()).not.toContain('Thêm người bị tố giác');
  });
});

async function openHeld() {
  page = await openPage(tipsWeb, `/tips/${ID}`, {
    permissions: ['tip.handle'],
    answers: {
      ...RECORD,
      [`GET /tips/${ID}`]: { ...VIEW, mayLink: true },
      [CHANGE]: { revision: 5 },
    },
  });
}

async function submitDialog() {
  const button = document.querySelector('dialog form button[type="submit"]');
  await page.click(button as Element);
  await page.settle();
}
