import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { bodyOf } from '#domain/case/case-permissions.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import type { CustodyEvent } from '#domain/evidence/custody.ts';
import {
  mayKeepEvidence,
  mayReadEvidence,
  mayReadEvidenceContent,
} from '#domain/evidence/evidence-permissions.ts';
import {
  accessOf,
  contentOf,
  getStoredCase,
  type StoredCase,
} from '#features/cases/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RecordKey } from '#platform/server/confidential/record-key.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

export type ItemRow = NonNullable<Awaited<ReturnType<typeof findItem>>>;
export type CustodyRow = Awaited<ReturnType<typeof listCustodyRows>>[number];

/** An item with the case that it belongs to. */
export interface StoredItem {
  row: ItemRow;
  stored: StoredCase;
}

/** An item that the caller may see; unknown and unreadable are the same. `lock` keeps others from acting at once. */
export async function getItem(
  context: RequestContext,
  id: string,
  lock = false,
): Promise<StoredItem> {
  const row = await findItem(context, id);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const stored = await getStoredCase(context, row.case_id);
  if (!mayReadEvidence(context.actor, accessOf(context, stored), row.body).allowed) {
    throw new Refusal('record.not-found');
  }
  const locked = lock ? await findItem(context, id, true) : row;
  if (locked === undefined) {
    throw new Refusal('evidence.not-holder');
  }
  return { row: locked, stored };
}

async function findItem(context: RequestContext, id: string, lock = false) {
  const query = context.tx.selectFrom('evidence_item').selectAll().where('id', '=', id);
  return await (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** Refuses whoever sees the item but does not answer for it. */
export function requireKeeper(context: RequestContext, { row, stored }: StoredItem): void {
  const verdict = mayKeepEvidence(context.actor, accessOf(context, stored), row.holder_body);
  if (verdict.allowed) {
    return;
  }
  if (verdict.reason === 'case.not-holder' || verdict.reason === 'evidence.not-holder') {
    throw new Refusal(verdict.reason);
  }
  throw new Refusal('access.denied', { reason: verdict.reason });
}

/** The body for which the caller records. */
export function requireBody(context: RequestContext): CaseBody {
  const body = bodyOf(context.actor);
  if (body === null) {
    throw new Refusal('access.denied');
  }
  return body;
}

/** Refuses the words and files of an item to whom they are closed. */
export async function requireReadable(
  context: RequestContext,
  { row, stored }: StoredItem,
): Promise<void> {
  const content = await contentOf(context);
  const access = accessOf(context, stored);
  const verdict = mayReadEvidenceContent(context.actor, access, row.body, content);
  if (!verdict.allowed) {
    throw new Refusal(
      verdict.reason === 'evidence.content-off' ? verdict.reason : 'record.not-found',
    );
  }
}

/** Refuses words and files where the installation keeps dates only. */
export async function requireContentKept(context: RequestContext): Promise<void> {
  if ((await contentOf(context)) !== 'full') {
    throw new Refusal('evidence.content-off');
  }
}

/** The lines of a chain that the caller may see, in their order. */
export async function listCustodyRows(context: RequestContext, itemId: string) {
  return await context.tx
    .selectFrom('evidence_custody')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute();
}

/** A stored line as the rules read it. */
export function custodyEventOf(row: CustodyRow): CustodyEvent {
  return {
    kind: row.kind,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    body: row.body,
    postId: row.post_id,
    toAgencyId: row.to_agency_id,
    toPostId: row.to_post_id,
    sealNumber: row.seal_number,
    kept: row.kept,
  };
}

/** Runs work with the open key of a case; writing needs no purpose, and the key is wiped after it. */
export async function withCaseKey<T>(
  context: RequestContext,
  caseId: string,
  work: (key: RecordKey) => T | Promise<T>,
): Promise<T> {
  const opened = await openRecordKey(context.tx, { kind: 'case', id: caseId });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    return await work(opened.key);
  } finally {
    opened.key.wipe();
  }
}

/** Where a word of an item is sealed. */
export function placeOf(caseId: string, itemId: string, column: string) {
  return { recordId: caseId, column: `evidence:${itemId}:${column}` };
}

/** Names, titles and agencies of posts, by id: those that stand in the chains of the case. */
export async function namesOfPosts(
  context: RequestContext,
  caseId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, { id: string; name: string; title: string; agency: string }>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) {
    return new Map();
  }
  const { rows } = await sql<{ id: string; name: string; title: string; agency: string }>`
    select * from app.posts_of_custody(${caseId}::uuid, ${wanted}::uuid[])`.execute(context.tx);
  return new Map(rows.map((row) => [row.id, row]));
}
