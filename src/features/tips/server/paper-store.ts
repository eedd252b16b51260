import { z } from 'zod';
import { OutgoingState } from '#domain/document/outgoing.ts';
import type { OutgoingForAccess } from '#domain/document/outgoing-permissions.ts';
import { TipForm } from '#domain/tip/tip-form.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** What a paper says, sealed in one piece. */
export const PaperContent = z.object({
  subject: z.string(),
  addressees: z.array(z.string()).default([]),
  grounds: z.array(z.string()),
  paragraphs: z.array(z.string()),
  recipients: z.array(z.string()),
});
export type PaperContent = z.infer<typeof PaperContent>;

export type StoredPaper = Awaited<ReturnType<typeof getPaper>>;

/** A paper of a tip that the caller may open. */
export async function getPaper(context: RequestContext, id: string, lock = false) {
  const query = context.tx.selectFrom('tip_paper').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    ...row,
    form: TipForm.parse(row.form),
    state: OutgoingState.parse(row.state),
  };
}

/** The paper as the rules of letters see it. */
export function accessOfPaper(
  context: Pick<RequestContext, 'actor'>,
  paper: {
    issuer_id: string;
    issuer_lft: number;
    drafted_officer_id: string;
    state: OutgoingState;
  },
): OutgoingForAccess {
  return {
    provinceId: context.actor.provinceId,
    state: paper.state,
    ownerAgencyId: paper.issuer_id,
    ownerLft: paper.issuer_lft,
    toAgencyIds: [],
    draftedBy: paper.drafted_officer_id,
  };
}

/** “12/QĐ-CAT”, a zero before numbers under ten; null while the number is blank. */
export function paperNumber(paper: {
  document_number: number | null;
  series: string | null;
  symbol: string | null;
}): string | null {
  if (paper.document_number === null) {
    return null;
  }
  return `${String(paper.document_number).padStart(2, '0')}/${symbolOf(paper)}`;
}

/** The letters that follow the number; a record is no matter of the number book and leaves room for the pen. */
export function symbolOf(paper: { series: string | null; symbol: string | null }): string {
  return [paper.series ?? 'BB', paper.symbol ?? ''].filter((part) => part !== '').join('-');
}
