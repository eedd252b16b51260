import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** Widths that the pages are looked at: a phone, the narrowest allowed, a desk. */
export const widths = { phone: 390, narrow: 320, desk: 1280 } as const;

/** A window begins in Vietnamese and so does its account, whatever another story left it in. */
const SPEAK_VIETNAMESE = `if (location.protocol.startsWith('http') && sessionStorage.getItem('lachan-language') === null) {
  sessionStorage.setItem('lachan-language', 'vi');
  sessionStorage.setItem('lachan-language-of', 'next');
}`;

interface Window {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  javaScript?: boolean;
}

interface Session {
  context: BrowserContext;
  foreign: string[];
  errors: string[];
}

/**
 * One browser for a file of journeys, without any way to another host. `open` gives an officer's own
 * window (cookies apart); after each story no page may have thrown or asked a foreign address.
 * Windows close after each story, or with `keep` after the last.
 */
export function useBrowser({ keep = false } = {}): { open: (window?: Window) => Promise<Page> } {
  let browser: Browser | undefined;
  let sessions: Session[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    });
  });
  afterEach(async () => {
    const looked = sessions;
    if (!keep) {
      sessions = [];
      await Promise.all(looked.map(({ context }) => context.close()));
    }
    expect(looked.flatMap(({ foreign }) => foreign.splice(0))).toEqual([]);
    expect(looked.flatMap(({ errors }) => errors.splice(0))).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    open: async (window = {}) => {
      if (browser === undefined) {
        throw new Error('open a window inside a test, when the browser runs');
      }
      const session = await openSession(browser, window);
      sessions.push(session);
      return session.context.newPage();
    },
  };
}

async function openSession(browser: Browser, window: Window): Promise<Session> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: window.width ?? widths.desk, height: window.height ?? 900 },
    colorScheme: window.colorScheme ?? 'light',
    javaScriptEnabled: window.javaScript ?? true,
  });
  await context.addInitScript(SPEAK_VIETNAMESE);
  const session: Session = { context, foreign: [], errors: [] };
  const own = new URL(inject('address')).origin;
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && (protocol === 'http:' || protocol === 'https:')) {
      session.foreign.push(request.url());
    }
  });
  context.on('weberror', (thrown) => session.errors.push(String(thrown.error())));
  return session;
}
