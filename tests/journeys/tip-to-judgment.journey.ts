import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';
import { expectDialogs, speak } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';
import { openPublicBrowser } from './harness/public-page.ts';
import {
  choose,
  expectClock,
  expectLimit,
  pick,
  readPaper,
  take,
  todayInVietnam,
  vn,
} from './harness/record-page.ts';

const SAID = `Hai chị bị rủ qua biên giới làm việc nhẹ, gia đình mất liên lạc từ ${Date.now()}.`;
const ANSWER = 'Chúng tôi đã nhận tin và đang làm.';
const today = todayInVietnam();
const DETAINED_TO = today.add({ days: 119 });
const APPEAL_TO = today.add({ days: 15 });

/** Told on one day, minute after minute: no limit is moved, each is counted from the act before it. */
describe('from the public page to a judgment in force', () => {
  const guest = openPublicBrowser();
  const { open } = useBrowser({ keep: true });
  const windows = new Map<string, Page>();
  let digits = '';
  let tip = '';
  let crime = '';
  let code = '';

  /** The officer's own window, at an address. */
  async function at(name: string, path: string): Promise<Page> {
    const page = windows.get(name) ?? (await open({ width: 1440 }));
    windows.set(name, page);
    await openAs(page, name, path);
    return page;
  }

  it('somebody without scripts, on a phone, lodges a tip and keeps the receipt', async () => {
    const { page } = await guest.visit(false);
    await page.goto('/lien-he');
    for (const said of ['Không phải ngay lúc này', 'Báo về việc mua bán người', 'Không']) {
      await page.getByRole('button', { name: said }).first().click();
    }
    await page.getByLabel('Nội dung').fill(SAID);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Quán ăn, karaoke, massage' }).click();
    await choose(page.locator('main'), 'Xã, phường, đặc khu', 'Bến Đá');
    for (const said of ['Tiếp tục', 'Bỏ qua', 'Bỏ qua', 'Bỏ qua', 'Tiếp tục', 'Gửi']) {
      await page.getByRole('button', { name: said }).first().click();
    }
    digits = (await page.locator('.receipt b').innerText()).replace(/\s/g, '');
    expect(digits).toMatch(/^\d{20}$/);
  });

  it('the duty officer opens what is sealed: the tip stands with its receipt and 24 hours', async () => {
    const page = await at('truc-ban', `/lodgings/${await findLodging()}`);
    expect(await page.content()).not.toContain(SAID);
    await page.getByRole('button', { name: 'Mở nội dung' }).press('Enter');
    await page.getByText(SAID).waitFor();
    await page.getByRole('button', { name: 'Trả lời người gửi' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Trả lời người gửi' });
    await dialog.getByLabel('Lời trả lời').fill(ANSWER);
    await dialog.getByRole('button', { name: 'Gửi trả lời' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Nguồn tin đã lập' }).press('Enter');
    await page.waitForURL(/\/tips\/[0-9a-f-]{36}$/);
    tip = new URL(page.url()).pathname;
    await expectLimit(page, 'T-01', { on: today.add({ days: 1 }), state: 'running' });
  });

  it('the sender comes back with the receipt and reads the answer', async () => {
    const { page } = await guest.visit(false);
    await page.goto('/lien-he/xem');
    await page.locator('#digits').fill(digits);
    await page.getByRole('button', { name: 'Xem trả lời' }).click();
    expect(await page.locator('main').innerText()).toContain(ANSWER);
  });

  it('the duty officer transfers it: the border guard finds it, takes it over and classifies it in time', async () => {
    const duty = await at('truc-ban', tip);
    await take(duty, 'Chuyển cơ quan có thẩm quyền', (form) =>
      pick(form, 'Chuyển đến', 'chi huy bđbp', /BĐBP tỉnh/),
    );
    expect((await duty.request.get(`/api${tip}`)).status()).toBe(404);
    const page = await at('bien-phong-tinh', tip);
    expect(await readPaper(page, 'Chuyển nguồn tin về tội phạm')).toContain('CÔNG AN TỈNH');
    await take(page, 'Tiếp nhận nguồn tin được chuyển', (form) =>
      form.getByLabel('Số thụ lý').fill('07/BP'),
    );
    await expectLimit(page, 'T-01', { on: today.add({ days: 1 }), state: 'running' });
    await expectLimit(page, 'T-20', { on: today.add({ days: 20 }), state: 'running' });
    await take(page, 'Phân loại nguồn tin', (form) =>
      pick(form, 'Điều luật nghi vấn', '150', /Khoản 2 Điều 150/),
    );
    await expectLimit(page, 'T-01', { on: today.add({ days: 1 }), state: 'met' });
  });

  it('is assigned and decided within the twenty days: the case stands, with its limits', async () => {
    const head = await at('chi-huy-bp', tip);
    await take(head, 'Phân công giải quyết', async (form) => {
      await pick(form, 'Người giải quyết', 'tro ly', /Trợ lý/);
      await choose(form, 'Người có thẩm quyền quyết định', 'Chỉ huy');
    });
    expect(await readPaper(head, 'Quyết định phân công giải quyết nguồn tin')).toContain(
      'QUYẾT ĐỊNH',
    );
    const page = await at('bien-phong-tinh', tip);
    await take(page, 'Khởi tố vụ án', async (form) => {
      await pick(form, 'Điều luật nghi vấn', '150', /Khoản 2 Điều 150/);
      await choose(form, 'Người có thẩm quyền quyết định', 'Chỉ huy');
    });
    await expectLimit(page, 'T-20', { on: today.add({ days: 20 }), state: 'met' });
    expect(await readPaper(page, 'Quyết định khởi tố vụ án hình sự')).toContain('QUYẾT ĐỊNH');
    await page.getByRole('link', { name: 'Mở vụ án khởi tố từ nguồn tin này' }).press('Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    crime = new URL(page.url()).pathname;
    for (const body of ['VKSND khu vực 1', 'TAND khu vực 1']) {
      await page.getByText(body).first().waitFor();
    }
    code = (
      await page
        .getByText(/^VA-98-\d{4}-\w{6}$/)
        .first()
        .innerText()
    ).trim();
    await expectLimit(page, '172', { on: today.add({ months: 4 }), state: 'running' });
  });

  it('goes to the police, who charge and detain with the procuracy approving', async () => {
    await handOver(await at('bien-phong-tinh', crime), 'Chuyển theo thẩm quyền', 'Công an tỉnh');
    const page = await accept('dieu-tra');
    await take(
      page,
      'Khởi tố bị can',
      (form) => form.getByLabel('Họ và tên').fill('Lù Văn Thử'),
      'Đã ghi: Khởi tố bị can. BC1',
    );
    await take(page, 'Áp dụng biện pháp', async (form) => {
      await choose(form, 'Biện pháp, BC1', 'Tạm giam');
      await form.getByLabel('Đến hết ngày, theo lệnh').fill(vn(DETAINED_TO.toString()));
    });
    await expectLimit(page, '173', { on: DETAINED_TO, state: 'running' });
    await take(page, 'Ghi đã gửi, tống đạt', async (form) => {
      await choose(form, 'Văn bản', 'Lệnh tạm giam, để phê chuẩn');
      await choose(form, 'Gửi cho', 'Viện kiểm sát');
      await choose(form, 'Đối với ai', 'BC1');
    });
    await expectLimit(page, 'D-04', { on: today.add({ days: 3 }), state: 'running' });
    await page.getByText('chờ Viện kiểm sát phê chuẩn', { exact: true }).waitFor();
    const charge = await draftPaper(page, 'Khởi tố bị can', 'BC1');
    expect(charge).toContain(code);
    expect(charge).toContain('(BC1 trong hồ sơ vụ án)');
    const procurator = await at('kiem-sat-kv', crime);
    await take(procurator, 'Phê chuẩn hoặc hủy', async (form) => {
      await form.getByLabel('Phê chuẩn', { exact: true }).check();
      await choose(form, 'Người có thẩm quyền quyết định', 'Viện trưởng, Phó');
    });
    await procurator.getByText('phê chuẩn').first().waitFor();
    await take(procurator, 'Phê chuẩn / Không phê chuẩn', async (form) => {
      await form.getByLabel('Phê chuẩn', { exact: true }).check();
      await choose(form, 'Người có thẩm quyền quyết định', 'Viện trưởng, Phó');
    });
    await expectLimit(procurator, 'D-04', { on: today.add({ days: 3 }), state: 'met' });
    await procurator.getByText(`đã phê chuẩn ${vn(today.toString())}`).waitFor();
  });

  it('is concluded, handed over and prosecuted', async () => {
    const page = await at('dieu-tra', crime);
    await take(page, 'Kết luận điều tra', (form) => choose(form, 'Đề nghị', 'Truy tố'));
    await expectLimit(page, '172', { on: today.add({ months: 4 }), state: 'met' });
    expect(await draftPaper(page, 'Kết luận điều tra')).toContain('BẢN KẾT LUẬN ĐIỀU TRA');
    const number = await giveNumber('Kết luận điều tra');
    await page.reload();
    await expectDialogs(page, ['Gắn với bước', 'Đính kèm bản đã ký']);
    await speak(page, 'EN');
    await expectDialogs(page, ['Tie to a step', 'Attach the signed copy']);
    await speak(page, 'VI');
    const conclusion = await readPaper(page, 'Kết luận điều tra');
    expect(conclusion).toContain(`Số: ${number}/`);
    expect(conclusion).toContain(code);
    await handOver(page, 'Đề nghị truy tố');
    const procurator = await accept('kiem-sat-kv', 200);
    await expectLimit(procurator, '240', { on: today.add({ days: 30 }), state: 'running' });
    await take(procurator, 'Ra cáo trạng', (form) =>
      choose(form, 'Người có thẩm quyền quyết định', 'Viện trưởng, Phó'),
    );
    await expectLimit(procurator, '240', { on: today.add({ days: 30 }), state: 'met' });
    expect(await draftPaper(procurator, 'Cáo trạng')).toContain('CÁO TRẠNG');
    await handOver(procurator, 'Đề nghị xét xử');
  });

  it('is tried: hearing, judgment, and a window for each party', async () => {
    const page = await accept('tham-phan-kv');
    await expectLimit(page, '277', { on: today.add({ months: 2 }), state: 'running' });
    await take(page, 'Quyết định đưa vụ án ra xét xử');
    await expectLimit(page, '277', { on: today.add({ months: 2 }), state: 'met' });
    await hear(page);
    const month = await at('thu-ky-kv', `/hearings?month=${today.toString().slice(0, 7)}`);
    await month.getByRole('link', { name: code }).first().waitFor();
    await take(page, 'Ghi tuyên án', async (form) => {
      await choose(form, 'Kết quả với BC1', 'Có tội');
      await choose(form, 'Hình phạt với BC1', 'Tù có thời hạn');
      await form.getByLabel('Số tháng với BC1').fill('96');
    });
    expect(await draftPaper(page, 'Bản án sơ thẩm')).toContain('BẢN ÁN');
    const { dueOn } = await expectClock(page, 'X-07', { on: APPEAL_TO, state: 'running' });
    await page.getByText(`Bị cáo: đến hết ngày ${vn(dueOn)}`).waitFor();
    for (const party of ['Viện kiểm sát cùng cấp', 'Viện kiểm sát cấp trên trực tiếp']) {
      await page.getByText(`${party}: đến hết ngày`).waitFor();
    }
  });

  it('is appealed, heard again by the provincial court, and comes into force', async () => {
    const page = await at('tham-phan-kv', crime);
    await take(page, 'Ghi kháng cáo, kháng nghị', async (form) => {
      await choose(form, 'Bên kháng cáo, kháng nghị', 'Bị cáo');
      await choose(form, 'Bị can, bị cáo', 'BC1');
      await form.getByLabel('Ngày dấu bưu điện hoặc ngày nộp').fill(vn(today.toString()));
    });
    await page.getByText(`Bị cáo BC1, ngày ${vn(today.toString())}`).waitFor();
    await handOver(page, 'Xét xử phúc thẩm', 'TAND tỉnh');
    const higher = await accept('tham-phan');
    await expectLimit(higher, 'X-12', { on: today.add({ days: 60 }), state: 'running' });
    await take(higher, 'Quyết định đưa vụ án ra xét xử');
    await hear(higher);
    await expectLimit(higher, 'X-12', { on: today.add({ days: 60 }), state: 'met' });
    await take(higher, 'Ghi quyết định phúc thẩm', (form) =>
      choose(form, 'Kết quả phúc thẩm', 'Giữ nguyên bản án'),
    );
    await higher.getByText('Bản án có hiệu lực').first().waitFor();
    expect(await draftPaper(higher, 'Bản án, quyết định phúc thẩm')).toContain('BẢN ÁN PHÚC THẨM');
    const { events } = await ask<{ events: { body: string }[] }>(
      await apiAs('dieu-tra'),
      'get',
      crime,
    );
    expect(events.map((one) => one.body)).not.toContain('court');
  });

  /** Another officer approves the draft; the clerk, who sees a form and a day, gives the number. */
  async function giveNumber(form: string): Promise<string> {
    const head = await at('thu-truong', crime);
    const paper = head
      .locator('main li')
      .filter({ hasText: form })
      .filter({ has: head.getByRole('button', { name: 'Duyệt để ký' }) });
    await paper.getByRole('button', { name: 'Duyệt để ký' }).press('Enter');
    await head.getByText('Đã duyệt, chờ số').waitFor();
    const clerk = await at('van-thu', '/papers-to-number/cases');
    const line = clerk.locator('main li').filter({ hasText: form }).last();
    await line.getByRole('button', { name: 'Cấp số' }).press('Enter');
    const dialog = clerk.getByRole('dialog', { name: form });
    const number = await dialog.getByLabel('Số', { exact: true }).inputValue();
    await dialog.getByRole('button', { name: 'Cấp số' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await clerk.content()).not.toContain(code);
    return number;
  }

  /** Sends the file on with every paper in it. */
  async function handOver(page: Page, purpose: string, to?: string): Promise<void> {
    await take(
      page,
      purpose,
      async (form) => {
        if (to !== undefined) {
          await choose(form, 'Cơ quan nhận', to);
        }
        for (const box of await form.getByRole('checkbox').all()) {
          await box.check();
        }
      },
      'Đã chuyển hồ sơ, chờ bên nhận.',
    );
  }

  /** The receiver takes the file on from its list; before, only who supervises the case may open it. */
  async function accept(name: string, before = 404): Promise<Page> {
    const page = await at(name, '/hand-overs');
    expect((await page.request.get(`/api${crime}`)).status()).toBe(before);
    const row = page.locator('tbody tr').filter({ hasText: code });
    await row.getByRole('button', { name: 'Nhận hồ sơ' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Nhận hồ sơ ${code}` });
    await dialog.getByRole('button', { name: 'Nhận hồ sơ' }).press('Enter');
    await page.getByText(`Đã nhận hồ sơ ${code}.`).waitFor();
    return await at(name, crime);
  }
});

/** The newest lodging, once the server has taken it from the public page. */
async function findLodging(): Promise<string> {
  const duty = await apiAs('truc-ban');
  for (let turn = 0; turn < 100; turn += 1) {
    const { rows } = await ask<{ rows: { id: string; lodgedAt: string; state: string }[] }>(
      duty,
      'get',
      '/lodgings?state=waiting&limit=200',
    );
    const newest = rows.toSorted((one, other) => other.lodgedAt.localeCompare(one.lodgedAt))[0];
    if (newest !== undefined && Date.now() - Date.parse(newest.lodgedAt) < 60_000) {
      return newest.id;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the lodging did not arrive');
}

/** A hearing of today is put on the calendar and held. */
async function hear(page: Page): Promise<void> {
  await take(page, 'Lên lịch phiên tòa', (form) =>
    form.getByLabel('Ngày mở phiên tòa').fill(vn(today.toString())),
  );
  await take(page, 'Ghi phiên tòa đã mở');
}

/** Drafts the paper of the last act and reads its Word file. */
async function draftPaper(page: Page, form: string, about?: string): Promise<string> {
  await page.getByRole('button', { name: 'Dự thảo văn bản' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Dự thảo văn bản' });
  await choose(dialog, 'Loại văn bản', form);
  if (about !== undefined) {
    await choose(dialog, 'Về bị can', about);
  }
  await dialog.getByRole('button', { name: 'Dự thảo', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return await readPaper(page, form);
}
