import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { PlanNamed } from '#domain/document/letter-words.ts';
import type { AuthorityKind, Signer } from '#domain/document/signature-block.ts';
import { blockOf } from '#domain/document/signature-block.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { SignatureBlock } from '../contract.ts';

/** The issuing body as a letterhead needs it. */
export interface IssuingBody {
  id: string;
  kind: AgencyKind;
  name: string;
  symbol: string;
  lft: number;
  family: 'state' | 'party';
  parent: { kind: AgencyKind; name: string } | null;
  place: string;
  /** Who drafts and collects answers: the standing agency, else the body itself. */
  standing: { name: string; symbol: string };
}

/** The body in whose name a letter goes out, with its standing agency and its place. */
export async function getIssuingBody(
  context: RequestContext,
  agencyId: string,
): Promise<IssuingBody> {
  const { rows } = await sql<{
    id: string;
    kind: AgencyKind;
    name: string;
    symbol: string | null;
    lft: number;
    format_family: string;
    parent_kind: AgencyKind | null;
    parent_name: string | null;
    place: string | null;
    standing_name: string | null;
    standing_symbol: string | null;
  }>`
    select i.id, i.kind, i.name, i.symbol, i.lft, i.format_family,
           u.kind as parent_kind, u.name as parent_name,
           coalesce(l.name, (select w.name from place w where w.kind in ('tỉnh', 'thành phố')
             and w.parent_id is null and w.valid_to is null order by w.lft limit 1)) as place,
           s.name as standing_name, s.symbol as standing_symbol
      from agency i
      left join agency u on u.id = i.parent_id
      left join place l on l.id = i.place_id
      left join lateral (
        select a.name, a.symbol from agency a
         where a.id = coalesce(i.standing_agency_id, (select c.agency_id from committee_member c
           where c.committee_id = i.id and c.function = 'standing' and c.agency_id is not null
             and c.valid_from <= ${context.today.toString()}::date
             and (c.valid_to is null or c.valid_to >= ${context.today.toString()}::date)
           order by c.id limit 1))) s on true
     where i.id = ${agencyId}::uuid`.execute(context.tx);
  const row = rows[0];
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    symbol: row.symbol ?? '',
    lft: row.lft,
    family: row.format_family === 'party' ? 'party' : 'state',
    parent:
      row.parent_kind === null ? null : { kind: row.parent_kind, name: row.parent_name ?? '' },
    place: row.place ?? '',
    standing: {
      name: row.standing_name ?? row.name,
      symbol: row.standing_symbol ?? '',
    },
  };
}

/** The plan as a letter names it. */
export async function getPlanNamed(context: RequestContext, planId: string): Promise<PlanNamed> {
  const row = await context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .select(['document.symbol_number', 'document.issued_on', 'plan.title'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    number: row.symbol_number,
    title: row.title,
    issuedOn: row.issued_on === null ? null : Temporal.PlainDate.from(row.issued_on),
  };
}

/** Who may sign for the body today, as the blocks that their authorities give. */
export async function listSignatureBlocks(
  context: RequestContext,
  issuer: { id: string; kind: AgencyKind },
): Promise<SignatureBlock[]> {
  const signers = await listSigners(context, issuer.id);
  return signers.map((signer) => blockOf(issuer.kind, signer));
}

/** Who may sign for the body today, and by which authority. */
export async function listSigners(context: RequestContext, issuerId: string): Promise<Signer[]> {
  const { rows } = await sql<{
    post_id: string;
    full_name: string;
    title: string;
    kind: AuthorityKind;
  }>`select * from app.signers_of(${issuerId}::uuid, ${context.today.toString()}::date)`.execute(
    context.tx,
  );
  return rows.map((row) => ({
    postId: row.post_id,
    name: row.full_name,
    title: row.title,
    authority: row.kind,
  }));
}
