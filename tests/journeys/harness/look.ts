import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const shots = join(import.meta.dirname, '../shots');

/** The page has no accessibility fault that axe can find, and does not scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoFault(page);
  await expectFits(page);
}

/**
 * No accessibility fault that axe can find. No page here holds a frame, so axe runs in the page itself
 * and tells only what is wrong: a third of the time of gathering everything through a second window.
 */
export async function expectNoFault(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

/** A dialog by its button; its own name where it is another. */
export type DialogName = string | readonly [button: string, dialog: string];

/**
 * Each dialog in the language of the page: axe finds no fault in it, the reader is inside, and Escape
 * leads back to the button that asked.
 */
export async function expectDialogs(page: Page, names: readonly DialogName[]): Promise<void> {
  for (const name of names) {
    const [asked, told] = typeof name === 'string' ? [name, name] : name;
    const button = page.locator('main').getByRole('button', { name: asked, exact: true }).first();
    await button.press('Enter');
    const dialog = page.getByRole('dialog', { name: told });
    await dialog.locator(':focus').first().waitFor();
    await expectNoFault(page, 'dialog[open]');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await button.and(page.locator(':focus')).waitFor();
  }
}

/** Chooses the language where the page offers it; pages without a top bar keep what was chosen. */
export async function speak(page: Page, language: 'VI' | 'EN'): Promise<void> {
  const choice = page.getByRole('button', { name: new RegExp(`^${language},`) }).first();
  if ((await choice.count()) > 0) {
    await choice.click();
  } else {
    await page.evaluate(`sessionStorage.setItem('lachan-language', '${language.toLowerCase()}')`);
  }
}

/** The page does not scroll sideways, once it has been drawn at its width. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate<number>(
    `new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() =>
      tell(document.documentElement.scrollWidth - document.documentElement.clientWidth))))`,
  );
  expect(overflow, overflow > 0 ? await nameWideElements(page) : '').toBeLessThanOrEqual(0);
}

/** What reaches beyond the right edge, outermost first, for whoever reads the failure. */
function nameWideElements(page: Page): Promise<string> {
  return page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 8)
    .map((one) => one.tagName + ' ' + one.className + ': ' + (one.textContent ?? '').slice(0, 40))
    .join(' | ')`);
}

/** Keeps a picture of the whole page under tests/journeys/shots, for a person to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
