import { type SqlBool, sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listLessonCases, listLessons } from '../contract.ts';

/** Lessons that were shared, and those of cases that are open to the post; the newest first. */
export async function listReadable(
  context: RequestContext,
  input: ParsedInputOf<typeof listLessons>,
): Promise<OutputOf<typeof listLessons>> {
  requirePermission(context, 'lesson.read');
  const after = afterKey(input.after, ['text', 'uuid']);
  let query = context.tx
    .selectFrom('lesson')
    .innerJoin('agency', 'agency.id', 'lesson.agency_id')
    .select((select) => [
      'lesson.id',
      'lesson.topic',
      'lesson.title',
      'lesson.body',
      'agency.short_name as agency',
      'lesson.written_on',
      'lesson.shared_on',
      'lesson.revision',
      select
        .exists(
          select.selectFrom('lesson_case').whereRef('lesson_case.lesson_id', '=', 'lesson.id'),
        )
        .as('own'),
    ]);
  if (input.topic !== undefined) {
    query = query.where('lesson.topic', '=', input.topic);
  }
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(lesson.written_on, lesson.id) < (${after[0]}::date, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('lesson.written_on', 'desc')
    .orderBy('lesson.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      topic: row.topic,
      title: row.title,
      body: row.body,
      agency: row.agency,
      writtenOn: row.written_on,
      sharedOn: row.shared_on,
      revision: row.revision,
      mayShare: Boolean(row.own) && row.shared_on === null,
    })),
    next: nextKey(rows, input.limit, (row) => [row.written_on, row.id]),
  };
}

/** Cases from which a lesson may be drawn. */
export async function listOwnCases(
  context: RequestContext,
  _input: ParsedInputOf<typeof listLessonCases>,
): Promise<OutputOf<typeof listLessonCases>> {
  requirePermission(context, 'case.record');
  const rows = await context.tx
    .selectFrom(sql<{ id: string }>`app.granted_records('case')`.as<'own'>(sql`own (id)`))
    .innerJoin('criminal_case', (join) => join.on(sql<SqlBool>`criminal_case.id = own.id`))
    .select(['criminal_case.id', 'criminal_case.code', 'criminal_case.ended_on'])
    .where('criminal_case.stage', '=', 'in-force')
    .orderBy('criminal_case.ended_on', 'desc')
    .orderBy('criminal_case.id')
    .limit(200)
    .execute();
  return { rows: rows.map(({ id, code, ended_on }) => ({ id, code, endedOn: ended_on })) };
}
