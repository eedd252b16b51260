import { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem, type Tx, withSession } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { Me } from '../contract.ts';
import { listPostsOf } from './post-store.ts';

/** Who is signed in; answers also while locked or half signed in, so that the page knows what to ask. */
export async function getMe(context: OpenContext): Promise<Me> {
  if (context.tokenHash === null) {
    throw new Refusal('session.required');
  }
  const row = await withSession(
    context.db,
    { tokenHash: context.tokenHash, now: context.now },
    async (_tx, found) => found,
  );
  if (row === null) {
    throw new Refusal('session.required');
  }
  return await asSystem(context.db, 'me', async (tx) => {
    const officer = await tx
      .selectFrom('officer')
      .innerJoin('session', 'session.officer_id', 'officer.id')
      .where('session.id', '=', row.session_id)
      .select(['officer.id', 'full_name', 'rank_title', 'locale', 'session.expires_at'])
      .executeTakeFirstOrThrow();
    const installation = await tx
      .selectFrom('installation')
      .select(['kind', 'name', 'province_name'])
      .executeTakeFirstOrThrow();
    const open = row.stage === 'full' && !row.locked;
    const posts = open ? await listPostsOf(tx, officer.id, context.today) : [];
    return {
      officer: {
        id: officer.id,
        name: officer.full_name,
        rankTitle: officer.rank_title,
        locale: officer.locale as 'vi',
      },
      post: posts.find((post) => post.id === row.post_id) ?? null,
      posts,
      permissions: open ? row.permissions.split(',').filter(Boolean).sort() : [],
      stage: row.stage,
      locked: row.locked,
      installation: {
        kind: installation.kind as 'demonstration',
        name: installation.name,
        provinceName: installation.province_name,
      },
      caseContent: await contentOf(tx, installation.kind),
      now: context.now.toString(),
      today: context.today.toString(),
      expiresAt: Temporal.Instant.fromEpochMilliseconds(officer.expires_at.getTime()).toString(),
    };
  });
}

/** The last decision that two administrators confirmed; without one the kind of installation decides. */
async function contentOf(tx: Tx, kind: string): Promise<Me['caseContent']> {
  const held = await tx
    .selectFrom('case_content')
    .where('confirmed_at', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .select(['mode', 'decision_number', 'decision_on'])
    .executeTakeFirst();
  return held === undefined
    ? { mode: kind === 'production' ? 'dates-only' : 'full', decision: null }
    : { mode: held.mode, decision: { number: held.decision_number, on: held.decision_on } };
}
