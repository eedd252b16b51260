import { z } from 'zod';
import { SentenceKind } from '#domain/case/accused.ts';
import { Id } from '#platform/contract/fields.ts';
import { CheckField, NumberField, SelectField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type AccusedView,
  type CaseView,
  DefendantOutcome,
  recordJudgment,
  recordJudgmentReceipt,
  recordStep,
} from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';

const Outcome = DefendantOutcome.shape.outcome;
const TIMED: readonly string[] = ['prison', 'suspended-sentence', 'reform-at-large'];
type Typed = Record<string, unknown>;

/** The judgment, defendant by defendant: outcome, sentence, absent or there. */
export function JudgmentDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const defendants = listDefendants(props.view);
  return (
    <ActForm
      {...props}
      endpoint={recordJudgment}
      title={t('court.hearing.judge')}
      draftKey="judgment"
      decided
      fields={Object.assign({}, ...defendants.map(fieldsOf))}
      first={Object.assign({}, ...defendants.map(firstOf))}
      labels={Object.fromEntries(
        defendants.flatMap(({ id, mark }) => [
          [`outcome-${id}`, t('court.hearing.judgeOf', { mark })],
          [`sentence-${id}`, t('court.hearing.sentenceOf', { mark })],
          [`months-${id}`, t('court.hearing.monthsOf', { mark })],
        ]),
      )}
      toAct={(typed: Typed) => ({ defendants: defendants.map((one) => outcomeOf(one, typed)) })}
    >
      {defendants.map((one) => (
        <DefendantFields key={one.id} defendant={one} />
      ))}
    </ActForm>
  );
}

/** The appeal court amends the judgment: a new outcome or sentence for those whom it concerns. */
export function AmendDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const amended = useAmended(props.view);
  return (
    <ActForm
      {...props}
      endpoint={recordStep}
      title={t('court.hearing.amend')}
      draftKey="amended"
      offices={['appeal-panel']}
      decided
      fields={amended.fields}
      first={amended.first}
      labels={amended.labels}
      toAct={(typed: Typed) => ({
        do: 'decide-appeal',
        params: { result: 'amended' },
        defendants: amended.defendantsOf(typed),
      })}
    >
      <AmendedFields view={props.view} />
    </ActForm>
  );
}

/** What an amended judgment asks of each defendant; who is left empty keeps the first judgment. */
export function useAmended(view: CaseView) {
  const t = useWords(caseWords);
  const judged = listJudged(view);
  return {
    fields: Object.assign({}, ...judged.map(amendedFieldsOf)) as z.ZodRawShape,
    first: Object.assign({}, ...judged.map(firstOf)) as Typed,
    labels: Object.fromEntries(
      judged.map(({ id, mark }) => [`outcome-${id}`, t('court.hearing.judgeOf', { mark })]),
    ),
    defendantsOf: (typed: Typed) =>
      judged
        .filter(({ id }) => typed[`outcome-${id}`] !== undefined)
        .map((one) => outcomeOf(one, typed)),
  };
}

/** The fields of an amended judgment, defendant by defendant. */
export function AmendedFields({ view }: { view: CaseView }) {
  return (
    <>
      {listJudged(view).map((one) => (
        <DefendantFields key={one.id} defendant={one} optional />
      ))}
    </>
  );
}

function listJudged(view: CaseView): AccusedView[] {
  return view.accusedList.filter(
    (one) => one.outcome === 'convicted' || one.outcome === 'acquitted',
  );
}

function amendedFieldsOf(one: AccusedView): z.ZodRawShape {
  return { ...fieldsOf(one), [`outcome-${one.id}`]: Outcome.optional() };
}

function listDefendants(view: CaseView): AccusedView[] {
  return view.accusedList.filter((one) => one.outcome === null);
}

function fieldsOf({ id }: AccusedView): z.ZodRawShape {
  return {
    [`outcome-${id}`]: Outcome,
    [`sentence-${id}`]: SentenceKind.optional(),
    [`months-${id}`]: z.number().int().min(0).max(360).optional(),
    [`absent-${id}`]: z.boolean().default(false),
  };
}

function firstOf({ id }: AccusedView): Typed {
  return {
    [`outcome-${id}`]: '',
    [`sentence-${id}`]: '',
    [`months-${id}`]: '',
    [`absent-${id}`]: false,
  };
}

function outcomeOf({ id }: AccusedView, typed: Typed): object {
  const outcome = typed[`outcome-${id}`];
  const kind = typed[`sentence-${id}`];
  return {
    accusedId: id,
    outcome,
    sentence:
      outcome === 'convicted' && kind !== undefined
        ? { kind, months: TIMED.includes(String(kind)) ? (typed[`months-${id}`] ?? null) : null }
        : null,
    absent: typed[`absent-${id}`] === true,
  };
}

function DefendantFields({
  defendant,
  optional = false,
}: {
  defendant: AccusedView;
  optional?: boolean;
}) {
  const t = useWords(caseWords);
  const { values } = useForm();
  const { id, mark } = defendant;
  return (
    <>
      <SelectField
        name={`outcome-${id}`}
        label={t('court.hearing.judgeOf', { mark })}
        optional={optional}
        choices={choicesOf(Outcome.options, (code) => t(`outcome.${code}`))}
      />
      {values[`outcome-${id}`] === 'convicted' ? (
        <SelectField
          name={`sentence-${id}`}
          label={t('court.hearing.sentenceOf', { mark })}
          choices={choicesOf(SentenceKind.options, (code) => t(`court.sentence.${code}`))}
        />
      ) : null}
      {TIMED.includes(String(values[`sentence-${id}`])) ? (
        <NumberField name={`months-${id}`} label={t('court.hearing.monthsOf', { mark })} />
      ) : null}
      {optional ? null : (
        <CheckField name={`absent-${id}`} label={t('court.hearing.absentOf', { mark })} />
      )}
    </>
  );
}

/** An absent defendant receives the judgment, or it is posted: the window begins. */
export function ReceiptDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={recordJudgmentReceipt}
      title={t('court.hearing.receipt')}
      draftKey="judgment-receipt"
      fields={{ accusedId: Id }}
      first={{ accusedId: '' }}
      labels={{ accusedId: t('court.common.accused') }}
      toAct={({ accusedId }: { accusedId: string }) => ({ accusedId })}
    >
      <SelectField
        name="accusedId"
        label={t('court.common.accused')}
        choices={listAbsent(props.view).map((one) => ({ value: one.id, text: one.mark }))}
      />
    </ActForm>
  );
}

/** Who was absent when judgment was given; of a judgment that names nobody so, any defendant. */
function listAbsent(view: CaseView): AccusedView[] {
  const absent = view.accusedList.filter((one) => one.absentAtJudgment);
  return absent.length === 0 ? view.accusedList : absent;
}
