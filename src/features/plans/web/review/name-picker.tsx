import { useState } from 'react';
import type { NameAnswer } from '#domain/plan-review/review.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { NameView } from '../../contract.ts';
import { type FoundAgency, useAgencySearch } from './agency-search.ts';
import css from './names.module.css';
import { reviewWords } from './review-words.ts';
import { useEnter } from './use-enter.ts';

interface NamePickerProps {
  readonly view: NameView;
  /** Other names that get the same answer. */
  readonly spellings: readonly string[];
  onAnswer(name: string, answer: NameAnswer): void;
}

/** Asks once, for every use of a name, who it is today. */
export function NamePicker({ view, spellings, onAnswer }: NamePickerProps) {
  const t = useWords(reviewWords);
  const both = useBothLanguages();
  const [words, setWords] = useState('');
  const { found, isSearching } = useAgencySearch(words);
  const choose = (agencyIds: string[], kept = false) =>
    onAnswer(view.asWritten, { agencyIds, asGroup: view.isGroup, kept });
  const take = (agency: FoundAgency) => choose([agency.id]);
  const enter = useEnter({ words, isSearching, first: found?.[0], take });
  const { choices } = view;
  return (
    <div className={css.picker}>
      <p className={css.question}>
        {t('names.ask')} {view.uses > 1 ? t('names.once', { count: view.uses }) : null}{' '}
        {spellings.length === 0
          ? null
          : t('names.also', { names: spellings.map((name) => `“${name}”`).join(', ') })}
      </p>
      <ul className={css.choices}>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button type="button" onClick={() => choose([choice.id])}>
              <span>{choice.name}</span>
              {choice.note === null ? null : <small>{both(choice.note)}</small>}
            </button>
          </li>
        ))}
        {choices.length < 2 ? null : (
          <li>
            <button type="button" onClick={() => choose(choices.map((choice) => choice.id))}>
              {t('names.all', { count: choices.length })}
            </button>
          </li>
        )}
        <li className={css.search}>
          <input
            aria-label={`${t('names.search')}: ${view.asWritten}`}
            placeholder={`${t('names.search')}. ${t('names.searchHint')}`}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                enter.press();
              }
            }}
            onBlur={enter.forget}
          />
          <p className={css.quiet} role="status">
            {isSearching ? t('names.searching') : ''}
          </p>
        </li>
        {found?.map((agency) => (
          <li key={agency.id}>
            <button type="button" onClick={() => choose([agency.id])}>
              {agency.name}
            </button>
          </li>
        ))}
        {found?.length === 0 ? <li className={css.nothing}>{t('names.nothing')}</li> : null}
        <li>
          <button type="button" onClick={() => choose([], true)}>
            {t('names.keep')}
          </button>
        </li>
      </ul>
    </div>
  );
}
