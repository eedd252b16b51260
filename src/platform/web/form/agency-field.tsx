import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx';
import css from './form.module.css';

export interface AgencyOption {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of like name. */
  readonly note?: string;
}

interface AgencyFieldProps extends FieldProps {
  /** Looks agencies up by typed words, marks not needed. */
  search(words: string): Promise<readonly AgencyOption[]>;
  /** Only one may be chosen. */
  readonly single?: boolean;
}

/** One or several agencies, looked up while typing; the value is a list of options. */
export function AgencyField({ search, single = false, ...props }: AgencyFieldProps) {
  const t = useWords(kitWords);
  const whole = { ...props, hint: props.hint ?? t('fields.searchAgency') };
  const field = useField(whole);
  const chosen = (field.value ?? []) as readonly AgencyOption[];
  const listId = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { options, isOpen, close } = useOptions(words, search, chosen);
  const take = (option: AgencyOption) => {
    field.set(single ? [option] : [...chosen, option]);
    setWords('');
    setAt(0);
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    const option = options[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === 'Enter' && isOpen && option !== undefined) {
      event.preventDefault();
      take(option);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Backspace' && words === '' && chosen.length > 0) {
      field.set(chosen.slice(0, -1));
    }
  };
  return (
    <FieldFrame {...whole}>
      <div className={css.agencies} data-invalid={field.invalid}>
        {chosen.map((option) => (
          <AgencyChip
            key={option.id}
            name={option.name}
            onRemove={() => field.set(chosen.filter((one) => one.id !== option.id))}
          />
        ))}
        <input
          id={field.id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
          autoComplete="off"
          placeholder={chosen.length === 0 ? '' : t('fields.add')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
          onBlur={close}
        />
        <Options id={listId} open={isOpen} options={options} at={at} take={take} />
      </div>
    </FieldFrame>
  );
}

function Options(props: {
  id: string;
  open: boolean;
  options: readonly AgencyOption[];
  at: number;
  take(option: AgencyOption): void;
}) {
  const t = useWords(kitWords);
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label={t('fields.searchAgency')}
      className={css.options}
      hidden={!props.open}
    >
      {props.options.length === 0 ? (
        <p className={css.noOption}>{t('fields.nothingFound')}</p>
      ) : null}
      {props.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the combobox, as the pattern asks
        <div
          key={option.id}
          id={`${props.id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          className={css.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.take(option)}
        >
          <span>{option.name}</span>
          {option.note === undefined ? null : <small>{option.note}</small>}
        </div>
      ))}
    </div>
  );
}

function useOptions(
  words: string,
  search: AgencyFieldProps['search'],
  chosen: readonly AgencyOption[],
) {
  const [found, setFound] = useState<{ words: string; options: readonly AgencyOption[] } | null>(
    null,
  );
  useEffect(() => {
    if (words.trim().length < 2) {
      setFound(null);
      return;
    }
    let stale = false;
    const wait = setTimeout(() => {
      search(words.trim()).then(
        (options) => stale || setFound({ words, options }),
        () => stale || setFound({ words, options: [] }),
      );
    }, 200);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [words, search]);
  const taken = new Set(chosen.map((one) => one.id));
  return {
    options: found?.options.filter((one) => !taken.has(one.id)) ?? [],
    isOpen: found !== null,
    close: () => setFound(null),
  };
}
