import { CasePaperForm } from '#domain/case/case-paper.ts';
import { mayFilePaper } from '#domain/case/case-permissions.ts';
import { listFormsOf } from '#domain/case/forms-of-act.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { tieCasePaper } from '../contract.ts';
import { getStoredCase, type StoredCase } from './case-store.ts';
import { getPaper, savePaper } from './paper-store.ts';
import { accessOf, bodyOfCaller } from './record-acts.ts';

/** Ties a paper to the act that it puts into words, or unties it; the act itself never changes. */
export async function tiePaper(
  context: RequestContext,
  input: ParsedInputOf<typeof tieCasePaper>,
): Promise<OutputOf<typeof tieCasePaper>> {
  const paper = await getPaper(context, input.id);
  const stored = await getStoredCase(context, paper.case_id);
  requireIssuer(context, stored, paper);
  if (paper.state === 'cancelled') {
    throw new Refusal('case.paper-state');
  }
  if (input.eventId !== null) {
    const form = CasePaperForm.parse(paper.form);
    requireFits(context, stored, { form, eventId: input.eventId });
  }
  await savePaper(context, input, { event_id: input.eventId });
  await context.audit({ action: 'case-paper.tie', recordKind: 'case', recordId: paper.case_id });
  return { revision: input.revision + 1 };
}

/** Refuses whoever does not issue the paper. */
export function requireIssuer(
  context: RequestContext,
  stored: StoredCase,
  paper: { owner_agency_id: string },
): void {
  const verdict = mayFilePaper(context.actor, accessOf(context, stored), {
    ownerAgencyId: paper.owner_agency_id,
  });
  if (verdict.allowed) {
    return;
  }
  if (verdict.reason === 'case.not-issuer') {
    throw new Refusal('case.not-issuer');
  }
  throw new Refusal('access.denied', { reason: verdict.reason });
}

/** A paper goes with an act of its own body in this case, and only with one that it may put into words. */
export function requireFits(
  context: RequestContext,
  stored: StoredCase,
  paper: { form: CasePaperForm; eventId: string },
): void {
  const event = stored.events.find((one) => one.id === paper.eventId);
  if (event === undefined) {
    throw new Refusal('record.not-found');
  }
  const body = bodyOfCaller(context);
  const fits = event.body === body && listFormsOf(event).includes(paper.form);
  if (!fits) {
    throw new Refusal('case.paper-does-not-fit');
  }
}
