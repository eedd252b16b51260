import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

/** A page that opens: what was in memory is gone, what the window and the machine keep is there. */
async function openPage() {
  vi.resetModules();
  return await import('./language.ts');
}

/** Another window on the same machine. */
async function openWindow() {
  sessionStorage.clear();
  return await openPage();
}

describe('the language of the pages', () => {
  it('is the officer’s own on every machine, whatever a colleague chose on it', async () => {
    const colleague = await openPage();
    await colleague.adoptLocale('dong-nghiep', 'vi');
    await colleague.changeLocale('en', 'dong-nghiep');
    const mine = await openWindow();
    expect(mine.readLocale()).toBe('en');
    await mine.adoptLocale('toi', 'vi');
    expect(mine.readLocale()).toBe('vi');
    expect(document.documentElement.lang).toBe('vi');
  });

  it('stays over every page and reload of the window, and begins no page in another one', async () => {
    const page = await openPage();
    await page.adoptLocale('toi', 'en');
    expect((await openPage()).readLocale()).toBe('en');
  });

  it('is not turned back by what the account said before the switch was pressed', async () => {
    const page = await openPage();
    await page.adoptLocale('toi', 'vi');
    await page.changeLocale('en', 'toi');
    expect(await page.adoptLocale('toi', 'vi')).toBeNull();
    expect(page.readLocale()).toBe('en');
  });

  it('follows the next officer who signs in in the same window', async () => {
    const page = await openPage();
    await page.adoptLocale('toi', 'en');
    await page.adoptLocale('nguoi-sau', 'vi');
    expect(page.readLocale()).toBe('vi');
  });

  it('chosen on the sign-in page becomes the account’s', async () => {
    const page = await openPage();
    await page.changeLocale('en', null);
    const entered = await openPage();
    expect(await entered.adoptLocale('toi', 'vi')).toBe('en');
    expect(entered.readLocale()).toBe('en');
  });

  it('of a sign-in page is what was last chosen on this machine, Vietnamese at first', async () => {
    expect((await openPage()).readLocale()).toBe('vi');
    await (await openPage()).changeLocale('en', 'toi');
    expect((await openWindow()).readLocale()).toBe('en');
  });
});
