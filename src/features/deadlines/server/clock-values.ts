import { Temporal } from 'temporal-polyfill';
import type { Certainty, ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { sayValue } from '#domain/deadline/clock/explain-term.ts';
import { MINOR_SHARES } from '#domain/deadline/clock/minor-shares.ts';
import { listOpenParts, type OpenPart, slotOf } from '#domain/deadline/clock/open-parts.ts';
import { noLonger } from '#domain/deadline/clock/pick-length.ts';
import type { SettingValue } from '#domain/deadline/clock/rule-setting.ts';
import { CLOCK_RULES, findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { Words } from '#domain/deadline/clock/words.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { ClockPartRow, listClockValues, setClockValue } from '../contract.ts';
import { CLOCK_PREFIX, forgetClockSettings, StoredClockValue } from './load-clock-settings.ts';

/** Every part of a rule that is not verified, with what the house decided in its place. */
export async function listClockParts(
  context: RequestContext,
): Promise<OutputOf<typeof listClockValues>> {
  requirePermission(context, 'setting.edit');
  const stored = await listStored(context);
  const today = context.today.toString();
  const rows = CLOCK_RULES.flatMap((rule) => listOpenParts(rule, context.today)).map((part) => {
    const decided = stored.get(keyOf(part.rule.id, part.slot)) ?? [];
    const current = decided.find((one) => one.from <= today);
    return {
      ...faceOf(part),
      decided: decided.map((one) => ({ ...one, inForce: one === current })),
    };
  });
  return { rows };
}

/**
 * Records a value from a day on; every clock that runs is counted again. What is verified is the law
 * and stays.
 */
export async function recordClockValue(
  context: RequestContext,
  input: ParsedInputOf<typeof setClockValue>,
): Promise<Done> {
  requirePermission(context, 'setting.edit');
  const rule = findRule(input.rule);
  if (rule === null) {
    throw new Refusal('record.not-found');
  }
  const slot = slotOf(input.value);
  const open = listOpenParts(rule, Temporal.PlainDate.from(input.from));
  if (!open.some((part) => part.slot === slot)) {
    throw new Refusal('setting.clock-verified');
  }
  requireNoLonger(rule, input.value);
  const key = keyOf(rule.id, slot);
  const { value, decidedBy } = input;
  const stored = await context.tx
    .insertInto('setting')
    .values({
      key,
      valid_from: input.from,
      value: JSON.stringify({ rule: rule.id, value, decidedBy }),
      note: input.note,
      verified: false,
      changed_at: new Date(context.now.epochMilliseconds),
      changed_by: context.actor.postId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 0n) {
    throw new Refusal('setting.day-taken', { day: input.from.split('-').reverse().join('/') });
  }
  forgetClockSettings(context.tx);
  await context.publish({ name: 'clock-value.set', recordId: newId(), payload: { key } });
  await context.audit({ action: 'setting.add', recordKind: 'setting', fields: [key] });
  return {};
}

/** The share that a minor is held or waited for is never made longer than the one shipped (law note §3.6). */
function requireNoLonger(rule: ClockRule, value: SettingValue): void {
  if (value.part !== 'minor-share' || rule.minor === undefined) {
    return;
  }
  const shipped = MINOR_SHARES[rule.minor];
  if (noLonger(value, shipped) === shipped) {
    throw new Refusal('input.invalid', {}, [
      {
        path: 'value',
        code: 'custom',
        vi: `Không được dài hơn ${shipped.of} phần ${shipped.in} thời hạn.`,
        en: `No longer than ${shipped.of} parts of ${shipped.in} of the limit.`,
      },
    ]);
  }
}

function keyOf(rule: string, slot: string): string {
  return `${CLOCK_PREFIX}${rule}.${slot}`;
}

function faceOf({ rule, slot, shipped, certainty, cites }: OpenPart) {
  return {
    rule: rule.id,
    group: rule.group,
    slot,
    name: rule.name,
    variant: variantOf(rule, shipped),
    shipped,
    saidShipped: sayValue(shipped),
    certainty: markOf(certainty),
    cites: cites.map((cite) => `${cite.law} ${cite.article}`),
  };
}

function variantOf(rule: ClockRule, value: SettingValue): Words | null {
  if (value.part !== 'length' || value.variant === undefined) {
    return null;
  }
  const all = rule.versions.flatMap((version) => version.variants ?? []);
  return all.find((one) => one.name === value.variant)?.words ?? null;
}

function markOf(certainty: Certainty): ClockPartRow['certainty'] {
  return certainty === 'verified' ? 'open' : certainty;
}

/** What was decided, by the name of its setting, newest first. */
async function listStored(context: RequestContext) {
  const rows = await context.tx
    .selectFrom('setting')
    .leftJoin('post', 'post.id', 'setting.changed_by')
    .leftJoin('officer', 'officer.id', 'post.officer_id')
    .select(['setting.key', 'setting.valid_from', 'setting.value', 'setting.note'])
    .select(['setting.changed_at', 'officer.full_name'])
    .where('setting.key', 'like', `${CLOCK_PREFIX}%`)
    .orderBy('setting.valid_from', 'desc')
    .execute();
  const decided = rows.flatMap((row) => {
    const stored = StoredClockValue.safeParse(row.value);
    return stored.success ? [{ key: row.key, one: decidedOf(row, stored.data) }] : [];
  });
  const byKey = new Map<string, ReturnType<typeof decidedOf>[]>();
  for (const { key, one } of decided) {
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return byKey;
}

function decidedOf(
  row: { valid_from: string; note: string | null; changed_at: Date; full_name: string | null },
  { value, decidedBy }: StoredClockValue,
) {
  return {
    value,
    said: sayValue(value),
    from: row.valid_from,
    decidedBy,
    note: row.note ?? '',
    recordedAt: row.changed_at.toISOString(),
    recordedBy: row.full_name,
  };
}
