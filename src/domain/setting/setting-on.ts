import { Temporal } from 'temporal-polyfill';
import {
  HOUSE_SETTINGS,
  type HouseSettingKey,
  type HouseValue,
} from '#domain/setting/house-settings.ts';

/** A value of a setting from a day on. */
export type DatedValue = { key: string; validFrom: Temporal.PlainDate; value: unknown };

/**
 * Gives the value in force on a day: the newest that does not begin after it. Where nothing was
 * decided by then, or what is stored can no longer be read, the shipped value holds.
 */
export function settingOn<K extends HouseSettingKey>(
  rows: readonly DatedValue[],
  key: K,
  day: Temporal.PlainDate,
): HouseValue<K> {
  const { value, shipped } = HOUSE_SETTINGS[key];
  const begun = rows
    .filter((row) => row.key === key && Temporal.PlainDate.compare(row.validFrom, day) <= 0)
    .sort((one, other) => Temporal.PlainDate.compare(other.validFrom, one.validFrom));
  const [newest] = begun;
  const read = value.safeParse(newest?.value);
  return (read.success ? read.data : shipped) as HouseValue<K>;
}
