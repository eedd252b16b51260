import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { kindOfForm } from '#domain/document/letter-words.ts';
import { loadSettings } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { draftLetters, LetterContent } from '../contract.ts';
import { compose, type Frame, frameOf, symbolOf } from './letter-frame.ts';
import { openLetters } from './open-letters.ts';
import { keepStep, PrintedContent } from './outgoing-store.ts';
import { type PlannedLetter, planLetters } from './overdue-facts.ts';

type Input = ParsedInputOf<typeof draftLetters>;

/** Drafts the chosen letters, or one for each agency in arrears that no open letter goes to yet. */
export async function draftChosenLetters(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof draftLetters>> {
  requirePermission(context, 'urging.send');
  await lockDrafting(context);
  const planned = await planLetters(context, input.all ? input : {});
  const open = await openLetters(context);
  const chosen = input.all ? planned : choose(planned, input);
  const fresh = chosen.filter((one) => !open.has(keyOf(one.letter)));
  refuseNothing(input, chosen, fresh);
  const settings = await loadSettings(context.tx);
  const answerBy =
    input.answerBy === undefined
      ? context.today.add({ days: settings('letter.answer-days', context.today) })
      : Temporal.PlainDate.from(input.answerBy);
  const drafted: { id: string; agencyId: string; planId: string }[] = [];
  const frames = new Map<string, Promise<Frame>>();
  for (const one of fresh) {
    const frame = await frameOf(context, one.letter, frames);
    drafted.push(await draftLetter(context, one, frame, answerBy));
  }
  return {
    drafted,
    alreadyOpen: chosen.length - fresh.length,
    settled: input.all ? 0 : input.letters.length - chosen.length,
  };
}

/** Some of many may have been settled or taken up meanwhile; when it is all of them, the reason is said. */
function refuseNothing(
  input: Input,
  chosen: readonly PlannedLetter[],
  fresh: readonly PlannedLetter[],
): void {
  if (!input.all && chosen.length === 0) {
    throw new Refusal('document.nothing-to-urge');
  }
  if (!input.all && fresh.length === 0) {
    throw new Refusal('document.letter-open');
  }
}

/** Two who draft at once wait for each other: otherwise an agency would be written to twice. */
async function lockDrafting(context: RequestContext): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('letters'), ${Number(context.actor.provinceId)})`.execute(
    context.tx,
  );
}

function choose(planned: readonly PlannedLetter[], input: Input): PlannedLetter[] {
  const wanted = new Set(
    input.letters.map(({ planId, agencyId, form }) => `${planId} ${agencyId} ${form}`),
  );
  return planned.filter((one) => wanted.has(keyOf(one.letter)));
}

function keyOf(letter: PlannedLetter['letter']): string {
  return `${letter.planId} ${letter.addresseeId} ${letter.form}`;
}

async function draftLetter(
  context: RequestContext,
  planned: PlannedLetter,
  frame: Frame,
  answerBy: Temporal.PlainDate,
): Promise<{ id: string; agencyId: string; planId: string }> {
  const { letter } = planned;
  const { issuer } = frame;
  const id = newId();
  const { subject, content } = compose(context, planned, frame, answerBy);
  const at = new Date(context.now.epochMilliseconds);
  await context.tx
    .insertInto('outgoing_document')
    .values({
      id,
      kind: kindOfForm(letter.form),
      state: 'draft',
      owner_agency_id: issuer.id,
      owner_lft: issuer.lft,
      to_agency_id: letter.addresseeId,
      plan_id: letter.planId,
      subject,
      content: JSON.stringify(PrintedContent.parse(content)),
      symbol: symbolOf(issuer),
      drafted_by: context.actor.postId,
      drafted_officer_id: context.actor.officerId,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await insertItems(context, id, planned, content);
  await keepStep(context, id, 'draft');
  await context.audit({ action: 'letter.draft', recordKind: 'letter', recordId: id });
  return { id, agencyId: letter.addresseeId, planId: letter.planId };
}

async function insertItems(
  context: RequestContext,
  id: string,
  planned: PlannedLetter,
  content: LetterContent,
): Promise<void> {
  await context.tx
    .insertInto('outgoing_item')
    .values(
      planned.facts.map((fact, position) => ({
        id: newId(),
        outgoing_id: id,
        position,
        record_kind: fact.kind,
        record_id: fact.recordId,
        text: content.items[position]?.text ?? fact.text,
        due_on: fact.dueOn,
      })),
    )
    .execute();
}
