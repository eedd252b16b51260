import { TIP_STEPS } from '#domain/tip/tip-acts.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TipActInput } from '../contract.ts';
import { namesOf } from './bodies.ts';
import { draftPaper } from './draft-paper.ts';
import { getPaper } from './paper-store.ts';
import type { StoredTip } from './tip-store.ts';

/**
 * The paper that goes with an act: the one drafted beforehand, or one drafted now. What a named office
 * has decided counts as approved for signing and waits for the clerk's number.
 *
 * @returns the id of the paper, null where the act has none.
 */
export async function paperOfAct(
  context: RequestContext,
  tip: StoredTip,
  { act, event }: { act: TipActInput; event: TipEvent },
): Promise<string | null> {
  const { form } = TIP_STEPS[act.do];
  if (form === null) {
    return null;
  }
  if (act.paperId !== undefined) {
    return await takePaper(context, tip, act.paperId, event);
  }
  return await draftPaper(context, tip, {
    form,
    decidedByPostId: event.decidedBy?.postId ?? null,
    state: event.decidedBy === null ? 'draft' : 'approved',
    params: event.params,
    otherName: await otherNameOf(context, act, event),
    words: act.words,
  });
}

async function takePaper(
  context: RequestContext,
  tip: StoredTip,
  id: string,
  event: TipEvent,
): Promise<string> {
  const paper = await getPaper(context, id, true);
  const fits =
    paper.tip_id === tip.row.id &&
    paper.issuer_id === context.actor.agencyId &&
    paper.form === TIP_STEPS[event.kind as TipActInput['do']].form;
  if (!fits || paper.state === 'cancelled') {
    throw new Refusal('tip.paper-does-not-fit');
  }
  if (event.decidedBy !== null && (paper.state === 'draft' || paper.state === 'checked')) {
    await context.tx
      .updateTable('tip_paper')
      .set({ state: 'approved', decided_by_post_id: event.decidedBy.postId })
      .where('id', '=', id)
      .execute();
  }
  return id;
}

/** The other body that the paper names: where the tip goes, or whom the act addresses. */
async function otherNameOf(
  context: RequestContext,
  act: TipActInput,
  event: TipEvent,
): Promise<string | null> {
  if (act.do === 'transfer-out') {
    return act.recipient;
  }
  const id =
    event.params.to?.id ?? (act.do === 'notify-procuracy' ? (act.toAgencyId ?? null) : null);
  return id === null ? null : ((await namesOf(context.tx, [id])).get(id) ?? null);
}
