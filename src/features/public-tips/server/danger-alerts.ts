import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openFields } from '#platform/server/confidential/open-fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listDangerAlerts, openDangerAlert } from '../contract.ts';

/** Where help was asked for in the last seven days, newest first. */
export async function listOwnAlerts(
  context: RequestContext,
): Promise<OutputOf<typeof listDangerAlerts>> {
  requirePermission(context, 'lodging.read');
  const { rows } = await sql<{ id: string; raised_at: Date; place_name: string | null }>`
    select a.id, a.raised_at, p.full_name as place_name
      from app.granted_records('danger-alert') as g(id)
      join danger_alert a using (id) left join place p on p.id = a.place_id
     where a.raised_at > ${context.now.toString()}::timestamptz - interval '7 days'
     order by a.raised_at desc, a.id limit 100`.execute(context.tx);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      raisedAt: row.raised_at.toISOString(),
      placeName: row.place_name,
    })),
  };
}

/** The place in words; the opening is written to the trail. */
export async function openAlertPlace(
  context: RequestContext,
  { id }: ParsedInputOf<typeof openDangerAlert>,
): Promise<OutputOf<typeof openDangerAlert>> {
  requirePermission(context, 'lodging.read');
  const { rows } = await sql<{ place_words: Buffer }>`
    select place_words from danger_alert where id = ${id}::uuid`.execute(context.tx);
  const row = rows[0];
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const opened = await openFields(context, {
    record: { kind: 'danger-alert', id },
    fieldClass: 'tip-content',
    purpose: 'danger-now',
    sealed: { place_words: row.place_words },
  });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return { placeWords: opened.values.place_words ?? '' };
}
