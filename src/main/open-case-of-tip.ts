import { CaseFacts } from '#domain/case/case-facts.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import { openCaseOfTip } from '#features/cases/server/index.ts';
import { TipFacts } from '#features/tips/contract.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';

/**
 * On `tip.open-case`: the case is opened in the same transaction, with what the tip knows in codes and
 * numbers. A case that the procuracy opens is entered by the investigating body that takes it on.
 */
export async function openCaseWithTip(context: RequestContext, event: DomainEvent): Promise<void> {
  const body = bodyOf(context.actor);
  if (body !== 'police' && body !== 'border-guard') {
    return;
  }
  const tip = await context.tx
    .selectFrom('tip')
    .selectAll()
    .where('id', '=', event.recordId)
    .executeTakeFirst();
  const decided = await context.tx
    .selectFrom('tip_event')
    .select('at')
    .where('tip_id', '=', event.recordId)
    .where('kind', '=', 'open-case')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  if (tip === undefined || decided === undefined || tip.offence_article === null) {
    throw new Refusal('case.offence-unknown');
  }
  const { victims, acrossBorder, purposes } = TipFacts.parse(tip.facts);
  await openCaseOfTip(context, {
    tipId: tip.id,
    at: decided.at.toISOString(),
    charge: { article: tip.offence_article, paragraph: tip.offence_paragraph ?? 1 },
    actedOn: tip.happened_on,
    placeId: tip.place_id,
    facts: CaseFacts.parse({
      victimsUnder16: victims.under16,
      victimsFrom16: victims.from16To17 + victims.adults + victims.ageUnknown,
      border: acrossBorder,
      purposes,
    }),
    handlers: [...tip.handler_post_ids],
    supervisingIds: [...tip.supervisor_ids],
  });
}
