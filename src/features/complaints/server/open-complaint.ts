import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { FieldClass } from '#platform/server/confidential/field-classes.ts';
import { openFields } from '#platform/server/confidential/open-fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { ComplaintPart, openComplaint } from '../contract.ts';
import { getStoredComplaint } from './complaint-store.ts';

type Column = 'words' | 'complainant' | 'officer_words' | 'decision_words';

const PARTS: Record<ComplaintPart, { column: Column; fieldClass: FieldClass }> = {
  'complaint-words': { column: 'words', fieldClass: 'tip-content' },
  'complaint-person': { column: 'complainant', fieldClass: 'sender-identity' },
  'complaint-officer': { column: 'officer_words', fieldClass: 'person-named' },
  'complaint-decision': { column: 'decision_words', fieldClass: 'tip-content' },
};

/** Opens one sealed part for a stated purpose. */
export async function openComplaintPart(
  context: RequestContext,
  input: ParsedInputOf<typeof openComplaint>,
): Promise<OutputOf<typeof openComplaint>> {
  requirePermission(context, 'complaint.settle');
  const { row } = await getStoredComplaint(context, input.id);
  const { column, fieldClass } = PARTS[input.part];
  const opened = await openFields(context, {
    record: { kind: 'complaint', id: input.id },
    fieldClass,
    purpose: input.purpose,
    sealed: { [column]: row[column] },
  });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return { text: opened.values[column] ?? '' };
}
