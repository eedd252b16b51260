import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { DefendantOutcome, recordStep } from '../contract.ts';
import type { StoredCase } from './case-store.ts';
import { endGround, recordsOf } from './case-units.ts';
import { keepOutcome } from './judgment.ts';
import { reopenPersons } from './reopen-persons.ts';
import { stayPersons } from './stay-persons.ts';

type Input = ParsedInputOf<typeof recordStep>;

/** What is set aside gives its outcomes back, while the court that decides still holds the file. */
export async function prepareStep(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
): Promise<void> {
  const isAnnulled =
    input.do === 'decide-appeal' && (input.params.result ?? '').startsWith('annulled');
  if (input.do === 'reopen' || isAnnulled) {
    await reopenPersons(context, stored);
  }
}

/** What a step does to persons and sight: staying clears them, a new investigation takes it from the court. */
export async function followStep(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
): Promise<void> {
  const { accusedId } = input.params;
  if ((input.do === 'suspend' || input.do === 'resume') && accusedId !== undefined) {
    await context.tx
      .updateTable('accused')
      .set({ suspended: input.do === 'suspend' })
      .where('id', '=', accusedId)
      .where('case_id', '=', stored.row.id)
      .execute();
  }
  if (input.do === 'cancel-opening' || input.do === 'stay') {
    const one = accusedId === undefined ? null : { accusedId, outcome: 'person-stayed' as const };
    await stayPersons(context, stored.row.id, input.at, one);
  }
  if (input.do === 'decide-appeal') {
    await followAppeal(context, stored, input);
  }
}

/** An amended judgment changes outcomes, a stayed one clears everybody, a new investigation is no court's. */
async function followAppeal(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
): Promise<void> {
  switch (input.params.result) {
    case 'amended':
      for (const one of input.defendants) {
        await requireDefendant(context, stored, one);
        await keepOutcome(context, one, input.at);
      }
      return;
    case 'annulled-stayed':
      return await stayPersons(context, stored.row.id, input.at, null);
    case 'annulled-reinvestigate':
      return await endGround(context, await recordsOf(context.tx, stored.row.id), 'court');
    default:
      return;
  }
}

/** Who was judged here; whom the first court acquitted is never convicted on appeal (BLTTHS 358). */
async function requireDefendant(
  context: RequestContext,
  stored: StoredCase,
  one: DefendantOutcome,
): Promise<void> {
  const row = await context.tx
    .selectFrom('accused')
    .select('outcome')
    .where('id', '=', one.accusedId)
    .where('case_id', '=', stored.row.id)
    .executeTakeFirst();
  if (row?.outcome !== 'convicted' && row?.outcome !== 'acquitted') {
    throw new Refusal('record.not-found');
  }
  if (row.outcome === 'acquitted' && one.outcome === 'convicted') {
    throw new Refusal('case.acquitted-stays');
  }
}
