import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';

interface Shown {
  clocks: {
    rule: string;
    name: { vi: string };
    state: string;
    nominalOn: string;
    dueOn: string;
    accused?: string | null;
  }[];
}

/** One act on the page of a tip or a case: its button, its form, its button again by Enter, and what the page then says. */
export async function take(
  page: Page,
  verb: string,
  fill: (dialog: Locator) => Promise<unknown> = async () => undefined,
  said: string | null = `Đã ghi: ${verb}.`,
): Promise<void> {
  const way = page.locator('main').getByRole('button', { name: verb, exact: true });
  const more = page.getByRole('button', { name: /^Xem thêm \d+ việc khác/ });
  await way.or(more).first().waitFor();
  if ((await way.count()) === 0) {
    await more.press('Enter');
  }
  await way.first().press('Enter');
  const dialog = page.getByRole('dialog', { name: verb });
  const send = dialog.getByRole('button', { name: verb, exact: true });
  await send.waitFor();
  await fill(dialog);
  await send.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  if (said !== null) {
    await page.getByText(said).first().waitFor();
  }
}

/** Types into a field that looks records up and takes the one of that name by Enter. */
export async function pick(dialog: Locator, label: string | RegExp, words: string, name: RegExp) {
  const field = dialog.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(words);
  await dialog.getByRole('option', { name }).first().click();
}

/** Chooses in a list of choices by a part of what it says. */
export async function choose(dialog: Locator, label: string | RegExp, part: string): Promise<void> {
  const field = dialog.getByLabel(label);
  const option = field.locator('option', { hasText: part }).first();
  await option.waitFor({ state: 'attached' });
  await field.selectOption({ label: await option.innerText() });
}

interface Expected {
  on: Temporal.PlainDate;
  state: 'running' | 'met';
}

/** A limit of the record on the page: its last day by the law, how it stands, and both as the page says them. */
export async function expectLimit(page: Page, rule: string, expected: Expected): Promise<void> {
  const { name, dueOn } = await expectClock(page, rule, expected);
  const line = page
    .locator('main li')
    .filter({ hasText: name.vi })
    .filter({ hasText: `hạn ${vn(dueOn)}` })
    .filter({ hasText: expected.state === 'met' ? 'xong' : /còn|hôm nay/ });
  await line.first().waitFor();
}

/** The same of a right, which the page tells elsewhere than among the limits; answers the clock. */
export async function expectClock(page: Page, rule: string, expected: Expected) {
  const answer = await page.request.get(`/api${new URL(page.url()).pathname}`);
  const { clocks } = (await answer.json()) as Shown;
  const clock = clocks.findLast((one) => one.rule === rule);
  if (clock === undefined) {
    throw new Error(`no clock ${rule} among ${clocks.map((one) => one.rule).join(', ')}`);
  }
  const { nominalOn, state } = clock;
  expect({ rule, nominalOn, state }).toEqual({
    rule,
    nominalOn: expected.on.toString(),
    state: expected.state,
  });
  return clock;
}

/** Takes the Word file of a paper from the page, for its usual purpose, and reads it. */
export async function readPaper(page: Page, name: string): Promise<string> {
  const paper = page
    .locator('main li')
    .filter({ hasText: name })
    .filter({ has: page.getByRole('button', { name: 'Tải .docx' }) })
    .last();
  await paper.getByRole('button', { name: 'Tải .docx' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tải .docx' });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tải .docx' }).press('Enter');
  const file = await coming;
  await dialog.waitFor({ state: 'detached' });
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const { text } = await docxReader.read(readFileSync(await file.path()));
  expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
  return text;
}

/** A day as the pages write it. */
export function vn(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** Today where the office is. */
export function todayInVietnam(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh');
}
