import type { RequestContext } from '#platform/server/http/context.ts';
import type { LetterForm } from '../contract.ts';

const FORMS: Record<string, LetterForm> = {
  urging: 'urging-dispatch',
  'coordination-request': 'cooperation-dispatch',
  'party-letter': 'party-letter',
};

/** Letters that are still on their way, by plan, addressee and form: nobody is written to twice at once. */
export async function openLetters(context: RequestContext): Promise<Map<string, string>> {
  const rows = await context.tx
    .selectFrom('outgoing_document')
    .select(['id', 'plan_id', 'to_agency_id', 'kind'])
    .where('province_id', '=', Number(context.actor.provinceId))
    .where('owner_lft', '>=', context.actor.scope.lo)
    .where('owner_lft', '<=', context.actor.scope.hi)
    .where('state', 'not in', ['sent', 'cancelled'])
    .where('plan_id', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [`${row.plan_id} ${row.to_agency_id} ${FORMS[row.kind] ?? ''}`, row.id]),
  );
}
