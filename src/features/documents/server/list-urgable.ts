import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listUrgable, UrgableRow } from '../contract.ts';
import { openLetters } from './open-letters.ts';
import { type PlannedLetter, planLetters } from './overdue-facts.ts';

/** Every letter that could be written now in the caller's range, the oldest arrears first. */
export async function listUrgableAgencies(
  context: RequestContext,
  input: ParsedInputOf<typeof listUrgable>,
): Promise<OutputOf<typeof listUrgable>> {
  requirePermission(context, 'urging.send');
  const planned = await planLetters(context, input);
  const open = await openLetters(context);
  const rows = planned.map((one) => toRow(one, open));
  return { rows: rows.sort((one, other) => one.oldestDueOn.localeCompare(other.oldestDueOn)) };
}

function toRow({ letter, facts }: PlannedLetter, open: ReadonlyMap<string, string>): UrgableRow {
  const first = facts[0];
  const count = (kind: string) => facts.filter((fact) => fact.kind === kind).length;
  const key = `${letter.planId} ${letter.addresseeId} ${letter.form}`;
  return {
    plan: {
      id: letter.planId,
      number: first?.planNumber ?? null,
      title: first?.planTitle ?? '',
    },
    agency: { id: letter.addresseeId, name: first?.agencyName ?? '' },
    form: letter.form,
    issuer: { id: letter.issuedBy, name: first?.issuerName ?? '' },
    tasks: count('task'),
    reports: count('report'),
    ownPlans: count('own-plan'),
    oldestDueOn: facts.map((fact) => fact.dueOn).sort()[0] ?? '',
    letterId: open.get(key) ?? null,
  };
}
