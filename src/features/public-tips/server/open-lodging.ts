import { sql } from 'kysely';
import { LodgingContent } from '#domain/lodging/lodging-content.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { openDialogue } from '#platform/server/confidential/dialogue-pair.ts';
import { type RecordKey, unsealField } from '#platform/server/confidential/record-key.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { OpenedLodging, openLodging } from '../contract.ts';
import { withOpenLodging } from './lodging-key.ts';
import {
  getLodgingRecord,
  type LodgingRecord,
  listAdditions,
  listAnswers,
} from './lodging-store.ts';
import { takeUpLodging } from './take-up-lodging.ts';

/**
 * Opens what was said, with a purpose, and writes that to the trail. The first opening of a tip makes it one:
 * its clocks run from the moment of lodging, its fingerprints are taken here, where the key of them is.
 */
export async function openOwnLodging(
  context: RequestContext,
  { id, purpose }: ParsedInputOf<typeof openLodging>,
): Promise<OpenedLodging> {
  requirePermission(context, 'lodging.read');
  const row = await getLodgingRecord(context.tx, id, true);
  const opened = await withOpenLodging(
    context,
    row,
    { purpose, fields: ['content', 'dialogue'] },
    async (key) => {
      const said = await readAll(context, row, key);
      const tipId =
        row.state === 'waiting' ? await takeUpLodging(context, row, said.content, key) : row.tip_id;
      return { ...said, tipId };
    },
  );
  await sql`update lodging_addition set seen_at = ${context.now.toString()}::timestamptz
             where lodging_id = ${id}::uuid and seen_at is null`.execute(context.tx);
  return opened;
}

async function readAll(
  context: RequestContext,
  row: LodgingRecord,
  key: RecordKey,
): Promise<Omit<OpenedLodging, 'tipId'>> {
  const content = LodgingContent.parse(
    JSON.parse(unsealField(key, { recordId: row.id, column: 'content' }, row.content)),
  );
  const additions = await listAdditions(context.tx, row.id);
  const answers = await listAnswers(context.tx, row.id);
  const dialogue = { publicKey: row.dialogue_public, privateSealed: row.dialogue_private };
  return {
    content,
    communeName: await communeName(context, content.commune),
    additions: openDialogue(key, dialogue, (open) =>
      additions.map(({ id, at, words }) => ({
        id,
        at: at.toISOString(),
        words: open.words(words),
      })),
    ),
    answers: answers.map((one) => ({
      id: one.id,
      at: one.at.toISOString(),
      by: one.by_name,
      words: unsealField(key, { recordId: row.id, column: `answer.${one.id}` }, one.for_holder),
    })),
  };
}

async function communeName(context: RequestContext, id: string | null): Promise<string | null> {
  if (id === null) {
    return null;
  }
  const { rows } = await sql<{ name: string }>`
    select full_name as name from place where id = ${id}::uuid`.execute(context.tx);
  return rows[0]?.name ?? null;
}
