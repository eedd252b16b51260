import type { ReactNode } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import css from './form.module.css';
import { useForm } from './form.tsx';

export interface FieldProps {
  /** The name in the schema. */
  readonly name: string;
  readonly label: string;
  /** Above the field, where people err. */
  readonly hint?: string;
  /** Says “không bắt buộc” after the label. */
  readonly optional?: boolean;
}

export interface FieldParts {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly value: unknown;
  set(value: unknown): void;
}

/** Joins a field to its form: value, error, and what describes it. */
export function useField({ name, hint }: FieldProps): FieldParts {
  const form = useForm();
  const id = `field-${name}`;
  const invalid = form.errors[name] !== undefined;
  const ids = [hint === undefined ? '' : `${id}-hint`, invalid ? `${id}-error` : ''];
  return {
    id,
    invalid,
    describedBy: ids.filter((one) => one !== '').join(' ') || undefined,
    value: form.values[name],
    set: (value) => form.set(name, value),
  };
}

/** Label above, hint above the field, error below it with an icon. */
export function FieldFrame(props: FieldProps & { children: ReactNode; after?: ReactNode }) {
  const id = `field-${props.name}`;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        <LabelText {...props} />
      </label>
      <FieldHint {...props} />
      {props.children}
      {props.after}
      <FieldErrorText name={props.name} />
    </div>
  );
}

/** Two short fields that belong together, such as day and hour; below each other on a phone. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className={css.pair}>{children}</div>;
}

/** The same for several controls under one label. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  const id = `field-${props.name}`;
  const { describedBy, invalid } = useField(props);
  return (
    <fieldset
      className={css.group}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      id={id}
      tabIndex={-1}
    >
      <legend className={css.label}>
        <LabelText {...props} />
      </legend>
      <FieldHint {...props} />
      {props.children}
      <FieldErrorText name={props.name} />
    </fieldset>
  );
}

function LabelText({ label, optional = false }: FieldProps) {
  const t = useWords(kitWords);
  return (
    <>
      {label}
      {optional ? <span className={css.optional}> ({t('fields.optional')})</span> : null}
    </>
  );
}

function FieldHint({ name, hint }: FieldProps) {
  return hint === undefined ? null : (
    <p id={`field-${name}-hint`} className={css.hint}>
      {hint}
    </p>
  );
}

function FieldErrorText({ name }: { name: string }) {
  const form = useForm();
  const both = useBothLanguages();
  const error = form.errors[name];
  return error === undefined ? null : (
    <p id={`field-${name}-error`} className={css.error}>
      <Icon name="warning" />
      {both(error)}
    </p>
  );
}
