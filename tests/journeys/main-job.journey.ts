import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { docxFromText, pdfFromText } from '../harness/sample-documents.ts';
import { useBrowser } from './harness/browser.ts';
import { apiAs, ask, openAs } from './harness/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'lachan-main-job-'));
const samples = resolve(process.env.LACHAN_SAMPLES ?? '../shared', 'plans');
const own = join(import.meta.dirname, '../plans/labelled');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the main job on our own plans', () => {
  const { open } = useBrowser();

  for (const form of ['txt', 'docx', 'pdf'] as const) {
    it(`runs from a .${form} to tasks on the first page of an agency`, async () => {
      const page = await open({ width: 1440 });
      const file = await writeAs(join(own, '01-nam-lam-giang-2026.txt'), form);
      const planId = await importReviewConfirm(page, file);
      const tasks = await countTasks(planId);
      expect(tasks).toBeGreaterThan(10);
    });
  }

  it('lets an agency’s focal point see its task and accept it by keyboard', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'dau-moi', '/today');
    const way = page.getByRole('link', { name: /Tiếp nhận|Mở nhiệm vụ/ }).first();
    await way.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tasks\//);
    expect(await page.locator('h1').first().innerText()).not.toBe('');
    const accept = page.getByRole('button', { name: /Tiếp nhận|Nhận nhiệm vụ/ });
    if ((await accept.count()) > 0) {
      await accept.first().focus();
      await page.keyboard.press('Enter');
      await page.getByText('Đã nhận').first().waitFor();
    }
  });
});

describe.skipIf(!existsSync(samples))('the main job on the sample plans', () => {
  const { open } = useBrowser();
  const names = existsSync(samples)
    ? readdirSync(samples).filter((name) => name.endsWith('.txt'))
    : [];

  for (const [index, name] of names.entries()) {
    const form = (['txt', 'docx', 'pdf'] as const)[index % 3] ?? 'txt';
    it(`sample plan ${name}, as .${form}: read, reviewed by keyboard, confirmed`, async () => {
      const page = await open({ width: 1440 });
      const file = await writeAs(join(samples, name), form);
      const planId = await importReviewConfirm(page, file);
      expect(planId).toMatch(/^[0-9a-f-]{36}$/);
    });
  }
});

/** The text as a file of one of the forms that officers have. */
async function writeAs(path: string, form: 'txt' | 'docx' | 'pdf'): Promise<string> {
  const text = readFileSync(path, 'utf8');
  const file = join(folder, `ke-hoach-${Math.random().toString(36).slice(2)}.${form}`);
  const bytes =
    form === 'txt' ? text : form === 'docx' ? await docxFromText(text) : await pdfFromText(text);
  writeFileSync(file, bytes);
  return file;
}

/** Drops the file, accepts every item by keyboard, answers what is asked, confirms; gives the plan's id. */
async function importReviewConfirm(page: Page, file: string): Promise<string> {
  await openAs(page, 'dieu-phoi', '/plans/new');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.waitForURL(/\/plans\/imports\//, { timeout: 60_000 });
  await page
    .getByText(/mục đã xem/)
    .first()
    .waitFor();
  await acceptEverything(page);
  await answerSettings(page);
  await answerNames(page);
  const confirm = page.getByRole('button', { name: /^Xác nhận/ });
  await page.waitForFunction(
    "[...document.querySelectorAll('button')].some((b) => b.textContent.trim() === 'Xác nhận')",
  );
  await confirm.first().click();
  await page.getByRole('button', { name: 'Xác nhận và tạo' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  return page.url().split('/').at(-1) ?? '';
}

/** Enter accepts and goes on; the bar says when all is seen. */
async function acceptEverything(page: Page): Promise<void> {
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  for (let step = 0; step < 400; step += 1) {
    if ((await page.getByText(/Đã xem hết/).count()) > 0) {
      return;
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(15);
  }
  throw new Error('400 times Enter did not see every item');
}

/** A digest names no issuer: the reviewer says which agency it is and for which period. */
async function answerSettings(page: Page): Promise<void> {
  await page
    .getByRole('tab', { name: /Đầu văn bản/ })
    .or(page.getByRole('button', { name: /Đầu văn bản/ }))
    .first()
    .click();
  const subject = page.getByLabel('Trích yếu').first();
  if ((await subject.inputValue()) === '') {
    await subject.fill('Phòng, chống mua bán người (theo bản tin)');
  }
  if ((await page.getByText('Trước hết: cơ quan nào ban hành?').count()) > 0) {
    const issuer = page.getByLabel('Cơ quan ban hành trong hệ thống').first();
    await issuer.fill('ban chi dao 138 tinh');
    await page
      .getByRole('button', { name: /Ban Chỉ đạo 138 tỉnh/ })
      .first()
      .waitFor();
    await issuer.press('Enter');
    await page.getByLabel('Tỉnh, thành phố trực thuộc trung ương').first().check();
  }
  await fillPeriod(page);
  await page
    .getByLabel(/Đang có hiệu lực/)
    .first()
    .check();
}

async function fillPeriod(page: Page): Promise<void> {
  const from = page.getByLabel(/từ ngày/i).first();
  if ((await from.count()) > 0 && (await from.inputValue()) === '') {
    await from.fill('01/01/2022');
    await page
      .getByLabel(/đến ngày/i)
      .first()
      .fill('31/12/2022');
    await page.keyboard.press('Tab');
  }
}

/** Each open name once: its first choice, or kept as written. */
async function answerNames(page: Page): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    const open = page.locator('#open-names details').first();
    if ((await open.count()) === 0) {
      return;
    }
    await open.locator('summary').click();
    await open.getByRole('button', { name: 'Giữ tên cũ, chưa gán cho ai' }).click();
    await page.waitForTimeout(120);
  }
}

async function countTasks(planId: string): Promise<number> {
  const api = await apiAs('dieu-phoi');
  const { rows } = await ask<{ rows: unknown[] }>(
    api,
    'get',
    `/tasks?scope=issued&limit=200&planId=${planId}`,
  );
  return rows.length;
}
