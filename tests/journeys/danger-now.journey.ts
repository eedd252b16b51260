import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';
import { expectAccessible, keepPicture } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';

interface Alerts {
  rows: { id: string; state: string; mayAnswer: boolean }[];
}

describe('somebody in danger, by keyboard alone', () => {
  const { open } = useBrowser();

  it('is told in three keys from any page; the officer on duty takes it with one and closes it', async () => {
    await clearTheDeck();
    const teller = await open({ width: 1440 });
    await openAs(teller, 'dieu-phoi', '/plans');
    await teller.keyboard.press('Alt+Shift+D');
    const dialog = teller.getByRole('dialog', { name: 'Có người đang gặp nguy hiểm' });
    await dialog.getByRole('radio').first().waitFor();
    expect(await dialog.getByRole('link', { name: 'Gọi 113' }).getAttribute('href')).toBe(
      'tel:113',
    );
    await expectAccessible(teller);
    await teller.keyboard.press('2');
    await teller.keyboard.press('Enter');
    const sent = teller.getByRole('dialog', { name: 'Đã báo' });
    await sent.getByText(/^Đang gọi: /).waitFor();
    await sent.getByText(/^Còn (9|10) phút/).waitFor();
    await keepPicture(teller, 'danger-told');

    const duty = await open({ width: 1440 });
    await openAs(duty, 'truc-ban', '/today');
    await duty.getByRole('link', { name: /báo động chưa ai nhận$/ }).press('Enter');
    await duty.waitForURL(/\/duty$/);
    await duty.getByText('Đang bị đưa đi').first().waitFor();
    await expectAccessible(duty);
    await keepPicture(duty, 'danger-list');
    await duty.locator('h1').focus();
    await duty.keyboard.press('n');
    await duty
      .getByText(/đã nhận lúc/)
      .first()
      .waitFor();
    await sent.getByText(/đã nhận lúc/).waitFor();

    await duty.getByRole('button', { name: 'Kết thúc' }).first().press('Enter');
    await chooseOutcome(duty);
    await duty.getByText('Người đó đã an toàn').first().waitFor();
    await expectAccessible(duty);
  });

  it('reads on a phone, where the button stands beside the search', async () => {
    const page = await open({ width: 390 });
    await openAs(page, 'truc-ban', '/duty');
    await page.getByRole('button', { name: 'Báo nguy hiểm' }).waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'duty-phone');
  });
});

/** Alerts that another story left unanswered are taken and closed. */
async function clearTheDeck(): Promise<void> {
  const api = await apiAs('truc-ban');
  const { rows } = await ask<Alerts>(api, 'get', '/danger-alerts');
  for (const { id, state } of rows.filter((row) => row.mayAnswer && row.state !== 'closed')) {
    if (state === 'calling') {
      await ask(api, 'post', `/danger-alerts/${id}/acknowledge`, {});
    }
    await ask(api, 'post', `/danger-alerts/${id}/close`, { outcome: 'told-already' });
  }
}

async function chooseOutcome(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Kết thúc báo động/ });
  await dialog.getByLabel('Người đó đã an toàn').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}
