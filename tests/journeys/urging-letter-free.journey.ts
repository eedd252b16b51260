import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import { useBrowser } from './harness/browser.ts';
import { openAs } from './harness/office.ts';

const SUBJECT = 'Kết luận giao ban phòng, chống mua bán người quý này';

describe('a notice that no plan stands behind', () => {
  const { open } = useBrowser();

  it('is drafted, checked, approved, signed, numbered by keyboard, and stands in the book', async () => {
    const drafter = await open({ width: 1440 });
    await openAs(drafter, 'dieu-phoi', '/outgoing/new');
    await draft(drafter);
    const path = new URL(drafter.url()).pathname;
    await take(drafter, 'Kiểm tra xong');
    await drafter.getByText('Đã kiểm tra', { exact: true }).first().waitFor();

    const chair = await open({ width: 390 });
    await openAs(chair, 'lanh-dao', path);
    await take(chair, 'Duyệt để ký');
    await chair.getByText('Đã duyệt để ký', { exact: true }).first().waitFor();

    const clerk = await open({ width: 1440 });
    await openAs(clerk, 'van-thu', '/number-book');
    await actFor(clerk, 'Ban Chỉ đạo');
    await clerk.goto(path);
    await attachSigned(clerk);
    const number = await giveNumber(clerk);
    await clerk.goto('/number-book?type=TB');
    const line = clerk.locator('tbody tr').filter({ hasText: SUBJECT }).first();
    await line.waitFor();
    expect(await line.innerText()).toContain(String(number));
    await clerk.getByLabel('Tìm số').fill(`Số ${number}`);
    await line.waitFor();
    expect(new URL(clerk.url()).search).toBe('?type=TB');
  });
});

async function draft(page: Page): Promise<void> {
  await page.getByLabel(/^Ban Chỉ đạo 138/).check();
  await page.getByLabel('Loại văn bản').selectOption('TB');
  await page.getByLabel('Trích yếu').fill(SUBJECT);
  const agencies = page.getByRole('combobox', { name: /Cơ quan nhận/ });
  await agencies.fill('so y te');
  await page.getByRole('option', { name: /Sở Y tế/ }).waitFor();
  await agencies.press('Enter');
  await page.getByLabel('Nội dung').fill('Căn cứ Quy chế làm việc;\n1. Sở Y tế rà soát.');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).press('Enter');
  await page.waitForURL(/\/outgoing\/[0-9a-f-]{36}/);
}

/** Takes the onward step: its button, then the same verb in the question. */
async function take(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: verb }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: verb });
  await dialog.getByText(SUBJECT).waitFor();
  await dialog.getByRole('button', { name: verb }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** The clerk of the police numbers for the committee in the post at the committee. */
async function actFor(page: Page, agency: string): Promise<void> {
  const me = await page.request.get('/api/me');
  const { posts } = (await me.json()) as { posts: { id: string; agency: { name: string } }[] };
  const post = posts.find((one) => one.agency.name.startsWith(agency));
  await page.request.post('/api/me/post', { data: { postId: post?.id } });
}

/** What comes back from signing: here the very Word file that was approved. */
async function attachSigned(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bản .docx' }).click();
  const bytes = readFileSync(await (await download).path());
  const { text } = await docxReader.read(bytes);
  expect(text).toContain('THÔNG BÁO');
  await page.getByRole('button', { name: 'Gắn bản đã ký' }).first().press('Enter');
  await page.getByRole('dialog').locator('input[type="file"]').setInputFiles({
    name: 'da-ky.docx',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Gắn bản đã ký' }).press('Enter');
  await page.getByText('Chữ trên bản đã ký giống bản đã duyệt.').waitFor();
}

/** Types another number than the proposed one and sends it with Enter: that one counts. */
async function giveNumber(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Cho số và ngày' }).first().press('Enter');
  const field = page.getByRole('dialog').getByLabel('Số', { exact: true });
  const number = Number(await field.inputValue()) + 2;
  await field.press('Control+A');
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  const printed = `${String(number).padStart(2, '0')}/TB-BCĐ138`;
  await page.getByText(printed).first().waitFor();
  return number;
}
