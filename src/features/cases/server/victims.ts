import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { findActFault } from '#domain/case/protection.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { addVictim, assignHelpers, listOwnVictimSteps, recordVictimAct } from '../contract.ts';
import { dateOf, dayOfInstant, getStoredCase, saveCase } from './case-store.ts';
import { codeOf } from './open-case.ts';
import { listUnansweredVictims, listVictims } from './protection.ts';
import { openForAct, recordActs, requireMayRecord } from './record-acts.ts';

/** Enters a victim by code and age band; the name is kept elsewhere, or nowhere. */
export async function enterVictim(
  context: RequestContext,
  input: ParsedInputOf<typeof addVictim>,
): Promise<OutputOf<typeof addVictim>> {
  const stored = await openForAct(context, input);
  const code = input.code ?? codeOf(context, 'NN', context.today.year);
  if ((await listVictims(context, input.id)).some((victim) => victim.code === code)) {
    throw new Refusal('case.victim-already', { code });
  }
  const victimId = newSecretId();
  await context.tx
    .insertInto('case_victim')
    .values({
      id: victimId,
      case_id: input.id,
      code,
      age: input.age,
      created_at: dateOf(context.now),
    })
    .execute();
  const isMinor = input.age === 'under-16' || input.age === 'from-16-to-18';
  const acted = await recordActs(
    context,
    stored,
    input,
    [{ kind: 'facts-recorded', params: { victimId, age: input.age } }],
    {
      victims: stored.row.victims + 1,
      has_minor_victim: stored.row.has_minor_victim || isMinor,
    },
  );
  return { ...acted, victimId, code };
}

/** Names the social worker and the legal-aid officer of a victim: they see code, next step, hearing day. */
export async function nameHelpers(
  context: RequestContext,
  input: ParsedInputOf<typeof assignHelpers>,
): Promise<OutputOf<typeof assignHelpers>> {
  const stored = await getStoredCase(context, input.id, true);
  requireMayRecord(context, stored);
  const named = await context.tx
    .updateTable('case_victim')
    .set({ support_post_id: input.supportPostId, legal_aid_post_id: input.legalAidPostId })
    .where('id', '=', input.victimId)
    .where('case_id', '=', input.id)
    .executeTakeFirst();
  if (named.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  const revision = await saveCase(context, input.id, input.revision, {});
  await context.audit({ action: 'case.helpers-named', recordKind: 'case', recordId: input.id });
  return { id: input.id, revision };
}

/** Records a statement, confrontation or identification with a victim, once its check is answered. */
export async function recordActWithVictim(
  context: RequestContext,
  input: ParsedInputOf<typeof recordVictimAct>,
): Promise<OutputOf<typeof recordVictimAct>> {
  const stored = await openForAct(context, input);
  const victim = (await listVictims(context, input.id)).find((one) => one.id === input.victimId);
  if (victim === undefined) {
    throw new Refusal('record.not-found');
  }
  const unanswered = await listUnansweredVictims(context, input.id, 'victim-act', victim.id);
  if (unanswered.length > 0) {
    throw new Refusal('case.protection-unanswered', { victims: unanswered.join(', ') });
  }
  const day = dayOfInstant(Temporal.Instant.from(input.at));
  const sameDay = stored.events.filter(
    (event) =>
      event.kind === 'victim-act' &&
      event.params.victimId === victim.id &&
      dayOfInstant(event.at).equals(day),
  ).length;
  const act = { minutes: input.minutes, isComplex: input.complex };
  if (findActFault(victim.age, act, sameDay) !== null) {
    throw new Refusal('case.victim-act-limit');
  }
  return await recordActs(context, stored, input, [
    {
      kind: 'victim-act',
      params: {
        victimId: victim.id,
        act: input.act,
        minutes: input.minutes,
        complex: input.complex,
        unattended: input.unattended,
      },
    },
  ]);
}

/** Victims assigned to the reader: code, stage, next hearing; never the case. */
export async function listOwnSteps(
  context: RequestContext,
): Promise<OutputOf<typeof listOwnVictimSteps>> {
  const { rows } = await sql<{ code: string; stage: 'investigation'; hearing_at: Date | null }>`
    select code, stage, hearing_at from app.own_victims()`.execute(context.tx);
  return {
    rows: rows.map((row) => ({
      code: row.code,
      stage: row.stage,
      hearingAt: row.hearing_at?.toISOString() ?? null,
    })),
  };
}
