import { sql } from 'kysely';
import { composeSymbol } from '#domain/document/document-types.ts';
import { parentOnLetterhead } from '#domain/document/letterhead.ts';
import { mayDraftOutgoing } from '#domain/document/outgoing-permissions.ts';
import { blockOf } from '#domain/document/signature-block.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { draftOutgoing, listIssuers } from '../contract.ts';
import { keepAddressees } from './keep-addressees.ts';
import { getIssuingBody, type IssuingBody, listSignatureBlocks } from './letter-bodies.ts';
import { keepStep, PrintedContent, saveLetter } from './outgoing-store.ts';

type Input = ParsedInputOf<typeof draftOutgoing>;

/** The agencies in whose name the caller drafts: the own one, and bodies whose standing agency it is. */
export async function listDraftIssuers(
  context: RequestContext,
): Promise<OutputOf<typeof listIssuers>> {
  requirePermission(context, 'document.draft');
  const { agencyId, scope } = context.actor;
  const { rows } = await sql<{ id: string; name: string; symbol: string }>`
    select i.id, i.name, coalesce(i.symbol, '') as symbol
      from agency i
     where i.valid_to is null and i.lft between ${scope.lo} and ${scope.hi}
       and (i.id = ${agencyId}::uuid or i.standing_agency_id = ${agencyId}::uuid
         or exists (select from committee_member c where c.committee_id = i.id
           and c.agency_id = ${agencyId}::uuid and c.function = 'standing'
           and c.valid_from <= ${context.today.toString()}::date
           and (c.valid_to is null or c.valid_to >= ${context.today.toString()}::date)))
     order by i.id <> ${agencyId}::uuid, i.lft`.execute(context.tx);
  return { rows };
}

/** Drafts a document that no plan stands behind; from here it goes the way of every letter. */
export async function draftFreeDocument(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof draftOutgoing>> {
  const issuer = await getIssuingBody(context, input.issuerId);
  const { provinceId } = context.actor;
  requireVerdict(mayDraftOutgoing(context.actor, { provinceId, lft: issuer.lft }));
  const id = newId();
  const at = new Date(context.now.epochMilliseconds);
  const content = await compose(context, input, issuer);
  await context.tx
    .insertInto('outgoing_document')
    .values({
      id,
      kind: 'dispatch',
      state: 'draft',
      owner_agency_id: issuer.id,
      owner_lft: issuer.lft,
      type_code: input.typeCode,
      subject: input.subject,
      content: JSON.stringify(content),
      symbol: composeSymbol(input.typeCode, issuer, input.unit),
      drafted_by: context.actor.postId,
      drafted_officer_id: context.actor.officerId,
      created_at: at,
      updated_at: at,
    })
    .execute();
  const addressee = await keepAddressees(context, { id, type_code: input.typeCode }, input);
  await saveLetter(context, { id }, 1, { content: JSON.stringify({ ...content, addressee }) });
  await keepStep(context, id, 'draft');
  await context.audit({ action: 'letter.draft', recordKind: 'letter', recordId: id });
  return { id };
}

async function compose(context: RequestContext, input: Input, issuer: IssuingBody) {
  const [signer] = await listSignatureBlocks(context, issuer);
  return PrintedContent.parse({
    family: issuer.family,
    parent: parentOnLetterhead(issuer.kind, issuer.parent),
    issuer: issuer.name,
    place: issuer.place,
    addressee: '',
    opening: input.body,
    closing: [],
    recipients: input.recipients,
    archive: ['VT', input.unit].filter((part) => part !== '').join(', '),
    signature: signer ?? blockOf(issuer.kind, null),
  });
}
