import { useState } from 'react';
import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField, ChoiceField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep, SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type CalendarDayView,
  getCalendarYear,
  type Recounted,
  removeCalendarDay,
  saveCalendarDay,
} from '../contract.ts';
import css from './deadlines.module.css';
import { deadlineWords } from './words.ts';

const Day = z.object({
  day: DateText,
  kind: z.enum(['day-off', 'worked']),
  nameVi: z.string().trim().min(2).max(200),
  nameEn: z.string().optional(),
  basis: z.string().optional(),
  source: z.string().optional(),
  provisional: z.boolean(),
  active: z.boolean(),
});

/** A day added or changed; says what was counted again because of it. */
export function DayDialog(props: { readonly day: CalendarDayView | null; onClose(): void }) {
  const { day, onClose } = props;
  const t = useWords(deadlineWords);
  const f = useFormats();
  const [done, setDone] = useState<Recounted | null>(null);
  const title = day === null ? t('form.addTitle') : t('form.editTitle', { day: f.day(day.day) });
  return (
    <Dialog open title={title} onClose={onClose}>
      {done === null ? (
        <DayForm day={day} onDone={setDone} />
      ) : (
        <>
          <p role="status">{t('form.done', { ...done })}</p>
          <SideStep run={onClose}>{t('form.close')}</SideStep>
        </>
      )}
    </Dialog>
  );
}

function DayForm(props: { day: CalendarDayView | null; onDone(done: Recounted): void }) {
  const { day, onDone } = props;
  const t = useWords(deadlineWords);
  const { today } = useMe();
  const form = useHouseForm(Day, firstValues(day));
  const options = { refreshes: [getCalendarYear], onDone };
  const save = useAct(saveCalendarDay, options);
  const remove = useAct(removeCalendarDay, options);
  const labels = {
    day: t('form.day'),
    kind: t('form.kind'),
    nameVi: t('form.nameVi'),
    nameEn: t('form.nameEn'),
    basis: t('form.basis'),
    source: t('form.source'),
  };
  return (
    <Form
      form={form}
      labels={labels}
      error={save.error ?? remove.error}
      onSubmit={(input: z.infer<typeof Day>) => save.mutate(input)}
    >
      {day === null ? <DateField name="day" label={labels.day} today={today} /> : null}
      <ChoiceField
        name="kind"
        label={labels.kind}
        choices={[
          { value: 'day-off', text: t('form.dayOff') },
          { value: 'worked', text: t('form.worked') },
        ]}
      />
      <TextField name="nameVi" label={labels.nameVi} />
      <TextField name="nameEn" label={labels.nameEn} optional />
      <TextField name="basis" label={labels.basis} hint={t('form.basisHint')} />
      <TextField name="source" label={labels.source} optional />
      <CheckField name="active" label={t('form.active')} />
      <CheckField name="provisional" label={t('form.provisional')} />
      <div className={css.inline}>
        <NextStep submit busy={save.isPending}>
          {t('form.save')}
        </NextStep>
        {day === null ? null : (
          <StepLink run={() => remove.mutate({ day: day.day })}>{t('form.remove')}</StepLink>
        )}
      </div>
    </Form>
  );
}

function firstValues(day: CalendarDayView | null) {
  return {
    day: day?.day ?? '',
    kind: day?.kind ?? 'day-off',
    nameVi: day?.nameVi ?? '',
    nameEn: day?.nameEn ?? '',
    basis: day?.basis ?? '',
    source: day?.source ?? '',
    provisional: day?.provisional ?? false,
    active: day?.active ?? true,
  };
}
