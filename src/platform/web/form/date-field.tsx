import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { findDate } from '#domain/text/dates.ts';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { formatDay, formatLongDay } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { afterPress } from './after-press.ts';
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx';
import css from './form.module.css';
import { useForm } from './form.tsx';

interface DateFieldProps extends FieldProps {
  /** Legal today; a day typed without a year is the nearest one to it. */
  readonly today: string;
}

/**
 * A day typed as 5/3 or 05/03/2026, kept as ISO text, read back in words while it is typed: leaving the
 * field moves nothing beneath it.
 */
export function DateField({ today, ...props }: DateFieldProps) {
  const t = useWords(kitWords);
  const locale = useLocale();
  const form = useForm();
  const whole = { ...props, hint: props.hint ?? t('fields.dateHint') };
  const field = useField(whole);
  const [typed, setTyped] = useState<string | null>(null);
  const [toSay, setToSay] = useState(false);
  const value = String(field.value ?? '');
  const read = typed === null ? value : (findDate(typed.trim(), from(today))?.toString() ?? '');
  const type = (text: string) => {
    setTyped(text);
    form.setError(props.name, null);
  };
  const leave = () => {
    if (typed === null) {
      return;
    }
    const text = typed.trim();
    setTyped(null);
    const day = findDate(text, from(today));
    field.set(day === null ? text : day.toString());
    if (text !== '' && day === null) {
      setToSay(true);
      afterPress(() => {
        setToSay(false);
        form.setError(props.name, sayUnread(text));
      });
    }
  };
  return (
    <FieldFrame
      {...whole}
      after={
        isIsoDay(read) ? (
          <p className={css.readBack}>
            {t('fields.dateRead', { day: formatLongDay(read, locale) })}
          </p>
        ) : (typed ?? '') !== '' || toSay ? (
          <p className={css.readBack} aria-hidden="true">
            {'\u00a0'}
          </p>
        ) : null
      }
    >
      <input
        id={field.id}
        className={css.input}
        data-narrow="true"
        inputMode="text"
        autoComplete="off"
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        value={typed ?? (isIsoDay(value) ? formatDay(value) : value)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
        onBlur={leave}
      />
    </FieldFrame>
  );
}

/** Why a typed day is none: 31/02/2026 has its own sentence. */
export function sayUnread(text: string): { vi: string; en: string } {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const month = Number(parts?.[2]);
  const year = Number(parts?.[3]);
  if (parts !== null && month >= 1 && month <= 12) {
    const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
    return {
      vi: `Tháng ${month} năm ${year} có ${daysInMonth} ngày. Sửa lại ngày.`,
      en: `Month ${month} of ${year} has ${daysInMonth} days. Correct the day.`,
    };
  }
  return {
    vi: `Chưa đọc được ngày “${text}”. Gõ như 5/3 hoặc 05/03/2026.`,
    en: `“${text}” could not be read as a day. Type 5/3 or 05/03/2026.`,
  };
}

function from(today: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(today);
}

function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
