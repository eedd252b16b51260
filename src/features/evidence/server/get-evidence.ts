import { sql } from 'kysely';
import { type Custody, foldCustody } from '#domain/evidence/custody.ts';
import { listCustodyActs } from '#domain/evidence/decide-custody.ts';
import { isFinal, markOfItem } from '#domain/evidence/evidence-item.ts';
import { mayKeepEvidence } from '#domain/evidence/evidence-permissions.ts';
import { accessOf, contentOf } from '#features/cases/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { EvidenceView, getEvidence } from '../contract.ts';
import {
  type CustodyRow,
  custodyEventOf,
  getItem,
  listCustodyRows,
  namesOfPosts,
  type StoredItem,
} from './evidence-store.ts';

/** One item as its reader may see it: where it stands is read off the lines that the reader sees. */
export async function getItemView(
  context: RequestContext,
  input: ParsedInputOf<typeof getEvidence>,
): Promise<OutputOf<typeof getEvidence>> {
  const item = await getItem(context, input.id);
  const { row, stored } = item;
  const lines = await listCustodyRows(context, row.id);
  const custody = foldCustody(lines.map(custodyEventOf));
  const posts = await namesOfPosts(context, row.case_id, [
    custody.holderPostId,
    ...lines.flatMap((line) => [line.post_id, line.to_post_id]),
  ]);
  const agencies = await namesOfAgencies(context, [
    custody.holderAgencyId,
    ...lines.flatMap((line) => [line.from_agency_id, line.to_agency_id]),
  ]);
  const cases = await codesOfCases(
    context,
    lines.map((line) => line.from_case_id),
  );
  const contentKept = (await contentOf(context)) === 'full';
  const mayKeep = mayKeepOf(context, item);
  const acts = mayKeep ? listCustodyActs(custody, whoOf(context)) : [];
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: stored.row.code,
    mark: markOfItem(row.ordinal),
    kind: row.kind,
    source: row.source,
    quantity: row.quantity,
    receivedAt: row.received_at.toISOString(),
    receivedBy: posts.get(row.received_by) ?? null,
    paper: row.document_on === null ? null : { number: row.document_number, on: row.document_on },
    ...standingOf(custody, agencies),
    holder: posts.get(custody.holderPostId) ?? null,
    revision: row.revision,
    contentKept,
    hasWords: await hasWords(context, row.id),
    chain: lines.map((line) => ({
      ...lineView(line, posts, agencies),
      fromCase: fromCaseOf(line, cases),
    })),
    files: await listFileRows(context, item),
    acts,
    mayAddFiles: contentKept && mayKeep && !isFinal(custody.state),
    mayCorrect: contentKept && mayKeep,
    receivers: acts.includes('passed-on')
      ? (await listReceivers(context, row.case_id)).map(({ agencyId: _, ...post }) => post)
      : [],
  };
}

function mayKeepOf(context: RequestContext, { row, stored }: StoredItem): boolean {
  const access = accessOf(context, stored);
  return (
    stored.state.pending === null && mayKeepEvidence(context.actor, access, row.holder_body).allowed
  );
}

function whoOf(context: RequestContext) {
  return { postId: context.actor.postId, agencyId: context.actor.agencyId };
}

function standingOf(custody: Custody, agencies: Map<string, string>) {
  return {
    state: custody.state,
    holderAgency: {
      id: custody.holderAgencyId,
      name: agencies.get(custody.holderAgencyId) ?? '',
    },
    kept: custody.kept,
    sealNumber: custody.sealNumber,
    pending: custody.pending !== null,
  };
}

function lineView(
  line: CustodyRow,
  posts: Awaited<ReturnType<typeof namesOfPosts>>,
  agencies: Map<string, string>,
): Omit<EvidenceView['chain'][number], 'fromCase'> {
  const agency = (id: string | null) => (id === null ? null : { id, name: agencies.get(id) ?? '' });
  return {
    id: line.id,
    kind: line.kind,
    at: line.at.toISOString(),
    body: line.body,
    by: posts.get(line.post_id) ?? null,
    fromAgency: agency(line.from_agency_id),
    toAgency: agency(line.to_agency_id),
    toPost: line.to_post_id === null ? null : (posts.get(line.to_post_id) ?? null),
    purpose: line.purpose,
    sealNumber: line.seal_number,
    kept: line.kept,
    documentNumber: line.document_number,
    documentOn: line.document_on,
  };
}

function fromCaseOf(line: CustodyRow, cases: Map<string, string>) {
  return line.from_case_id === null || line.from_ordinal === null
    ? null
    : { mark: markOfItem(line.from_ordinal), code: cases.get(line.from_case_id) ?? null };
}

/** Codes of cases that the reader may open; of any other nothing is told. */
async function codesOfCases(
  context: RequestContext,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  const rows =
    wanted.length === 0
      ? []
      : await context.tx
          .selectFrom('criminal_case')
          .select(['id', 'code'])
          .where('id', 'in', wanted)
          .execute();
  return new Map(rows.map((row) => [row.id, row.code]));
}

async function namesOfAgencies(
  context: RequestContext,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}

async function hasWords(context: RequestContext, id: string): Promise<boolean> {
  const row = await context.tx
    .selectFrom('evidence_words')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

async function listFileRows(
  context: RequestContext,
  { row }: StoredItem,
): Promise<EvidenceView['files']> {
  const files = await context.tx
    .selectFrom('evidence_file')
    .selectAll()
    .where('item_id', '=', row.id)
    .orderBy('position')
    .execute();
  return files.map((file) => ({
    id: file.id,
    mark: `${markOfItem(row.ordinal)}-${file.position}`,
    state: file.state,
    mediaType: file.media_type,
    size: Number(file.size),
    received: Number(file.received),
    sha256: file.sha256?.toString('hex') ?? null,
    hashStated: file.told_sha256 !== null,
    keptAt: file.kept_at?.toISOString() ?? null,
  }));
}

/** Posts of the caller's body to which the case is open: those who may take an item over. */
export async function listReceivers(context: RequestContext, caseId: string) {
  const { rows } = await sql<{
    id: string;
    agencyId: string;
    name: string;
    title: string;
    agency: string;
  }>`
    select post_id as id, agency_id as "agencyId", full_name as name, title, agency
      from app.evidence_receivers(${caseId}::uuid) order by full_name, post_id`.execute(context.tx);
  return rows;
}
