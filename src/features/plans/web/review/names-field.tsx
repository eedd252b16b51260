import { type KeyboardEvent, useId, useState } from 'react';
import { foldText } from '#domain/text/fold-text.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useAgencySearch } from './agency-search.ts';
import css from './fields.module.css';
import { type NameActs, OpenName } from './name-chip.tsx';
import type { NameBook } from './name-facts.ts';
import { reviewWords } from './review-words.ts';
import { useEnter } from './use-enter.ts';

interface NamesFieldProps {
  readonly label: string;
  readonly part: 'lead' | 'cooperating';
  readonly names: readonly string[];
  readonly requested?: readonly string[];
  readonly book: NameBook;
  readonly acts: NameActs;
  /** Only one name fits. */
  readonly single?: boolean;
  onAdd(name: string, agencyId: string | null): void;
}

/** The names in one role: each opens its three steps; more are found while typing. */
export function NamesField(props: NamesFieldProps) {
  const { label, part, names, requested = [], book, acts, single = false, onAdd } = props;
  return (
    <>
      <span className={css.label}>{label}</span>
      <div className={css.names}>
        {names.map((name) => (
          <OpenName
            key={name}
            name={name}
            part={part}
            book={book}
            acts={acts}
            isRequested={requested.includes(name)}
          />
        ))}
        {single && names.length > 0 ? null : (
          <AddName label={label} book={book} taken={names} onAdd={onAdd} />
        )}
      </div>
    </>
  );
}

interface Option {
  readonly name: string;
  readonly agencyId: string | null;
}

function AddName(props: {
  label: string;
  book: NameBook;
  taken: readonly string[];
  onAdd(name: string, agencyId: string | null): void;
}) {
  const t = useWords(reviewWords);
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { found, isSearching } = useAgencySearch(words);
  const options = listOptions(words, props, found);
  const isOpen = options.length > 0;
  const take = (option: Option | undefined) => {
    if (option !== undefined) {
      props.onAdd(option.name, option.agencyId);
      setWords('');
      setAt(0);
    }
  };
  const enter = useEnter({ words, isSearching, first: options[at], take });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter.press();
    } else if (event.key === 'Escape' && words !== '') {
      event.stopPropagation();
      setWords('');
    }
  };
  return (
    <span className={css.add}>
      <input
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        aria-label={t('fields.addTo', { role: props.label })}
        placeholder={t('fields.add')}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        onBlur={() => {
          enter.forget();
          setWords('');
        }}
      />
      <span
        id={id}
        role="listbox"
        aria-label={props.label}
        hidden={!isOpen}
        className={css.options}
      >
        <OptionItems id={id} options={options} at={at} take={take} />
      </span>
    </span>
  );
}

function OptionItems(props: {
  id: string;
  options: readonly Option[];
  at: number;
  take(option: Option): void;
}) {
  return props.options.map((option, index) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the combobox, as the pattern asks
    <span
      key={`${option.name}-${option.agencyId}`}
      id={`${props.id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === props.at}
      className={css.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.take(option)}
    >
      {option.name}
    </span>
  ));
}

const NAMES_SHOWN = 4;

/** Names that the plan already uses come before agencies of the directory. */
function listOptions(
  words: string,
  { book, taken }: { book: NameBook; taken: readonly string[] },
  found: readonly { id: string; name: string }[] | null,
): Option[] {
  const wanted = foldText(words).toLowerCase().trim();
  if (wanted.length < 2) {
    return [];
  }
  const used = [...book.facts.keys()]
    .filter((name) => !taken.includes(name) && foldText(name).toLowerCase().includes(wanted))
    .slice(0, NAMES_SHOWN)
    .map((name) => ({ name, agencyId: null }));
  const others = (found ?? [])
    .filter(({ name }) => !taken.includes(name) && !used.some((one) => one.name === name))
    .map(({ id, name }) => ({ name, agencyId: id }));
  return [...used, ...others];
}
