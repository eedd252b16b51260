import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type ClockPartRow, listClockValues } from '../contract.ts';
import { ClockValueDialog } from './clock-value-dialog.tsx';
import css from './deadlines.module.css';
import { useSlotName } from './slot-name.ts';
import { deadlineWords } from './words.ts';

/** Values of time limits that are not verified, each with what the house decided in its place. */
export function ClockValuesSection() {
  const t = useWords(deadlineWords);
  const values = useCall(listClockValues, {});
  const [chosen, setChosen] = useState<ClockPartRow | null>(null);
  const columns = useColumns(setChosen);
  return (
    <section>
      <h2>{t('clocks.title')}</h2>
      <p className={css.small}>{t('clocks.lead')}</p>
      <DataTable
        name="clock-values"
        caption={t('clocks.title')}
        rows={values.data?.rows ?? []}
        columns={columns}
        rowKey={(row) => `${row.rule} ${row.slot}`}
      />
      {chosen === null ? null : <ClockValueDialog row={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function useColumns(choose: (row: ClockPartRow) => void): readonly DataColumn<ClockPartRow>[] {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const slotName = useSlotName();
  return [
    {
      key: 'name',
      name: t('clocks.name'),
      cell: (row) => (
        <>
          <strong className={css.name}>{both(row.name)}</strong>
          <span className={css.small}>
            {row.rule}: {slotName(row)}
          </span>
        </>
      ),
      text: (row) => `${both(row.name)} ${row.rule} ${slotName(row)}`,
      card: 'title',
    },
    {
      key: 'shipped',
      name: t('clocks.shipped'),
      cell: (row) => (
        <>
          <strong className={css.value}>{both(row.saidShipped)}</strong>
          <p className={css.small}>{row.cites.join('; ')}</p>
        </>
      ),
      text: (row) => both(row.saidShipped),
      card: 'rest',
      width: '14rem',
    },
    {
      key: 'mark',
      name: t('clocks.mark'),
      cell: (row) => (
        <>
          <StateBadge shape="open" tone="quiet">
            {t('clocks.unverified')}
          </StateBadge>
          <p className={css.small}>{t(`clocks.marks.${row.certainty}`)}</p>
        </>
      ),
      text: (row) => t(`clocks.marks.${row.certainty}`),
      card: 'rest',
      width: '13rem',
    },
    {
      key: 'decided',
      name: t('clocks.decided'),
      cell: (row) => <DecidedCell row={row} />,
      sortable: false,
      card: 'rest',
      width: '17rem',
    },
    {
      key: 'act',
      name: t('calendar.act'),
      cell: (row) => <StepLink run={() => choose(row)}>{t('clocks.add')}</StepLink>,
      sortable: false,
      card: 'rest',
      width: '9rem',
    },
  ];
}

function DecidedCell({ row }: { row: ClockPartRow }) {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  const f = useFormats();
  return row.decided.length === 0 ? (
    <span className={css.small}>{t('clocks.none')}</span>
  ) : (
    row.decided.map((one) => (
      <p key={one.from}>
        <strong>{both(one.said)}</strong> {t('clocks.since', { day: f.day(one.from) })}
        {one.inForce ? ` (${t('settings.inForce')})` : ''}
        <br />
        <span className={css.small}>
          {one.decidedBy}; {one.note}.{' '}
          {t('settings.by', {
            name: one.recordedBy ?? t('settings.someone'),
            at: f.instant(one.recordedAt),
          })}
        </span>
      </p>
    ))
  );
}
