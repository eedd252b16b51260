import { sql } from 'kysely';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { AgencyView, type getAgency } from '../contract.ts';

/** One agency with its history, committees, posts and moved work, in one round trip. */
export async function getAgencyRecord(
  context: RequestContext,
  input: ParsedInputOf<typeof getAgency>,
): Promise<AgencyView> {
  requirePermission(context, 'agency.read');
  const today = context.today.toString();
  const counted = context.actor.permissions.has('officer.read');
  const { rows } = await sql<{ record: unknown }>`
    select json_build_object(
      'id', a.id, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind, 'level', a.level,
      'symbol', a.symbol, 'formatFamily', a.format_family,
      'validFrom', a.valid_from, 'validTo', a.valid_to, 'legalBasis', a.legal_basis,
      'place', (select json_build_object('id', p.id, 'name', p.full_name) from place p where p.id = a.place_id),
      'parent', (select json_build_object('id', p.id, 'name', p.name) from agency p where p.id = a.parent_id),
      'standingAgency', (select json_build_object('id', p.id, 'name', p.name) from agency p where p.id = a.standing_agency_id),
      'childCount', (select count(*) from agency c where c.parent_id = a.id and (c.valid_to is null or c.valid_to >= ${today}::date)),
      'aliases', ${arrayOf(sql`select json_build_object('id', x.id, 'alias', x.alias) from agency_alias x where x.agency_id = a.id order by x.alias`)},
      'predecessors', ${arrayOf(successions('to_id', 'from_id'))},
      'successors', ${arrayOf(successions('from_id', 'to_id'))},
      'memberships', ${arrayOf(sql`
        select json_build_object('id', m.id, 'committeeId', c.id, 'name', c.name, 'function', m.function, 'from', m.valid_from, 'to', m.valid_to)
          from committee_member m join agency c on c.id = m.committee_id where m.agency_id = a.id order by m.valid_from desc, c.lft`)},
      'members', ${arrayOf(sql`
        select json_build_object('id', m.id, 'agencyId', m.agency_id, 'name', coalesce(g.name, o.full_name),
               'byOfficer', m.officer_id is not null, 'function', m.function, 'from', m.valid_from, 'to', m.valid_to)
          from committee_member m left join agency g on g.id = m.agency_id left join officer o on o.id = m.officer_id
         where m.committee_id = a.id
         order by m.valid_to nulls first, array_position(array['chair', 'deputy', 'standing', 'member'], m.function), g.lft`)},
      'postCount', ${
        counted
          ? sql`(select count(*) from post p where p.agency_id = a.id and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to >= ${today}::date))`
          : sql`null`
      },
      'moves', ${arrayOf(sql`
        select json_build_object('kind', w.kind, 'outcome', w.outcome, 'count', count(*), 'at', w.at,
               'from', json_build_object('id', f.id, 'name', f.short_name), 'to', json_build_object('id', t.id, 'name', t.short_name))
          from work_move w join agency f on f.id = w.from_id join agency t on t.id = w.to_id
         where w.from_id = a.id or w.to_id = a.id
         group by w.kind, w.outcome, w.at, f.id, t.id order by w.at desc, w.kind limit 100`)}
    ) as record
    from agency a where a.id = ${input.id}`.execute(context.tx);
  const [row] = rows;
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return AgencyView.parse(row.record);
}

function successions(own: 'from_id' | 'to_id', other: 'from_id' | 'to_id') {
  return sql`
    select json_build_object('id', s.id, 'agencyId', b.id, 'name', b.name, 'on', s.on_date, 'duty', s.duty, 'share', s.share,
           'legalBasis', s.legal_basis, 'verified', s.verified, 'takesWork', s.takes_work, 'movedAt', s.moved_at)
      from agency_succession s join agency b on b.id = s.${sql.ref(other)}
     where s.${sql.ref(own)} = a.id order by s.on_date desc, b.lft`;
}

function arrayOf(rows: ReturnType<typeof sql>) {
  return sql`coalesce((select json_agg(r.j) from (${rows}) as r (j)), '[]')`;
}
