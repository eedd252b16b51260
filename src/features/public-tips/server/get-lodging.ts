import { listNextReceivers } from '#domain/lodging/lodging.ts';
import { loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { getLodging, LodgingView, LodgingWay } from '../contract.ts';
import { toRow } from './list-lodgings.ts';
import {
  getLodgingRecord,
  type LodgingRecord,
  listAdditions,
  listAnswers,
  listLodgingFiles,
} from './lodging-store.ts';

/** One lodging with its dates and counts; its words stay closed. */
export async function getLodgingView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getLodging>,
): Promise<LodgingView> {
  requirePermission(context, 'lodging.read');
  const row = await getLodgingRecord(context.tx, id);
  const additions = await listAdditions(context.tx, id);
  const files = await listLodgingFiles(context.tx, id);
  const answers = await listAnswers(context.tx, id);
  const counts = {
    unread: additions.filter(({ seen_at }) => seen_at === null).length,
    files: files.length,
    answers: answers.length,
  };
  return {
    ...toRow(
      { ...row, ...counts },
      {
        calendar: await loadCalendar(context.tx),
        settings: await loadClockSettings(context.tx),
      },
    ),
    revision: row.revision,
    additions: additions.map((one) => ({
      id: one.id,
      at: one.at.toISOString(),
      seenAt: one.seen_at?.toISOString() ?? null,
    })),
    filesOf: files.map((one) => ({
      id: one.id,
      additionId: one.addition_id,
      at: one.at.toISOString(),
      variant: one.variant,
      mediaType: one.media_type,
      size: one.size,
      sha256: one.sha256.toString('hex'),
      here: one.stored_at !== null,
    })),
    answersOf: answers.map((one) => ({ id: one.id, at: one.at.toISOString(), by: one.by_name })),
    waysOn: listWays(context, row),
    next: [...listNextReceivers(row)],
  };
}

function listWays({ actor }: RequestContext, row: LodgingRecord): LodgingWay[] {
  const passable = row.kind === 'complaint' && listNextReceivers(row).length > 0;
  return [
    'open-lodging',
    ...(actor.permissions.has('lodging.answer') &&
    row.state !== 'waiting' &&
    row.reply_public !== null
      ? (['answer-sender'] as const)
      : []),
    ...(actor.permissions.has('lodging.pass-on') && row.state === 'opened' && passable
      ? (['pass-on'] as const)
      : []),
  ];
}
