import type { CasePaperForm } from '#domain/case/case-paper.ts';
import type { DecidingOffice } from '#domain/case/case-stage.ts';
import { listFormsOf } from '#domain/case/forms-of-act.ts';
import { usualOfficeOf } from '#domain/case/paper-words.ts';
import { isOfBench } from '#domain/document/procedural-signature.ts';
import type { Signer } from '#domain/document/signature-block.ts';
import { listSigners } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { listPaperSigners } from '../contract.ts';
import { getStoredCase, type StoredCase } from './case-store.ts';
import { listPostsOf } from './case-units.ts';
import { requireMayRecord } from './record-acts.ts';

/** Who of the caller's body may sign a paper: head and deputies, or the judges where a judge or panel decides. */
export async function listSignersToChoose(
  context: RequestContext,
  input: ParsedInputOf<typeof listPaperSigners>,
): Promise<OutputOf<typeof listPaperSigners>> {
  const stored = await getStoredCase(context, input.id);
  requireMayRecord(context, stored);
  const office = officeOfPaper(stored, { form: input.form, eventId: input.eventId ?? null });
  const signers = await listSignersFor(context, context.actor.agencyId, office);
  return { rows: signers.map(({ postId, name, title }) => ({ postId, name, title })) };
}

/** The office that decided the act which a paper puts into words, else the one that usually signs its kind. */
export function officeOfPaper(
  stored: StoredCase,
  paper: { form: CasePaperForm; eventId: string | null },
): DecidingOffice | null {
  const event = stored.events.find((one) => one.id === paper.eventId);
  // A paper kept with an act of another body, as answers to measures once were, is signed in its own office.
  const isOwn = event !== undefined && listFormsOf(event).includes(paper.form);
  return (isOwn ? event.office : null) ?? usualOfficeOf(paper.form);
}

/** The signers of an agency for an office, each by the authority in which he or she would sign. */
export async function listSignersFor(
  context: RequestContext,
  agencyId: string,
  office: DecidingOffice | null,
): Promise<Signer[]> {
  if (!isOfBench(office)) {
    const signers = await listSigners(context, agencyId);
    return signers.filter(({ authority }) => SIGNING.includes(authority));
  }
  const posts = await listPostsOf(context, agencyId);
  return posts
    .filter((post) => BENCH_ROLES.includes(post.role_code))
    .map((post) => ({
      postId: post.post_id,
      name: post.full_name,
      title: post.title,
      authority: 'head',
    }));
}

/** Refuses a signer who does not sign for the caller's body in that office. */
export async function requireSigner(
  context: RequestContext,
  office: DecidingOffice | null,
  postId: string | null,
): Promise<void> {
  if (postId === null) {
    return;
  }
  const signers = await listSignersFor(context, context.actor.agencyId, office);
  if (!signers.some((one) => one.postId === postId)) {
    throw new Refusal('case.wrong-office');
  }
}

/** Decisions of criminal procedure are signed by a head or for the head, never by order. */
const SIGNING: readonly Signer['authority'][] = ['head', 'acting', 'deputy'];
/** Chief justices and their deputies are judges too. */
const BENCH_ROLES: readonly string[] = ['judge', 'head-of-unit'];
