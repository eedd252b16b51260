import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** A paper that the caller may see: of the case, or as its agency's clerk. */
export async function getPaper(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('case_paper')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

export type StoredPaper = Awaited<ReturnType<typeof getPaper>>;

type PaperChange = Partial<{
  state: 'approved' | 'issued' | 'cancelled';
  approved_by: string;
  numbered_by: string;
  document_number: number;
  issued_on: string;
  words: Buffer | null;
  event_id: string | null;
  signed_attachment_id: string;
  signed_at: Date;
}>;

/** Stores a change of a paper as it was last seen. */
export async function savePaper(
  context: RequestContext,
  input: { id: string; revision: number },
  change: PaperChange,
): Promise<void> {
  const saved = await context.tx
    .updateTable('case_paper')
    .set({ ...change, revision: input.revision + 1 })
    .where('id', '=', input.id)
    .where('revision', '=', input.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}
