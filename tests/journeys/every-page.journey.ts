import type { APIRequestContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '#main/web/features.ts';
import { useBrowser } from './harness/browser.ts';
import { expectFits, expectNoFault, speak } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';
import { openCaseWithItem } from './harness/open-case.ts';
import { publicAddress } from './harness/public-page.ts';

/** Who looks at a page: the coordinator, except where only another role may. */
const LOOKERS: readonly (readonly [RegExp, string])[] = [
  [/^\/audit/, 'bao-ve-du-lieu'],
  [/^\/officers/, 'quan-tri-co-quan'],
  [
    /^\/(settings|jurisdiction|places\/import|agencies\/(import|new)|agencies\/\$agencyId\/(edit|hand-over)|roles)/,
    'quan-tri-he-thong',
  ],
  [/^\/(number-book|papers-to-number)/, 'van-thu'],
  [/^\/(cases|hand-overs|networks)/, 'dieu-tra'],
  [/^\/tips\/supervision/, 'kiem-sat'],
  [/^\/(complaints|lodgings\/\$)/, 'kiem-sat'],
  [/^\/(tips|lodgings|duty)/, 'truc-ban'],
  [/^\/hotline\/waiting/, 'thu-truong'],
  [/^\/hotline/, 'duong-day-nong'],
  [/^\/reconciliation/, 'thu-truong'],
  [/^\/difficulties\/new/, 'dau-moi'],
];

/** Widths at which every page must read: a desk, a phone, the narrowest. */
const WIDTHS = [1440, 390, 320] as const;
/** Where axe looks in each language: the words differ by language, the layout by width. */
const LOOKED_AT = { EN: 1440, VI: 390 } as const;
const SKIPPED = ['/sign-in', '/kit'];

const paths = [...new Set(features.flatMap((feature) => feature.routes.map((one) => one.path)))]
  .filter((path) => !SKIPPED.some((skipped) => path.startsWith(skipped)))
  .sort();

// The account keeps the language that was chosen last: Vietnamese, as the other stories read it.
// Two windows are looked at by turns, so that one is drawn while the other waits for its server.
describe.concurrent('every page', () => {
  const { open } = useBrowser({ keep: true });
  const free: Page[] = [];
  let ids: Record<string, string> = {};

  beforeAll(async () => {
    ids = await sampleIds(
      await apiAs('dieu-phoi'),
      await apiAs('quan-tri-co-quan'),
      await apiAs('truc-ban'),
    );
  });

  for (const path of paths) {
    it(`${path} reads at every width, in both languages, by keyboard, without a fault axe can find`, async () => {
      const page = free.pop() ?? (await open({ width: 1440 }));
      try {
        await lookAt(page, lookerOf(path), fillIn(path, ids));
      } finally {
        free.push(page);
      }
    });
  }
});

/** Everything that is asked of a page. */
async function lookAt(page: Page, looker: string, address: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAs(page, looker, address);
  await page.waitForLoadState('networkidle');
  const told = await page.locator('[role=alert]').allInnerTexts();
  expect(
    told.filter((text) => text.trim() !== ''),
    'no problem is shown',
  ).toEqual([]);
  await expectKeyboardReaches(page);
  for (const language of ['EN', 'VI'] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await speak(page, language);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
      if (LOOKED_AT[language] === width) {
        await expectNoFault(page);
      }
    }
  }
}

/** Tab goes from the skip link into the page. */
async function expectKeyboardReaches(page: Page): Promise<void> {
  const seen = new Set<string>();
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    seen.add(
      await page.evaluate(
        "(() => { const e = document.activeElement; return !e || e === document.body ? '' : e.tagName + e.getBoundingClientRect().top + e.textContent; })()",
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
    if (id === undefined || id === '') {
      throw new Error(`no sample for $${name}: add it to sampleIds`);
    }
    return id;
  });
}

type Rows = { rows: { id: string }[] };

const SHORT_PLAN = `Số: 3/KH-UBND
Minh Họa, ngày 02 tháng 02 năm 2026
KẾ HOẠCH
Thử đọc năm 2026
I. MỤC TIÊU
1. Đạt 90% số việc.
II. NHIỆM VỤ
1. Công an tỉnh chủ trì, phối hợp Sở Y tế rà soát trước ngày 30/11/2026.
Nơi nhận:
- Lưu: VT.`;

/** A round of reconciliation, as the head of the police begins one. */
async function aRound(today: string): Promise<string> {
  const head = await apiAs('thu-truong');
  const from = `${today.slice(0, 4)}-01-01`;
  const round = await ask<{ id: string }>(head, 'post', '/reconciliations', {
    matter: 'opened',
    from,
    to: today,
  });
  return round.id;
}

/** One record of each kind for the addresses that need one. */
async function sampleIds(
  coordinator: APIRequestContext,
  administrator: APIRequestContext,
  duty: APIRequestContext,
): Promise<Record<string, string>> {
  const first = async (path: string) =>
    (await ask<Rows>(coordinator, 'get', path)).rows[0]?.id ?? '';
  const found = async (path: string, words: string, api = coordinator) =>
    (await ask<Rows>(api, 'post', path, { words })).rows[0]?.id ?? '';
  const started = await ask<{ id: string }>(coordinator, 'post', '/plan-imports', {
    text: SHORT_PLAN,
  });
  const commune = await found('/places/find', 'xa');
  const { today } = await ask<{ today: string }>(duty, 'get', '/me');
  const tip = await ask<{ id: string }>(duty, 'post', '/tips', {
    kind: 'crime-report',
    channel: 'in-person',
    receivedAt: `${today}T00:10:00+07:00`,
    bookNumber: null,
    facts: {
      reporterStanding: 'named',
      offence: { article: '150', paragraph: 1 },
      victims: { under16: 0, from16To17: 0, adults: 1, ageUnknown: 0 },
      placeId: commune,
      happenedOn: null,
    },
    narrative: 'Người trình báo kể việc bị rủ đi làm xa.',
    placeWords: '',
    reporter: { name: 'Người Mẫu', phone: '', address: '' },
    denounced: [],
    values: [],
  });
  return {
    lodgingId: await aLodging(),
    complaintId: await aComplaint(today),
    ...(await openCaseWithItem(await apiAs('dieu-tra'))),
    roundId: await aRound(today),
    tipId: tip.id,
    importId: started.id,
    planId: await first('/plans?state=in-force'),
    taskId: await first('/tasks'),
    officerId: await found('/officers/find', '', administrator),
    agencyId: await found('/agencies/find', 'so y te'),
    placeId: commune,
    documentId: await found('/documents/find', 'ke hoach'),
    letterId: await first('/outgoing'),
    meetingId: await first('/meetings'),
    campaignId: await first('/campaigns'),
    difficultyId: await first('/difficulties'),
    pilotId: await first('/pilots'),
    reportId: await first('/reports-due?scope=issued'),
  };
}

/** A complaint from the public page, as the procuracy finds it before anybody opened it. */
async function aLodging(): Promise<string> {
  const procurator = await apiAs('kiem-sat');
  const account = 'Người nhà bị giữ giấy tờ ở đồn, hỏi không ai trả lời.';
  const multipart = { kind: 'complaint', about: 'yes', danger: 'not-now', account };
  await procurator.post(`${publicAddress()}/lien-he/gui`, { multipart });
  const found = await ask<Rows>(procurator, 'get', '/lodgings');
  return found.rows[0]?.id ?? '';
}

/** A complaint about the police, taken in at the legal-aid desk, as the procuracy finds it. */
async function aComplaint(today: string): Promise<string> {
  const desk = await apiAs('tro-giup-phap-ly');
  const police = await ask<{ rows: { id: string; kind: string }[] }>(
    desk,
    'post',
    '/agencies/find',
    {
      words: 'cong an tinh',
    },
  );
  await ask(desk, 'post', '/complaints', {
    kind: 'complaint',
    matter: 'conduct',
    standing: 'relative',
    channel: 'letter',
    receivedAt: `${today}T00:10:00+07:00`,
    againstId: police.rows.find((row) => row.kind === 'provincial-police')?.id,
    againstWho: 'officer',
    words: 'Người nhà bị gọi lên nhiều lần không có giấy mời.',
  });
  const found = await ask<Rows>(await apiAs('kiem-sat'), 'get', '/complaints');
  return found.rows[0]?.id ?? '';
}
