import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { addSetting, listSettings, markSetting } from '../contract.ts';

/** Every dated value, newest first under its key, with the one in force marked. */
export async function listSettingRows(
  context: RequestContext,
): Promise<OutputOf<typeof listSettings>> {
  requirePermission(context, 'setting.edit');
  const today = context.today.toString();
  const rows = await context.tx
    .selectFrom('setting')
    .selectAll()
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .execute();
  const current = new Map<string, string>();
  for (const row of rows.filter((one) => one.valid_from <= today)) {
    current.set(row.key, current.get(row.key) ?? row.valid_from);
  }
  return {
    rows: rows.map((row) => ({
      key: row.key,
      validFrom: row.valid_from,
      value: row.value,
      legalBasis: row.legal_basis,
      note: row.note,
      verified: row.verified,
      changedAt: row.changed_at.toISOString(),
      inForce: current.get(row.key) === row.valid_from,
    })),
  };
}

/** Adds a value from a day; of the same form as the one before it, since code reads it so. */
export async function recordSetting(
  context: RequestContext,
  input: ParsedInputOf<typeof addSetting>,
): Promise<Done> {
  requirePermission(context, 'setting.edit');
  const known = await context.tx
    .selectFrom('setting')
    .select(['valid_from', 'value'])
    .where('key', '=', input.key)
    .orderBy('valid_from', 'desc')
    .execute();
  if (known.some((row) => row.valid_from === input.validFrom)) {
    throw new Refusal('setting.day-taken', { day: input.validFrom.split('-').reverse().join('/') });
  }
  const [latest] = known;
  if (latest !== undefined && formOf(latest.value) !== formOf(input.value)) {
    throw new Refusal('setting.value-form', { form: formOf(latest.value) });
  }
  await context.tx
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
    .execute();
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

function formOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
