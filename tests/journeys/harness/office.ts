import { type APIRequestContext, type BrowserContext, type Page, request } from 'playwright-core';
import { inject } from 'vitest';

export const PASSWORD = 'la chan minh hoa';

/** Signs the window's officer in without the page, and opens an address. */
export async function openAs(page: Page, name: string, path: string): Promise<void> {
  await signIn(page.context(), name);
  await page.goto(path);
  await page.locator('h1').first().waitFor();
}

/** Gives the window the session of a demonstration account. */
export async function signIn(context: BrowserContext, name: string): Promise<void> {
  const answer = await context.request.post('/api/sign-in', { data: { name, password: PASSWORD } });
  if (!answer.ok()) {
    throw new Error(`sign-in of ${name} answered ${answer.status()}: ${await answer.text()}`);
  }
}

/** The interface as an officer sees it, for preparing and checking what a page shows. */
export async function apiAs(name: string): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL: inject('address') });
  const answer = await api.post('/api/sign-in', { data: { name, password: PASSWORD } });
  if (!answer.ok()) {
    throw new Error(`sign-in of ${name} answered ${answer.status()}`);
  }
  return api;
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
