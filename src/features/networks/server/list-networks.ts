import { sql } from 'kysely';
import { MatchReason } from '#domain/matching/match-reasons.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type {
  findNetworkRecords,
  listNetworkProposals,
  listNetworks,
  NetworkedKind,
} from '../contract.ts';
import { requireNetworks } from './may-network.ts';
import { type NamedRecord, nameRecords } from './name-records.ts';

interface ProposalRow {
  id: string;
  one_kind: string;
  one_id: string;
  other_kind: string;
  other_id: string;
  reasons: string[];
  proposed_at: Date;
}

/** Proposals of the matcher to whoever may open both records; what no longer holds is not shown. */
export async function listProposed(
  context: RequestContext,
  input: ParsedInputOf<typeof listNetworkProposals>,
): Promise<OutputOf<typeof listNetworkProposals>> {
  await requireNetworks(context);
  const after = afterKey(input.after, ['instant', 'uuid']);
  const { rows } = await sql<ProposalRow>`
    with own as materialized (
      select 'tip' as kind, app.granted_records('tip') as id
      union all select 'case', app.granted_records('case'))
    select m.id, m.one_kind, m.one_id, m.other_kind, m.other_id, m.reasons, m.proposed_at
      from own o
      join match_proposal m on m.one_kind = o.kind and m.one_id = o.id
      join own p on p.kind = m.other_kind and p.id = m.other_id
     where m.state in ('match-open', 'match-told') and app.match_stands(m.id)
       and (${after?.[0] ?? null}::timestamptz is null
         or (m.proposed_at, m.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
     order by m.proposed_at desc, m.id desc limit ${input.limit + 1}`.execute(context.tx);
  const shown = rows.slice(0, input.limit);
  const names = await nameRecords(context.tx, shown.flatMap(sidesOf));
  return {
    rows: shown.flatMap((row) => {
      const records = sidesOf(row).flatMap((side) => findNamed(names, side));
      return records.length === 2
        ? [
            {
              id: row.id,
              records,
              reasons: reasonsOf(row.reasons),
              proposedAt: row.proposed_at.toISOString(),
            },
          ]
        : [];
    }),
    next: nextKey(rows, input.limit, (row) => [row.proposed_at.toISOString(), row.id]),
  };
}

interface MemberRow {
  id: string;
  code: string;
  at: Date;
  record_kind: NetworkedKind;
  record_id: string;
  reasons: string[];
}

/** Networks of which the caller may open two records at least; others of its records are not shown. */
export async function listOwnNetworks(
  context: RequestContext,
  input: ParsedInputOf<typeof listNetworks>,
): Promise<OutputOf<typeof listNetworks>> {
  await requireNetworks(context);
  const after = afterKey(input.after, ['instant', 'uuid']);
  const heads = await sql<{ id: string; code: string; at: Date }>`
    select n.id, n.code, n.created_at as at
      from app.seen_networks() s(id) join network n using (id)
     where n.ended_at is null
       and (${after?.[0] ?? null}::timestamptz is null
         or (n.created_at, n.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
     order by n.created_at desc, n.id desc limit ${input.limit + 1}`.execute(context.tx);
  const shown = heads.rows.slice(0, input.limit);
  const { rows } = await sql<MemberRow>`
    select n.id, n.code, a.at, m.record_kind, m.record_id, m.reasons
      from network n join network_member m on m.network_id = n.id and m.left_at is null
      join network_act a on a.id = m.act_id
     where n.id = any(${shown.map((row) => row.id)}::uuid[])
     order by a.at, m.id`.execute(context.tx);
  const names = await nameRecords(
    context.tx,
    rows.map((row) => ({ kind: row.record_kind, id: row.record_id })),
  );
  return {
    rows: shown.map((head) => {
      const members = rows.filter((row) => row.id === head.id);
      return {
        id: head.id,
        code: head.code,
        records: members.flatMap((row) =>
          findNamed(names, { kind: row.record_kind, id: row.record_id }).map((named) => ({
            ...named,
            reasons: reasonsOf(row.reasons),
          })),
        ),
        lastJoinedAt: (members.at(-1)?.at ?? head.at).toISOString(),
      };
    }),
    next: nextKey(heads.rows, input.limit, (row) => [row.at.toISOString(), row.id]),
  };
}

/** Tips and cases that the caller may open, by their code. */
export async function findRecords(
  context: RequestContext,
  { words }: ParsedInputOf<typeof findNetworkRecords>,
): Promise<OutputOf<typeof findNetworkRecords>> {
  await requireNetworks(context);
  const pattern = `%${words.replace(/[%_\\]/g, '\\$&').toUpperCase()}%`;
  const { rows } = await sql<NamedRecord>`
    select 'tip' as kind, t.id, t.code, a.short_name as "heldBy"
      from app.granted_records('tip') g(id) join tip t using (id) join agency a on a.id = t.held_by_id
     where upper(t.code) like ${pattern}
    union all
    select 'case', c.id, c.code, a.short_name
      from app.granted_records('case') g(id) join criminal_case c using (id) join agency a on a.id = c.holder_agency_id
     where upper(c.code) like ${pattern}
    order by 3 limit 20`.execute(context.tx);
  return { rows };
}

function sidesOf(row: ProposalRow): { kind: string; id: string }[] {
  return [
    { kind: row.one_kind, id: row.one_id },
    { kind: row.other_kind, id: row.other_id },
  ];
}

function findNamed(
  names: readonly NamedRecord[],
  side: { kind: string; id: string },
): NamedRecord[] {
  return names.filter((named) => named.kind === side.kind && named.id === side.id);
}

/** A name that is the same also sounds the same, a place too: said once. */
function reasonsOf(codes: readonly string[]): MatchReason[] {
  const implied = [
    ...(codes.includes('same-name') ? ['name-sounds-alike'] : []),
    ...(codes.includes('same-place') ? ['place-sounds-alike'] : []),
  ];
  return codes.flatMap((code) => {
    const known = MatchReason.safeParse(code);
    return known.success && !implied.includes(code) ? [known.data] : [];
  });
}
