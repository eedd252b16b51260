import { useState } from 'react';
import { RoleCode } from '#domain/access/role.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { findOfficers, listRoles, OfficerState } from '../contract.ts';
import { useOfficerColumns } from './officer-columns.tsx';
import { OfficerSearch } from './officer-search.ts';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';

/** Officers of the administrator's own range: found by name, narrowed by state and role. */
export function OfficerListPage() {
  const t = useWords(officerWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(OfficerSearch);
  const [words, setWords] = useState('');
  const rows = useCallPages(findOfficers, { ...filters, words });
  const columns = useOfficerColumns();
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        help={t('list.help')}
        actions={
          may(me, 'officer.manage') ? (
            <NextStep to="/officers/new" icon="plus">
              {t('list.add')}
            </NextStep>
          ) : undefined
        }
      />
      <DataTable
        name="officers"
        caption={t('list.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        filters={
          <FilterBar words={words} onWords={setWords} filters={filters} onChange={setFilters} />
        }
        empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
      />
    </Page>
  );
}

interface FilterBarProps {
  readonly words: string;
  onWords(words: string): void;
  readonly filters: OfficerSearch;
  onChange(change: Partial<OfficerSearch>): void;
}

function FilterBar({ words, onWords, filters, onChange }: FilterBarProps) {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  const roles = useCall(listRoles, {});
  return (
    <div className={css.filters}>
      <label>
        {t('list.find')}
        <input
          type="search"
          value={words}
          maxLength={100}
          onChange={(event) => onWords(event.target.value)}
        />
      </label>
      <label>
        {t('list.state')}
        <select
          value={filters.state ?? ''}
          onChange={(event) => onChange({ state: OfficerState.safeParse(event.target.value).data })}
        >
          <option value="">{t('list.any')}</option>
          {OfficerState.options.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('list.role')}
        <select
          value={filters.role ?? ''}
          onChange={(event) => onChange({ role: RoleCode.safeParse(event.target.value).data })}
        >
          <option value="">{t('list.any')}</option>
          {roles.data?.rows.map((role) => (
            <option key={role.code} value={role.code}>
              {both(role.name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
