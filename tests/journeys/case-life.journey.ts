import type { APIRequestContext, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#features/cases/contract.ts';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';
import { useBrowser } from './harness/browser.ts';
import { apiAs, ask, openAs } from './harness/office.ts';

/** Officers of the story: who investigates, supervises, tries, and hears the appeal. */
const WHO = ['truc-ban', 'thu-truong', 'dieu-tra', 'kiem-sat-kv', 'tham-phan-kv', 'tham-phan'];
const FILE = ['opening-decision', 'charge-decisions', 'evidence-list', 'conclusion'];
const SERVED = ['conclusion-served', 'indictment', 'indictment-served'];

const office: Record<string, APIRequestContext> = {};
let today: Temporal.PlainDate;
let whole = '';
let part = '';

/** So many days before today, at an hour: the story lies in the past of whatever day it is told. */
const at = (back: number, hour = '09:00') =>
  `${today.subtract({ days: back }).toString()}T${hour}:00+07:00`;
const day = (back: number) => today.subtract({ days: back }).toString();

function as(name: string): APIRequestContext {
  const api = office[name];
  if (api === undefined) {
    throw new Error(`${name} is not in this story`);
  }
  return api;
}

async function seen(name: string, id: string): Promise<CaseView> {
  return await ask<CaseView>(as(name), 'get', `/cases/${id}`);
}

async function act<T = { accusedId: string; hearingId: string; appealId: string; newId: string }>(
  name: string,
  id: string,
  path: string,
  body: object,
): Promise<T> {
  const { revision } = await seen(name, id);
  return await ask<T>(as(name), 'post', `/cases/${id}${path}`, { revision, ...body });
}

const step = (name: string, id: string, what: string, office_: string, back: number, rest = {}) =>
  act(name, id, '/steps', { at: at(back), do: what, office: office_, ...rest });

/** Last day of a limit as the page shows it, and how it stands. */
async function limit(name: string, id: string, rule: string) {
  const found = (await seen(name, id)).clocks.findLast((one) => one.rule === rule);
  return { on: found?.nominalOn, state: found?.state };
}

async function agency(body: string, name: string): Promise<string> {
  const { rows } = await ask<{ rows: { id: string; name: string }[] }>(
    as('dieu-tra'),
    'get',
    `/case-receivers?body=${body}`,
  );
  const found = rows.find((one) => one.name === name);
  expect(found, `${name} among ${rows.map((one) => one.name).join(', ')}`).toBeDefined();
  return found?.id ?? '';
}

/** The receiver accepts the file by its page. */
async function acceptByPage(page: Page, name: string, code: string, back: number): Promise<void> {
  await openAs(page, name, '/hand-overs');
  const row = page.locator('tbody tr').filter({ hasText: code });
  await row.getByRole('button', { name: 'Nhận hồ sơ' }).click();
  const dialog = page.getByRole('dialog', { name: `Nhận hồ sơ ${code}` });
  await dialog.getByLabel('Ngày làm việc này').fill(vn(day(back)));
  await dialog.getByLabel('Giờ, phút').fill('09:00');
  await dialog.getByRole('button', { name: 'Nhận hồ sơ' }).press('Enter');
  await page.getByText(`Đã nhận hồ sơ ${code}.`).waitFor();
}

function vn(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** Drafts a paper of the case and reads its Word file. */
async function paperWords(name: string, id: string, form: string): Promise<string> {
  const { paperId } = await ask<{ paperId: string }>(as(name), 'post', `/cases/${id}/papers`, {
    form,
    paragraphs: ['Căn cứ hồ sơ vụ án.'],
  });
  const answer = await as(name).post(`/api/case-papers/${paperId}/docx`, {
    data: { purpose: name === 'dieu-tra' ? 'investigate' : 'prepare-hearing' },
  });
  expect(answer.status(), await answer.text().catch(() => '')).toBe(200);
  return (await docxReader.read(await answer.body())).text;
}

describe('the life of a case', () => {
  const { open } = useBrowser();

  beforeAll(async () => {
    for (const name of WHO) {
      office[name] = await apiAs(name);
    }
    const me = await ask<{ today: string }>(as('dieu-tra'), 'get', '/me');
    today = Temporal.PlainDate.from(me.today);
  });

  it('begins with a tip: the decision opens the case with its class, procuracy, court and limit', async () => {
    whole = await caseOfTip();
    const view = await seen('dieu-tra', whole);
    expect(view).toMatchObject({ stage: 'investigation', severity: 'RNT', origin: 'tip' });
    expect(view.supervising?.name).toBe('VKSND khu vực 1');
    expect(view.trialCourt?.name).toBe('TAND khu vực 1');
    expect(await limit('dieu-tra', whole, '172')).toEqual({
      on: today.subtract({ days: 239 }).add({ months: 4 }).toString(),
      state: 'missed',
    });
    expect(await paperWords('dieu-tra', whole, 'opening-decision')).toContain(view.code);
  });

  it('goes on with charges, detention of its own clock, and a part that is split off and merged back', async () => {
    for (const back of [238, 237]) {
      await act('dieu-tra', whole, '/accused', {
        at: at(back),
        office: 'head-of-investigation',
        charges: [{ article: '150', paragraph: 2, points: ['đ'] }],
        under18: false,
      });
    }
    const [first, second] = (await seen('dieu-tra', whole)).accusedList;
    await act('dieu-tra', whole, `/accused/${first?.id}/measures`, {
      at: at(237, '10:00'),
      kind: 'detention',
      office: 'head-of-investigation',
      until: at(237 - 119, '23:59'),
    });
    expect((await limit('dieu-tra', whole, '173')).on).toBe(day(237 - 119));
    const split = await act('dieu-tra', whole, '/split', {
      at: at(230),
      office: 'head-of-investigation',
      accusedIds: [second?.id],
    });
    part = split.newId;
    expect(await limit('dieu-tra', part, '172')).toEqual(await limit('dieu-tra', whole, '172'));
    await act('dieu-tra', whole, '/merge', {
      at: at(228),
      office: 'head-of-investigation',
      fromId: part,
    });
    expect(await seen('dieu-tra', part)).toMatchObject({ stage: 'ended', ending: 'merged' });
    expect((await seen('dieu-tra', whole)).accused).toBe(2);
  });

  it('is suspended for illness and resumed: the new limit is fixed', async () => {
    const head = 'head-of-investigation';
    await step('dieu-tra', whole, 'suspend', head, 220, { params: { ground: 'illness' } });
    expect(await limit('dieu-tra', whole, '172')).toMatchObject({ state: 'stopped' });
    await step('dieu-tra', whole, 'resume', head, 200);
    expect(await limit('dieu-tra', whole, 'I-10')).toMatchObject({
      on: today.subtract({ days: 200 }).add({ months: 3 }).toString(),
    });
    await step('dieu-tra', whole, 'conclude', head, 180, { params: { proposal: 'prosecute' } });
    expect(await limit('dieu-tra', whole, 'I-10')).toMatchObject({ state: 'met' });
    expect(await paperWords('dieu-tra', whole, 'investigation-conclusion')).toContain(
      'BẢN KẾT LUẬN',
    );
  });

  it('is handed over by its page, opens on receipt only, and its clock starts then', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'dieu-tra', `/cases/${whole}`);
    await page.getByRole('button', { name: 'Đề nghị truy tố' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đề nghị truy tố' });
    await dialog.getByText('bên nhận có thể từ chối').waitFor();
    for (const box of await dialog.getByRole('checkbox').all()) {
      await box.check();
    }
    await dialog.getByLabel('Ngày làm việc này').fill(vn(day(179)));
    await dialog.getByRole('button', { name: 'Đề nghị truy tố' }).press('Enter');
    await page.getByText('Đã chuyển hồ sơ, chờ bên nhận.').waitFor();
    const { code } = await seen('dieu-tra', whole);
    await acceptByPage(page, 'kiem-sat-kv', code, 177);
    expect(await limit('kiem-sat-kv', whole, '240')).toMatchObject({ on: day(177 - 30) });
    await step('kiem-sat-kv', whole, 'indict', 'head-of-procuracy', 160);
    await act('kiem-sat-kv', whole, '/hand-overs', {
      at: at(159),
      purpose: 'try',
      toAgencyId: await agency('court', 'TAND khu vực 1'),
      papers: [...FILE, ...SERVED],
      volumes: 3,
    });
    expect((await as('tham-phan-kv').get(`/api/cases/${whole}`)).status()).toBe(404);
    await acceptByPage(page, 'tham-phan-kv', code, 158);
    expect(await limit('tham-phan-kv', whole, '277')).toMatchObject({
      on: today.subtract({ days: 158 }).add({ months: 2 }).toString(),
    });
  });

  it('is tried: the hearing stands on the calendar, the judgment opens a window for each party', async () => {
    await step('tham-phan-kv', whole, 'decide-trial', 'presiding-judge', 140);
    const { hearingId } = await act('tham-phan-kv', whole, '/hearings', {
      at: at(139),
      form: 'at-court',
      closed: false,
      startsAt: at(128, '08:00'),
    });
    const page = await open({ width: 1440 });
    await openAs(page, 'tham-phan-kv', `/hearings?month=${day(128).slice(0, 7)}`);
    const { code, accusedList } = await seen('tham-phan-kv', whole);
    await page.getByRole('link', { name: code }).first().waitFor();
    await act('tham-phan-kv', whole, `/hearings/${hearingId}/held`, { at: at(128, '08:30') });
    await act('tham-phan-kv', whole, '/judgment', {
      at: at(128, '16:00'),
      defendants: accusedList.map(({ id }) => ({
        accusedId: id,
        outcome: 'convicted',
        sentence: { kind: 'prison', months: 96 },
      })),
    });
    const { windows } = await seen('tham-phan-kv', whole);
    expect(windows.map((one) => one.party)).toEqual([
      'accused',
      'procuracy-same',
      'procuracy-higher',
    ]);
  });

  it('is appealed, heard again by the provincial court, and comes into force', async () => {
    const view = await seen('tham-phan-kv', whole);
    const { appealId } = await act('tham-phan-kv', whole, '/appeals', {
      at: at(120),
      party: 'accused',
      accusedId: view.accusedList[0]?.id,
      lodgedOn: day(121),
    });
    expect(appealId).toBeTruthy();
    await act('tham-phan-kv', whole, '/hand-overs', {
      at: at(110),
      purpose: 'appeal',
      toAgencyId: await agency('court', 'TAND tỉnh'),
      papers: ['judgment', 'appeal-notices'],
      volumes: 3,
    });
    const page = await open({ width: 1440 });
    await acceptByPage(page, 'tham-phan', view.code, 108);
    expect(await limit('tham-phan', whole, 'X-12')).toMatchObject({ on: day(108 - 60) });
    await step('tham-phan', whole, 'decide-trial', 'presiding-judge', 90);
    const { hearingId } = await act('tham-phan', whole, '/hearings', {
      at: at(89),
      form: 'online',
      closed: false,
      startsAt: at(80, '08:00'),
    });
    await act('tham-phan', whole, `/hearings/${hearingId}/held`, { at: at(80, '08:30') });
    await step('tham-phan', whole, 'decide-appeal', 'appeal-panel', 79, {
      params: { result: 'upheld' },
    });
    await openAs(page, 'tham-phan', `/cases/${whole}`);
    await page.getByText('Bản án có hiệu lực').first().waitFor();
    const over = await seen('tham-phan', whole);
    expect(over).toMatchObject({ stage: 'in-force', ending: null });
    expect(over.clocks.filter((one) => one.rule === 'X-12')[0]?.state).toBe('met');
    expect((await seen('dieu-tra', whole)).events.map((one) => one.body)).not.toContain('court');
  });
});

/** A tip is taken in, assigned, and decided: the case stands in the same moment. */
async function caseOfTip(): Promise<string> {
  const { rows: places } = await ask<{ rows: { id: string; name: string; kind: string }[] }>(
    as('truc-ban'),
    'get',
    '/places?limit=200',
  );
  const place = places.find((one) => one.name === 'Bến Đá');
  const tip = await ask<{ id: string }>(as('truc-ban'), 'post', '/tips', {
    kind: 'denunciation',
    channel: 'in-person',
    receivedAt: at(240),
    bookNumber: '12/TB',
    facts: {
      reporterStanding: 'named',
      offence: { article: '150', paragraph: 2 },
      victims: { under16: 0, from16To17: 0, adults: 2, ageUnknown: 0 },
      acrossBorder: true,
      placeId: place?.id,
      happenedOn: day(250),
    },
    narrative: 'Người trình báo kể việc hai người bị lừa đưa qua biên giới.',
    placeWords: 'Bến xe cũ',
    reporter: { name: 'Quàng Thị Thử', phone: '0912000111', address: '' },
    denounced: [],
    values: [],
  });
  const { deciders } = await ask<{ deciders: { id: string; side: string }[] }>(
    as('truc-ban'),
    'get',
    `/tips/${tip.id}/choices`,
  );
  const decidedByPostId = deciders.find((one) => one.side === 'holding')?.id;
  const me = await ask<{ post: { id: string } }>(as('dieu-tra'), 'get', '/me');
  const done = async (name: string, given: object) => {
    const { revision } = await ask<{ revision: number }>(as(name), 'get', `/tips/${tip.id}`);
    await ask(as(name), 'post', `/tips/${tip.id}/acts`, {
      revision,
      act: { decidedByPostId, ...given },
    });
  };
  await done('truc-ban', { do: 'classify', at: at(240, '10:00'), kind: 'denunciation' });
  await done('thu-truong', {
    do: 'assign',
    at: at(240, '11:00'),
    handlerPostIds: [me.post.id],
  });
  const before = await listCaseIds();
  await done('dieu-tra', {
    do: 'open-case',
    at: at(239),
    offence: { article: '150', paragraph: 2 },
  });
  const opened = (await listCaseIds()).find((id) => !before.includes(id));
  expect(opened, 'the case of the tip').toBeDefined();
  return opened ?? '';
}

async function listCaseIds(): Promise<string[]> {
  const { rows } = await ask<{ rows: { id: string }[] }>(as('dieu-tra'), 'get', '/cases?limit=200');
  return rows.map((one) => one.id);
}
