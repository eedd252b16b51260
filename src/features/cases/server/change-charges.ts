import { Temporal } from 'temporal-polyfill';
import { toFileEvents } from '#domain/case/clock-events.ts';
import type { Charge } from '#domain/case/offence.ts';
import { type CaseClass, compareClasses } from '#domain/case/reclassify.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { dayOf } from '#domain/deadline/clock/moment.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { whatIf } from '#domain/deadline/clock/what-if.ts';
import { loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { ChargePreview, changeCharges, previewCharges } from '../contract.ts';
import { withPersons } from './case-clocks.ts';
import { dayOfInstant, getStoredCase, type StoredCase } from './case-store.ts';
import { nameOfRule } from './clock-marks.ts';
import {
  classOfCharges,
  endCharges,
  listCharges,
  moveSupervision,
  reclassify,
  storeCharges,
} from './reclassify-case.ts';
import { openForAct, recordActs, requireHolder, requireMayRecord } from './record-acts.ts';

type Wanted = { accusedId: string | null; charges: readonly Charge[] };

/** Says what another charge would change: class, limits, procuracy, court. Writes nothing. */
export async function previewChange(
  context: RequestContext,
  input: ParsedInputOf<typeof previewCharges>,
): Promise<OutputOf<typeof previewCharges>> {
  const stored = await getStoredCase(context, input.id);
  requireMayRecord(context, stored);
  const at = Temporal.Instant.from(input.at);
  return (await foresee(context, stored, input, at)).preview;
}

/** Changes the charges of the case or of one accused; class, clocks and supervision follow. */
export async function recordChange(
  context: RequestContext,
  input: ParsedInputOf<typeof changeCharges>,
): Promise<OutputOf<typeof changeCharges>> {
  const stored = await openForAct(context, input);
  requireHolder(context, stored);
  if (stored.state.stage !== 'investigation' && stored.state.stage !== 'prosecution') {
    throw new Refusal('case.not-in-stage', sayStage(stored.state.stage));
  }
  if (stored.state.body === 'police' && input.office === 'commune-chief') {
    throw new Refusal('case.wrong-office');
  }
  const at = Temporal.Instant.from(input.at);
  const { preview, after, own } = await foresee(context, stored, input, at);
  const changed = await reclassify(context, stored, after);
  const eventId = newSecretId();
  const acted = await recordActs(
    context,
    stored,
    input,
    [
      {
        id: eventId,
        kind: 'charge-changed',
        office: input.office,
        params: {
          class: own.severity,
          charges: input.charges.map((one) => `${one.article}.${one.paragraph}`),
          ...(input.accusedId === null ? {} : { accusedId: input.accusedId }),
        },
      },
      ...changed.acts,
    ],
    changed.columns,
  );
  const of = { caseId: input.id, accusedId: input.accusedId };
  const from = dayOfInstant(at).toString();
  await endCharges(context, of, from);
  const actedOn = Temporal.PlainDate.from(stored.row.acted_on);
  await storeCharges(context, { ...of, eventId, from }, input.charges, actedOn);
  await moveSupervision(context, input.id, changed.supervision);
  return { ...acted, preview };
}

/** The class before and after, and every clock that would move. */
async function foresee(
  context: RequestContext,
  stored: StoredCase,
  wanted: Wanted,
  at: Temporal.Instant,
): Promise<{ preview: ChargePreview; after: Charge[]; own: CaseClass }> {
  const now = await listCharges(context, stored.row.id);
  if (wanted.accusedId !== null && !now.some((one) => one.accusedId === wanted.accusedId)) {
    throw new Refusal('record.not-found');
  }
  const after = [...now.filter((one) => one.accusedId !== wanted.accusedId), ...wanted.charges];
  const actedOn = Temporal.PlainDate.from(stored.row.acted_on);
  const before = await classOfCharges(context, now, actedOn);
  const then = await classOfCharges(context, after, actedOn);
  const own = await classOfCharges(context, wanted.charges, actedOn);
  const preview: ChargePreview = {
    before,
    after: then,
    ...compareClasses(before, then),
    clocks: await clocksThen(context, stored, listSupposed(stored, wanted, { then, own }, at)),
  };
  return { preview, after, own };
}

/** The acts that the change would be, as the clocks read them: the person’s own charge, then the case. */
function listSupposed(
  stored: StoredCase,
  { accusedId }: Wanted,
  { then, own }: { then: CaseClass; own: CaseClass },
  at: Temporal.Instant,
): FileEvent[] {
  const kind = 'case.reclassified';
  const ofPerson: FileEvent[] =
    accusedId === null
      ? []
      : [{ id: 'supposed-1', kind, at, person: accusedId, offenceClass: own.severity }];
  return then.severity === stored.row.severity
    ? ofPerson
    : [...ofPerson, { id: 'supposed-2', kind, at, offenceClass: then.severity }];
}

async function clocksThen(
  context: RequestContext,
  stored: StoredCase,
  then: readonly FileEvent[],
): Promise<ChargePreview['clocks']> {
  const supposed = whatIf(
    {
      events: toFileEvents(await withPersons(context.tx, stored.row.id, stored.events)),
      calendar: await loadCalendar(context.tx),
      rules: CLOCK_RULES,
      settings: await loadClockSettings(context.tx),
      now: context.now,
    },
    then,
  );
  return supposed.changes.map((change) => ({
    rule: change.rule,
    name: nameOfRule(change.rule),
    before: dueOf(change.before),
    after: dueOf(change.after),
    overdue: change.after?.state === 'missed' && endedAt(change.after) === null,
  }));
}

function dueOf(clock: ClockState | null): string | null {
  return clock === null ? null : dayOf(clock.due).toString();
}
