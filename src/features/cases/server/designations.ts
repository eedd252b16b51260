import type { Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { agreeDesignation, designateCase, endDesignation } from '../contract.ts';
import { dayOfInstant } from './case-store.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';

type AgreeingBody = 'police' | 'procuracy' | 'court';

/** Proposes a model or priority case; the proposing body agrees with its proposal. */
export async function proposeDesignation(
  context: RequestContext,
  input: ParsedInputOf<typeof designateCase>,
): Promise<OutputOf<typeof designateCase>> {
  const stored = await openForAct(context, input);
  await requireNotYet(context, input.id, input.kind);
  const designationId = newSecretId();
  const on = dayOfInstant(Temporal.Instant.from(input.at)).toString();
  const body = bodyOfCaller(context) === 'border-guard' ? 'police' : bodyOfCaller(context);
  await context.tx
    .insertInto('designation')
    .values({
      id: designationId,
      case_id: input.id,
      kind: input.kind,
      level: input.level,
      proposed_on: on,
      proposed_by: context.actor.postId,
      ...agreementOf(body as AgreeingBody, on),
    })
    .execute();
  const acted = await recordActs(context, stored, input, [
    { kind: 'designated', params: { designationId, mark: input.kind, act: 'proposed', by: body } },
  ]);
  return { ...acted, designationId };
}

/** One of a kind at a time. */
async function requireNotYet(
  context: RequestContext,
  caseId: string,
  kind: ParsedInputOf<typeof designateCase>['kind'],
): Promise<void> {
  const standing = await context.tx
    .selectFrom('designation')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (standing !== undefined) {
    throw new Refusal('case.designated-already');
  }
}

/**
 * A body agrees for itself; a court that has not taken the case on agrees by the minutes of the three
 * bodies, whose number is then required. With all three it is in force (01/TTLN 1994).
 */
export async function recordAgreement(
  context: RequestContext,
  input: ParsedInputOf<typeof agreeDesignation>,
): Promise<OutputOf<typeof agreeDesignation>> {
  const stored = await openForAct(context, input);
  const own = bodyOfCaller(context) === 'border-guard' ? 'police' : bodyOfCaller(context);
  if (input.body !== own && input.minutesNumber === null) {
    throw new Refusal('case.not-holder');
  }
  const row = await getOpen(context, input.id, input.designationId);
  const change: Updateable<Tables['designation']> = {
    ...agreementOf(input.body, input.on),
    ...(input.minutesNumber === null ? {} : { minutes_number: input.minutesNumber }),
  };
  await context.tx.updateTable('designation').set(change).where('id', '=', row.id).execute();
  const now = { ...row, ...change };
  const inForce = now.police_on !== null && now.procuracy_on !== null && now.court_on !== null;
  const marks = inForce ? [...new Set([...stored.row.marks, row.kind])] : stored.row.marks;
  const acted = await recordActs(
    context,
    stored,
    input,
    [
      {
        kind: 'designated',
        params: { designationId: row.id, mark: row.kind, act: 'agreed', by: input.body, inForce },
      },
    ],
    { marks: [...marks] },
  );
  return { ...acted, inForce };
}

/** Ends a designation; the mark goes from lists. */
export async function recordEnd(
  context: RequestContext,
  input: ParsedInputOf<typeof endDesignation>,
): Promise<OutputOf<typeof endDesignation>> {
  const stored = await openForAct(context, input);
  const row = await getOpen(context, input.id, input.designationId);
  await context.tx
    .updateTable('designation')
    .set({ ended_on: dayOfInstant(Temporal.Instant.from(input.at)).toString() })
    .where('id', '=', row.id)
    .execute();
  return await recordActs(
    context,
    stored,
    input,
    [{ kind: 'designated', params: { designationId: row.id, mark: row.kind, act: 'ended' } }],
    { marks: stored.row.marks.filter((mark) => mark !== row.kind) },
  );
}

function agreementOf(body: AgreeingBody, on: string) {
  switch (body) {
    case 'police':
      return { police_on: on };
    case 'procuracy':
      return { procuracy_on: on };
    case 'court':
      return { court_on: on };
  }
}

async function getOpen(context: RequestContext, caseId: string, id: string) {
  const row = await context.tx
    .selectFrom('designation')
    .select(['id', 'kind', 'police_on', 'procuracy_on', 'court_on'])
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}
