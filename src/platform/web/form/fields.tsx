import { useState } from 'react';
import { findNumber } from '#domain/text/numbers.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { formatNumber } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { afterPress } from './after-press.ts';
import { FieldFrame, FieldGroup, type FieldProps, useField } from './field-frame.tsx';
import css from './form.module.css';
import { useForm } from './form.tsx';

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'url';
  readonly autoComplete?: string;
  readonly maxLength?: number;
}

/** One line of text. */
export function TextField({ type = 'text', autoComplete = 'off', ...props }: TextFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame {...props}>
      <input
        id={field.id}
        type={type}
        className={css.input}
        autoComplete={autoComplete}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        maxLength={props.maxLength}
        value={String(field.value ?? '')}
        onChange={(event) => field.set(event.target.value)}
      />
    </FieldFrame>
  );
}

/** Several lines; grows with what is typed. */
export function LongTextField({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  const field = useField(props);
  return (
    <FieldFrame {...props}>
      <textarea
        id={field.id}
        rows={rows}
        className={css.input}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        value={String(field.value ?? '')}
        onChange={(event) => field.set(event.target.value)}
      />
    </FieldFrame>
  );
}

/** A number as offices type it, 1.234,5; empty stays “not reported” and is never zero. */
export function NumberField({ unit, ...props }: FieldProps & { unit?: string }) {
  const form = useForm();
  const field = useField(props);
  const t = useWords(kitWords);
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typeof field.value === 'number' ? formatNumber(field.value, locale) : String(field.value ?? '');
  const leave = () => {
    if (typed === null) {
      return;
    }
    const text = typed.trim();
    const number = locale === 'vi' ? findNumber(text) : Number(text.replaceAll(',', ''));
    setTyped(null);
    if (text === '') {
      field.set('');
    } else if (number === null || Number.isNaN(number)) {
      field.set(text);
      const message = t('fields.numberUnread', { text });
      afterPress(() => form.setError(props.name, { vi: message, en: message }));
    } else {
      field.set(number);
    }
  };
  return (
    <FieldFrame {...props}>
      <span className={css.withUnit}>
        <input
          id={field.id}
          inputMode="decimal"
          className={css.input}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
          autoComplete="off"
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.target.value);
            form.setError(props.name, null);
          }}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
          onBlur={leave}
        />
        {unit}
      </span>
    </FieldFrame>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** Up to five ways, all shown. */
export function ChoiceField({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const field = useField(props);
  return (
    <FieldGroup {...props}>
      <div className={css.choices} data-stacked={takesSeveralLines(choices)}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.choice}>
            <input
              type="radio"
              name={props.name}
              value={choice.value}
              checked={field.value === choice.value}
              onChange={() => field.set(choice.value)}
            />
            <span>
              {choice.text}
              {choice.hint === undefined ? null : <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** What does not fit one line stands one below the other, never ragged. */
function takesSeveralLines(choices: readonly Choice[]): boolean {
  const signs = choices.reduce((sum, { text }) => sum + text.length + 6, 0);
  return signs > 62 || choices.some(({ hint }) => hint !== undefined);
}

interface SelectFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** What it means that nothing is chosen, where it means something. */
  readonly empty?: string;
}

/** More than five ways. */
export function SelectField({ choices, empty, ...props }: SelectFieldProps) {
  const field = useField(props);
  const t = useWords(kitWords);
  return (
    <FieldFrame {...props}>
      <span className={css.select}>
        <select
          id={field.id}
          className={css.input}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
          value={String(field.value ?? '')}
          onChange={(event) => field.set(event.target.value)}
        >
          <option value="">{empty ?? t('fields.choose')}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </FieldFrame>
  );
}

/** Yes or no. */
export function CheckField(props: FieldProps) {
  const field = useField(props);
  return (
    <div className={css.field}>
      <label className={css.choice}>
        <input
          id={field.id}
          type="checkbox"
          aria-describedby={field.describedBy}
          checked={field.value === true}
          onChange={(event) => field.set(event.target.checked)}
        />
        <span>{props.label}</span>
      </label>
      {props.hint === undefined ? null : (
        <p id={`${field.id}-hint`} className={css.hint}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** What the system gives and nobody edits: a code, a holder. */
export function GivenField({
  label,
  hint,
  value,
}: {
  label: string;
  hint?: string;
  value: string;
}) {
  return (
    <div className={css.field}>
      <p className={css.label}>{label}</p>
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      <p className={css.given}>
        <Icon name="lock" />
        {value}
      </p>
    </div>
  );
}
