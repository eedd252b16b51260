import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type CallToRefer, listCallsToRefer } from '../contract.ts';
import { CallCounts } from './call-counts.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import css from './hotline.module.css';
import { hotlineWords } from './words.ts';

/** Calls of the body that run or were never referred, for whoever leads it: moments and codes, and the way to another operator. */
export function WaitingCallsPage() {
  const t = useWords(hotlineWords);
  const waiting = useCall(listCallsToRefer, {});
  const [chosen, setChosen] = useState<CallToRefer | null>(null);
  const takers = waiting.data?.takers ?? [];
  return (
    <Page>
      <PageTitle title={t('waiting.title')} lead={t('waiting.lead')} />
      <ProblemNotice error={waiting.error} />
      <DataTable
        name="calls-to-refer"
        caption={t('waiting.title')}
        rows={waiting.data?.rows ?? []}
        columns={useColumns(setChosen)}
        rowKey={(row) => row.id}
        exportable={false}
        empty={<EmptyPage title={t('waiting.empty')} text={t('waiting.emptyText')} />}
      />
      <CallCounts />
      {chosen === null ? null : (
        <HandOverDialog call={chosen} takers={takers} onDone={() => setChosen(null)} />
      )}
    </Page>
  );
}

function useColumns(choose: (row: CallToRefer) => void): readonly DataColumn<CallToRefer>[] {
  const t = useWords(hotlineWords);
  const f = useFormats();
  const marks = (row: CallToRefer) =>
    [t(`call.lines.${row.line}`), ...(row.dangerTold ? [t('log.danger')] : [])].join(' · ');
  const ending = (row: CallToRefer) =>
    row.endedHow === null ? t('waiting.running') : t(`call.endedHow.${row.endedHow}`);
  return [
    {
      key: 'started',
      name: t('log.started'),
      cell: (row) => f.instant(row.startedAt),
      text: (row) => f.instant(row.startedAt),
      order: (row) => row.startedAt,
      card: 'title',
      width: '11rem',
    },
    {
      key: 'operator',
      name: t('waiting.operator'),
      cell: (row) => (
        <>
          {row.operator}
          {row.handedOverAt === null ? null : (
            <span className={css.handedOver}>
              {t('waiting.since', { at: f.instant(row.handedOverAt) })}
            </span>
          )}
        </>
      ),
      text: (row) => row.operator,
      card: 'rest',
    },
    { key: 'line', name: t('log.line'), cell: marks, text: marks, card: 'rest', width: '14rem' },
    { key: 'ending', name: t('log.ending'), cell: ending, text: ending, card: 'rest' },
    {
      key: 'act',
      name: t('waiting.act'),
      cell: (row) => <StepLink run={() => choose(row)}>{t('waiting.giveShort')}</StepLink>,
      sortable: false,
      card: 'rest',
      width: '9rem',
    },
  ];
}
