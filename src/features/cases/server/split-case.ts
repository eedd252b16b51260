import { Temporal } from 'temporal-polyfill';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { decideSplit } from '#domain/case/merge-split.ts';
import { markOfItem } from '#domain/evidence/evidence-item.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { listSplitEvidence, splitCase } from '../contract.ts';
import { dateOf, getStoredCase, type StoredCase } from './case-store.ts';
import { listPostsOf } from './case-units.ts';
import { decidingFor, moveAccused, personsOf, shareGrants } from './merge-cases.ts';
import { type Birth, storeNewCase } from './open-case.ts';
import { listVictims } from './protection.ts';
import { listCharges, moveSupervision, reclassify, type StoredCharge } from './reclassify-case.ts';
import { openForAct, recordActs, requireMayRecord } from './record-acts.ts';

type Input = ParsedInputOf<typeof splitCase>;

/** Splits some accused off into a case of their own; it counts from the same opening. */
export async function splitOff(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof splitCase>> {
  const stored = await openForAct(context, input);
  const split = decideSplit(
    await personsOf(context, stored),
    input.accusedIds,
    decidingFor(context),
  );
  if (!split.ok) {
    throw new Refusal(split.refusal, split.params);
  }
  const charges = await listCharges(context, stored.row.id);
  const going = charges.filter((one) => one.accusedId !== null && split.go.includes(one.accusedId));
  const made = await storeNewCase(context, {
    ...(await newCaseOf(context, stored, input, going)),
    charges: going.length > 0 ? going : charges,
  });
  const minors = await moveThem(context, split.go, made.id);
  if (stored.state.stage === 'prosecution') {
    await shareGrants(context, stored.row.id, made.id);
  }
  await copyVictims(context, stored.row.id, made.id);
  const stays = await countMinors(context, stored.row.id);
  const left = charges.filter((one) => !going.includes(one));
  const changed = left.length > 0 ? await reclassify(context, stored, left) : null;
  await countFromFirst(context, stored, made.id, input);
  const acted = await recordActs(
    context,
    stored,
    input,
    [
      {
        kind: 'split',
        office: input.office,
        params: { newId: made.id, accused: split.go.length, minor: minors > 0 && stays === 0 },
      },
      ...(changed?.acts ?? []),
    ],
    { ...changed?.columns, accused: split.stay.length, has_minor_accused: stays > 0 },
  );
  await context.tx
    .updateTable('criminal_case')
    .set({
      accused: split.go.length,
      has_minor_accused: minors > 0,
      victims: stored.row.victims,
      has_minor_victim: stored.row.has_minor_victim,
    })
    .where('id', '=', made.id)
    .execute();
  await context.publish({
    name: 'case.parted',
    recordId: made.id,
    payload: { fromId: stored.row.id, evidenceIds: [...new Set(input.evidenceIds)] },
  });
  if (changed !== null) {
    await moveSupervision(context, stored.row.id, changed.supervision);
  }
  return { ...acted, newId: made.id, newCode: made.code };
}

/** The items that may be chosen to go along, by mark and kind: no word of what they are. */
export async function listItemsToSplit(
  context: RequestContext,
  { id }: ParsedInputOf<typeof listSplitEvidence>,
): Promise<OutputOf<typeof listSplitEvidence>> {
  requireMayRecord(context, await getStoredCase(context, id));
  const rows = await context.tx
    .selectFrom('evidence_item')
    .select(['id', 'ordinal', 'kind'])
    .where('case_id', '=', id)
    .orderBy('ordinal')
    .limit(500)
    .execute();
  return {
    rows: rows.map((row) => ({ id: row.id, mark: markOfItem(row.ordinal), kind: row.kind })),
  };
}

async function newCaseOf(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
  going: readonly StoredCharge[],
) {
  const posts = await listPostsOf(context, context.actor.agencyId);
  const own = posts.some((post) => post.post_id === context.actor.postId);
  return {
    at: Temporal.Instant.from(input.at),
    decision: input.decision,
    office: input.office,
    origin: 'split-off' as const,
    tipId: stored.row.tip_id,
    splitFromId: stored.row.id,
    actedOn: Temporal.PlainDate.from(stored.row.acted_on),
    placeId: stored.row.place_id,
    bookNumber: null,
    charges: going,
    facts: CaseFacts.parse(stored.row.facts),
    supervisingAgencyIds: [stored.row.supervising_agency_id ?? ''].filter((id) => id !== ''),
    trialAgencyId: stored.row.trial_agency_id,
    handlers: own ? [context.actor.postId] : [],
    born: birthOf(stored),
    countedFrom: null,
  };
}

/** The part stands where the whole stands; at prosecution with the procuracy that holds the file. */
function birthOf({ row, state }: StoredCase): Birth | null {
  return state.stage === 'prosecution'
    ? {
        stage: 'prosecution',
        body: row.holder_body,
        holderAgencyId: row.holder_agency_id,
        handlingAgencyId: row.handling_agency_id,
        supervisingAgencyId: row.supervising_agency_id,
      }
    : null;
}

/** The part counts from the opening of the whole. */
async function countFromFirst(
  context: RequestContext,
  whole: StoredCase,
  partId: string,
  input: Input,
): Promise<void> {
  const part = await getStoredCase(context, partId, true);
  await recordActs(
    context,
    part,
    { ...input, id: partId, revision: part.row.revision },
    [
      {
        kind: 'absorbed',
        office: input.office,
        params: {
          fromId: whole.row.id,
          openedOn: whole.row.opened_on,
          class: part.row.severity,
          splitOff: true,
        },
      },
    ],
    { opened_on: whole.row.opened_on },
  );
}

/** @returns how many of them are under 18 */
async function moveThem(
  context: RequestContext,
  going: readonly string[],
  toId: string,
): Promise<number> {
  for (const [at, id] of going.entries()) {
    await moveAccused(context, id, { toId, ordinal: at + 1 });
  }
  return await countMinors(context, toId);
}

async function countMinors(context: RequestContext, caseId: string): Promise<number> {
  const row = await context.tx
    .selectFrom('accused')
    .select((select) => select.fn.countAll().as('minors'))
    .where('case_id', '=', caseId)
    .where('under18', '=', true)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.minors);
}

/** A victim of the whole is a victim of both parts, under the same code. */
async function copyVictims(context: RequestContext, fromId: string, toId: string): Promise<void> {
  for (const victim of await listVictims(context, fromId)) {
    await context.tx
      .insertInto('case_victim')
      .values({
        id: newSecretId(),
        case_id: toId,
        code: victim.code,
        age: victim.age,
        created_at: dateOf(context.now),
      })
      .execute();
  }
}
