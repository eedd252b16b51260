import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AccusedOutcome, MeasureKind } from '#domain/case/accused.ts';
import { maySetMeasure } from '#domain/case/measure-offices.ts';
import type { Charge } from '#domain/case/offence.ts';
import { DateText } from '#platform/contract/fields.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import {
  CheckField,
  ChoiceField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type AccusedView,
  chargeAccused,
  dropAccused,
  endMeasure,
  extendMeasure,
  nameAccused,
  setMeasure,
} from '../contract.ts';
import { ActForm, type CaseActProps } from './act-form.tsx';
import css from './cases.module.css';
import { ProposedCharges } from './charges-dialog.tsx';
import { CHARGES } from './charges-schema.ts';
import { useCasePurposes, useOwnBody, useOwnOffices } from './own-body.ts';
import { caseWords } from './words.ts';

type OneProps = CaseActProps & { accused: AccusedView };
type Measure = AccusedView['measures'][number];

const Name = z.string().trim().max(200).optional();
const Marks = z.string().trim().max(1000).default('');

/** Charges a person: charges, age, and where names are kept the name, sealed. Nothing typed is kept where it holds a name. */
export function ChargeAccusedDialog(props: CaseActProps) {
  const { view } = props;
  const t = useWords(caseWords);
  const isFull = view.content === 'full';
  return (
    <ActForm
      {...props}
      endpoint={chargeAccused}
      title={t('act.accused')}
      draftKey={isFull ? null : 'accused'}
      offices={useOwnOffices(view.severity)}
      decided
      fields={{
        charges: CHARGES,
        under18: z.boolean().default(false),
        fullName: Name,
        marks: Marks,
      }}
      first={{
        charges: view.charges.map(({ article, paragraph, points }) => ({
          article,
          paragraph,
          points,
        })),
        under18: false,
        fullName: '',
        marks: '',
      }}
      labels={{ charges: t('field.charges'), fullName: t('field.fullName') }}
      toAct={(typed: {
        charges: Charge[];
        under18: boolean;
        fullName?: string;
        marks: string;
      }) => ({
        charges: typed.charges,
        under18: typed.under18,
        name:
          typed.fullName === undefined ? null : { fullName: typed.fullName, marks: typed.marks },
      })}
      said={({ mark }) => `${t('record.done', { act: t('act.accused') })} ${mark}`}
    >
      <ProposedCharges view={view} />
      <CheckField name="under18" label={t('field.under18')} />
      {isFull ? (
        <>
          <TextField
            name="fullName"
            label={t('field.fullName')}
            hint={t('field.fullNameHint')}
            optional
          />
          <LongTextField name="marks" label={t('field.marks')} optional rows={2} />
        </>
      ) : null}
    </ActForm>
  );
}

/** Records or corrects the sealed name of an accused. */
export function NameDialog({ accused, ...props }: OneProps) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const usual = purposes.find(({ code }) => code === 'correct-record') ?? purposes[0];
  return (
    <ActForm
      {...props}
      endpoint={nameAccused}
      title={t('act.name')}
      draftKey={null}
      dated={false}
      fields={{ fullName: z.string().trim().min(2).max(200), marks: Marks, purpose: Purpose }}
      first={{ fullName: '', marks: '', purpose: usual?.code ?? '' }}
      labels={{ fullName: t('field.fullName'), purpose: t('field.purpose') }}
      toAct={(typed: object) => ({ accusedId: accused.id, ...typed })}
    >
      <TextField name="fullName" label={t('field.fullName')} hint={t('field.fullNameHint')} />
      <LongTextField name="marks" label={t('field.marks')} optional rows={2} />
      <ChoiceField
        name="purpose"
        label={t('field.purpose')}
        choices={purposes.map(({ code, text }) => ({ value: code, text }))}
      />
    </ActForm>
  );
}

const DROPPED = AccusedOutcome.extract(['person-stayed', 'charge-dropped']);

/** Stays the case against one accused, or drops the charge, which is all that a supervising body may do; the name closes. */
export function DropDialog({ accused, ...props }: OneProps) {
  const t = useWords(caseWords);
  const holds = useOwnBody() === props.view.holder;
  const outcomes = DROPPED.options.filter((one) => holds || one === 'charge-dropped');
  return (
    <ActForm
      {...props}
      endpoint={dropAccused}
      title={t('act.drop')}
      draftKey={`drop.${accused.mark}`}
      offices={useOwnOffices(props.view.severity)}
      decided
      fields={{ outcome: DROPPED }}
      first={{ outcome: '' }}
      labels={{ outcome: t('field.outcome') }}
      toAct={({ outcome }: { outcome: string }) => ({ accusedId: accused.id, outcome })}
    >
      <ChoiceField
        name="outcome"
        label={`${t('field.outcome')}, ${accused.mark}`}
        choices={outcomes.map((value) => ({ value, text: t(`drop.${value}`) }))}
      />
    </ActForm>
  );
}

const Until = {
  untilDay: DateText.optional(),
  untilHour: z.string().optional().transform(readHour),
};
type UntilTyped = { untilDay?: string; untilHour?: string };

/** The last moment of a measure: the hour for custody, else the end of the day. */
function untilOf({ untilDay, untilHour }: UntilTyped): string | null {
  return untilDay === undefined ? null : toInstant(untilDay, untilHour ?? '23:59');
}

/** Sets a measure on an accused, each with its own clock. */
export function MeasureDialog({ accused, ...props }: OneProps) {
  const t = useWords(caseWords);
  const offices = useOwnOffices(props.view.severity);
  return (
    <ActForm
      {...props}
      endpoint={setMeasure}
      title={t('act.measure')}
      draftKey={`measure.${accused.mark}`}
      offices={offices.filter((office) => maySetMeasure(office, props.view.stage))}
      decided
      fields={{
        kind: MeasureKind,
        ...Until,
        custodyDays: z.number().int().min(0).max(9).optional(),
      }}
      first={{ kind: '', untilDay: '', untilHour: '', custodyDays: '' }}
      labels={{ kind: t('field.measure'), custodyDays: t('field.custodyDays') }}
      toAct={(typed: UntilTyped & { kind: string; custodyDays?: number }) => ({
        accusedId: accused.id,
        kind: typed.kind,
        until: untilOf(typed),
        custodyDays: typed.custodyDays ?? null,
      })}
    >
      <SelectField
        name="kind"
        label={`${t('field.measure')}, ${accused.mark}`}
        choices={MeasureKind.options.map((value) => ({ value, text: t(`measure.${value}`) }))}
      />
      <MeasureEnd />
    </ActForm>
  );
}

/** Custody ends at an hour, detention on a day less the days of custody, other measures on a day or openly. */
function MeasureEnd() {
  const t = useWords(caseWords);
  const { today } = useMe();
  const { values } = useForm();
  const isHeld = values.kind === 'custody' || values.kind === 'detention';
  return (
    <>
      <DateField
        name="untilDay"
        label={t(values.kind === 'custody' ? 'field.custodyUntilDay' : 'field.measureUntilDay')}
        optional={!isHeld}
        today={today}
      />
      {values.kind === 'custody' ? (
        <TextField
          name="untilHour"
          label={t('field.measureUntilHour')}
          hint={t('field.hourHint')}
        />
      ) : null}
      {values.kind === 'detention' ? (
        <NumberField
          name="custodyDays"
          label={t('field.custodyDays')}
          hint={t('field.custodyDaysHint')}
          optional
        />
      ) : null}
    </>
  );
}

/** Extends custody or detention to the moment written in the decision. */
export function ExtendMeasureDialog(props: CaseActProps & { measure: Measure }) {
  const { measure, ...rest } = props;
  const t = useWords(caseWords);
  const { today } = useMe();
  return (
    <ActForm
      {...rest}
      endpoint={extendMeasure}
      title={`${t('act.extendMeasure')}: ${t(`measure.${measure.kind}`)}`}
      draftKey={`extend.${measure.id}`}
      offices={useOwnOffices(props.view.severity)}
      decided
      fields={measure.extension === null ? { ...Until, untilDay: DateText } : Until}
      first={{ untilDay: '', untilHour: '' }}
      labels={{ untilDay: t('field.measureUntilDay') }}
      toAct={(typed: UntilTyped) => ({ measureId: measure.id, until: untilOf(typed) })}
    >
      <CountedMeasure measure={measure} />
      <DateField
        name="untilDay"
        label={t(measure.extension === null ? 'field.measureUntilDay' : 'field.until')}
        {...(measure.extension === null ? {} : { hint: t('field.untilShorterHint') })}
        optional={measure.extension !== null}
        today={today}
      />
      {measure.kind === 'custody' ? (
        <TextField
          name="untilHour"
          label={t('field.measureUntilHour')}
          hint={t('field.hourHint')}
          optional={measure.extension !== null}
        />
      ) : null}
    </ActForm>
  );
}

/** The end of one more extension as the clocks count it: by the hour for custody, by the day for detention. */
function CountedMeasure({ measure }: { measure: Measure }) {
  const t = useWords(caseWords);
  const f = useFormats();
  if (measure.extension === null) {
    return null;
  }
  const say = measure.kind === 'custody' ? f.instant : (at: string) => f.day(dayOf(at));
  const { from, most } = measure.extension;
  return (
    <p className={css.note}>{t('field.countedMeasure', { from: say(from), most: say(most) })}</p>
  );
}

/** The day in Viet Nam of a moment. */
function dayOf(at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
}

/** Ends a measure: released, replaced, run out, or by the judgment. */
export function EndMeasureDialog(props: CaseActProps & { measure: Measure }) {
  const { measure, ...rest } = props;
  const t = useWords(caseWords);
  const reasons = endMeasure.input.shape.reason.options;
  return (
    <ActForm
      {...rest}
      endpoint={endMeasure}
      title={`${t('act.endMeasure')}: ${t(`measure.${measure.kind}`)}`}
      draftKey={`end.${measure.id}`}
      offices={useOwnOffices(props.view.severity)}
      decided
      fields={{ reason: endMeasure.input.shape.reason }}
      first={{ reason: '' }}
      labels={{ reason: t('field.endReason') }}
      toAct={({ reason }: { reason: string }) => ({ measureId: measure.id, reason })}
    >
      <ChoiceField
        name="reason"
        label={t('field.endReason')}
        choices={reasons.map((value) => ({ value, text: t(`endReason.${value}`) }))}
      />
    </ActForm>
  );
}
