import { Temporal } from 'temporal-polyfill';
import { HOUSE_SETTINGS, HouseSettingKey } from '#domain/setting/house-settings.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { type addSetting, type listSettings, type markSetting, SettingValue } from '../contract.ts';

/** Every dated value in the order of the settings, newest first, with the one in force marked. */
export async function listSettingRows(
  context: RequestContext,
): Promise<OutputOf<typeof listSettings>> {
  requirePermission(context, 'setting.edit');
  const today = context.today.toString();
  const stored = await context.tx
    .selectFrom('setting')
    .leftJoin('post', 'post.id', 'setting.changed_by')
    .leftJoin('officer', 'officer.id', 'post.officer_id')
    .selectAll('setting')
    .select('officer.full_name')
    .orderBy('valid_from', 'desc')
    .execute();
  const rows = HouseSettingKey.options.flatMap((key) => {
    const dated = stored.filter((row) => row.key === key);
    const current = dated.find((row) => row.valid_from <= today);
    return dated.map((row) => ({
      key,
      validFrom: row.valid_from,
      value: SettingValue.parse(row.value),
      legalBasis: row.legal_basis,
      note: row.note,
      verified: row.verified,
      changedAt: row.changed_at.toISOString(),
      changedBy: row.full_name,
      shipped: row.changed_by === null,
      inForce: row === current,
    }));
  });
  return { rows };
}

/** Adds a value from today or a later day; what was counted by an earlier one stays. */
export async function recordSetting(
  context: RequestContext,
  input: ParsedInputOf<typeof addSetting>,
): Promise<Done> {
  requirePermission(context, 'setting.edit');
  requireForm(input.key, input.value);
  const day = Temporal.PlainDate.from(input.validFrom);
  if (Temporal.PlainDate.compare(day, context.today) < 0) {
    throw new Refusal('setting.day-past');
  }
  const stored = await context.tx
    .insertInto('setting')
    .values({
      key: input.key,
      valid_from: input.validFrom,
      value: JSON.stringify(input.value),
      legal_basis: input.legalBasis,
      note: input.note,
      verified: input.verified,
      changed_at: new Date(context.now.epochMilliseconds),
      changed_by: context.actor.postId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 0n) {
    throw new Refusal('setting.day-taken', { day: input.validFrom.split('-').reverse().join('/') });
  }
  await context.audit({ action: 'setting.add', recordKind: 'setting', fields: [input.key] });
  return {};
}

/** Changes what is said about a value, never the value. */
export async function editSettingMark(
  context: RequestContext,
  input: ParsedInputOf<typeof markSetting>,
): Promise<Done> {
  requirePermission(context, 'setting.edit');
  const changed = await context.tx
    .updateTable('setting')
    .set({
      legal_basis: input.legalBasis,
      note: input.note,
      verified: input.verified,
      changed_at: new Date(context.now.epochMilliseconds),
      changed_by: context.actor.postId,
    })
    .where('key', '=', input.key)
    .where('valid_from', '=', input.validFrom)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'setting.mark', recordKind: 'setting', fields: [input.key] });
  return {};
}

function requireForm(key: HouseSettingKey, value: SettingValue): void {
  const setting = HOUSE_SETTINGS[key];
  if (!setting.value.safeParse(value).success) {
    throw new Refusal('input.invalid', {}, [{ path: 'value', code: 'custom', ...setting.ask }]);
  }
}
