import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';
import { expectAccessible } from './harness/look.ts';
import { apiAs, openAs } from './harness/office.ts';
import { openCase } from './harness/open-case.ts';

const PHONE = '0987 016 543';
/** What every sheet and file shows, and what none may show without a head taking names along. */
const CODES = ['BC1', 'SĐT1', 'SK1'];
const WORDS = [PHONE, 'Hẹn gặp ở bến xe', 'Giàng Quốc Mẫu'];

describe('the evidence chart of a case', () => {
  const { open } = useBrowser();
  let path: string;

  beforeAll(async () => {
    const { id } = await openCase(await apiAs('dieu-tra'));
    path = `/cases/${id}/chart`;
  });

  it('is drawn by keyboard, linked, searched for a path, and printed on one large page', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'dieu-tra', path);
    await page.getByText('Chưa có mục nào trên sơ đồ').waitFor();
    await addAccused(page);
    await addWords(page, 'phone', PHONE);
    await addWords(page, 'event', 'Hẹn gặp ở bến xe', '4/5/2026');
    await join(page, /Người BC1/, /Điện thoại SĐT1/, 'uses');
    await join(page, /Người BC1/, /Sự kiện SK1/, 'took-part');
    await page.getByText('2 liên hệ chưa có chứng cứ').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(PHONE);

    await page.getByLabel('Từ', { exact: true }).selectOption({ label: 'Điện thoại SĐT1' });
    await page.getByLabel('Đến', { exact: true }).selectOption({ label: 'Sự kiện SK1' });
    await page.getByText(/^Qua 2 liên hệ: Điện thoại SĐT1 ← sử dụng ← Người BC1/).waitFor();
    await expectAccessible(page);

    await openWords(page);
    await page.locator('svg').getByText(PHONE).waitFor();
    expect(new URL(page.url()).search).not.toContain('098');
    await page.getByRole('button', { name: 'Đóng tên gọi' }).press('Enter');

    await page.getByRole('button', { name: 'In, xuất' }).press('Enter');
    await page.getByRole('dialog').getByLabel('A2').check();
    await page.getByRole('button', { name: 'In một trang lớn' }).press('Enter');
    await page.getByRole('region', { name: 'Bản in khổ A2' }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheet = await readSheet(pdf);
    expect(sheet).toMatchObject({ pages: 1, width: 594, height: 420 });
    for (const code of CODES) {
      expect(sheet.text).toContain(code);
    }
    for (const word of WORDS) {
      expect(sheet.text).not.toContain(word.replaceAll(' ', ''));
    }
    await page.getByRole('button', { name: 'Đóng bản in' }).press('Enter');
  });

  it('leaves as data, drawing and picture in codes, and a link goes again', async () => {
    const page = await open({ width: 390 });
    await openAs(page, 'dieu-tra', path);
    const text = (await take(page, /JSON/)).toString('utf8');
    const data = JSON.parse(text);
    expect(data.nodes).toHaveLength(3);
    expect(data.links).toHaveLength(2);
    expect(data.nodes.every((node: { label: unknown }) => node.label === null)).toBe(true);
    const drawing = (await take(page, /SVG/)).toString('utf8');
    expect(drawing).toMatch(/^<svg /);
    for (const code of CODES) {
      expect(drawing).toContain(code);
    }
    for (const word of WORDS) {
      expect(drawing).not.toContain(word);
      expect(text).not.toContain(word);
    }
    const picture = await take(page, /PNG/);
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(picture.readUInt32BE(16), 'pixels wide').toBeGreaterThan(200);
    await page.getByRole('button', { name: /^Bỏ Người BC1 tham gia/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ liên hệ' }).click();
    await page.getByText('1 liên hệ chưa có chứng cứ').waitFor();
    await expectAccessible(page);
  });

  it('stands beside its days and its map', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'kiem-sat', `${path}?view=timeline`);
    expect(await page.locator('main').innerText()).not.toContain('BC1');
    await openAs(page, 'dieu-tra', `${path}?view=timeline`);
    await page.getByText('04/05/2026').waitFor();
    await page.getByRole('button', { name: 'Bản đồ' }).click();
    await page.getByText('Chưa mục nào ghi xã, phường.').waitFor();
  });
});

/** The chart as a file of one form. */
async function take(page: Page, form: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'In, xuất' }).click();
  await page.getByRole('dialog').getByLabel(form).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  return readFileSync(await (await download).path());
}

async function addAccused(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm mục' }).press('Enter');
  await page.getByLabel('Người trong vụ án').selectOption({ label: 'BC1' });
  await draw(page);
}

async function addWords(page: Page, kind: string, words: string, day?: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm mục' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Loại').selectOption(kind);
  await page.getByLabel('Tên gọi, số').fill(words);
  if (day !== undefined) {
    await page.getByLabel(/^Ngày, hoặc từ ngày/).fill(day);
  }
  await draw(page);
}

async function draw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đưa lên sơ đồ' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function join(page: Page, from: RegExp, to: RegExp, says: string): Promise<void> {
  await page.getByRole('button', { name: 'Nối hai mục' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await choose(page, 'Từ mục', from);
  await choose(page, 'Đến mục', to);
  await dialog.getByLabel('Liên hệ').selectOption(says);
  await dialog.getByLabel('Dựa trên chứng cứ').selectOption({ label: 'Chưa có chứng cứ' });
  await dialog.getByRole('button', { name: 'Nối', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

async function choose(page: Page, label: string, name: RegExp): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label);
  const options = await field.locator('option').allInnerTexts();
  await field.selectOption({ label: options.find((text) => name.test(text)) ?? '' });
}

async function openWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở tên gọi' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Mở tên gọi' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** Pages, size in millimetres and words of what was printed. */
async function readSheet(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const page = await document.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const millimetres = (points: number) => Math.round((points / 72) * 25.4);
  return {
    pages: document.numPages,
    width: millimetres(width),
    height: millimetres(height),
    text: items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replaceAll(' ', ''),
  };
}
