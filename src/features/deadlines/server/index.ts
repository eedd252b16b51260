import type { Mount } from '#platform/server/http/mount.ts';
import {
  addSetting,
  countWorkingTime,
  getCalendarYear,
  listClockValues,
  listSettings,
  markSetting,
  removeCalendarDay,
  saveCalendarDay,
  setClockValue,
} from '../contract.ts';
import { listClockParts, recordClockValue } from './clock-values.ts';
import { dropCalendarDay, recordCalendarDay } from './edit-calendar.ts';
import { countTime, readCalendarYear } from './read-calendar.ts';
import { editSettingMark, listSettingRows, recordSetting } from './settings.ts';

export { loadCalendar } from './load-calendar.ts';
export { type CalendarChange, loadCalendarChange } from './load-calendar-change.ts';
export { loadClockSettings } from './load-clock-settings.ts';
export { loadSettings } from './load-settings.ts';
export {
  detailOf,
  endMs,
  isUnfinished,
  type RecountCause,
  storeClocks,
} from './store-clocks.ts';

/** The door of days: the working calendar, and settings with their dates. */
export function mountDeadlines(mount: Mount): void {
  mount(getCalendarYear, readCalendarYear);
  mount(saveCalendarDay, recordCalendarDay);
  mount(removeCalendarDay, dropCalendarDay);
  mount(countWorkingTime, countTime);
  mount(listSettings, listSettingRows);
  mount(addSetting, recordSetting);
  mount(markSetting, editSettingMark);
  mount(listClockValues, listClockParts);
  mount(setClockValue, recordClockValue);
}
