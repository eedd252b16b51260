import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx';
import css from './form.module.css';

export interface LookupOption {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of like name. */
  readonly note?: string;
}

export interface LookupProps extends FieldProps {
  /** Looks records up by typed words, marks not needed. */
  search(words: string): Promise<readonly LookupOption[]>;
  /** Only one may be chosen. */
  readonly single?: boolean;
  /** Offers what `search('')` finds as soon as the field is entered. */
  readonly browse?: boolean;
  /** Names the list of what was found. */
  readonly listName: string;
  readonly nothingFound: string;
  drawChosen(option: LookupOption, remove: () => void): ReactNode;
}

/** One or several records, looked up while typing; the value is a list of options. */
export function LookupField(props: LookupProps) {
  const { search, single = false, browse = false, listName, nothingFound, drawChosen } = props;
  const t = useWords(kitWords);
  const field = useField(props);
  const chosen = (field.value ?? []) as readonly LookupOption[];
  const listId = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound({ words, search, browse, chosen });
  const take = (option: LookupOption) => {
    field.set(single ? [option] : [...chosen, option]);
    setWords('');
    setAt(0);
    found.close();
  };
  const onKey = (event: KeyboardEvent) => {
    const option = found.options[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      found.open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const most = found.options.length;
      setAt(found.isOpen ? (at + step + most) % Math.max(most, 1) : 0);
    } else if (event.key === 'Enter' && found.isOpen && option !== undefined) {
      event.preventDefault();
      take(option);
    } else if (event.key === 'Escape') {
      if (found.isOpen) {
        event.preventDefault();
      }
      found.close();
    } else if (event.key === 'Backspace' && words === '' && chosen.length > 0) {
      field.set(chosen.slice(0, -1));
    }
  };
  return (
    <FieldFrame {...props}>
      <div className={css.agencies} data-invalid={field.invalid}>
        {chosen.map((option) =>
          drawChosen(option, () => field.set(chosen.filter((one) => one.id !== option.id))),
        )}
        <input
          id={field.id}
          role="combobox"
          aria-expanded={found.isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.isOpen ? `${listId}-${at}` : undefined}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
          autoComplete="off"
          placeholder={placeholderOf(t('fields.add'), { single, count: chosen.length })}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
            found.open();
          }}
          onClick={found.open}
          onKeyDown={onKey}
          onBlur={found.close}
        />
        <Icon name="search" size={14} />
        <Options id={listId} name={listName} found={found} at={at} take={take} />
        <p className={css.noOption} role="status">
          {found.isEmpty ? nothingFound : ''}
        </p>
      </div>
    </FieldFrame>
  );
}

function placeholderOf(add: string, { single, count }: { single: boolean; count: number }) {
  return count === 0 || single ? '' : add;
}

type Found = ReturnType<typeof useFound>;

function Options(props: {
  id: string;
  name: string;
  found: Found;
  at: number;
  take(option: LookupOption): void;
}) {
  const { options, isOpen } = props.found;
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label={props.name}
      className={css.options}
      hidden={!isOpen}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the combobox, as the pattern asks
        <div
          key={option.id}
          id={`${props.id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          className={css.option}
          ref={index === props.at ? showOption : undefined}
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

function showOption(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function useFound(asked: {
  words: string;
  search: LookupProps['search'];
  browse: boolean;
  chosen: readonly LookupOption[];
}) {
  const { words, search, browse, chosen } = asked;
  const typed = words.trim();
  const [entered, setEntered] = useState(false);
  const [found, setFound] = useState<readonly LookupOption[] | null>(null);
  const looks = entered && (typed.length >= 2 || (browse && typed === ''));
  useEffect(() => {
    setFound((before) => (looks ? before : null));
    if (!looks) {
      return;
    }
    let stale = false;
    const wait = setTimeout(
      () => {
        search(typed).then(
          (options) => stale || setFound(options),
          () => stale || setFound([]),
        );
      },
      typed === '' ? 0 : 200,
    );
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [typed, looks, search]);
  const taken = new Set(chosen.map((one) => one.id));
  const options = found?.filter((one) => !taken.has(one.id)) ?? [];
  return {
    options,
    isOpen: options.length > 0,
    isEmpty: found !== null && options.length === 0,
    open: () => setEntered(true),
    close: () => setEntered(false),
  };
}
