import { useState } from 'react';
import { z } from 'zod';
import type { InputOf } from '#platform/contract/endpoint.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, NumberField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { countWorkingTime } from '../contract.ts';
import css from './deadlines.module.css';
import { deadlineWords } from './words.ts';

const Count = z.object({
  from: DateText,
  way: z.enum(['days', 'day']),
  days: z.number().int().min(-400).max(400).optional(),
  to: DateText.optional(),
});
type Question = InputOf<typeof countWorkingTime>;

/** Counts working days with what the calendar says; writes nothing. */
export function CountSection() {
  const t = useWords(deadlineWords);
  const { today } = useMe();
  const form = useHouseForm(Count, { from: today, way: 'days', days: 5, to: '' });
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useCall(countWorkingTime, question ?? { from: today }, {
    enabled: question !== null,
  });
  const labels = {
    from: t('count.from'),
    way: t('count.way'),
    days: t('count.days'),
    to: t('count.to'),
  };
  const send = ({ from, way, days, to }: z.infer<typeof Count>) =>
    setQuestion(way === 'days' ? { from, days: days ?? 0 } : { from, to: to ?? from });
  return (
    <Section title={t('count.title')}>
      <Form form={form} labels={labels} error={answer.error} onSubmit={send}>
        <DateField name="from" label={labels.from} today={today} />
        <ChoiceField
          name="way"
          label={labels.way}
          choices={[
            { value: 'days', text: t('count.byDays') },
            { value: 'day', text: t('count.byDay') },
          ]}
        />
        {form.values.way === 'days' ? (
          <NumberField name="days" label={labels.days} />
        ) : (
          <DateField name="to" label={labels.to} today={today} />
        )}
        <div>
          <SideStep submit>{t('count.go')}</SideStep>
        </div>
      </Form>
      {question === null ? null : <Result question={question} />}
    </Section>
  );
}

function Result({ question }: { question: Question }) {
  const t = useWords(deadlineWords);
  const f = useFormats();
  const locale = useLocale();
  const { data } = useCall(countWorkingTime, question);
  if (data === undefined) {
    return null;
  }
  const values = {
    count: data.workingDays,
    from: f.day(data.from),
    to: f.day(data.to),
    all: data.calendarDays,
  };
  return (
    <div role="status">
      <p>
        <strong>
          {t(question.days === undefined ? 'count.resultTo' : 'count.resultDays', values)}
        </strong>
      </p>
      {data.isWorking ? null : <p>{t('count.notWorking')}</p>}
      {data.provisional ? <p>{t('count.provisional')}</p> : null}
      {data.special.length === 0 ? null : (
        <>
          <p className={css.small}>{t('count.special')}</p>
          <ul className={css.small}>
            {data.special.map((day) => (
              <li key={day.day}>
                {f.day(day.day)}: {locale === 'en' ? day.nameEn : day.nameVi} (
                {t(day.kind === 'worked' ? 'calendar.worked' : 'calendar.dayOff')})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
