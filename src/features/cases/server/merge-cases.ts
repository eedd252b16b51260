import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type CaseOfPersons, type Deciding, decideMerge } from '#domain/case/merge-split.ts';
import { dayOf } from '#domain/deadline/clock/moment.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { leaveProvince, mergeCases } from '../contract.ts';
import { clocksOf, limitOfStage } from './case-clocks.ts';
import { getStoredCase, type StoredCase } from './case-store.ts';
import { nextOrdinal } from './charge-accused.ts';
import { listCharges, moveSupervision, reclassify } from './reclassify-case.ts';
import {
  bodyOfCaller,
  openForAct,
  recordActs,
  requireMayRecord,
  requireOrder,
} from './record-acts.ts';

type Input = ParsedInputOf<typeof mergeCases>;

/** Merges another case into this one: a case goes, its accused and victims stay with this. */
export async function mergeInto(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof mergeCases>> {
  const into = await openForAct(context, input);
  const from = await getStoredCase(context, input.fromId, true);
  requireMayRecord(context, from);
  requireOrder(context, from, Temporal.Instant.from(input.at));
  const merged = decideMerge(
    await personsOf(context, into),
    await personsOf(context, from),
    decidingFor(context),
  );
  if (!merged.ok) {
    throw new Refusal(merged.refusal, merged.params);
  }
  const charges = [
    ...(await listCharges(context, into.row.id)),
    ...(await listCharges(context, from.row.id)),
  ];
  await movePersons(context, from.row.id, into.row.id);
  if (from.row.handling_agency_id === into.row.handling_agency_id) {
    await shareGrants(context, from.row.id, into.row.id);
  }
  await recordActs(
    context,
    from,
    { ...input, id: from.row.id, revision: from.row.revision },
    [
      {
        kind: 'merged',
        office: input.office,
        params: { intoId: into.row.id, stage: from.row.stage },
      },
    ],
    { merged_into_id: into.row.id, accused: 0, victims: 0, next_due_on: null },
  );
  const changed = await reclassify(context, into, charges);
  const acted = await recordActs(
    context,
    into,
    input,
    [
      {
        kind: 'absorbed',
        office: input.office,
        params: {
          fromId: from.row.id,
          openedOn: from.row.opened_on,
          countedFrom: merged.countedFrom.toString(),
          class: changed.class.severity,
          ...(merged.limitOn === null ? {} : { limitOn: merged.limitOn.toString() }),
        },
      },
      ...changed.acts,
    ],
    {
      ...changed.columns,
      opened_on: merged.countedFrom.toString(),
      accused: into.row.accused + from.row.accused,
      victims: await countVictims(context, into.row.id),
      has_minor_accused: into.row.has_minor_accused || from.row.has_minor_accused,
      has_minor_victim: into.row.has_minor_victim || from.row.has_minor_victim,
    },
  );
  await moveSupervision(context, into.row.id, changed.supervision);
  return acted;
}

/** Sends the case to a body outside the province: it leaves this register. */
export async function sendOutside(
  context: RequestContext,
  input: ParsedInputOf<typeof leaveProvince>,
): Promise<OutputOf<typeof leaveProvince>> {
  const stored = await openForAct(context, input);
  return await recordActs(context, stored, input, [
    {
      kind: 'transferred',
      office: input.office,
      params: { to: 'outside', stage: stored.row.stage },
    },
  ]);
}

/** A case with its persons, as merging and splitting see it. */
export async function personsOf(
  context: RequestContext,
  stored: StoredCase,
): Promise<CaseOfPersons> {
  const accused = await context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', stored.row.id)
    .where('outcome', 'is', null)
    .orderBy('ordinal')
    .execute();
  const victims = await context.tx
    .selectFrom('case_victim')
    .select('id')
    .where('case_id', '=', stored.row.id)
    .execute();
  return {
    id: stored.row.id,
    state: stored.state,
    openedOn: Temporal.PlainDate.from(stored.row.opened_on),
    handlingAgencyId: stored.row.handling_agency_id,
    holderAgencyId: stored.row.holder_agency_id,
    limitOn: await prosecutionLimitOf(context, stored),
    accused: accused.map(({ id }) => id),
    victims: victims.map(({ id }) => id),
  };
}

/** The body and the agency that decide a merge or a split. */
export function decidingFor(context: RequestContext): Deciding {
  return { body: bodyOfCaller(context), agencyId: context.actor.agencyId };
}

/** Last day, before it rolls off a day off, of the decision that the procuracy has to take. */
async function prosecutionLimitOf(context: RequestContext, stored: StoredCase) {
  if (stored.state.stage !== 'prosecution') {
    return null;
  }
  const clocks = await clocksOf(context.tx, stored.row.id, stored.events, context.now);
  const limit = limitOfStage('prosecution', clocks);
  return limit === null ? null : dayOf(limit.nominal);
}

/** Every person of the one case now stands in the other; a victim in both stands once. */
async function movePersons(context: RequestContext, fromId: string, toId: string): Promise<void> {
  let ordinal = await nextOrdinal(context, toId);
  const accused = await context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', fromId)
    .orderBy('ordinal')
    .execute();
  for (const { id } of accused) {
    await moveAccused(context, id, { toId, ordinal });
    ordinal += 1;
  }
  await context.tx
    .updateTable('case_charge')
    .set({ case_id: toId })
    .where('case_id', '=', fromId)
    .execute();
  await sql`
    update case_victim v set case_id = ${toId}::uuid
     where v.case_id = ${fromId}::uuid
       and not exists (select from case_victim o where o.case_id = ${toId}::uuid and o.code = v.code)`.execute(
    context.tx,
  );
}

/** An accused goes to another case with name, charges, measures and notices; nothing of the person is lost. */
export async function moveAccused(
  context: RequestContext,
  id: string,
  to: { toId: string; ordinal: number },
): Promise<void> {
  const { tx } = context;
  await tx
    .updateTable('accused')
    .set({ case_id: to.toId, ordinal: to.ordinal })
    .where('id', '=', id)
    .execute();
  await tx.updateTable('accused_name').set({ case_id: to.toId }).where('id', '=', id).execute();
  await tx
    .updateTable('case_charge')
    .set({ case_id: to.toId })
    .where('accused_id', '=', id)
    .execute();
  await tx
    .updateTable('accused_measure')
    .set({ case_id: to.toId })
    .where('accused_id', '=', id)
    .execute();
  await tx
    .updateTable('wanted_notice')
    .set({ case_id: to.toId })
    .where('accused_id', '=', id)
    .execute();
}

/** Who handled the one case handles the other. */
export async function shareGrants(
  context: RequestContext,
  fromId: string,
  toId: string,
): Promise<void> {
  await sql`
    insert into record_grant (id, record_kind, record_id, post_id, group_id, from_at, ground, granted_by)
    select gen_random_uuid(), 'case', ${toId}::uuid, g.post_id, null, ${context.now.toString()}::timestamptz,
           g.ground, app.post_id()
      from record_grant g
     where g.record_kind = 'case' and g.record_id = ${fromId}::uuid and g.post_id is not null
       and (g.until_at is null or g.until_at > ${context.now.toString()}::timestamptz)
       and not exists (select from record_grant o where o.record_kind = 'case' and o.record_id = ${toId}::uuid
         and o.post_id = g.post_id and o.until_at is null)`.execute(context.tx);
}

async function countVictims(context: RequestContext, caseId: string): Promise<number> {
  const row = await context.tx
    .selectFrom('case_victim')
    .select((select) => select.fn.countAll().as('victims'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return Number(row.victims);
}
