import { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { EventParams } from '#domain/case/case-event.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { decideStep, returnedBy } from '#domain/case/decide-step.ts';
import { findReceiver, listMissingPapers } from '#domain/case/hand-over.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { handOverCase } from '../contract.ts';
import { dateOf, type StoredCase } from './case-store.ts';
import { recordsOf, sealToUnit, type UnitCode, unitOf } from './case-units.ts';
import { bodyOfCaller, type NewAct, openForAct, recordActs } from './record-acts.ts';

type Input = ParsedInputOf<typeof handOverCase>;

/** Sends the file on: to the next body, back, up on appeal, or by jurisdiction. It opens on acceptance only. */
export async function sendFile(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof handOverCase>> {
  const stored = await openForAct(context, input);
  const body = bodyOfCaller(context);
  if (stored.row.holder_body !== body) {
    throw new Refusal('case.not-holder');
  }
  const toBody = findReceiver(input.purpose, { ...stored.state, body });
  if (toBody === null) {
    throw new Refusal('case.no-such-way');
  }
  requireAppeal(stored, input);
  await requireReceiver(context, input.toAgencyId, toBody);
  const missing = listMissingPapers(input.purpose, input.papers);
  const handOverId = newSecretId();
  const acts: NewAct[] = [
    ...returnActs(context, stored, input, body),
    { kind: 'handed-over', params: paramsOf(input, toBody, handOverId) },
  ];
  const acted = await recordActs(context, stored, input, acts);
  await context.tx
    .insertInto('case_hand_over')
    .values({
      id: handOverId,
      case_id: input.id,
      case_code: stored.row.code,
      purpose: input.purpose,
      from_agency_id: context.actor.agencyId,
      to_agency_id: input.toAgencyId,
      to_body: toBody === 'border-guard' ? 'police' : toBody,
      state: 'awaiting-receipt',
      papers: input.papers,
      volumes: input.volumes,
      document_number: input.decision?.number ?? null,
      sent_at: dateOf(Temporal.Instant.from(input.at)),
      sent_by: context.actor.postId,
      missing,
    })
    .execute();
  await sealFor(context, input, toBody);
  await context.publish({ name: 'case.file-sent', recordId: handOverId });
  return { ...acted, handOverId, missing };
}

/** The keys go with the file, sealed to the receiving unit; its grant comes with acceptance. */
async function sealFor(context: RequestContext, input: Input, toBody: CaseBody): Promise<void> {
  const codes: Record<CaseBody, UnitCode> = {
    police: 'handling',
    'border-guard': 'handling',
    procuracy: 'supervision',
    court: 'court',
  };
  const unit = await unitOf(context.tx, codes[toBody], input.toAgencyId, context.now);
  await sealToUnit(context, await recordsOf(context.tx, input.id), unit);
}

/** A file that goes back carries the return itself, with its office and its count. */
function returnActs(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
  body: CaseBody,
): NewAct[] {
  if (input.purpose !== 'return') {
    return [];
  }
  if (input.office === null) {
    throw new Refusal('case.wrong-office');
  }
  const params: EventParams = { by: returnedBy(input.office) };
  const outcome = decideStep(
    stored.state,
    { do: 'return-file', at: Temporal.Instant.from(input.at), office: input.office, params },
    {
      recordedBy: body,
      now: context.now,
      lastEventAt: null,
      accused: stored.row.accused,
      hasMinorAccused: stored.row.has_minor_accused,
      isLimitOver: false,
      extensionsLeft: 0,
      isWanted: false,
      severity: stored.row.severity,
      isAbsent: false,
      isPersonSuspended: false,
      isAppealHeard: false,
      isAppealOpen: false,
      unprotected: [],
    },
  );
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  return [{ kind: 'file-returned', office: input.office, params }];
}

function paramsOf(input: Input, toBody: CaseBody, handOverId: string): EventParams {
  return {
    purpose: input.purpose,
    toBody,
    toAgencyId: input.toAgencyId,
    handOverId,
    volumes: input.volumes,
  };
}

function requireAppeal(stored: StoredCase, input: Input): void {
  if (input.purpose === 'appeal' && stored.state.appeals === 0) {
    throw new Refusal('case.no-appeal');
  }
}

async function requireReceiver(
  context: RequestContext,
  agencyId: string,
  body: CaseBody,
): Promise<void> {
  const agency = await context.tx
    .selectFrom('agency')
    .select('kind')
    .where('id', '=', agencyId)
    .executeTakeFirst();
  const isOwn = agencyId === context.actor.agencyId;
  const fits =
    agency !== undefined && bodyOf({ agencyKind: agency.kind as AgencyKind }) === body && !isOwn;
  if (!fits) {
    throw new Refusal('case.receiver-not-fit');
  }
}
