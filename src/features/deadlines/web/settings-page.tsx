import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listSettings, type SettingRow } from '../contract.ts';
import css from './deadlines.module.css';
import { SettingMarkDialog, SettingValueDialog } from './setting-dialogs.tsx';
import { deadlineWords } from './words.ts';

/** Dated settings with their legal basis. */
export function SettingsPage() {
  const t = useWords(deadlineWords);
  const settings = useCall(listSettings, {});
  const [adding, setAdding] = useState<string | null>(null);
  const [marking, setMarking] = useState<SettingRow | null>(null);
  const columns = useColumns(setAdding, setMarking);
  return (
    <Page>
      <PageTitle
        title={t('settings.title')}
        lead={t('settings.lead')}
        actions={
          <NextStep run={() => setAdding('')} icon="plus">
            {t('settings.add')}
          </NextStep>
        }
      />
      <DataTable
        name="settings"
        caption={t('settings.title')}
        rows={settings.data?.rows ?? []}
        columns={columns}
        rowKey={(row) => `${row.key} ${row.validFrom}`}
        empty={<EmptyPage title={t('settings.empty')} text={t('settings.emptyText')} />}
      />
      {adding === null ? null : (
        <SettingValueDialog settingKey={adding} onClose={() => setAdding(null)} />
      )}
      {marking === null ? null : (
        <SettingMarkDialog row={marking} onClose={() => setMarking(null)} />
      )}
    </Page>
  );
}

function useColumns(
  add: (key: string) => void,
  mark: (row: SettingRow) => void,
): readonly DataColumn<SettingRow>[] {
  const t = useWords(deadlineWords);
  const f = useFormats();
  const { today } = useMe();
  const shown = (row: SettingRow) => showValue(row.value, t('settings.yes'), t('settings.no'));
  return [
    {
      key: 'key',
      name: t('settings.key'),
      cell: (row) => <span className={css.code}>{row.key}</span>,
      text: (row) => row.key,
      card: 'title',
    },
    { key: 'value', name: t('settings.value'), cell: shown, text: shown, card: 'rest' },
    {
      key: 'from',
      name: t('settings.from'),
      cell: (row) => (
        <>
          {f.day(row.validFrom)}{' '}
          <StateBadge shape={row.inForce ? 'full' : 'open'}>
            {t(
              row.inForce
                ? 'settings.inForce'
                : row.validFrom > today
                  ? 'settings.later'
                  : 'settings.past',
            )}
          </StateBadge>
        </>
      ),
      order: (row) => row.validFrom,
      card: 'code',
    },
    {
      key: 'basis',
      name: t('settings.basis'),
      cell: (row) => (
        <span>
          {row.legalBasis}{' '}
          <small>{t(row.verified ? 'settings.verifiedShort' : 'settings.unverified')}</small>
          {row.note === null ? null : <p className={css.small}>{row.note}</p>}
        </span>
      ),
      sortable: false,
      card: 'rest',
    },
    {
      key: 'act',
      name: t('calendar.act'),
      cell: (row) => (
        <span className={css.inline}>
          <StepLink run={() => add(row.key)}>{t('settings.add')}</StepLink>
          <StepLink run={() => mark(row)}>{t('settings.mark')}</StepLink>
        </span>
      ),
      sortable: false,
      card: 'rest',
    },
  ];
}

function showValue(value: unknown, yes: string, no: string): string {
  if (typeof value === 'boolean') {
    return value ? yes : no;
  }
  return Array.isArray(value)
    ? value.join('; ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
}
