import { Temporal } from 'temporal-polyfill';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TaskView } from '../contract.ts';

/** What agencies have reported on a task, newest first, with the evidence attached. */
export async function listEntries(
  context: RequestContext,
  taskId: string,
): Promise<TaskView['entries']> {
  const rows = await context.tx
    .selectFrom('progress_entry as entry')
    .innerJoin('agency', 'agency.id', 'entry.agency_id')
    .leftJoin('officer', 'officer.id', 'entry.officer_id')
    .leftJoin('post', 'post.id', 'entry.post_id')
    .select([
      'entry.id',
      'entry.body',
      'entry.percent',
      'entry.to_state',
      'entry.at',
      'agency.short_name',
      'officer.full_name',
      'post.title',
    ])
    .where('entry.task_id', '=', taskId)
    .orderBy('entry.at', 'desc')
    .limit(200)
    .execute();
  const files = await listFilesOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    agency: row.short_name,
    by: { name: row.full_name ?? '', title: row.title ?? '', agency: row.short_name },
    body: row.body,
    percent: row.percent,
    toState: row.to_state,
    at: textOf(row.at),
    files: files.get(row.id) ?? [],
  }));
}

/** Comments on a task, oldest first. */
export async function listComments(
  context: RequestContext,
  taskId: string,
): Promise<TaskView['comments']> {
  const rows = await context.tx
    .selectFrom('task_comment as comment')
    .innerJoin('agency', 'agency.id', 'comment.agency_id')
    .leftJoin('officer', 'officer.id', 'comment.officer_id')
    .leftJoin('post', 'post.id', 'comment.post_id')
    .select([
      'comment.id',
      'comment.body',
      'comment.at',
      'agency.short_name',
      'officer.full_name',
      'post.title',
    ])
    .where('comment.task_id', '=', taskId)
    .orderBy('comment.at')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    by: { name: row.full_name ?? '', title: row.title ?? '', agency: row.short_name },
    body: row.body,
    at: textOf(row.at),
  }));
}

async function listFilesOf(
  context: RequestContext,
  entryIds: readonly string[],
): Promise<Map<string, { id: string; name: string; size: number }[]>> {
  if (entryIds.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('attachment')
    .select(['id', 'owner_id', 'name', 'size'])
    .where('owner_kind', '=', 'progress-entry')
    .where('owner_id', 'in', [...entryIds])
    .orderBy('stored_at')
    .execute();
  const byEntry = new Map<string, { id: string; name: string; size: number }[]>();
  for (const { owner_id, id, name, size } of rows) {
    byEntry.set(owner_id, [...(byEntry.get(owner_id) ?? []), { id, name, size: Number(size) }]);
  }
  return byEntry;
}

function textOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString();
}
