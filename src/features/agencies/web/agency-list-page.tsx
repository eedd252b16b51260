import { useState } from 'react';
import { AgencyBranch, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listAgencies } from '../contract.ts';
import css from './agencies.module.css';
import { useAgencyColumns } from './agency-columns.tsx';
import { AgencyFilters } from './agency-filters.ts';
import { AgencySearch } from './agency-search.tsx';
import { AgencyTree } from './agency-tree.tsx';
import { agencyWords } from './words.ts';

/** The agencies of the province: searched, as a list, or as a tree. */
export function AgencyListPage() {
  const t = useWords(agencyWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(AgencyFilters);
  const [searching, setSearching] = useState(false);
  return (
    <Page>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        help={<p>{t('help')}</p>}
        actions={
          may(me, 'agency.edit') ? (
            <NextStep to="/agencies/new" icon="plus">
              {t('add')}
            </NextStep>
          ) : undefined
        }
      />
      <div className={css.ways}>
        <StepLink to="/agencies/groups">{t('ways.groups')}</StepLink>
        <StepLink to="/agencies/names">{t('ways.names')}</StepLink>
        {may(me, 'agency.edit') ? (
          <StepLink to="/agencies/import">{t('ways.import')}</StepLink>
        ) : null}
      </div>
      <AgencySearch past={filters.time !== 'now'} onSearching={setSearching} />
      {searching ? null : <Browse filters={filters} onChange={setFilters} />}
    </Page>
  );
}

interface BrowseProps {
  readonly filters: AgencyFilters;
  onChange(change: Partial<AgencyFilters>): void;
}

function Browse({ filters, onChange }: BrowseProps) {
  return filters.view === 'tree' ? (
    <>
      <Filters filters={filters} onChange={onChange} />
      <AgencyTree time={filters.time} />
    </>
  ) : (
    <AgencyTable filters={filters} onChange={onChange} />
  );
}

function AgencyTable({ filters, onChange }: BrowseProps) {
  const t = useWords(agencyWords);
  const { view: _view, ...codes } = filters;
  const rows = useCallPages(listAgencies, { ...codes, limit: 50 });
  const columns = useAgencyColumns();
  return (
    <DataTable
      name="agencies"
      caption={t('title')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      filters={<Filters filters={filters} onChange={onChange} />}
      empty={<EmptyPage title={t('empty.title')} text={t('empty.text')} />}
    />
  );
}

function Filters({ filters, onChange }: BrowseProps) {
  const t = useWords(agencyWords);
  const any = { value: '', text: t('filters.any') };
  return (
    <div className={css.filters}>
      <Choose
        name={t('filters.view')}
        value={filters.view}
        choices={(['list', 'tree'] as const).map((value) => ({
          value,
          text: t(`filters.${value}`),
        }))}
        onChange={(value) => onChange({ view: value as AgencyFilters['view'] })}
      />
      <Choose
        name={t('filters.time')}
        value={filters.time}
        choices={(['now', 'ended', 'all'] as const).map((value) => ({
          value,
          text: t(`filters.${value}`),
        }))}
        onChange={(value) => onChange({ time: value as AgencyFilters['time'] })}
      />
      {filters.view === 'tree' ? null : (
        <>
          <Choose
            name={t('filters.level')}
            value={filters.level ?? ''}
            choices={[
              any,
              ...AgencyLevel.options.map((value) => ({ value, text: t(`levels.${value}`) })),
            ]}
            onChange={(value) =>
              onChange({ level: (value || undefined) as AgencyFilters['level'] })
            }
          />
          <Choose
            name={t('filters.branch')}
            value={filters.branch ?? ''}
            choices={[
              any,
              ...AgencyBranch.options.map((value) => ({ value, text: t(`branches.${value}`) })),
            ]}
            onChange={(value) =>
              onChange({ branch: (value || undefined) as AgencyFilters['branch'] })
            }
          />
        </>
      )}
    </div>
  );
}
