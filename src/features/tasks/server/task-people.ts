import { sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { findTaskReaders } from '../contract.ts';

interface Person {
  officer_id: string;
  post_id: string | null;
  full_name: string;
  title: string | null;
  agency_name: string | null;
}

/** Who wrote on a task, by post, and who was mentioned, by officer. */
export interface TaskPeople {
  byPost(postId: string): { name: string; title: string; agency: string };
  byOfficer(officerId: string): string;
}

/** Names of those who wrote on a task that the caller may read. */
export async function loadTaskPeople(context: RequestContext, taskId: string): Promise<TaskPeople> {
  const { rows } = await sql<Person>`select * from app.people_of_task(${taskId}::uuid)`.execute(
    context.tx,
  );
  const posts = new Map(
    rows.filter((row) => row.post_id !== null).map((row) => [row.post_id, row]),
  );
  const officers = new Map(rows.map((row) => [row.officer_id, row.full_name]));
  return {
    byPost: (postId) => ({
      name: posts.get(postId)?.full_name ?? '',
      title: posts.get(postId)?.title ?? '',
      agency: posts.get(postId)?.agency_name ?? '',
    }),
    byOfficer: (officerId) => officers.get(officerId) ?? '',
  };
}

const MOST_READERS = 20;

/** Officers who may read the task and whose names, titles or agencies hold the words. */
export async function findReaders(
  context: RequestContext,
  input: ParsedInputOf<typeof findTaskReaders>,
): Promise<OutputOf<typeof findTaskReaders>> {
  requirePermission(context, 'task.comment');
  const words = foldText(input.words).toLowerCase().split(/\s+/).filter(Boolean);
  const readers = await listReaders(context, input.id);
  const rows = readers
    .filter((reader) => {
      const text = foldText(`${reader.name} ${reader.title} ${reader.agency}`).toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, MOST_READERS);
  return { rows };
}

/** Refuses when somebody mentioned may not read the task. */
export async function requireReaders(
  context: RequestContext,
  taskId: string,
  officerIds: readonly string[],
): Promise<void> {
  if (officerIds.length === 0) {
    return;
  }
  const readers = new Set((await listReaders(context, taskId)).map((one) => one.officerId));
  if (officerIds.some((id) => !readers.has(id))) {
    throw new Refusal('task.mention-unreadable');
  }
}

async function listReaders(
  context: RequestContext,
  taskId: string,
): Promise<OutputOf<typeof findTaskReaders>['rows']> {
  const visible = await context.tx
    .selectFrom('task')
    .select('id')
    .where('id', '=', taskId)
    .executeTakeFirst();
  if (visible === undefined) {
    throw new Refusal('record.not-found');
  }
  const { rows } = await sql<Person>`
    select officer_id, null as post_id, full_name, title, agency_name
      from app.readers_of_task(${taskId}::uuid, ${context.today.toString()}::date)
     order by agency_name, full_name`.execute(context.tx);
  return rows.map((row) => ({
    officerId: row.officer_id,
    name: row.full_name,
    title: row.title ?? '',
    agency: row.agency_name ?? '',
  }));
}
