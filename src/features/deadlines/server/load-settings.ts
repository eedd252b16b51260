import { Temporal } from 'temporal-polyfill';
import type { HouseSettingKey, HouseValue } from '#domain/setting/house-settings.ts';
import { settingOn } from '#domain/setting/setting-on.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** Looks a setting up on a day. */
export type SettingsOn = <K extends HouseSettingKey>(
  key: K,
  day: Temporal.PlainDate,
) => HouseValue<K>;

/** The settings as the administrators keep them; each rule asks for the value of its own day. */
export async function loadSettings(tx: Tx): Promise<SettingsOn> {
  const stored = await tx.selectFrom('setting').select(['key', 'valid_from', 'value']).execute();
  const rows = stored.map((row) => ({
    key: row.key,
    validFrom: Temporal.PlainDate.from(row.valid_from),
    value: row.value,
  }));
  return (key, day) => settingOn(rows, key, day);
}
