import { sql } from 'kysely';
import {
  MATCH_WEIGHTS,
  type MatchedValueKind,
  weighMatch,
} from '#domain/matching/match-reasons.ts';
import { mayReceiveTip } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { type findLikelyTips, TipFacts } from '../contract.ts';
import { printsOfName, printsOfValue } from './tip-secrets.ts';

type Input = ParsedInputOf<typeof findLikelyTips>;

interface Hit {
  id: string;
  code: string;
  book_number: string | null;
  received_at: Date;
  state: string;
  place_name: string | null;
  facts: unknown;
  kinds: MatchedValueKind[];
  nearby: boolean;
}

/** Days before and after within which the same commune counts. */
const NEARBY_DAYS = 30;

/**
 * Likely duplicates of what is being typed, each explained, only among tips the writer may open. The
 * typed values are compared by fingerprint and forgotten; nothing is stored.
 */
export async function findLikely(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof findLikelyTips>> {
  requireVerdict(mayReceiveTip(context.actor));
  const prints = printsOf(input);
  const { rows } = await sql<Hit>`
    with granted as materialized (select id from app.granted_records('tip') g (id)),
    shared as (
      select f.record_id as tip_id, f.value_kind from fingerprint f
       where f.record_kind = 'tip' and f.value = any(${prints}::bytea[]) and f.closed_at is null
         and f.record_id in (select id from granted)
      union all
      select d.tip_id, f.value_kind from fingerprint f join denounced_person d on d.id = f.record_id
       where f.record_kind = 'denounced-person' and f.value = any(${prints}::bytea[]) and f.closed_at is null
         and d.tip_id in (select id from granted)),
    nearby as (
      select tip.id as tip_id from tip join granted on granted.id = tip.id
       where tip.place_id = ${input.placeId}::uuid
         and abs(tip.happened_on - ${input.happenedOn}::date) <= ${NEARBY_DAYS})
    select tip.id, tip.code, tip.book_number, tip.received_at, tip.state, place.full_name as place_name, tip.facts,
           coalesce((select array_agg(distinct s.value_kind) from shared s where s.tip_id = tip.id), '{}') as kinds,
           exists (select from nearby n where n.tip_id = tip.id) as nearby
      from tip left join place on place.id = tip.place_id
     where tip.id in (select tip_id from shared union select tip_id from nearby)
       and tip.id is distinct from ${input.exceptId ?? null}::uuid
     order by tip.received_at desc limit 100`.execute(context.tx);
  return {
    rows: rows
      .map(toLikely)
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, 20),
  };
}

function printsOf(input: Input): Buffer[] {
  const values = [...input.values.flatMap(printsOfValue), ...input.names.flatMap(printsOfName)];
  return values.flatMap(({ kind, value }) => {
    const print = getRoom().fingerprints.of(kind, value);
    return print === null ? [] : [Buffer.from(print)];
  });
}

function toLikely(hit: Hit) {
  const kinds = hit.kinds.filter((kind) => kind in MATCH_WEIGHTS);
  return {
    id: hit.id,
    code: hit.code,
    bookNumber: hit.book_number,
    receivedAt: hit.received_at.toISOString(),
    state: hit.state,
    placeName: hit.place_name,
    victims: TipFacts.parse(hit.facts).victims,
    ...weighMatch(kinds, hit.nearby),
  };
}
