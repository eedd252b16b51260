import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser, widths } from './harness/browser.ts';
import { expectAccessible, keepPicture } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';
import { openCaseWithItem } from './harness/open-case.ts';

const MIB = 1024 * 1024;

describe('evidence of a case', () => {
  const { open } = useBrowser();
  let caseId = '';
  let itemId = '';

  beforeAll(async () => {
    ({ caseId, itemId } = await openCaseWithItem(await apiAs('dieu-tra')));
  });

  it('is received into the register by keyboard, and read on a phone', async () => {
    const page = await open();
    await openAs(page, 'dieu-tra', `/cases/${caseId}/evidence`);
    await page.getByRole('button', { name: 'Tiếp nhận chứng cứ' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Loại chứng cứ').selectOption('exhibit');
    await dialog.getByLabel('Thu thập bằng cách').selectOption('handed-in');
    await dialog.getByLabel('Nơi bảo quản').selectOption('evidence-store');
    await dialog.getByLabel('Mô tả').fill('Sổ tay bìa xanh');
    await expectAccessible(page);
    await dialog.getByLabel('Mô tả').press('Tab');
    await dialog.getByRole('button', { name: 'Tiếp nhận chứng cứ' }).press('Enter');
    await page.getByText('Đã ghi CC2 vào sổ.').waitFor();
    await page.setViewportSize({ width: widths.phone, height: 900 });
    await expectAccessible(page);
    await keepPicture(page, 'evidence-register-phone');
  });

  it('has files that go on after a cut and a reload, and keep the hash of the original', async () => {
    const content = video(6 * MIB);
    const page = await open();
    await openAs(page, 'dieu-tra', `/cases/${caseId}/evidence/${itemId}`);
    let parts = 0;
    await page.route('**/api/evidence-files/*?*', async (route) => {
      parts += route.request().method() === 'PATCH' ? 1 : 0;
      await (parts > 1 ? route.abort() : route.continue());
    });
    await page.locator('input[type=file]').setInputFiles(fileOf(content));
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    await page.getByText('Mất mạng; tự gửi tiếp khi có lại.').waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'evidence-file-waiting');
    await page.unroute('**/api/evidence-files/*?*');
    await page.reload();
    const again = page.getByLabel('Chọn lại tệp để gửi tiếp');
    await again.waitFor({ state: 'attached' });
    await again.setInputFiles(fileOf(video(6 * MIB)));
    await page.getByText('không phải tệp đang gửi dở').waitFor();
    await expectAccessible(page);
    await again.setInputFiles(fileOf(content));
    const hash = createHash('sha256').update(content).digest('hex');
    await page.getByText(hash).waitFor();
    await keepPicture(page, 'evidence-file-kept');
    await expectDownload(page, content);
  });

  it('passes from hand to hand with both confirming', async () => {
    const page = await open();
    await openAs(page, 'dieu-tra', `/cases/${caseId}/evidence/${itemId}`);
    await page.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const receiver = dialog.getByLabel('Người nhận');
    await receiver.selectOption({ index: 1 });
    await dialog.getByLabel('Mục đích').selectOption('study');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    await page.getByText('Chờ người nhận').first().waitFor();
    await expectAccessible(page);
    const seen = await ask<{ pending: boolean; acts: string[] }>(
      await apiAs('dieu-tra'),
      'get',
      `/evidence/${itemId}`,
    );
    expect(seen).toMatchObject({ pending: true, acts: [] });
  });
});

async function expectDownload(page: Page, content: Buffer): Promise<void> {
  await page.getByRole('button', { name: /^Tải về/ }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải về' }).click(),
  ]);
  const stream = await taken.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece));
  }
  expect(Buffer.concat(pieces).equals(content)).toBe(true);
  expect(taken.suggestedFilename()).toMatch(/^VA-.*-CC1-1\.mp4$/);
}

function fileOf(buffer: Buffer) {
  return { name: 'ghi-am.mp4', mimeType: 'video/mp4', buffer };
}

/** Bytes that begin as a video does. */
function video(size: number): Buffer {
  const head = Buffer.from('00000018667479706d70343200000000', 'hex');
  return Buffer.concat([head, randomBytes(size - head.length)]);
}
