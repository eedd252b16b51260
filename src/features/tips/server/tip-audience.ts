import type { Temporal } from 'temporal-polyfill';
import { listAudience, listSupervisors, type TipAudience } from '#domain/tip/audience.ts';
import type { TipFile } from '#domain/tip/tip-file.ts';
import { foldTip } from '#domain/tip/tip-file.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { findProcuracies } from './bodies.ts';
import { syncAudience } from './sync-audience.ts';
import { listEvents } from './tip-store.ts';

type Where = Pick<RequestContext, 'tx' | 'now' | 'today'>;

/** What a tip is to the rule of who supervises it. */
export interface Placed {
  id: string;
  placeId: string | null;
}

/** Who may open the tip now, and which procuracies supervise it. */
export async function audienceOf(
  context: Where,
  tip: Placed,
  file: TipFile,
): Promise<{ audience: TipAudience[]; supervisorIds: string[] }> {
  const place = tip.placeId ?? (await placeOfBody(context, file.receivedBy.id));
  const procuracies = await findProcuracies(context.tx, place, context.today);
  const supervisorIds = listSupervisors(file, procuracies);
  if (file.mergedIntoId === null) {
    return { audience: listAudience(file, procuracies), supervisorIds };
  }
  const main = await context.tx
    .selectFrom('tip')
    .select(['id', 'place_id'])
    .where('id', '=', file.mergedIntoId)
    .executeTakeFirst();
  if (main === undefined) {
    return { audience: listAudience(file, procuracies), supervisorIds };
  }
  const mainFile = foldTip(await listEvents(context.tx, main.id));
  const opened = await audienceOf(context, { id: main.id, placeId: main.place_id }, mainFile);
  return { audience: opened.audience, supervisorIds };
}

/**
 * Opens the tip, and what was merged into it, to its audience; the last step of a transaction. Bodies that let it
 * go keep the papers that they issued.
 */
export async function openToAudience(
  context: Where,
  tipId: string,
  audience: readonly TipAudience[],
): Promise<void> {
  const merged = await context.tx
    .selectFrom('tip')
    .select('id')
    .where('merged_into_id', '=', tipId)
    .execute();
  for (const { id } of merged) {
    await openToAudience(context, id, audience);
  }
  await syncAudience(context, tipId, audience);
}

async function placeOfBody(context: Where, id: string): Promise<string | null> {
  const row = await context.tx
    .selectFrom('agency')
    .select('place_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.place_id ?? null;
}

/** The legal day of a moment. */
export function legalDay(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
}
