import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { widths } from './browser.ts';

/** Where the public page of the invented province is served: a hundred above the officers' own port. */
export function publicAddress(): string {
  const named = process.env.LACHAN_JOURNEYS_PUBLIC_URL;
  if (named !== undefined) {
    return named;
  }
  const own = new URL(inject('address'));
  return `http://${own.hostname}:${Number(own.port) + 100}`;
}

/** What a visit to the public page brought over the line. */
export interface Visit {
  page: Page;
  /** Bytes of everything loaded, by address. */
  loaded: Map<string, number>;
}

interface Guest {
  context: BrowserContext;
  foreign: string[];
  faults: string[];
}

/** A browser of somebody outside: a cheap phone, with or without scripts, and no way to another host. */
export function openPublicBrowser(): { visit: (javaScript: boolean) => Promise<Visit> } {
  let browser: Browser | undefined;
  let guests: Guest[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    });
  });
  afterEach(async () => {
    const ended = guests;
    guests = [];
    const cookies = await Promise.all(ended.map(({ context }) => context.cookies()));
    await Promise.all(ended.map(({ context }) => context.close()));
    expect(ended.flatMap(({ foreign }) => foreign)).toEqual([]);
    expect(ended.flatMap(({ faults }) => faults)).toEqual([]);
    expect(cookies.flat()).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    visit: async (javaScript) => {
      if (browser === undefined) {
        throw new Error('visit inside a test, when the browser runs');
      }
      const context = await browser.newContext({
        baseURL: publicAddress(),
        locale: 'vi-VN',
        viewport: { width: widths.phone, height: 844 },
        javaScriptEnabled: javaScript,
      });
      const guest: Guest = { context, foreign: [], faults: [] };
      guests.push(guest);
      const page = await context.newPage();
      return { page, loaded: watch(page, guest) };
    },
  };
}

function watch(page: Page, guest: Guest): Map<string, number> {
  const own = new URL(publicAddress()).origin;
  const loaded = new Map<string, number>();
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol.startsWith('http')) {
      guest.foreign.push(request.url());
    }
  });
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    loaded.set(response.url(), body.length);
  });
  page.on('pageerror', (error) => guest.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) {
      guest.faults.push(message.text());
    }
  });
  return loaded;
}
