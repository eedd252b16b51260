import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { ChainLink, DocumentRelation, DocumentView } from '../contract.ts';

type Chain = Pick<
  DocumentView,
  'cites' | 'implements' | 'replaces' | 'citedBy' | 'implementedBy' | 'replacedBy' | 'path'
>;
type Way = 'up' | 'down';
type FoundLink = ChainLink & { relation: DocumentRelation; way: Way };

/** Deeper than any chain from the centre to a commune; keeps a circle from turning for ever. */
const MOST_LEVELS = 8;

/**
 * The neighbours of a document in both directions and the way down to it from the highest one, as far
 * as the caller sees them; of the others nothing is told.
 */
export async function getChain(context: RequestContext, id: string): Promise<Chain> {
  const links = await listLinks(context, id);
  const pick = (way: Way, relation: DocumentRelation) =>
    links
      .filter((link) => link.way === way && link.relation === relation)
      .map(({ way: _way, relation: _relation, ...link }) => link);
  return {
    cites: pick('up', 'cites'),
    implements: pick('up', 'implements'),
    replaces: pick('up', 'replaces'),
    citedBy: pick('down', 'cites'),
    implementedBy: pick('down', 'implements'),
    replacedBy: pick('down', 'replaces'),
    path: await listPath(context, id),
  };
}

/**
 * Recorded relations, that of a plan to the plan it was issued under, and that of a corrected text to
 * the one it took the place of; of several between the same two the strongest counts.
 */
async function listLinks(context: RequestContext, id: string): Promise<FoundLink[]> {
  const { rows } = await sql<FoundLink>`
    with link as (
      select c.to_id as other_id, 'up' as way, c.relation, c.as_written, c.span_from
        from document_citation c where c.from_id = ${id}::uuid
      union all
      select c.from_id, 'down', c.relation, c.as_written, null
        from document_citation c where c.to_id = ${id}::uuid
      union all
      select a.other_id, a.way, 'implements', '', null
        from app.plan_documents_around(${id}::uuid) a
      union all
      select c.from_document_id, 'up', 'replaces', '', null
        from plan_correction c where c.to_document_id = ${id}::uuid
      union all
      select c.to_document_id, 'down', 'replaces', '', null
        from plan_correction c where c.from_document_id = ${id}::uuid
    ), nearest as (
      select distinct on (other_id, way) *
        from link
       order by other_id, way,
             case relation when 'replaces' then 1 when 'implements' then 2 else 3 end
    )
    select other.id, nearest.way, nearest.relation,
           coalesce(nullif(nearest.as_written, ''), other.symbol_number, other.subject) as "asWritten",
           other.type, other.symbol_number as number, other.subject,
           other.issued_on::text as "issuedOn",
           coalesce(issuer.short_name, other.issuer_text) as issuer, other.status
      from nearest
      join directive_document other on other.id = nearest.other_id
      left join agency issuer on issuer.id = other.issuer_agency_id
     order by nearest.way desc, nearest.span_from, issuer.lft, other.issued_on, other.id`.execute(
    context.tx,
  );
  return rows;
}

/** What the document carries out, what that carries out, and so on up; the highest first. */
async function listPath(context: RequestContext, id: string): Promise<ChainLink[]> {
  const { rows } = await sql<ChainLink>`
    with recursive step as (
      select ${id}::uuid as id, 0 as level
      union
      select above.id, step.level + 1
        from step
       cross join lateral (
         select coalesce(
           (select a.other_id from app.plan_documents_around(step.id) a where a.way = 'up'),
           (select c.to_id from document_citation c
             where c.from_id = step.id and c.relation = 'implements' order by c.id limit 1)) as id) above
       where above.id is not null and step.level < ${MOST_LEVELS}
    )
    select other.id, coalesce(other.symbol_number, other.subject) as "asWritten", other.type,
           other.symbol_number as number, other.subject, other.issued_on::text as "issuedOn",
           coalesce(issuer.short_name, other.issuer_text) as issuer, other.status
      from (select id, min(level) as level from step group by id) step
      join directive_document other on other.id = step.id
      left join agency issuer on issuer.id = other.issuer_agency_id
     where step.id <> ${id}::uuid
     order by step.level desc`.execute(context.tx);
  return rows;
}
