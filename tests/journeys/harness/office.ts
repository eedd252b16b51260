import { type APIRequestContext, type BrowserContext, type Page, request } from 'playwright-core';
import { inject } from 'vitest';

export const PASSWORD = 'la chan minh hoa';

/** Signs the window's officer in without the page, and opens an address. */
export async function openAs(page: Page, name: string, path: string): Promise<void> {
  await signIn(page.context(), name);
  await page.goto(path);
  await page.locator('h1').first().waitFor();
}

/** A session locks after fifteen idle minutes: an older one is not lent again. */
const LENT_FOR_MS = 10 * 60_000;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const sessions = new Map<string, { cookies: Cookies; at: number }>();

/** Gives the window the session of a demonstration account; within a file each account signs in once. */
export async function signIn(context: BrowserContext, name: string): Promise<void> {
  await context.clearCookies();
  await context.addCookies(await sessionOf(name));
}

/** The interface as an officer sees it, for preparing and checking what a page shows. */
export async function apiAs(name: string): Promise<APIRequestContext> {
  const cookies = await sessionOf(name);
  return await request.newContext({
    baseURL: inject('address'),
    storageState: { cookies, origins: [] },
  });
}

async function sessionOf(name: string): Promise<Cookies> {
  const lent = sessions.get(name);
  if (lent !== undefined && Date.now() - lent.at < LENT_FOR_MS) {
    return lent.cookies;
  }
  const api = await request.newContext({ baseURL: inject('address') });
  const answer = await api.post('/api/sign-in', { data: { name, password: PASSWORD } });
  if (!answer.ok()) {
    throw new Error(`sign-in of ${name} answered ${answer.status()}: ${await answer.text()}`);
  }
  const { cookies } = await api.storageState();
  await api.dispose();
  sessions.set(name, { cookies, at: Date.now() });
  return cookies;
}

/** What the interface answers, or a clear failure. */
export async function ask<T>(
  api: APIRequestContext,
  method: 'get' | 'post' | 'put',
  path: string,
  data?: object,
): Promise<T> {
  const answer = await api[method](`/api${path}`, data === undefined ? {} : { data });
  if (!answer.ok()) {
    throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  }
  return (await answer.json()) as T;
}
