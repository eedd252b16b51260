import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import { Form } from './form.tsx';
import { useHouseForm } from './house-form.ts';
import { PlanField, type PlanOption } from './plan-field.tsx';

const PLANS: readonly PlanOption[] = [
  { id: 'a', number: '12/KH-BCĐ138', title: 'Năm 2026', issuer: 'BCĐ', year: 2026, isOver: false },
  { id: 'b', number: null, title: 'Đợt cao điểm', issuer: 'UBND', year: 2024, isOver: true },
];
const search = vi.fn(async (words: string) =>
  PLANS.filter((plan) => plan.title.toLowerCase().includes(words)),
);
const Sample = z.object({ plan: z.array(z.object({ id: z.string() })).default([]) });

function Sampler({ onSubmit }: { onSubmit(input: unknown): void }) {
  const form = useHouseForm(Sample, { plan: [] });
  return (
    <Form form={form} labels={{ plan: 'Theo kế hoạch' }} onSubmit={onSubmit}>
      <PlanField name="plan" label="Theo kế hoạch" optional search={search} />
      <button type="submit">Ghi</button>
    </Form>
  );
}

describe('the chooser of a plan', () => {
  let page: Rendered;
  const onSubmit = vi.fn();
  beforeEach(async () => {
    vi.useFakeTimers();
    Element.prototype.scrollIntoView = () => undefined;
    page = await render(<Sampler onSubmit={onSubmit} />);
  });
  afterEach(async () => {
    await page.leave();
    vi.useRealTimers();
    vi.clearAllMocks();
  });
  const input = () => document.getElementById('field-plan') as HTMLInputElement;
  const wait = () => act(async () => vi.advanceTimersByTimeAsync(300));
  const options = () => [...page.root.querySelectorAll('[role="option"]')];
  const submit = async () => {
    await page.click(page.button('Ghi'));
    return onSubmit.mock.lastCall?.[0];
  };

  it('shows the newest plans by the arrow key alone, and takes one by Enter', async () => {
    await page.press(input(), 'ArrowDown');
    await wait();
    expect(search).toHaveBeenLastCalledWith('');
    expect(input().getAttribute('aria-expanded')).toBe('true');
    await page.press(input(), 'ArrowDown');
    const marked = document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
    expect(marked?.textContent).toBe('Đợt cao điểmUBND · 2024 · kế hoạch lịch sử');
    expect(marked?.getAttribute('aria-selected')).toBe('true');
    await page.press(input(), 'Enter');
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(await submit()).toEqual({ plan: [{ id: 'b' }] });
  });

  it('finds by typed words, replaces the one chosen, and drops it again', async () => {
    for (const words of ['năm', 'đợt']) {
      await page.type(input(), words);
      await wait();
      await page.press(input(), 'Enter');
    }
    expect(await submit()).toEqual({ plan: [{ id: 'b' }] });
    await page.click(page.button('Bỏ Đợt cao điểm'));
    expect(await submit()).toEqual({ plan: [] });
  });

  it('says by a live line that nothing was found, and keeps what was typed', async () => {
    await page.type(input(), 'không có');
    await wait();
    expect(options()).toEqual([]);
    expect(page.root.querySelector('[role="status"]')?.textContent).toContain('Không có kế hoạch');
    expect(input().value).toBe('không có');
    await page.press(input(), 'Escape');
    expect(page.root.querySelector('[role="status"]')?.textContent).toBe('');
  });
});
