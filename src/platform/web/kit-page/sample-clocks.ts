import type { Clock } from '#platform/web/kit/clock.ts';

/** The eight faces, as the design shows them. */
export const SAMPLE_CLOCKS: readonly { readonly clock: Clock; readonly note: string }[] = [
  {
    clock: { state: 'running', left: { unit: 'days', count: 12 }, spent: 0.3 },
    note: 'đang chạy',
  },
  { clock: { state: 'soon', left: { unit: 'hours', count: 2 }, spent: 0.92 }, note: 'sắp hết' },
  { clock: { state: 'overdue', over: { unit: 'days', count: 7 } }, note: 'quá hạn' },
  { clock: { state: 'now', minutes: 42 }, note: 'làm ngay, đếm lên' },
  { clock: { state: 'paused', days: 8 }, note: 'đình chỉ, chờ' },
  { clock: { state: 'done' }, note: 'xong' },
  { clock: { state: 'done-late', days: 1 }, note: 'xong mà trễ' },
  { clock: { state: 'not-started' }, note: 'chờ sự kiện' },
];
