import { type SqlBool, sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import { mayHaveTips } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { searchTips } from '../contract.ts';
import { startFromGrants } from './list-tips.ts';
import { LIST_COLUMNS, toTipRows } from './tip-rows.ts';

/**
 * Finds by code, book number, commune, article, or a value whose fingerprint a tip holds,
 * among tips the caller may open.
 */
export async function findTips(
  context: RequestContext,
  input: ParsedInputOf<typeof searchTips>,
): Promise<OutputOf<typeof searchTips>> {
  requireVerdict(mayHaveTips(context.actor));
  let query = startFromGrants(context)
    .select(LIST_COLUMNS)
    .where(sql<SqlBool>`(${standsInClear(input.words)} or ${holdsValue(input.words)})`);
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(tip.received_at, tip.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('tip.received_at', 'desc')
    .orderBy('tip.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: await toTipRows(context, rows.slice(0, input.limit)),
    next: nextKey(rows, input.limit, (row) => [row.received_at.toISOString(), row.id]),
  };
}

/** Code and book number hold the words; the commune does without marks; an article is told whole. */
function standsInClear(words: string) {
  const upper = words.toUpperCase();
  const folded = foldText(words);
  const article = /^(?:dieu |article )?(\d{1,3}[a-z]?)$/.exec(folded)?.[1] ?? null;
  return sql<SqlBool>`(strpos(tip.code, ${upper}) > 0
    or strpos(upper(tip.book_number), ${upper}) > 0
    or tip.offence_article = ${article}
    or (${folded} <> '' and tip.place_id in
      (select place.id from place where strpos(place.folded, ${folded}) > 0)))`;
}

function holdsValue(words: string) {
  const prints = printsOfWords(words);
  return sql<SqlBool>`(exists (select from fingerprint f where f.record_kind = 'tip' and f.record_id = tip.id
           and f.value = any(${prints}::bytea[]) and f.closed_at is null)
      or exists (select from denounced_person d join fingerprint f
            on f.record_kind = 'denounced-person' and f.record_id = d.id
           where d.tip_id = tip.id and f.value = any(${prints}::bytea[]) and f.closed_at is null))`;
}

function printsOfWords(words: string): Buffer[] {
  const kinds = [
    'phone',
    'plate',
    'account',
    'paper',
    'name',
    'name-sound',
    'place',
    'place-sound',
  ] as const;
  return kinds.flatMap((kind) => {
    const print = getRoom().fingerprints.of(kind, words);
    return print === null ? [] : [Buffer.from(print)];
  });
}
