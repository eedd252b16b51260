import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { DraftNote } from './draft-note.tsx';
import css from './form.module.css';
import type { HouseForm, Values } from './house-form.ts';
import type { Draft } from './use-draft.ts';

const FormContext = createContext<HouseForm<Values> | null>(null);

/** The form that a field belongs to. */
export function useForm(): HouseForm<Values> {
  const form = useContext(FormContext);
  if (form === null) {
    throw new Error('a field stands outside <Form>');
  }
  return form;
}

interface FormProps<V extends Values> {
  readonly form: HouseForm<V>;
  /** Runs with the parsed input of the schema. */
  onSubmit(input: never): void;
  /** The act's error: its field errors go to the fields, the rest on top. */
  readonly error?: ProblemError | null;
  /** Names of the fields, for the summary: `{ title: 'Tên nhiệm vụ' }`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly draft?: Draft;
  /** Fields, then the buttons. */
  readonly children: ReactNode;
}

/** One column of fields; what is wrong stands at the field and, with links, on top. */
export function Form<V extends Values>(props: FormProps<V>) {
  const { form, onSubmit, error = null, labels, draft, children } = props;
  const { takeProblem } = form;
  const taken = useRef<ProblemError | null>(null);
  useEffect(() => {
    if (error !== null && error !== taken.current) {
      takeProblem(error);
    }
    taken.current = error;
  }, [error, takeProblem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = form.check();
    if (input !== null) {
      onSubmit(input as never);
    }
  };
  const atFields = error !== null && (toProblemError(error).problem.fields ?? []).length > 0;
  return (
    <FormContext value={form as unknown as HouseForm<Values>}>
      <form
        className={css.form}
        onSubmit={submit}
        noValidate
        autoComplete="off"
        data-kept={draft === undefined ? undefined : true}
      >
        {draft === undefined ? null : <DraftNote draft={draft} />}
        <ErrorSummary form={form} labels={labels} />
        {error === null || atFields ? null : <ProblemNotice error={error} />}
        {children}
      </form>
    </FormContext>
  );
}

function ErrorSummary<V extends Values>(props: {
  form: HouseForm<V>;
  labels: Readonly<Record<string, string>>;
}) {
  const t = useWords(kitWords);
  const both = useBothLanguages();
  const box = useRef<HTMLDivElement>(null);
  const { attempts, errors } = props.form;
  const list = Object.entries(errors);
  useEffect(() => {
    if (attempts > 0) {
      box.current?.focus();
    }
  }, [attempts]);
  if (attempts === 0 || list.length === 0) {
    return null;
  }
  return (
    <div ref={box} role="alert" tabIndex={-1} className={css.summary}>
      <p className={css.summaryTitle}>
        <Icon name="warning" /> {t('fields.wrong', { count: list.length })}
      </p>
      <ul>
        {list.map(([name, error]) => (
          <li key={name}>
            <a href={`#field-${name}`} onClick={(event) => focusField(event, name)}>
              {props.labels[name] ?? name}: {both(error)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault(): void }, name: string): void {
  event.preventDefault();
  document.getElementById(`field-${name}`)?.focus();
}
