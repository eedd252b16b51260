import type { APIRequestContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '#main/web/features.ts';
import { useBrowser } from './harness/browser.ts';
import { expectAccessible } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';

/** Who looks at a page: the coordinator, except where only another role may. */
const LOOKERS: readonly (readonly [RegExp, string])[] = [
  [/^\/audit/, 'bao-ve-du-lieu'],
  [/^\/(officers|roles|accounts)/, 'quan-tri-co-quan'],
  [/^\/(settings|places\/imports)/, 'quan-tri-he-thong'],
  [/^\/numbers/, 'van-thu'],
];

/** Widths at which every page must read: the narrowest, a phone, a desk. */
const WIDTHS = [320, 390, 1440] as const;
const SKIPPED = ['/sign-in', '/set-up', '/kit'];

describe('every page', () => {
  const { open } = useBrowser();
  let ids: Record<string, string> = {};

  beforeAll(async () => {
    ids = await sampleIds(await apiAs('dieu-phoi'), await apiAs('quan-tri-co-quan'));
  });

  const routes = [...new Set(features.flatMap((feature) => feature.routes.map((one) => one.path)))]
    .filter((path) => !SKIPPED.some((skipped) => path.startsWith(skipped)))
    .sort();

  for (const path of routes) {
    it(`${path} reads at every width, in both languages, without a fault axe can find`, async () => {
      const address = fillIn(path, ids);
      for (const locale of ['vi', 'en'] as const) {
        const page = await open({ width: WIDTHS[2] });
        await openIn(page, lookerOf(path), address, locale);
        expect(await page.locator('[role=alert]').count(), 'no problem is shown').toBe(0);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForTimeout(80);
          await expectAccessible(page);
        }
        await expectKeyboardReaches(page);
      }
    });
  }
});

async function openIn(
  page: Page,
  name: string,
  address: string,
  locale: 'vi' | 'en',
): Promise<void> {
  await openAs(page, name, address);
  if (locale === 'en') {
    await page.getByRole('button', { name: /^EN,/ }).first().click();
  }
  await page.waitForLoadState('networkidle');
}

/** Tab goes from the skip link into the page, and what has the focus can be seen. */
async function expectKeyboardReaches(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate('document.body.focus(); window.scrollTo(0, 0)');
  const seen = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    seen.add(
      await page.evaluate(
        `(() => { const e = document.activeElement; const s = e && getComputedStyle(e);
          return e === document.body || !e ? '' : e.tagName + (s.outlineStyle !== 'none' || s.boxShadow !== 'none' ? '+' : '-') + e.getBoundingClientRect().top; })()`,
      ),
    );
  }
  seen.delete('');
  expect(seen.size, 'Tab reaches several things').toBeGreaterThan(3);
}

function lookerOf(path: string): string {
  return LOOKERS.find(([pattern]) => pattern.test(path))?.[1] ?? 'dieu-phoi';
}

function fillIn(path: string, ids: Record<string, string>): string {
  return path.replace(/\$(\w+)/g, (_whole, name: string) => {
    const id = ids[name];
    if (id === undefined) {
      throw new Error(`no sample for $${name}: add it to sampleIds`);
    }
    return id;
  });
}

type Rows = { rows: { id: string }[] };

/** One record of each kind for the addresses that need one. */
async function sampleIds(
  coordinator: APIRequestContext,
  administrator: APIRequestContext,
): Promise<Record<string, string>> {
  const first = async (api: APIRequestContext, path: string) =>
    (await ask<Rows>(api, 'get', path)).rows[0]?.id ?? '';
  const text =
    'Số: 3/KH-UBND\nMinh Họa, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\nThử đọc năm 2026\nI. MỤC TIÊU\n1. Đạt 90% số việc.\nII. NHIỆM VỤ\n1. Công an tỉnh chủ trì, phối hợp Sở Y tế rà soát trước ngày 30/11/2026.\nNơi nhận:\n- Lưu: VT.';
  const started = await ask<{ id: string }>(coordinator, 'post', '/plan-imports', { text });
  return {
    importId: started.id,
    planId: await first(coordinator, '/plans?state=in-force'),
    taskId: await first(coordinator, '/tasks'),
    officerId: await first(administrator, '/officers'),
  };
}
