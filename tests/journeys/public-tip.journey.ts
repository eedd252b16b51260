import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tracedJpeg } from '../harness/sample-evidence.ts';
import { expectAccessible, keepPicture } from './harness/look.ts';
import { openPublicBrowser } from './harness/public-page.ts';

const browser = openPublicBrowser();
const MOST_BYTES = 50 * 1024;

describe.each([
  { name: 'without scripts', javaScript: false },
  { name: 'with scripts', javaScript: true },
])('somebody on a cheap phone, $name', ({ name, javaScript }) => {
  const shot = (at: string) => `public-${javaScript ? 'script' : 'plain'}-${at}`;

  it('lodges, writes the code down, comes back with it and sends more', async () => {
    const { page, loaded } = await browser.visit(javaScript);
    await page.goto('/lien-he');
    expect(await page.title()).toBe('Liên hệ');
    await look(page, shot('danger'));
    expect(sum(loaded)).toBeLessThan(MOST_BYTES);

    await press(page, 'Có, ngay bây giờ');
    await page.getByLabel('Nơi cụ thể').fill('Quán Hoa Sim, gần bến xe');
    await look(page, shot('alert'));
    await press(page, 'Tiếp tục');
    await press(page, 'Báo về việc mua bán người');
    await look(page, shot('about'));
    await press(page, 'Bỏ qua câu này');
    await press(page, 'Tiếp tục');
    await page.getByLabel('Nội dung').fill('Họ giữ hai em gái trong quán, không cho về.');
    await look(page, shot('account'));
    await press(page, 'Tiếp tục');
    await look(page, shot('where'));
    await press(page, 'Quán ăn, karaoke, massage');
    await look(page, shot('place'));
    await press(page, 'Tiếp tục');
    await press(page, 'Đang xảy ra');
    await page.getByLabel('Hai đến năm người').check();
    await look(page, shot('who'));
    await press(page, 'Tiếp tục');
    await press(page, 'Bỏ qua câu này');
    await look(page, shot('protect'));
    await press(page, 'Quay lại');
    await press(page, 'Tiếp tục');
    await press(page, 'Tiếp tục');
    await page.setInputFiles('#files', [
      { name: 'IMG_2026.jpg', mimeType: 'image/jpeg', buffer: tracedJpeg() },
    ]);
    await look(page, shot('send'));
    await press(page, 'Gửi');

    const digits = (await page.locator('.receipt b').innerText()).replace(/\s/g, '');
    expect(digits).toMatch(/^\d{20}$/);
    await look(page, shot('receipt'));
    await page.locator('#again').fill(digits.replace(/.$/, '0').replace(/^./, '9'));
    await press(page, 'Tôi đã ghi đúng mã');
    expect(await page.getByRole('alert').innerText()).toContain('Chưa khớp');
    await page.locator('#again').fill(digits.replace(/(\d{4})/g, '$1 '));
    await press(page, 'Tôi đã ghi đúng mã');
    expect(await page.locator('h1').innerText()).toBe('Bạn đã ghi đúng mã');
    expect(await page.content()).not.toContain(digits);

    await page.goto('/lien-he/xem');
    await look(page, shot('look'));
    await page.locator('#digits').fill(digits);
    await press(page, 'Xem trả lời');
    expect(await page.locator('main').innerText()).toContain('Chưa có trả lời');
    await page.locator('#words').fill('Chiếc xe màu trắng lại đến.');
    await look(page, shot('answers'));
    await press(page, 'Gửi thêm');
    expect(await page.getByRole('status').innerText()).toBe('Đã nhận thêm.');
    expect(name).toBeTruthy();
  });

  it('keeps what was written when a file is not taken, and says what to do', async () => {
    const { page } = await browser.visit(javaScript);
    await toSending(page);
    await page.setInputFiles('#files', [
      { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>no picture</html>') },
    ]);
    await press(page, 'Gửi');
    expect(await page.getByRole('alert').innerText()).toContain('Lời của bạn vẫn còn đây');
    await press(page, 'Gửi');
    expect(await page.locator('.receipt b').count()).toBe(1);
  });

  it('can leave at once, and calls for help are always there', async () => {
    const { page } = await browser.visit(javaScript);
    for (const path of [
      '/lien-he',
      '/lien-he/xem',
      '/lien-he/bao-ve',
      '/lien-he/kiem-chung',
      '/x',
    ]) {
      await page.goto(path);
      const leave = page.getByRole('link', { name: 'Thoát' });
      expect(await leave.getAttribute('rel')).toBe('noreferrer');
      expect(new URL((await leave.getAttribute('href')) ?? '').host).not.toBe(
        new URL(page.url()).host,
      );
      expect(await page.getByRole('link', { name: /113/ }).last().getAttribute('href')).toBe(
        'tel:113',
      );
      expect(await page.getByRole('link', { name: /111/ }).getAttribute('href')).toBe('tel:111');
      await look(page, shot(`leave-${path.length}`));
    }
  });

  it('speaks English, and complains to the procuracy without being asked about the police', async () => {
    const { page } = await browser.visit(javaScript);
    await page.goto('/lien-he');
    await press(page, 'English', 'link');
    await press(page, 'Not at this moment');
    await press(page, 'Complain about how something was handled');
    expect(await page.locator('h1').innerText()).toBe('What do you want to complain about?');
    await look(page, shot('complaint'));
  });

  it('checks a signed receipt, and knows a wrong one', async () => {
    const { page } = await browser.visit(javaScript);
    await toSending(page);
    await press(page, 'Gửi');
    const signed = await page.locator('.signed').textContent();
    await page.goto('/lien-he/kiem-chung');
    await page.locator('#signed').fill(signed ?? '');
    await press(page, 'Kiểm chứng');
    expect(await page.getByRole('status').innerText()).toContain('Minh Họa');
    await page.locator('#signed').fill(`${signed}A`);
    await press(page, 'Kiểm chứng');
    expect(await page.getByRole('status').innerText()).toContain('không do trang này ký');
    await look(page, shot('verify'));
  });
});

async function toSending(page: Page): Promise<void> {
  await page.goto('/lien-he');
  await press(page, 'Tôi không chắc');
  await press(page, 'Báo về việc mua bán người');
  await press(page, 'Không');
  await page.getByLabel('Nội dung').fill('Một người lạ rủ các em đi làm xa.');
  await press(page, 'Tiếp tục');
  for (let at = 0; at < 5; at += 1) {
    await press(page, 'Bỏ qua câu này');
  }
  await press(page, 'Tiếp tục');
}

async function press(page: Page, text: string, role: 'button' | 'link' = 'button'): Promise<void> {
  const name = new RegExp(`^${text}`);
  await Promise.all([
    page.waitForLoadState('load'),
    page.getByRole(role, { name }).first().click(),
  ]);
  await page.waitForLoadState('load');
}

/** The reader for accessibility is a script itself: it looks where scripts run, at the same pages. */
async function look(page: Page, name: string): Promise<void> {
  if (name.startsWith('public-script')) {
    await expectAccessible(page);
  }
  await keepPicture(page, name);
}

function sum(loaded: Map<string, number>): number {
  return [...loaded.values()].reduce((total, bytes) => total + bytes, 0);
}
