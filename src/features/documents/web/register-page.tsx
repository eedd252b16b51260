import { useId, useState } from 'react';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { Choose } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import {
  type DocumentRow,
  findDocuments,
  listDocumentChoices,
  listDocuments,
} from '../contract.ts';
import { StatusMark, statusOf, useDocumentColumns } from './document-marks.tsx';
import css from './documents.module.css';
import { RegisterSearch } from './filters.ts';
import { documentWords } from './words.ts';

/** The register of directive documents, narrowed by code and by typed words. */
export function RegisterPage() {
  const t = useWords(documentWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(RegisterSearch);
  const [words, setWords] = useState('');
  const typed = words.trim();
  const all = useCallPages(listDocuments, { ...filters, limit: 50 }, { enabled: typed === '' });
  const found = useCallPages(
    findDocuments,
    { ...filters, limit: 50, words: typed },
    { enabled: typed !== '' },
  );
  const columns = useRegisterColumns();
  const isNarrowed = typed !== '' || Object.values(filters).some((value) => value !== undefined);
  const reset = () => {
    setWords('');
    setFilters(NO_FILTERS);
  };
  const mayRegister = may(me, 'plan.register') || may(me, 'document.receive');
  return (
    <Page>
      <PageTitle
        title={t('register.title')}
        lead={t('register.lead')}
        help={<p>{t('register.help')}</p>}
        {...(mayRegister
          ? { actions: <NextStep to="/documents/new">{t('register.add')}</NextStep> }
          : {})}
      />
      <RegisterBar filters={filters} words={words} onWords={setWords} onChange={setFilters} />
      <DataTable
        name="documents"
        caption={t('register.title')}
        rows={typed === '' ? all : found}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          isNarrowed ? (
            <EmptyPage
              title={t('register.noneFound')}
              text={t('register.noneFoundText')}
              action={<StepLink run={reset}>{t('register.showAll')}</StepLink>}
            />
          ) : (
            <EmptyPage title={t('register.empty')} text={t('register.emptyText')} />
          )
        }
      />
    </Page>
  );
}

const NO_FILTERS: Partial<RegisterSearch> = {
  type: undefined,
  issuerId: undefined,
  year: undefined,
  status: undefined,
  direction: undefined,
};

function useRegisterColumns(): DataColumn<DocumentRow>[] {
  const t = useWords(documentWords);
  return [
    ...useDocumentColumns(),
    {
      key: 'status',
      name: t('columns.status'),
      width: '9rem',
      card: 'mark',
      text: (row) => t(`status.${statusOf(row)}`),
      cell: (row) => <StatusMark row={row} />,
    },
  ];
}

function RegisterBar(props: {
  filters: RegisterSearch;
  words: string;
  onWords(words: string): void;
  onChange(change: Partial<RegisterSearch>): void;
}) {
  const t = useWords(documentWords);
  const id = useId();
  const choices = useCall(listDocumentChoices, {});
  const { filters, words, onWords, onChange } = props;
  const all = t('filters.all');
  const plain = (values: readonly (string | number)[]) =>
    values.map((value) => ({ value: String(value), text: String(value) }));
  return (
    <div className={css.filters}>
      <span className={`${css.choose} ${css.find}`}>
        <label htmlFor={id}>{t('register.search')}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      </span>
      <Choose
        name={t('filters.type')}
        value={filters.type ?? ''}
        any={all}
        choices={plain(choices.data?.types ?? [])}
        onChange={(type) => onChange({ type })}
      />
      <Choose
        name={t('filters.issuer')}
        value={filters.issuerId ?? ''}
        any={all}
        choices={(choices.data?.issuers ?? []).map(({ id: value, name }) => ({
          value,
          text: name,
        }))}
        onChange={(issuerId) => onChange({ issuerId })}
      />
      <Choose
        name={t('filters.year')}
        value={filters.year === undefined ? '' : String(filters.year)}
        any={all}
        choices={plain(choices.data?.years ?? [])}
        onChange={(year) => onChange({ year: year === undefined ? undefined : Number(year) })}
      />
      <Choose
        name={t('filters.status')}
        value={filters.status ?? ''}
        any={all}
        choices={(['registered', 'stub'] as const).map((value) => ({
          value,
          text: t(`status.${value}`),
        }))}
        onChange={(status) => onChange({ status: status as RegisterSearch['status'] })}
      />
      <Choose
        name={t('filters.direction')}
        value={filters.direction ?? ''}
        any={all}
        choices={(['incoming', 'outgoing', 'higher'] as const).map((value) => ({
          value,
          text: t(`direction.${value}`),
        }))}
        onChange={(direction) => onChange({ direction: direction as RegisterSearch['direction'] })}
      />
    </div>
  );
}
