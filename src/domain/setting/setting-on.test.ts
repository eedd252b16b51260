import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';
import { checkClearness } from '#domain/programme/clearness.ts';
import { cardOn } from '#domain/programme/plan-card.ts';
import { HOUSE_SETTINGS, HouseSettingKey } from './house-settings.ts';
import { type DatedValue, settingOn } from './setting-on.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const from = (key: HouseSettingKey, date: string, value: unknown): DatedValue => ({
  key,
  validFrom: day(date),
  value,
});
const calendar = buildCalendar(CALENDAR_DAYS);

describe('a dated setting', () => {
  it('holds from its day until the day of the next, and as shipped before all', () => {
    const rows = [
      from('card.silence-days', '2026-07-01', 3),
      from('card.silence-days', '2026-03-01', 8),
      from('reminder.then-every', '2026-01-01', 9),
    ];
    const on = (date: string) => settingOn(rows, 'card.silence-days', day(date));
    expect(on('2026-02-28')).toBe(5);
    expect(on('2026-03-01')).toBe(8);
    expect(on('2026-06-30')).toBe(8);
    expect(on('2026-07-01')).toBe(3);
  });

  it('falls back to the shipped value where the stored one cannot be read', () => {
    const rows = [from('reminder.days-before', '2026-01-01', 'bảy')];
    expect(settingOn(rows, 'reminder.days-before', day('2026-02-01'))).toEqual([7, 3, 1]);
  });

  it('ships a value that its own rule accepts', () => {
    for (const key of HouseSettingKey.options) {
      const { value, shipped } = HOUSE_SETTINGS[key];
      expect([key, value.safeParse(shipped).success]).toEqual([key, true]);
    }
  });
});

describe('what the rules make of a setting', () => {
  it('a card sent on the last day of the old value keeps it, one sent the day after has the new', () => {
    const rows = [from('card.silence-days', '2026-03-04', 2)];
    const receivedOn = (sent: string) => {
      const sentOn = day(sent);
      const silence = settingOn(rows, 'card.silence-days', sentOn);
      const card = cardOn({ state: 'sent', sentOn }, day('2026-03-31'), calendar, silence);
      return card.state === 'received' ? card.on.toString() : null;
    };
    expect(receivedOn('2026-03-03')).toBe('2026-03-10');
    expect(receivedOn('2026-03-04')).toBe('2026-03-06');
  });

  it('an item of clearness that is left out from a day warns no more from that day', () => {
    const rows = [from('clearness.items', '2026-03-04', ['person', 'work'])];
    const task = {
      key: 'a',
      text: 'Rà soát toàn bộ cơ sở lưu trú trên địa bàn',
      assignments: [{ role: 'lead' as const, isResolved: true }],
      hasDate: false,
      isStanding: false,
      result: '',
    };
    const warned = (date: string) => {
      const items = settingOn(rows, 'clearness.items', day(date));
      return checkClearness([task], items).map((warning) => warning.item);
    };
    expect(warned('2026-03-03')).toEqual(['time', 'result']);
    expect(warned('2026-03-04')).toEqual([]);
  });
});
