import { useState } from 'react';
import { CLEARNESS_ITEMS } from '#domain/programme/clearness.ts';
import { HOUSE_SETTINGS } from '#domain/setting/house-settings.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listSettings, type SettingRow } from '../contract.ts';
import { ClockValuesWay } from './clock-values-way.tsx';
import css from './deadlines.module.css';
import { SettingMarkDialog, SettingValueDialog } from './setting-dialogs.tsx';
import { deadlineWords } from './words.ts';

/** Dated settings that the rules read, each with its basis, its mark and who wrote it. */
export function SettingsPage() {
  const t = useWords(deadlineWords);
  const settings = useCall(listSettings, {});
  const [adding, setAdding] = useState<SettingRow | null>(null);
  const [marking, setMarking] = useState<SettingRow | null>(null);
  const columns = useColumns(setAdding, setMarking);
  return (
    <Page>
      <PageTitle title={t('settings.title')} lead={t('settings.lead')} />
      <DataTable
        name="settings"
        caption={t('settings.title')}
        rows={settings.data?.rows ?? []}
        columns={columns}
        rowKey={(row) => `${row.key} ${row.validFrom}`}
      />
      <ClockValuesWay />
      {adding === null ? null : (
        <SettingValueDialog
          settingKey={adding.key}
          present={adding.value}
          onClose={() => setAdding(null)}
        />
      )}
      {marking === null ? null : (
        <SettingMarkDialog row={marking} onClose={() => setMarking(null)} />
      )}
    </Page>
  );
}

function useColumns(
  add: (row: SettingRow) => void,
  mark: (row: SettingRow) => void,
): readonly DataColumn<SettingRow>[] {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const shown = useShownValue();
  return [
    {
      key: 'key',
      name: t('settings.key'),
      cell: (row) => (
        <>
          <strong className={css.name}>{both(HOUSE_SETTINGS[row.key])}</strong>
          <span className={css.small}>{both(HOUSE_SETTINGS[row.key].about)}</span>
        </>
      ),
      text: (row) => both(HOUSE_SETTINGS[row.key]),
      card: 'title',
    },
    {
      key: 'value',
      name: t('settings.value'),
      cell: (row) => <strong className={css.value}>{shown(row)}</strong>,
      text: shown,
      card: 'rest',
      width: '14rem',
    },
    {
      key: 'from',
      name: t('settings.from'),
      cell: (row) => <FromCell row={row} />,
      order: (row) => row.validFrom,
      card: 'code',
      width: '9rem',
    },
    {
      key: 'basis',
      name: t('settings.basis'),
      cell: (row) => <BasisCell row={row} />,
      sortable: false,
      card: 'rest',
      width: '15rem',
    },
    {
      key: 'act',
      name: t('calendar.act'),
      cell: (row) => (
        <span className={css.inline}>
          {row.inForce ? <StepLink run={() => add(row)}>{t('settings.add')}</StepLink> : null}
          <StepLink run={() => mark(row)}>{t('settings.mark')}</StepLink>
        </span>
      ),
      sortable: false,
      card: 'rest',
      width: '12rem',
    },
  ];
}

function FromCell({ row }: { row: SettingRow }) {
  const t = useWords(deadlineWords);
  const f = useFormats();
  const { today } = useMe();
  const state = row.inForce ? 'inForce' : row.validFrom > today ? 'later' : 'past';
  return (
    <>
      <StateBadge shape={row.inForce ? 'full' : 'open'} {...(row.inForce ? {} : { tone: 'quiet' })}>
        {t(`settings.${state}`)}
      </StateBadge>
      <span className={css.name}>
        {row.validFrom < '2001' ? t('settings.always') : f.day(row.validFrom)}
      </span>
    </>
  );
}

function BasisCell({ row }: { row: SettingRow }) {
  const t = useWords(deadlineWords);
  const f = useFormats();
  const by = row.shipped
    ? t('settings.shipped')
    : t('settings.by', {
        name: row.changedBy ?? t('settings.someone'),
        at: f.instant(row.changedAt),
      });
  return (
    <>
      {row.legalBasis ?? t('settings.noBasis')}{' '}
      <strong>{t(row.verified ? 'settings.verifiedShort' : 'settings.unverified')}</strong>
      {row.note === null ? null : <p className={css.small}>{row.note}</p>}
      <p className={css.small}>{by}</p>
    </>
  );
}

/** A value as people read it, with its unit. */
function useShownValue(): (row: SettingRow) => string {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  return ({ key, value }) => {
    const { form, unit } = HOUSE_SETTINGS[key];
    const after = unit === null ? '' : ` ${t(`settings.units.${unit}`)}`;
    switch (form) {
      case 'yes-no':
        return t(value === true ? 'settings.yes' : 'settings.no');
      case 'clearness':
        return CLEARNESS_ITEMS.filter((item) => [value].flat().includes(item.code))
          .map(both)
          .join(', ');
      default:
        return `${[value].flat().join('; ')}${after}`;
    }
  };
}
