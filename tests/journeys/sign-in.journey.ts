import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser, widths } from './harness/browser.ts';
import { expectAccessible, keepPicture } from './harness/look.ts';

const PASSWORD = 'mười ba con gà đen';

describe('an officer from the first code to the daily passkey', () => {
  const { open } = useBrowser();

  it('an administrator adds an officer, who sets up a second factor, then a passkey, and unlocks with it', async () => {
    const name = `quang.lan.${Date.now().toString(36)}`;
    const code = await addOfficer(await open(), name);
    const page = await open({ width: widths.phone });
    await setUp(page, name, code);
    await addPasskey(page);
    await page.evaluate(
      `fetch('/api/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })`,
    );
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
    await page.evaluate(`localStorage.setItem('lachan-active-at', '0')`);
    await page.goto('/me');
    await page.getByRole('heading', { name: 'Màn hình đã khóa' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mở bằng khóa truy cập' }).click();
    await page.getByRole('heading', { name: 'Màn hình đã khóa' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { name: 'Tài khoản của tôi' }).count()).toBe(1);
  });
});

async function addOfficer(page: Page, name: string): Promise<string> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /quan-tri-co-quan/ }).click();
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  await page.goto('/officers/new');
  await page.getByLabel('Họ và tên').fill('Quàng Thị Lan');
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByRole('combobox', { name: 'Cơ quan' }).fill('cong an tinh');
  await page
    .getByRole('option', { name: /^Công an tỉnh/ })
    .first()
    .click();
  await page.getByLabel('Vai trò').selectOption({ label: 'Văn thư' });
  await page.getByLabel('Chức vụ, chức danh').fill('Văn thư');
  await page.getByRole('button', { name: 'Thêm cán bộ và lấy mã' }).click();
  const shown = page.getByText(/^([A-Z0-9]{4}-){6}[A-Z0-9]{2}$/);
  await shown.waitFor();
  await expectAccessible(page);
  return String(await shown.textContent());
}

async function setUp(page: Page, name: string, code: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Tôi có mã dùng một lần' }).click();
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mã dùng một lần').fill(code);
  await page.getByRole('button', { name: 'Dùng mã này' }).click();
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Gõ lại mật khẩu mới').fill(PASSWORD);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('button', { name: /Ứng dụng xác thực trên điện thoại/ }).click();
  await page.getByRole('img', { name: /QR/ }).waitFor();
  await expectAccessible(page);
  await keepPicture(page, 'sign-in-set-up');
  await page.getByText('Không quét được?').click();
  const secret = String(await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent());
  await page.getByLabel('Mã sáu số').fill(await generate({ secret: secret.replace(/\s/g, '') }));
  await page.getByRole('button', { name: 'Xác nhận ứng dụng' }).click();
  await page.getByLabel('Tôi đã cất các mã này').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xong, vào làm việc' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

/** The browser's own authenticator stands in for a finger on a phone. */
async function addPasskey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/me');
  await page.getByRole('button', { name: 'Thêm khóa trên máy này' }).click();
  await page.getByRole('button', { name: /^Bỏ Chrome/ }).waitFor();
  await expectAccessible(page);
}
