import { type SqlBool, sql } from 'kysely';
import { MatchReason } from '#domain/matching/match-reasons.ts';
import { mayHaveTips } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { answerMatch, listMatches } from '../contract.ts';
import { linkBoth } from './link-tips.ts';

/** Proposals of the matcher: to those who may open both records, else to the provincial duty group. */
export async function listProposals(
  context: RequestContext,
  input: ParsedInputOf<typeof listMatches>,
): Promise<OutputOf<typeof listMatches>> {
  requireVerdict(mayHaveTips(context.actor));
  let query = context.tx.selectFrom('match_proposal as m').selectAll('m');
  query = query.where('m.state', '=', input.state ?? 'match-open');
  if (input.tipId !== undefined) {
    const { tipId } = input;
    query = query.where((where) =>
      where.or([where('m.one_id', '=', tipId), where('m.other_id', '=', tipId)]),
    );
  }
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(m.proposed_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('m.proposed_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const page = rows.slice(0, input.limit);
  const sides = await sidesOf(
    context,
    page.map((row) => row.id),
  );
  return {
    rows: page.map((row) => toMatchRow(row, sides.get(row.id) ?? [])),
    next: nextKey(rows, input.limit, (row) => [row.proposed_at.toISOString(), row.id]),
  };
}

type MatchRow = OutputOf<typeof listMatches>['rows'][number];

function toMatchRow(
  row: Omit<MatchRow, 'sides' | 'reasons' | 'proposedAt' | 'audience'> & {
    reasons: readonly string[];
    proposed_at: Date;
  },
  sides: MatchRow['sides'],
): MatchRow {
  return {
    id: row.id,
    sides,
    reasons: row.reasons.flatMap((reason) => {
      const known = MatchReason.safeParse(reason);
      return known.success ? [known.data] : [];
    }),
    weight: row.weight,
    proposedAt: row.proposed_at.toISOString(),
    state: row.state,
    audience: sides.every((side) => side.id !== null) ? 'who-opens-both' : 'provincial-duty',
  };
}

interface Side {
  match_id: string;
  record_kind: string;
  record_id: string;
  code: string | null;
  held_by_id: string | null;
  held_by_name: string | null;
  seen: boolean;
}

/** The two records of each proposal: an id only where the caller may open that one, else code and body. */
async function sidesOf(
  context: RequestContext,
  matchIds: readonly string[],
): Promise<Map<string, MatchRow['sides']>> {
  const { rows } = await sql<Side>`
    select wanted.id as match_id, s.*, app.sees_record(s.record_kind, s.record_id) as seen
      from unnest(${[...matchIds]}::uuid[]) as wanted (id)
      cross join lateral app.sides_of_match(wanted.id) s`.execute(context.tx);
  const sides = new Map<string, MatchRow['sides']>(matchIds.map((id) => [id, []]));
  for (const side of rows) {
    sides.get(side.match_id)?.push({
      kind: side.record_kind,
      id: side.seen ? side.record_id : null,
      code: side.code ?? '',
      heldBy:
        side.held_by_id === null ? null : { id: side.held_by_id, name: side.held_by_name ?? '' },
    });
  }
  return sides;
}

/** Links the two, brings the two holders together, or dismisses: a person decides, never the matcher. */
export async function answerProposal(
  context: RequestContext,
  input: ParsedInputOf<typeof answerMatch>,
): Promise<Done> {
  const row = await context.tx
    .selectFrom('match_proposal')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.state !== 'match-open' && row.state !== 'match-told') {
    throw new Refusal('tip.match-answered');
  }
  const states = {
    'link-both': 'match-linked',
    'tell-holders': 'match-told',
    dismiss: 'match-dismissed',
  } as const;
  const isOfTips = row.one_kind === 'tip' && row.other_kind === 'tip';
  if (input.answer === 'link-both' && isOfTips) {
    await linkBoth(context, row.one_id, row.other_id);
  } else if (input.answer === 'link-both') {
    // a case cannot be linked like a tip: the two join a network, in this transaction
    await context.publish({ name: 'tip-match.records-joined', recordId: row.id });
  }
  await context.tx
    .updateTable('match_proposal')
    .set({
      state: states[input.answer],
      answered_at: new Date(context.now.epochMilliseconds),
      answered_by: context.actor.postId,
    })
    .where('id', '=', row.id)
    .execute();
  if (input.answer === 'tell-holders') {
    await context.publish({ name: 'tip.match-told', recordId: row.id });
  }
  await context.audit({
    action: `tip-match.${input.answer}`,
    recordKind: 'tip-match',
    recordId: row.id,
  });
  return {};
}
