import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { listOpenActs } from '#domain/document/outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import { foldTip } from '#domain/tip/tip-file.ts';
import { TIP_FORMS } from '#domain/tip/tip-form.ts';
import { bodyOfMerge, findUnmergeFault, mayUndoMerge } from '#domain/tip/undo-merge.ts';
import { listFiles } from '#platform/server/files/open-file.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { DenouncedRow, TipPaperRow, TipView } from '../contract.ts';
import { namesOf } from './bodies.ts';
import { accessOfPaper, getPaper, paperNumber } from './paper-store.ts';
import { legalDay } from './tip-audience.ts';
import { titlesOf } from './tip-rows.ts';
import { listEvents, type StoredTip } from './tip-store.ts';

/** The papers of a tip, oldest first, with what the caller may do with each. */
export async function listPapers(context: RequestContext, tipId: string): Promise<TipPaperRow[]> {
  const ids = await context.tx
    .selectFrom('tip_paper')
    .select('id')
    .where('tip_id', '=', tipId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const files = await listFiles(context.tx, { kind: 'tip', id: tipId });
  const rows: TipPaperRow[] = [];
  for (const { id } of ids) {
    const paper = await getPaper(context, id);
    const issuer = (await namesOf(context.tx, [paper.issuer_id])).get(paper.issuer_id) ?? '';
    const posts = await titlesOf(
      context.tx,
      paper.decided_by_post_id ? [paper.decided_by_post_id] : [],
    );
    const signed = files.find((file) => file.id === paper.signed_attachment_id);
    const { vi, en } = TIP_FORMS[paper.form];
    rows.push({
      id,
      tipId,
      form: paper.form,
      name: { vi, en },
      state: paper.state,
      number: paperNumber(paper),
      issuedOn: paper.issued_on,
      issuer: { id: paper.issuer_id, name: issuer },
      decidedBy: posts.get(paper.decided_by_post_id ?? '') ?? null,
      signedFile:
        signed === undefined ? null : { id: signed.id, name: signed.name, sha256: signed.sha256 },
      createdAt: paper.created_at.toISOString(),
      revision: paper.revision,
      acts: actsOn(context, paper),
    });
  }
  return rows;
}

/** Steps that the paper's state leaves open; the clerk numbers from the clerk's own list. */
function actsOn(
  context: RequestContext,
  paper: Awaited<ReturnType<typeof getPaper>>,
): TipPaperRow['acts'] {
  return listOpenActs(paper.state)
    .filter((act) => act !== 'number')
    .map((act) => {
      const verdict = mayActOnOutgoing(context.actor, accessOfPaper(context, paper), act);
      return {
        act,
        allowed: verdict.allowed,
        reason: verdict.allowed ? null : verdict.reason,
      };
    });
}

/** Denounced persons by their ordinal; whether this post may still open the name is the key's to say. */
export async function listDenounced(
  context: RequestContext,
  tipId: string,
): Promise<DenouncedRow[]> {
  const { rows } = await sql<{
    id: string;
    ordinal: number;
    closed_at: Date | null;
    minimised_at: Date | null;
    may_open: boolean;
  }>`
    select id, ordinal, closed_at, minimised_at, app.holds_record('denounced-person', id) as may_open
      from denounced_person where tip_id = ${tipId}::uuid order by ordinal`.execute(context.tx);
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    standing: standingOf(row),
    closedOn: row.closed_at === null ? null : legalDayOf(row.closed_at),
    mayOpen: row.may_open && row.minimised_at === null,
  }));
}

function legalDayOf(at: Date): string {
  return legalDay(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
}

function standingOf(row: {
  closed_at: Date | null;
  minimised_at: Date | null;
}): DenouncedRow['standing'] {
  if (row.minimised_at !== null) {
    return 'name-erased';
  }
  return row.closed_at === null ? 'named-in-tip' : 'name-closed';
}

/** Tips that belong to this one, as far as the caller may open them too. */
export async function linksOf(
  context: RequestContext,
  row: StoredTip['row'],
): Promise<TipView['links']> {
  const { rows } = await sql<{
    tip_id: string;
    code: string;
    relation: TipView['links'][number]['relation'];
    since: Date;
  }>`
    select o.id as tip_id, o.code, 'linked' as relation, l.since
      from tip_link l join tip o on o.id = case when l.one_id = ${row.id}::uuid then l.other_id else l.one_id end
     where (l.one_id = ${row.id}::uuid or l.other_id = ${row.id}::uuid) and l.ended_at is null
    union all select o.id, o.code, 'merged-here', o.updated_at from tip o where o.merged_into_id = ${row.id}::uuid
    union all select o.id, o.code, 'merged-into', o.updated_at from tip o where o.id = ${row.merged_into_id}::uuid
    union all select o.id, o.code, 'split-off', o.created_at from tip o where o.split_from_id = ${row.id}::uuid
    union all select o.id, o.code, 'split-from', o.created_at from tip o where o.id = ${row.split_from_id}::uuid
    order by 4, 1`.execute(context.tx);
  return rows.map((link) => ({
    tipId: link.tip_id,
    code: link.code,
    relation: link.relation,
    since: link.since.toISOString(),
  }));
}

/** What the page of a merged tip offers of undoing, to the body where the main tip is; null to everybody else. */
export async function undoOf(
  context: RequestContext,
  { file }: StoredTip,
): Promise<TipView['undoMerge']> {
  const { mergedIntoId } = file;
  if (mergedIntoId === null) {
    return null;
  }
  const main = foldTip(await listEvents(context.tx, mergedIntoId));
  const body = bodyOfMerge(main);
  if (!mayUndoMerge(context.actor, file, main).allowed) {
    return null;
  }
  const names = await namesOf(context.tx, [body.id, file.heldBy.id]);
  const refer = ({ id }: { id: string }) => ({ id, name: names.get(id) ?? '' });
  return {
    reason: findUnmergeFault(file, main),
    mainId: mergedIntoId,
    decidedBy: refer(body),
    returnsTo: refer(file.heldBy),
  };
}

/** A referral of the national line 111 with what was done about it. */
export function referralOf({ row, events }: StoredTip): TipView['referral'] {
  if (row.referral_reference === null || row.referral_passed_on_at === null) {
    return null;
  }
  const when = (kind: string) => events.find((event) => event.kind === kind)?.at.toString() ?? null;
  return {
    reference: row.referral_reference,
    passedOnAt: row.referral_passed_on_at.toISOString(),
    acknowledgedAt: when('acknowledge-referral'),
    answeredAt: when('answer-referral'),
  };
}
