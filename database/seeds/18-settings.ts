import { HOUSE_SETTINGS } from '#domain/setting/house-settings.ts';
import type { Tx } from '#platform/server/database/database.ts';

const SINCE = '2000-01-01';
const SHIPPED_AT = new Date('2026-01-01T00:00:00Z');

/** The settings as shipped, none checked against a document; an installation adds its own by date. */
export async function seed(tx: Tx): Promise<void> {
  for (const [key, setting] of Object.entries(HOUSE_SETTINGS)) {
    await tx
      .insertInto('setting')
      .values({
        key,
        valid_from: SINCE,
        value: JSON.stringify(setting.shipped),
        verified: false,
        changed_at: SHIPPED_AT,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
