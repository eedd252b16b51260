import { holdsLongNumber } from '#domain/case/legal-note.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { countPeopleNamed } from '#platform/server/confidential/people-named.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { shareLesson, writeLesson } from '../contract.ts';

/** Keeps a lesson from a case whose judgment is in force, once nobody of the case can be known from it. */
export async function keepLesson(
  context: RequestContext,
  input: ParsedInputOf<typeof writeLesson>,
): Promise<OutputOf<typeof writeLesson>> {
  requirePermission(context, 'case.record');
  await requireInForce(context, input.caseId);
  await requireNobodyNamed(context, input.caseId, `${input.title}\n${input.body}`);
  const id = newSecretId();
  await context.tx
    .insertInto('lesson')
    .values({
      id,
      topic: input.topic,
      title: input.title,
      body: input.body,
      agency_id: context.actor.agencyId,
      written_by: context.actor.postId,
      written_on: context.today.toString(),
      shared_on: input.share ? context.today.toString() : null,
    })
    .execute();
  await context.tx
    .insertInto('lesson_case')
    .values({ lesson_id: id, case_id: input.caseId })
    .execute();
  await context.audit({ action: 'lesson.written', recordKind: 'lesson', recordId: id });
  return { id };
}

/** Shares a lesson that was kept; names that were added to the case since are looked for again. */
export async function shareOne(
  context: RequestContext,
  input: ParsedInputOf<typeof shareLesson>,
): Promise<Done> {
  requirePermission(context, 'case.record');
  const row = await context.tx
    .selectFrom('lesson')
    .innerJoin('lesson_case', 'lesson_case.lesson_id', 'lesson.id')
    .select(['lesson.title', 'lesson.body', 'lesson_case.case_id'])
    .where('lesson.id', '=', input.id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  await requireNobodyNamed(context, row.case_id, `${row.title}\n${row.body}`);
  const shared = await context.tx
    .updateTable('lesson')
    .set({ shared_on: context.today.toString(), revision: input.revision + 1 })
    .where('id', '=', input.id)
    .where('revision', '=', input.revision)
    .where('shared_on', 'is', null)
    .executeTakeFirst();
  if (shared.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  await context.audit({ action: 'lesson.shared', recordKind: 'lesson', recordId: input.id });
  return {};
}

async function requireInForce(context: RequestContext, caseId: string): Promise<void> {
  const row = await context.tx
    .selectFrom('criminal_case')
    .select('stage')
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.stage !== 'in-force') {
    throw new Refusal('lesson.case-not-in-force');
  }
}

async function requireNobodyNamed(
  context: RequestContext,
  caseId: string,
  text: string,
): Promise<void> {
  const count = await countPeopleNamed(context.tx, caseId, text);
  if (count > 0) {
    throw new Refusal('lesson.names-somebody', { count });
  }
  if (holdsLongNumber(text)) {
    throw new Refusal('case.name-in-text');
  }
}
