import { sql } from 'kysely';
import type { TipAudience, TipGroup } from '#domain/tip/audience.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import {
  type RecordKey,
  sealField,
  unsealField,
} from '#platform/server/confidential/record-key.ts';
import {
  createSealedRecord,
  openRecordKey,
  type RecordRef,
} from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { groupOf } from './tip-groups.ts';

type Where = Pick<RequestContext, 'tx' | 'now'>;

/** The kind of record that a paper is for the body that keeps it. */
export const KEPT_PAPER = 'kept-tip-paper';

interface Leaving {
  id: string;
  issuer_id: string;
  issuer_kind: string;
  drafted_by: string;
  content: Buffer;
}

/**
 * Keeps, for a body that lets the tip go, the papers that it issued: those words and no others, under a key
 * that only that body holds. Nothing is kept of a tip that is sealed away from the police.
 */
export async function keepIssuedPapers(
  context: Where,
  tipId: string,
  audience: readonly TipAudience[],
): Promise<void> {
  const staying = audience.flatMap((one) => ('agencyId' in one ? [one.agencyId] : []));
  const leaving = (await listIssued(context, tipId)).filter(
    (paper) => !staying.includes(paper.issuer_id),
  );
  if (leaving.length === 0) {
    return;
  }
  const opened = await openRecordKey(context.tx, { kind: 'tip', id: tipId });
  if (opened.state === 'erased') {
    return;
  }
  try {
    for (const paper of leaving) {
      await keepPaper(context, tipId, paper, opened.key);
    }
  } finally {
    opened.key.wipe();
  }
}

/** The record under whose key a paper is opened: its tip, or for the body that the tip has left the paper itself. */
export async function recordOfPaper(
  context: Where,
  paper: { id: string; tip_id: string },
): Promise<RecordRef> {
  const tip = await context.tx
    .selectFrom('tip')
    .select('id')
    .where('id', '=', paper.tip_id)
    .executeTakeFirst();
  return tip === undefined ? { kind: KEPT_PAPER, id: paper.id } : { kind: 'tip', id: tip.id };
}

/** Papers that went with an act or were approved, and are not kept yet. */
async function listIssued(context: Where, tipId: string): Promise<Leaving[]> {
  const { rows } = await sql<Leaving>`
    select p.id, p.issuer_id, g.kind as issuer_kind, p.drafted_by, p.content
      from tip_paper p join tip t on t.id = p.tip_id join agency g on g.id = p.issuer_id
     where p.tip_id = ${tipId}::uuid and not t.secluded and p.state <> 'cancelled'
       and (p.state not in ('draft', 'checked') or exists (select from tip_event e where e.paper_id = p.id))
       and not exists (select from kept_tip_paper k where k.id = p.id)`.execute(context.tx);
  return rows;
}

async function keepPaper(
  context: Where,
  tipId: string,
  paper: Leaving,
  key: RecordKey,
): Promise<void> {
  const words = unsealField(key, { recordId: tipId, column: `paper.${paper.id}` }, paper.content);
  const record = { kind: KEPT_PAPER, id: paper.id };
  const groups: string[] = [];
  for (const code of groupsOf(paper.issuer_kind)) {
    groups.push(await groupOf(context.tx, code, paper.issuer_id, context.now));
  }
  const own = await createSealedRecord(context.tx, record, groups, context.now);
  try {
    await context.tx
      .insertInto('kept_tip_paper')
      .values({
        id: paper.id,
        tip_id: tipId,
        issuer_id: paper.issuer_id,
        content: Buffer.from(sealField(own, { recordId: paper.id, column: 'content' }, words)),
        kept_at: new Date(context.now.epochMilliseconds),
      })
      .execute();
  } finally {
    own.wipe();
  }
  for (const to of [{ postId: paper.drafted_by }, ...groups.map((groupId) => ({ groupId }))]) {
    await grantRecord(context.tx, record, to, { from: context.now, ground: 'own-paper' });
  }
}

/** Who in a body keeps its papers: its heads, and the desk that takes tips in or supervises them. */
function groupsOf(issuerKind: string): TipGroup[] {
  return issuerKind.endsWith('procuracy') ? ['supervision', 'heads'] : ['duty', 'heads'];
}
