import { randomUUID } from 'node:crypto';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import type {
  changeOfficer,
  createOfficer,
  revokeOfficerSessions,
  setOfficerState,
} from '../contract.ts';
import { storeCode } from './issue-code.ts';
import { storePost } from './manage-post.ts';
import { judgeAccount, listHeldPosts } from './officer-store.ts';

/** Adds an officer with a first post, and a code with which to sign in for the first time. */
export async function addOfficer(
  context: RequestContext,
  input: ParsedInputOf<typeof createOfficer>,
): Promise<OutputOf<typeof createOfficer>> {
  requirePermission(context, 'officer.manage');
  const id = randomUUID();
  const made = await context.tx
    .insertInto('officer')
    .values({
      id,
      sign_in_name: input.signInName,
      ...particularsOf(input),
      state: 'invited',
      created_at: new Date(context.now.epochMilliseconds),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) {
    throw new Refusal('officer.name-taken', {}, [nameTaken]);
  }
  await storePost(context, id, input.post);
  const shown = await storeCode(context, id);
  await context.audit({ action: 'officer.created', recordKind: 'officer', recordId: id });
  return { id, ...shown };
}

const nameTaken = {
  path: 'signInName',
  code: 'taken',
  vi: 'Tên đăng nhập này đã có. Chọn tên khác.',
  en: 'This sign-in name is taken. Choose another.',
};

/** Corrects name, rank and ways to reach an officer. */
export async function correctOfficer(
  context: RequestContext,
  input: ParsedInputOf<typeof changeOfficer>,
): Promise<Done> {
  await requireAccount(context, input.id);
  await context.tx
    .updateTable('officer')
    .set(particularsOf(input))
    .where('id', '=', input.id)
    .execute();
  await context.audit({
    action: 'officer.changed',
    recordKind: 'officer',
    recordId: input.id,
    fields: ['full_name', 'rank_title', 'email', 'phone'],
  });
  return {};
}

/** Suspends, re-admits or marks as left; whoever may not work any more is out at once. */
export async function changeOfficerState(
  context: RequestContext,
  input: ParsedInputOf<typeof setOfficerState>,
): Promise<Done> {
  await requireAccount(context, input.id);
  if (input.state !== 'active') {
    await endSessionsOf(context, input.id);
  }
  await context.tx
    .updateTable('officer')
    .set({ state: input.state })
    .where('id', '=', input.id)
    .execute();
  await context.audit({
    action: `officer.${input.state}`,
    recordKind: 'officer',
    recordId: input.id,
    fields: ['state'],
  });
  return {};
}

/** Ends all sessions of an officer of the caller's range. */
export async function endOfficerSessions(
  context: RequestContext,
  input: ParsedInputOf<typeof revokeOfficerSessions>,
): Promise<OutputOf<typeof revokeOfficerSessions>> {
  requirePermission(context, 'session.revoke-others');
  const seen = await listHeldPosts(context, input.id);
  if (seen.length === 0) {
    throw new Refusal('record.not-found');
  }
  const ended = await endSessionsOf(context, input.id);
  await context.audit({ action: 'sessions.ended', recordKind: 'officer', recordId: input.id });
  return { ended };
}

async function requireAccount(context: RequestContext, officerId: string): Promise<void> {
  const posts = await listHeldPosts(context, officerId);
  if (posts.length === 0) {
    throw new Refusal('record.not-found');
  }
  requireVerdict(await judgeAccount(context, officerId, posts));
}

async function endSessionsOf(context: RequestContext, officerId: string): Promise<number> {
  const ended = await context.tx
    .updateTable('session')
    .set({ revoked_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', officerId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

interface Particulars {
  fullName: string;
  rankTitle?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

function particularsOf(input: Particulars) {
  const name = input.fullName.normalize('NFC');
  return {
    full_name: name,
    folded: foldText(name),
    rank_title: input.rankTitle || null,
    email: input.email ?? null,
    phone: input.phone ?? null,
  };
}
