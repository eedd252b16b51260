import { z } from 'zod';
import { type RuleSetting, SettingValue } from '#domain/deadline/clock/rule-setting.ts';
import { forgetIn, onceIn, type Tx } from '#platform/server/database/database.ts';

/** Names of settings that hold a value of a rule of time limits: `clock.<rule>.<part>`. */
export const CLOCK_PREFIX = 'clock.';

/** What such a setting holds. */
export const StoredClockValue = z.object({
  rule: z.string(),
  value: SettingValue,
  decidedBy: z.string(),
});
export type StoredClockValue = z.infer<typeof StoredClockValue>;

/** What the house decided in the place of values that are not verified, each from its day on. */
export function loadClockSettings(tx: Tx): Promise<RuleSetting[]> {
  return onceIn(tx, CLOCK_PREFIX, () => readClockSettings(tx));
}

/** To be called in the transaction that decides a value: what holds is read anew. */
export function forgetClockSettings(tx: Tx): void {
  forgetIn(tx, CLOCK_PREFIX);
}

async function readClockSettings(tx: Tx): Promise<RuleSetting[]> {
  const rows = await tx
    .selectFrom('setting')
    .select(['key', 'valid_from', 'value', 'note'])
    .where('key', 'like', `${CLOCK_PREFIX}%`)
    .orderBy('key')
    .orderBy('valid_from')
    .execute();
  return rows.flatMap((row, at) => {
    const stored = StoredClockValue.safeParse(row.value);
    const next = rows[at + 1];
    return stored.success
      ? [
          {
            ...stored.data,
            id: `${row.key} ${row.valid_from}`,
            effectiveFrom: row.valid_from,
            effectiveTo: next?.key === row.key ? next.valid_from : null,
            note: row.note ?? '',
          },
        ]
      : [];
  });
}
