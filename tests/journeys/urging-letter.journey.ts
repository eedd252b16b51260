import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import { useBrowser } from './harness/browser.ts';
import { openAs } from './harness/office.ts';

describe('a letter to an agency that is late', () => {
  const { open } = useBrowser();

  it('is drafted from what is overdue, downloaded, and opens with that agency’s items', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'dieu-phoi', '/urging');
    const agency = await draftFirst(page);
    const words = await downloadLetter(page);
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(words).toContain(agency);
  });
});

/** Chooses the first agency without a letter and drafts by keyboard; opens the draft. */
async function draftFirst(page: Page): Promise<string> {
  const rows = page.locator('tbody tr');
  await rows.first().waitFor();
  const row = rows.filter({ hasNot: page.getByRole('link', { name: 'Đang soạn' }) }).first();
  const box = row.getByRole('checkbox');
  const agency = ((await box.getAttribute('aria-label')) ?? '').replace('Chọn dòng ', '');
  await box.focus();
  await page.keyboard.press('Space');
  const draft = page.getByRole('button', { name: /^Soạn cho 1 nơi/ });
  await draft.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Soạn 1 dự thảo văn bản?' });
  await dialog.getByText(agency).waitFor();
  await dialog.getByRole('button', { name: 'Soạn 1 dự thảo' }).press('Enter');
  await page.getByText(/^Đã soạn 1 dự thảo/).waitFor();
  const drafted = rows.filter({ hasText: agency }).getByRole('link', { name: 'Đang soạn' });
  await drafted.first().click();
  await page.waitForURL(/\/outgoing\/[0-9a-f-]{36}/);
  return agency;
}

async function downloadLetter(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bản .docx' }).click();
  const file = await (await download).path();
  const { text } = await docxReader.read(readFileSync(file));
  return text;
}
