import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '#platform/web/api/problem-error.ts';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import { AgencyField } from './agency-field.tsx';
import { DateField } from './date-field.tsx';
import { NumberField, TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { useHouseForm } from './house-form.ts';

const Sample = z.object({
  title: z.string().min(3),
  day: z.iso.date(),
  people: z.number().int().min(0).optional(),
  agencies: z.array(z.object({ id: z.string() }).loose()).min(1),
});
const LABELS = { title: 'Nội dung', day: 'Ngày', people: 'Số người', agencies: 'Cơ quan' };

function SampleForm(props: { onSubmit(input: unknown): void; error?: ProblemError }) {
  const form = useHouseForm(Sample, {});
  return (
    <Form form={form} labels={LABELS} onSubmit={props.onSubmit} error={props.error ?? null}>
      <TextField name="title" label={LABELS.title} />
      <DateField name="day" label={LABELS.day} today="2026-11-23" />
      <NumberField name="people" label={LABELS.people} />
      <AgencyField name="agencies" label={LABELS.agencies} search={search} />
      <button type="submit">Ghi</button>
    </Form>
  );
}

const search = async (words: string) =>
  [{ id: 'y', name: 'Sở Y tế' }].filter(() => words.startsWith('so'));

describe('a form', () => {
  let page: Rendered;
  afterEach(async () => {
    vi.useRealTimers();
    await page.leave();
  });
  const field = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
  const leaveField = (name: string) => act(async () => field(name).blur());
  const typeIn = async (name: string, text: string) => {
    await act(async () => field(name).focus());
    await page.type(field(name), text);
    await leaveField(name);
  };

  it('sends what stands in a field when Enter is pressed inside it', async () => {
    const onSubmit = vi.fn();
    page = await render(<SampleForm onSubmit={onSubmit} />);
    await typeIn('people', '27');
    await act(async () => field('people').focus());
    await page.type(field('people'), '40');
    await act(async () => {
      field('people').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(field('people').value).toBe('40');
    await typeIn('people', 'bốn mươi');
    await act(async () => field('people').form?.requestSubmit());
    expect(document.getElementById('field-people-error')?.textContent).toContain('bốn mươi');
  });

  it('says what is wrong at the field and on top, and moves there', async () => {
    const onSubmit = vi.fn();
    page = await render(<SampleForm onSubmit={onSubmit} />);
    await typeIn('title', 'ab');
    await page.click(page.button('Ghi'));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(page.text()).toContain('Có 3 chỗ cần sửa');
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    expect(field('title').getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('field-title-error')?.textContent).toBe('Ít nhất 3 ký tự.');
    await page.click(page.button('Nội dung: Ít nhất 3 ký tự.'));
    expect(document.activeElement).toBe(field('title'));
    expect(field('title').value).toBe('ab');
  });

  it('reads 5/3 as a day and reads it back in words', async () => {
    page = await render(<SampleForm onSubmit={() => undefined} />);
    await typeIn('day', '5/3');
    expect(field('day').value).toBe('05/03/2027');
    expect(page.text()).toContain('Hiểu là Thứ Sáu, 5 tháng 3 năm 2027');
    await typeIn('day', '05/03/2026');
    expect(page.text()).toContain('Thứ Năm, 5 tháng 3 năm 2026');
  });

  it('keeps a day that is none and says why', async () => {
    page = await render(<SampleForm onSubmit={() => undefined} />);
    await typeIn('day', '31/02/2026');
    expect(field('day').value).toBe('31/02/2026');
    expect(page.text()).toContain('Tháng 2 năm 2026 có 28 ngày. Sửa lại ngày.');
  });

  it('moves nothing under a pointer that is down: a day is read while typed, a fault said after the click', async () => {
    vi.useFakeTimers();
    page = await render(<SampleForm onSubmit={() => undefined} />);
    const frame = () => field('day').parentElement?.innerHTML.replace(/ value="[^"]*"/, '') ?? '';
    const pointer = (name: string) =>
      act(async () => {
        page.button('Ghi').dispatchEvent(new Event(name, { bubbles: true }));
        await vi.advanceTimersByTimeAsync(1);
      });
    for (const text of ['5/3', 'mai kia']) {
      await act(async () => field('day').focus());
      await page.type(field('day'), text);
      const before = frame();
      await pointer('pointerdown');
      await leaveField('day');
      expect(frame(), text).toBe(before);
      await pointer('pointerup');
    }
    expect(document.getElementById('field-day-error')?.textContent).toContain('“mai kia”');
    await act(async () => field('day').focus());
    await page.type(field('day'), '6/3');
    expect(document.getElementById('field-day-error')).toBeNull();
  });

  it('reads 1.234 as a number; what was not typed is not sent', async () => {
    const onSubmit = vi.fn();
    page = await render(<SampleForm onSubmit={onSubmit} />);
    vi.useFakeTimers();
    await typeIn('title', 'Họp giao ban');
    await typeIn('day', '23/11/2026');
    await act(async () => field('agencies').focus());
    await page.type(field('agencies'), 'so');
    await act(async () => vi.advanceTimersByTimeAsync(300));
    await page.press(field('agencies'), 'Enter');
    await page.click(page.button('Ghi'));
    expect(onSubmit.mock.calls[0]?.[0]).toEqual({
      title: 'Họp giao ban',
      day: '2026-11-23',
      agencies: [{ id: 'y', name: 'Sở Y tế' }],
    });
    await typeIn('people', '1.234');
    await page.click(page.button('Ghi'));
    expect(onSubmit.mock.calls[1]?.[0]).toMatchObject({ people: 1234 });
  });

  it("puts the server's refusals at their fields", async () => {
    const problem = {
      code: 'input.invalid',
      status: 400,
      title: { vi: 'Chưa đúng.', en: 'Not right.' },
      params: {},
      fields: [{ path: 'title', code: 'x', vi: 'Tên này đã có.', en: 'Taken.' }],
    };
    page = await render(<SampleForm onSubmit={() => undefined} />);
    await page.rerender(
      <SampleForm onSubmit={() => undefined} error={new ProblemError(problem)} />,
    );
    expect(document.getElementById('field-title-error')?.textContent).toBe('Tên này đã có.');
  });
});
