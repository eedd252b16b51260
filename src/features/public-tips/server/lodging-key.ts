import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { type RecordKey, unwrapRecordKey } from '#platform/server/confidential/record-key.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { LodgingRecord } from './lodging-store.ts';

/** Opening a lodging: with what purpose, and which parts, for the trail. */
export interface LodgingOpening {
  purpose: Purpose;
  fields: readonly string[];
}

/**
 * Opens the key of a lodging: its own while its first receiver holds it, through its tip afterwards, so that
 * whoever is handed the tip holds the dialogue too.
 *
 * @throws Refusal `sealed.not-held`, `sealed.erased`
 */
export async function withOpenLodging<T>(
  context: RequestContext,
  row: LodgingRecord,
  opening: LodgingOpening,
  work: (key: RecordKey) => T | Promise<T>,
): Promise<T> {
  const { tip_id, tip_key } = row;
  if (tip_id === null || tip_key === null) {
    const record = { kind: 'lodging', id: row.id };
    const opened = await withOpenRecord(
      context,
      { ...opening, record, fieldClass: 'tip-content' },
      work,
    );
    return valuesOf(opened);
  }
  const record = { kind: 'tip', id: tip_id };
  const opened = await withOpenRecord(
    context,
    { ...opening, record, fieldClass: 'tip-content' },
    async (tipKey) => {
      const key = unwrapRecordKey(tipKey, row.id, tip_key);
      try {
        return await work(key);
      } finally {
        key.wipe();
      }
    },
  );
  return valuesOf(opened);
}

function valuesOf<T>(opened: { state: 'open'; values: T } | { state: 'erased' }): T {
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return opened.values;
}
