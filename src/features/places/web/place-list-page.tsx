import { useState } from 'react';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listPlaces, type PlaceRow } from '../contract.ts';
import { OnDay } from './on-day.tsx';
import { PlaceFilters } from './place-filters.ts';
import { PlaceLink } from './place-link.tsx';
import { PlaceSearch } from './place-search.tsx';
import { PlaceTree } from './place-tree.tsx';
import css from './places.module.css';
import { placeWords } from './words.ts';

/** The administrative units of a day: searched, as a list, or as a tree. */
export function PlaceListPage() {
  const t = useWords(placeWords);
  const f = useFormats();
  const me = useMe();
  const [filters, setFilters] = useFilters(PlaceFilters);
  const [searching, setSearching] = useState(false);
  const on = filters.on ?? me.today;
  return (
    <Page>
      <PageTitle
        title={t('title')}
        lead={t('lead', { day: f.day(on) })}
        help={<p>{t('help')}</p>}
        actions={
          may(me, 'place.edit') ? (
            <NextStep to="/places/import" icon="upload">
              {t('ways.import')}
            </NextStep>
          ) : undefined
        }
      />
      <div className={css.ways}>
        <StepLink to="/places/map">{t('ways.map')}</StepLink>
      </div>
      <PlaceSearch onSearching={setSearching} />
      {searching ? null : <Browse filters={filters} on={on} onChange={setFilters} />}
    </Page>
  );
}

interface BrowseProps {
  readonly filters: PlaceFilters;
  readonly on: string;
  onChange(change: Partial<PlaceFilters>): void;
}

function Browse({ filters, on, onChange }: BrowseProps) {
  return filters.view === 'tree' ? (
    <>
      <Filters filters={filters} on={on} onChange={onChange} />
      <PlaceTree key={on} on={on} />
    </>
  ) : (
    <PlaceTable filters={filters} on={on} onChange={onChange} />
  );
}

function PlaceTable({ filters, on, onChange }: BrowseProps) {
  const t = useWords(placeWords);
  const { level } = filters;
  const rows = useCallPages(listPlaces, {
    on,
    limit: 100,
    ...(level === undefined ? {} : { level }),
  });
  const columns = useColumns();
  return (
    <DataTable
      name="places"
      caption={t('title')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      rowName={(row) => row.fullName}
      filters={<Filters filters={filters} on={on} onChange={onChange} />}
      empty={<EmptyPage title={t('empty.title')} text={t('empty.text')} />}
    />
  );
}

function Filters({ filters, on, onChange }: BrowseProps) {
  const t = useWords(placeWords);
  return (
    <div className={css.filters}>
      <Choose
        name={t('filters.view')}
        value={filters.view}
        choices={(['list', 'tree'] as const).map((value) => ({
          value,
          text: t(`filters.${value}`),
        }))}
        onChange={(value) => onChange({ view: value as PlaceFilters['view'] })}
      />
      <OnDay name={t('filters.on')} value={on} onChange={(day) => onChange({ on: day })} />
      {filters.view === 'tree' ? null : (
        <Choose
          name={t('filters.level')}
          value={filters.level ?? ''}
          choices={[
            { value: '', text: t('filters.any') },
            ...(['province', 'district', 'commune'] as const).map((value) => ({
              value,
              text: t(`levels.${value}`),
            })),
          ]}
          onChange={(value) => onChange({ level: (value || undefined) as PlaceFilters['level'] })}
        />
      )}
    </div>
  );
}

function useColumns(): readonly DataColumn<PlaceRow>[] {
  const t = useWords(placeWords);
  const f = useFormats();
  return [
    {
      key: 'code',
      name: t('columns.code'),
      cell: (row) => <span className={css.number}>{row.code}</span>,
      text: (row) => row.code,
      sortable: false,
      card: 'code',
      width: '6rem',
    },
    {
      key: 'name',
      name: t('columns.name'),
      cell: (row) => <PlaceLink id={row.id} name={row.fullName} />,
      text: (row) => row.fullName,
      sortable: false,
      card: 'title',
    },
    {
      key: 'parent',
      name: t('columns.parent'),
      cell: (row) => row.parentName ?? '',
      text: (row) => row.parentName ?? '',
      sortable: false,
      card: 'rest',
    },
    {
      key: 'from',
      name: t('columns.from'),
      cell: (row) => f.day(row.validFrom),
      text: (row) => f.day(row.validFrom),
      sortable: false,
      card: 'rest',
      width: '8rem',
    },
    {
      key: 'to',
      name: t('columns.to'),
      cell: (row) => (row.validTo === null ? '' : f.day(row.validTo)),
      text: (row) => (row.validTo === null ? '' : f.day(row.validTo)),
      sortable: false,
      card: 'mark',
      width: '8rem',
    },
  ];
}
