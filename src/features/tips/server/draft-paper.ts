import type { OutgoingState } from '#domain/document/outgoing.ts';
import { writePaper } from '#domain/tip/paper-words.ts';
import { type TipAct as Act, TIP_STEPS, TipAct } from '#domain/tip/tip-acts.ts';
import type { TipEventParams } from '#domain/tip/tip-event.ts';
import { TIP_FORMS, type TipForm } from '#domain/tip/tip-form.ts';
import { mayTakeAct } from '#domain/tip/tip-permissions.ts';
import { getIssuingBody } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { draftTipPaper } from '../contract.ts';
import { keyOfTip } from './advance-tip.ts';
import { findOffice } from './deciding-office.ts';
import { createPaperHash } from './paper-hash.ts';
import { legalDay } from './tip-audience.ts';
import { sealText } from './tip-secrets.ts';
import { accessOf, getStoredTip, type StoredTip } from './tip-store.ts';

/** A paper to draft: its form, who decides, what the event says, what the drafter adds. */
export interface PaperToDraft {
  form: TipForm;
  decidedByPostId: string | null;
  state: Extract<OutgoingState, 'draft' | 'approved'>;
  params: TipEventParams;
  otherName: string | null;
  words: string;
}

/** Drafts the paper of an act before the act itself is recorded. */
export async function draftBeforehand(
  context: RequestContext,
  input: ParsedInputOf<typeof draftTipPaper>,
): Promise<OutputOf<typeof draftTipPaper>> {
  const tip = await getStoredTip(context, input.id);
  const act = TipAct.options.find((one) => TIP_STEPS[one].form === input.form);
  if (act === undefined) {
    throw new Refusal('record.not-found');
  }
  requireVerdict(mayTakeAct(context.actor, accessOf(tip), act));
  await requireOffice(context, tip, act, input.decidedByPostId);
  const id = await draftPaper(context, tip, {
    form: input.form,
    decidedByPostId: input.decidedByPostId,
    state: 'draft',
    params: {},
    otherName: null,
    words: input.words,
  });
  await context.audit({ action: 'tip-paper.draft', recordKind: 'tip-paper', recordId: id });
  return { id };
}

async function requireOffice(
  context: RequestContext,
  tip: StoredTip,
  act: Act,
  postId: string | null,
): Promise<void> {
  if (postId === null) {
    return;
  }
  const body =
    TIP_STEPS[act].decidedBy === 'procuracy' ? context.actor.agencyId : tip.file.heldBy.id;
  if ((await findOffice(context.tx, postId, [body], context.today)) === null) {
    throw new Refusal('tip.decision-without-office');
  }
}

/** Stores a paper in the name of the caller's body, sealed under the key of the tip. */
export async function draftPaper(
  context: RequestContext,
  tip: StoredTip,
  made: PaperToDraft,
): Promise<string> {
  const id = newSecretId();
  const issuer = await getIssuingBody(context, context.actor.agencyId);
  const content = JSON.stringify(
    writePaper(made.form, {
      code: tip.row.code,
      bookNumber: tip.row.book_number,
      issuer: issuer.name,
      receivedOn: legalDay(tip.file.receivedAt),
      on: context.today,
      other: made.otherName,
      offence: made.params.offence ?? tip.file.offence,
      ground: made.params.ground ?? null,
      words: made.words,
    }),
  );
  const opened = await keyOfTip(context, tip.row.id);
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  const at = new Date(context.now.epochMilliseconds);
  try {
    const place = { recordId: tip.row.id, column: `paper.${id}` };
    await context.tx
      .insertInto('tip_paper')
      .values({
        id,
        tip_id: tip.row.id,
        form: made.form,
        state: made.state,
        issuer_id: issuer.id,
        issuer_lft: issuer.lft,
        series: TIP_FORMS[made.form].series,
        symbol: issuer.symbol,
        decided_by_post_id: made.decidedByPostId,
        drafted_by: context.actor.postId,
        drafted_officer_id: context.actor.officerId,
        approved_hash: made.state === 'approved' ? createPaperHash(content) : null,
        content: sealText(opened.key, place, content) ?? Buffer.alloc(0),
        created_at: at,
        updated_at: at,
      })
      .execute();
  } finally {
    opened.key.wipe();
  }
  return id;
}
