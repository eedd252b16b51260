import { Temporal } from 'temporal-polyfill';
import { FieldChange } from '#domain/plan-review/correction.ts';
import { TaskState } from '#domain/programme/agency-task.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TaskView } from '../contract.ts';
import type { TaskPeople } from './task-people.ts';

/** What agencies have reported on a task, newest first, with the evidence attached. */
export async function listEntries(
  context: RequestContext,
  taskId: string,
  people: TaskPeople,
): Promise<TaskView['entries']> {
  const rows = await context.tx
    .selectFrom('progress_entry as entry')
    .innerJoin('agency', 'agency.id', 'entry.agency_id')
    .select([
      'entry.id',
      'entry.body',
      'entry.percent',
      'entry.to_state',
      'entry.at',
      'entry.post_id',
      'agency.short_name',
    ])
    .where('entry.task_id', '=', taskId)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(200)
    .execute();
  const files = await listFilesOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    agency: row.short_name,
    by: people.byPost(row.post_id),
    body: row.body,
    percent: row.percent,
    toState: row.to_state === null ? null : TaskState.parse(row.to_state),
    at: textOf(row.at),
    files: files.get(row.id) ?? [],
  }));
}

/** What corrections of its plan did to a task, newest first. */
export async function listCorrections(
  context: RequestContext,
  taskId: string,
  people: TaskPeople,
): Promise<TaskView['corrections']> {
  const rows = await context.tx
    .selectFrom('task_change as change')
    .innerJoin('plan_correction as correction', 'correction.id', 'change.correction_id')
    .innerJoin('directive_document as document', 'document.id', 'correction.to_document_id')
    .select([
      'change.id',
      'change.fate',
      'change.changes',
      'correction.at',
      'correction.post_id',
      'document.id as document_id',
      'document.symbol_number',
    ])
    .where('change.task_id', '=', taskId)
    .orderBy('correction.at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: textOf(row.at),
    by: people.byPost(row.post_id),
    fate: row.fate,
    documentId: row.document_id,
    number: row.symbol_number,
    changes: FieldChange.array().parse(row.changes),
  }));
}

/** Comments on a task, oldest first. */
export async function listComments(
  context: RequestContext,
  taskId: string,
  people: TaskPeople,
): Promise<TaskView['comments']> {
  const rows = await context.tx
    .selectFrom('task_comment as comment')
    .select(['comment.id', 'comment.body', 'comment.at', 'comment.post_id', 'comment.mentions'])
    .where('comment.task_id', '=', taskId)
    .orderBy('comment.at')
    .orderBy('comment.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    by: people.byPost(row.post_id),
    body: row.body,
    at: textOf(row.at),
    mentions: row.mentions.map((id) => people.byOfficer(id)).filter((name) => name !== ''),
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
