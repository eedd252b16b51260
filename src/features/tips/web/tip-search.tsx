import { type FormEvent, useId, useState } from 'react';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { searchTips } from '../contract.ts';
import { useTipColumns } from './tip-columns.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

const SHORTEST = 2;

/** Asks for a code, a number, a commune or a value; what is typed stays in this page's memory. */
export function TipSearchBox(props: { words: string; onChange(words: string): void }) {
  const t = useWords(tipWords);
  const id = useId();
  const [typed, setTyped] = useState(props.words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onChange(typed.trim().length < SHORTEST ? '' : typed.trim());
  };
  return (
    <form className={css.search} onSubmit={submit} autoComplete="off">
      <label htmlFor={id}>{t('list.search')}</label>
      <div>
        <input
          id={id}
          type="search"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SideStep submit>{t('list.searchGo')}</SideStep>
      </div>
    </form>
  );
}

/** What was found among the tips that the post may open. */
export function FoundTips({ words, onStop }: { words: string; onStop(): void }) {
  const t = useWords(tipWords);
  const rows = useCallPages(searchTips, { words, limit: 50 });
  const columns = useTipColumns();
  return (
    <Section
      title={t('list.found')}
      note={<StepLink run={onStop}>{t('list.searchStop')}</StepLink>}
    >
      <DataTable
        name="tips-found"
        caption={t('list.found')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.code}
        exportable={false}
        empty={<EmptyPage title={t('list.foundNone')} text={t('list.foundNoneText')} />}
      />
    </Section>
  );
}
