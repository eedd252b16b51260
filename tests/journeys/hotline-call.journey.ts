import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';
import { expectAccessible, expectDialogs, keepPicture, speak } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';

const SAID = 'Cháu bị giữ ở quán gần chợ, họ cầm hết giấy tờ của cháu.';

describe('a call to the hotline, by keyboard alone', () => {
  const { open } = useBrowser();

  it('is kept from the first keystroke, outlives a lost screen, and is referred in one step', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'duong-day-nong', '/hotline');
    expect(await page.getByRole('link', { name: 'Gọi 113' }).getAttribute('href')).toBe('tel:113');
    await expectAccessible(page);
    await type(page, '1', 'bưu phẩm');
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await type(page, '2', SAID);
    await waitUntilKept(page);
    await keepPicture(page, 'hotline-call');
    await page.close();

    const again = await open({ width: 1440 });
    await openAs(again, 'duong-day-nong', '/hotline/log');
    await again.getByRole('button', { name: 'Mở lại, ghi tiếp' }).first().press('Enter');
    await again.getByLabel('Lời người gọi').waitFor();
    expect(await again.getByLabel('Lời người gọi').inputValue()).toBe(SAID);
    expect(await again.getByLabel('Từ an toàn').inputValue()).toBe('bưu phẩm');
    await again.keyboard.press('Alt+5');
    await again.keyboard.press('ArrowDown');
    await again.keyboard.press('Tab');
    await again.keyboard.press('Space');
    expect(await again.getByLabel('Số gọi lại').count()).toBe(0);
    await expectAccessible(again);
    await again.keyboard.press('Control+Enter');
    await again.getByRole('heading', { name: /^Đã chuyển: TB-/ }).waitFor();
    await again.getByRole('button', { name: 'Sổ cuộc gọi' }).press('Enter');
    await again
      .getByText(/^TB-.*chờ nơi nhận$/)
      .first()
      .waitFor();
    expect(await again.content()).not.toContain('cầm hết giấy tờ');
    await expectAccessible(again);
    await keepPicture(again, 'hotline-log');
  });

  it('that went nowhere is given to another operator by the head, who learns nothing of it', async () => {
    await loseCall();
    const head = await open({ width: 1440 });
    await openAs(head, 'thu-truong', '/hotline/waiting');
    expect(await head.content()).not.toContain(SAID);
    await expectDialogs(head, [['Giao lại', 'Giao cho người trực khác']]);
    await speak(head, 'EN');
    await expectDialogs(head, [['Give over', 'Give to another operator']]);
    await speak(head, 'VI');
  });

  it('reads on a phone', async () => {
    const page = await open({ width: 390 });
    await openAs(page, 'duong-day-nong', '/hotline');
    await expectAccessible(page);
    await keepPicture(page, 'hotline-phone');
  });
});

/** A call whose line dropped before it was referred. */
async function loseCall(): Promise<void> {
  const operator = await apiAs('duong-day-nong');
  const id = randomUUID();
  const nothing = {
    placeWords: '',
    callerName: '',
    phone: '',
    safeWord: '',
    safeTimes: '',
    howToReach: '',
  };
  await ask(operator, 'put', `/calls/${id}`, {
    line: 'own-hotline',
    words: { ...nothing, story: SAID },
    numberRefused: true,
    callBack: 'declined',
  });
  await ask(operator, 'post', `/calls/${id}/end`, { how: 'line-dropped' });
}

/** Goes to a part by its key and types into its first field. */
async function type(page: Page, part: string, text: string): Promise<void> {
  await page.keyboard.press(`Alt+${part}`);
  await page.keyboard.type(text);
}

/** The answer to the last keystroke has come. */
async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForResponse(
    (answer) =>
      answer.url().includes('/api/calls/') && answer.request().postData()?.includes(SAID) === true,
  );
}
