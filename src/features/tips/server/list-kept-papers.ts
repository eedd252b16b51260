import { listOpenActs, OutgoingState } from '#domain/document/outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import { TIP_FORMS, TipForm } from '#domain/tip/tip-form.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { KeptTipPaper } from '../contract.ts';
import { KEPT_PAPER } from './kept-papers.ts';
import { accessOfPaper, paperNumber } from './paper-store.ts';

const STEPS = ['check', 'approve', 'record-signature', 'send'] as const;

/** The own papers that stay here of tips that have left, by tip, with the steps that each may still take. */
export async function listKeptPapers(
  context: RequestContext,
  tipIds: readonly string[],
): Promise<Map<string, KeptTipPaper[]>> {
  const byTip = new Map<string, KeptTipPaper[]>();
  if (tipIds.length === 0) {
    return byTip;
  }
  const rows = await context.tx
    .selectFrom('kept_tip_paper as k')
    .innerJoin('tip_paper as p', 'p.id', 'k.id')
    .leftJoin('attachment as f', (join) =>
      join.onRef('f.id', '=', 'p.signed_attachment_id').on('f.owner_kind', '=', KEPT_PAPER),
    )
    .selectAll('p')
    .select('f.id as file_id')
    .where('k.issuer_id', '=', context.actor.agencyId)
    .where('k.closed_at', 'is', null)
    .where('k.tip_id', 'in', tipIds)
    .orderBy('p.created_at')
    .execute();
  for (const row of rows) {
    const state = OutgoingState.parse(row.state);
    const { vi, en } = TIP_FORMS[TipForm.parse(row.form)];
    const access = accessOfPaper(context, { ...row, state });
    // The copy signed outside may also come in after the number.
    const open = [
      ...listOpenActs(state),
      ...(state === 'issued' || state === 'sent' ? ['record-signature'] : []),
    ];
    const papers = byTip.get(row.tip_id) ?? [];
    byTip.set(row.tip_id, [
      ...papers,
      {
        id: row.id,
        name: { vi, en },
        state,
        number: paperNumber(row),
        issuedOn: row.issued_on,
        revision: row.revision,
        signed: row.file_id !== null,
        acts: STEPS.filter(
          (act) => open.includes(act) && mayActOnOutgoing(context.actor, access, act).allowed,
        ),
      },
    ]);
  }
  return byTip;
}
