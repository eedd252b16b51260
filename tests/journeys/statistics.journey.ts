import { describe, expect, it } from 'vitest';
import { useBrowser } from './harness/browser.ts';
import { apiAs, ask, openAs } from './harness/office.ts';

interface Shown {
  total: { figures: Record<'carriedOver' | 'taken' | 'handled' | 'left', number> };
}

describe('figures of a period', () => {
  const { open } = useBrowser();

  it('balance on the page, are the same for the procuracy, and lead to what may be opened', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'dieu-phoi', '/statistics?subject=cases');
    await page.getByText('Cân đối của kỳ').waitFor();
    await page.getByLabel('Kỳ', { exact: true }).selectOption('procuracy');
    await page.waitForURL(/years=procuracy/);
    await page.getByText(/01\/12\/\d{4} – 30\/11\/\d{4}/).waitFor();
    const read = async (name: string) =>
      (await ask<Shown>(await apiAs(name), 'get', '/statistics?subject=cases&years=procuracy'))
        .total.figures;
    const figures = await read('dieu-phoi');
    expect(figures.carriedOver + figures.taken).toBe(figures.handled + figures.left);
    expect(await read('kiem-sat')).toEqual(figures);
    const parts = await page.locator('dl dd').allInnerTexts();
    expect(parts.map((text) => Number(text.replaceAll('.', '')))).toEqual([
      figures.carriedOver,
      figures.taken,
      figures.handled,
      figures.left,
    ]);
    expect(await page.locator('dl dd button').count(), 'the committee opens no case').toBe(0);
  });

  it('come as Excel', async () => {
    const page = await open({ width: 390 });
    await openAs(page, 'lanh-dao', '/statistics');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải bảng Excel' }).click();
    expect((await coming).suggestedFilename()).toMatch(/^Số liệu .*\.xlsx$/);
  });
});

describe('a round of reconciliation', () => {
  const { open } = useBrowser();

  it('is begun by keyboard and shows the own side', async () => {
    const page = await open({ width: 1440 });
    await openAs(page, 'thu-truong', '/reconciliation');
    await page.getByLabel('Nội dung').selectOption('opened');
    const run = page.getByRole('button', { name: 'So danh sách' });
    await run.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reconciliation\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: 'Phía của đơn vị' }).waitFor();
    await page.getByRole('button', { name: 'So lại' }).click();
    await page.getByText(/Đã so lại/).waitFor();
  });
});
