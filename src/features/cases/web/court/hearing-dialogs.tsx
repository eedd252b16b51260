import { z } from 'zod';
import { ExposureReason, HearingForm, listExposures } from '#domain/case/hearing.ts';
import { DateText } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, NumberField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type CaseView,
  type HearingView,
  holdHearing,
  putOffHearing,
  setHearing,
} from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import css from './court.module.css';

interface Planned {
  form: HearingForm;
  closed: boolean;
  startsOn: string;
  startsAtHour: string;
  reason?: ExposureReason;
}

/** Puts a hearing on the calendar; where it would expose a victim or a minor it says so and asks why. */
export function SetHearingDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const { today } = useMe();
  return (
    <ActForm
      {...props}
      endpoint={setHearing}
      title={t('court.hearing.set')}
      draftKey="hearing"
      decided
      fields={{
        form: HearingForm,
        closed: z.boolean().default(false),
        startsOn: DateText,
        startsAtHour: z.string().transform(readHour),
        reason: ExposureReason.optional(),
      }}
      first={{ form: 'at-court', closed: false, startsOn: '', startsAtHour: '08:00', reason: '' }}
      labels={{
        form: t('court.hearing.form'),
        startsOn: t('court.hearing.day'),
        startsAtHour: t('court.hearing.hour'),
        reason: t('court.hearing.reason'),
      }}
      toAct={(typed: Planned) => ({
        form: typed.form,
        closed: typed.closed,
        startsAt: toInstant(typed.startsOn, typed.startsAtHour),
        reason: typed.reason ?? null,
      })}
    >
      <SelectField
        name="form"
        label={t('court.hearing.form')}
        choices={choicesOf(HearingForm.options, (code) => t(`court.hearingForm.${code}`))}
      />
      <CheckField name="closed" label={t('court.hearing.closed')} />
      <DateField name="startsOn" label={t('court.hearing.day')} today={today} />
      <TextField name="startsAtHour" label={t('court.hearing.hour')} hint={t('field.hourHint')} />
      <Exposure view={props.view} />
    </ActForm>
  );
}

/** What such a hearing would expose, and the reason for it nevertheless. */
function Exposure({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const { values } = useForm();
  const form = HearingForm.safeParse(values.form);
  if (!form.success) {
    return null;
  }
  const closed = values.closed === true;
  if (form.data === 'mobile' && closed) {
    return (
      <p role="status" className={css.warning}>
        {t('court.hearing.closedMobile')}
      </p>
    );
  }
  const warnings = listExposures({ form: form.data, closed, reason: null }, view);
  return warnings.length === 0 ? null : (
    <>
      <div role="status" className={css.warning}>
        <p>{t('court.hearing.exposes')}</p>
        <ul>
          {warnings.map((code) => (
            <li key={code}>{t(`court.warning.${code}`)}</li>
          ))}
        </ul>
      </div>
      <SelectField
        name="reason"
        label={t('court.hearing.reason')}
        choices={choicesOf(ExposureReason.options, (code) => t(`court.reason.${code}`))}
      />
    </>
  );
}

type OneProps = CaseActProps & { hearing: HearingView };

/** Records that a hearing was held; of a mobile one how many attended. */
export function HoldDialog({ hearing, ...props }: OneProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={holdHearing}
      title={t('court.hearing.hold')}
      draftKey="hearing-held"
      fields={{ attendance: z.number().int().min(0).max(100_000).optional() }}
      first={{ attendance: '' }}
      labels={{ attendance: t('court.hearing.attendance') }}
      toAct={({ attendance }: { attendance?: number }) => ({
        hearingId: hearing.id,
        attendance: attendance ?? null,
      })}
    >
      {hearing.form === 'mobile' ? (
        <NumberField name="attendance" label={t('court.hearing.attendance')} optional />
      ) : null}
    </ActForm>
  );
}

/** Puts a hearing off, or takes it from the calendar. */
export function PutOffDialog({ hearing, ...props }: OneProps) {
  const t = useWords(caseWords);
  const State = putOffHearing.input.shape.state;
  return (
    <ActForm
      {...props}
      endpoint={putOffHearing}
      title={t('court.hearing.putOff')}
      draftKey="hearing-put-off"
      offices={
        hearing.instance === 'on-appeal'
          ? ['presiding-judge', 'appeal-panel']
          : ['presiding-judge', 'trial-panel']
      }
      decided
      fields={{ state: State }}
      first={{ state: '' }}
      labels={{ state: t('court.hearing.state') }}
      toAct={({ state }: { state: string }) => ({ hearingId: hearing.id, state })}
    >
      <SelectField
        name="state"
        label={t('court.hearing.state')}
        choices={choicesOf(State.options, (code) => t(`court.hearingState.${code}`))}
      />
    </ActForm>
  );
}
