import { type FormEvent, useId, useState } from 'react';
import { useSearchWords } from '#platform/web/address/search-words.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Ledger } from '#platform/web/kit/ledger.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type SearchNoun, searchAll } from '../contract.ts';
import { HitGroup } from './hit-group.tsx';
import css from './search.module.css';
import { searchWords } from './words.ts';

const SHORTEST = 2;
const MOST = 100;

/** Finds by words without marks or by number. The words stay in this page's memory. */
export function SearchPage() {
  const t = useWords(searchWords);
  const [words] = useSearchWords();
  return (
    <Page>
      <PageTitle title={t('title')} lead={t('lead')} help={<p>{t('help')}</p>} />
      <SearchForm />
      <div aria-live="polite">
        {words.trim().length < SHORTEST ? (
          <EmptyPage title={t('start')} text={words === '' ? t('startText') : t('short')} />
        ) : (
          <Found key={words} words={words} />
        )}
      </div>
    </Page>
  );
}

function SearchForm() {
  const t = useWords(searchWords);
  const id = useId();
  const [words, setWords] = useSearchWords();
  const [typed, setTyped] = useState(words);
  const [before, setBefore] = useState(words);
  // the box on top of the page may change the words while this page stands
  if (before !== words) {
    setBefore(words);
    setTyped(words);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWords(typed.trim());
  };
  return (
    <form className={css.form} onSubmit={submit} autoComplete="off">
      <label htmlFor={id}>{t('label')}</label>
      <p id={`${id}-hint`}>{t('hint')}</p>
      <div className={css.line}>
        <input
          id={id}
          type="search"
          aria-describedby={`${id}-hint`}
          maxLength={200}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <NextStep submit>{t('find')}</NextStep>
      </div>
    </form>
  );
}

function Found({ words }: { words: string }) {
  const t = useWords(searchWords);
  const [noun, setNoun] = useState<SearchNoun | null>(null);
  const input = noun === null ? { words } : { words, noun, limit: MOST };
  const found = useCall(searchAll, input, { keepPrevious: true });
  if (found.error !== null) {
    return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) {
    return null;
  }
  if (found.data.groups.length === 0) {
    return <EmptyPage title={t('nothing')} text={t('nothingText')} />;
  }
  return (
    <Ledger>
      {found.data.groups.map((group) => (
        <HitGroup
          key={group.noun}
          group={group}
          {...(noun === null ? { onMore: () => setNoun(group.noun) } : {})}
        />
      ))}
    </Ledger>
  );
}
