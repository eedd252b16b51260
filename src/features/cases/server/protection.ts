import { Temporal } from 'temporal-polyfill';
import {
  type LastTaken,
  listBadAnswers,
  listUnprotected,
  ProtectedStep,
  type ProtectionCheck,
} from '#domain/case/protection.ts';
import { sayDuties } from '#domain/case/refusal-words.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { answerProtection } from '../contract.ts';
import { dateOf, getStoredCase, listEvents, type StoredEvent } from './case-store.ts';
import { requireMayRecord } from './record-acts.ts';

const TAKEN_BY: Record<ProtectedStep, string> = {
  'victim-act': 'victim-act',
  conclude: 'concluded',
  indict: 'indicted',
  'decide-trial': 'trial-decided',
  'set-hearing': 'hearing-set',
  'hold-hearing': 'hearing-held',
};

/** Keeps the answers of a victim's protection check before a step. */
export async function keepProtection(
  context: RequestContext,
  input: ParsedInputOf<typeof answerProtection>,
): Promise<OutputOf<typeof answerProtection>> {
  const stored = await getStoredCase(context, input.id, true);
  requireMayRecord(context, stored);
  const victim = (await listVictims(context, input.id)).find((one) => one.id === input.victimId);
  if (victim === undefined) {
    throw new Refusal('record.not-found');
  }
  const bad = listBadAnswers(victim.age, {
    'support-person': input.supportPerson,
    'legal-aid-offered': input.legalAidOffered,
    'contact-avoided': input.contactAvoided,
    'closed-hearing-asked': input.closedHearingAsked,
  });
  if (bad.length > 0) {
    throw new Refusal('case.protection-not-kept', sayDuties(bad));
  }
  await context.tx
    .insertInto('protection_check')
    .values({
      id: newSecretId(),
      case_id: input.id,
      victim_id: input.victimId,
      step: input.step,
      support_person: input.supportPerson,
      legal_aid: input.legalAidOffered,
      contact_avoided: input.contactAvoided,
      closed_hearing: input.closedHearingAsked,
      at: dateOf(context.now),
      after_position: stored.events.at(-1)?.position ?? 0,
      post_id: context.actor.postId,
    })
    .execute();
  await context.audit({
    action: 'case.protection-answered',
    recordKind: 'case',
    recordId: input.id,
  });
  return { unanswered: await listUnansweredVictims(context, input.id, input.step) };
}

/** Codes of the victims of a case whose check for the step is missing. */
export async function listUnansweredVictims(
  context: RequestContext,
  caseId: string,
  step: ProtectedStep,
  only?: string,
): Promise<string[]> {
  const victims = (await listVictims(context, caseId)).filter(
    (victim) => only === undefined || victim.id === only,
  );
  const taken = (await listEvents(context.tx, caseId)).filter(
    (event) =>
      event.kind === TAKEN_BY[step] && (only === undefined || event.params.victimId === only),
  );
  const last = await lastTaken(context, taken.at(-1));
  return listUnprotected(step, victims, await listChecks(context, caseId), last);
}

/** Victims with open checks, by step, as the page shows them. */
export async function listAllUnanswered(
  context: RequestContext,
  caseId: string,
): Promise<{ step: ProtectedStep; victims: string[] }[]> {
  const found = [];
  for (const step of ProtectedStep.options) {
    const victims = await listUnansweredVictims(context, caseId, step);
    if (victims.length > 0) {
      found.push({ step, victims });
    }
  }
  return found;
}

/** Victims of a case: a code and an age band. */
export async function listVictims(context: RequestContext, caseId: string) {
  return await context.tx
    .selectFrom('case_victim')
    .select(['id', 'code', 'age'])
    .where('case_id', '=', caseId)
    .orderBy('code')
    .execute();
}

/** A check answers one doing of a step: what counts is when each was recorded, and after which act. */
async function lastTaken(
  context: RequestContext,
  event: StoredEvent | undefined,
): Promise<LastTaken | null> {
  if (event === undefined) {
    return null;
  }
  const row = await context.tx
    .selectFrom('case_event')
    .select('recorded_at')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  const at = Temporal.Instant.fromEpochMilliseconds(row.recorded_at.getTime());
  return { at, position: event.position };
}

async function listChecks(context: RequestContext, caseId: string): Promise<ProtectionCheck[]> {
  const rows = await context.tx
    .selectFrom('protection_check')
    .select(['victim_id', 'step', 'at', 'after_position'])
    .where('case_id', '=', caseId)
    .execute();
  return rows.map((row) => ({
    victimId: row.victim_id,
    step: row.step,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    afterPosition: row.after_position,
  }));
}
