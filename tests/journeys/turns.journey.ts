import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';
import { expectDialogs, speak } from './harness/look.ts';
import { apiAs, ask, openAs } from './harness/office.ts';
import { openCase } from './harness/open-case.ts';
import {
  choose,
  expectLimit,
  pick,
  readPaper,
  take,
  todayInVietnam,
} from './harness/record-page.ts';
import { takeInTip } from './harness/take-in-tip.ts';

const today = todayInVietnam();
const RECEIVED = today.subtract({ days: 25 });
const DECIDER = 'Người có thẩm quyền quyết định';

describe('what else becomes of a tip', () => {
  const { open } = useBrowser({ keep: true });
  let tip = { id: '', code: '' };
  let other = { id: '', code: '' };
  let investigator: Page;

  beforeAll(async () => {
    tip = await takeInTip(RECEIVED);
    other = await takeInTip(RECEIVED);
  });

  it('the procuracy asks in writing, finds what waits, and is answered', async () => {
    const procurator = await open({ width: 1440 });
    await openAs(procurator, 'kiem-sat-kv', `/tips/${tip.id}`);
    await take(procurator, 'Yêu cầu kiểm tra, xác minh', (form) =>
      choose(form, DECIDER, 'Viện trưởng'),
    );
    await procurator.getByText('chờ trả lời').waitFor();
    expect(await readPaper(procurator, 'Yêu cầu kiểm tra, xác minh của Viện kiểm sát')).toContain(
      'VIỆN KIỂM SÁT NHÂN DÂN',
    );
    investigator = await open({ width: 1440 });
    await openAs(investigator, 'dieu-tra', '/tips/requests?waiting=yes');
    const line = investigator.locator('main li').filter({ hasText: tip.code });
    await line.getByRole('link').first().press('Enter');
    await investigator.waitForURL(new RegExp(tip.id));
    await take(investigator, 'Trả lời viện kiểm sát', async (form) => {
      await choose(form, DECIDER, 'Thủ trưởng');
      await form.getByLabel('Lý do, nội dung ghi thêm vào văn bản').fill('Đã xác minh tại bến xe.');
    });
    expect(await readPaper(investigator, 'Trả lời yêu cầu của Viện kiểm sát')).toContain(
      'Đã xác minh tại bến xe',
    );
    await procurator.goto('/tips/requests');
    const answered = procurator.locator('main li').filter({ hasText: tip.code }).first();
    await answered.getByText('đã trả lời').waitFor();
  });

  it('asks in dialogs that axe finds no fault in, in both languages', async () => {
    await openAs(investigator, 'dieu-tra', `/tips/${tip.id}`);
    await expectDialogs(investigator, [
      'Nhập vào tin khác',
      'Tách một phần',
      'Liên kết với tin khác',
      'Soạn trước một văn bản',
    ]);
    await speak(investigator, 'EN');
    await expectDialogs(investigator, ['Merge into another tip', 'Split a part off']);
    await speak(investigator, 'VI');
  });

  it('asks the head for the copy signed outside, in both languages', async () => {
    const head = await open({ width: 1440 });
    await openAs(head, 'thu-truong', `/tips/${tip.id}`);
    await expectDialogs(head, ['Đính kèm bản đã ký', 'Trả lại']);
    await speak(head, 'EN');
    await expectDialogs(head, ['Attach the signed copy']);
    await speak(head, 'VI');
  });

  it('is merged into another, and stands again as before when that is undone', async () => {
    await openAs(investigator, 'dieu-tra', `/tips/${tip.id}`);
    await expectLimit(investigator, 'T-01', { on: RECEIVED.add({ days: 1 }), state: 'met' });
    await take(
      investigator,
      'Nhập vào tin khác',
      async (form) => {
        await pick(form, 'Nguồn tin kia', other.code, new RegExp(other.code));
        await choose(form, DECIDER, 'Thủ trưởng');
      },
      null,
    );
    await investigator.getByText('đã nhập vào tin này').waitFor();
    await take(
      investigator,
      'Hoàn tác việc nhập',
      (form) => choose(form, DECIDER, 'Thủ trưởng'),
      null,
    );
    await investigator.getByRole('button', { name: 'Nhập vào tin khác' }).waitFor();
    await investigator.getByText('Hoàn tác việc nhập').waitFor();
    await expectLimit(investigator, 'T-01', { on: RECEIVED.add({ days: 1 }), state: 'met' });
  });

  it('has a part split off, which keeps the receipt and its limits', async () => {
    await investigator.getByRole('button', { name: 'Tách một phần' }).press('Enter');
    const dialog = investigator.getByRole('dialog', { name: 'Tách một phần' });
    await dialog.getByLabel('Nội dung phần tách').fill('Việc của người thứ hai ở bến xe.');
    await dialog.getByLabel('Người bị tố giác số 1').check();
    await choose(dialog, DECIDER, 'Thủ trưởng');
    await dialog.getByRole('button', { name: 'Tách một phần', exact: true }).press('Enter');
    await dialog.getByText(/^Đã tách thành /).waitFor();
    await dialog.getByRole('link', { name: 'Mở nguồn tin' }).press('Enter');
    await investigator.getByText('tách từ tin này').waitFor();
    await expectLimit(investigator, 'T-01', { on: RECEIVED.add({ days: 1 }), state: 'met' });
  });

  it('is suspended when its time is over, and resumed with a month of its own', async () => {
    await openAs(investigator, 'dieu-tra', `/tips/${tip.id}`);
    await take(investigator, 'Tạm đình chỉ giải quyết', async (form) => {
      await choose(form, 'Căn cứ', 'Chờ kết quả giám định');
      await choose(form, DECIDER, 'Thủ trưởng');
    });
    expect(await readPaper(investigator, 'Quyết định tạm đình chỉ giải quyết nguồn tin')).toContain(
      'QUYẾT ĐỊNH',
    );
    await take(investigator, 'Phục hồi giải quyết', (form) => choose(form, DECIDER, 'Thủ trưởng'));
    await expectLimit(investigator, 'T-32', { on: today.add({ months: 1 }), state: 'running' });
  });
});

describe('what else becomes of a case', () => {
  const { open } = useBrowser({ keep: true });
  let page: Page;
  let whole = '';

  beforeAll(async () => {
    const api = await apiAs('dieu-tra');
    const opened = await openCase(api);
    whole = opened.id;
    const { revision } = await ask<{ revision: number }>(api, 'get', `/cases/${whole}`);
    await ask(api, 'post', `/cases/${whole}/accused`, {
      revision,
      at: `${today.toString()}T00:10:00+07:00`,
      office: 'head-of-investigation',
      charges: [{ article: '150', paragraph: 2, points: [] }],
      under18: false,
      name: { fullName: 'Vừ Thị Mẫu' },
    });
    page = await open({ width: 1440 });
    await openAs(page, 'dieu-tra', `/cases/${whole}`);
  });

  it('a part is split off with the limit of the whole, and merged back', async () => {
    await expectLimit(page, '172', { on: today.add({ months: 4 }), state: 'running' });
    await take(page, 'Tách vụ án', (form) => form.getByLabel('BC2').check(), null);
    const said = page.getByText(/Đã tách thành vụ án VA-/).first();
    const part = /VA-[\w-]+/.exec(await said.innerText())?.[0] ?? '';
    await take(page, 'Nhập vụ án khác vào', (form) => choose(form, 'Vụ án được nhập', part));
    await expectLimit(page, '172', { on: today.add({ months: 4 }), state: 'running' });
    await page.getByText('BC2').first().waitFor();
  });

  it('is suspended for illness, and resumed with a limit of its own', async () => {
    await take(page, 'Tạm đình chỉ', (form) =>
      choose(form, 'Căn cứ tạm đình chỉ', 'Bị can mắc bệnh'),
    );
    await take(page, 'Phục hồi');
    await expectLimit(page, 'I-10', { on: today.add({ months: 3 }), state: 'running' });
  });
});
