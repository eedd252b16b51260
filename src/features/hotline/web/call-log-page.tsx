import { useState } from 'react';
import { CallState } from '#domain/hotline/call-codes.ts';
import { CallWords } from '#domain/hotline/call-words.ts';
import { useFilters, useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type CallRow, listCalls, openCall } from '../contract.ts';
import { CallCounts } from './call-counts.tsx';
import { CallFilters } from './call-filters.ts';
import { type CallForm, emptyCall } from './call-form.ts';
import { CallDone } from './call-page.tsx';
import { CallScreen } from './call-screen.tsx';
import { hotlineWords } from './words.ts';

/** The calls of the own post; one that was lost is opened again and goes on. */
export function CallLogPage() {
  const t = useWords(hotlineWords);
  const [again, setAgain] = useState<{ id: string; first: CallForm } | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const go = useGo();
  if (code !== null) {
    return <CallDone code={code} onNext={() => go('/hotline')} onLog={() => setCode(null)} />;
  }
  if (again !== null) {
    const done = (made: string) => {
      setAgain(null);
      setCode(made);
    };
    return (
      <Page>
        <PageTitle title={t('call.title')} lead={t('call.lead')} />
        <CallScreen key={again.id} {...again} begun onReferred={done} />
      </Page>
    );
  }
  return <CallLog onAgain={setAgain} />;
}

function CallLog({ onAgain }: { onAgain(again: { id: string; first: CallForm }): void }) {
  const t = useWords(hotlineWords);
  const [filters, setFilters] = useFilters(CallFilters);
  const rows = useCallPages(listCalls, { limit: 50, ...filters });
  const open = useAct(openCall, {
    onDone: ({ call, words }) =>
      onAgain({
        id: call.id,
        first: {
          ...emptyCall(),
          ...(words ?? CallWords.parse({})),
          line: call.line,
          numberRefused: call.numberRefused,
          callBack: call.callBack,
          ...(call.dangerTold ? { urgency: 'danger-now' as const } : {}),
        },
      }),
  });
  return (
    <Page>
      <PageTitle
        title={t('log.title')}
        lead={t('log.lead')}
        actions={<NextStep to="/hotline">{t('log.back')}</NextStep>}
      />
      <ProblemNotice error={open.error} />
      <DataTable
        name="calls"
        caption={t('log.title')}
        rows={rows}
        columns={useColumns((id) => open.mutate({ id }))}
        rowKey={(row) => row.id}
        exportable={false}
        filters={
          <Filters>
            <Choose
              name={t('log.state')}
              value={filters.state ?? ''}
              choices={[
                { value: '' as const, text: t('log.any') },
                ...CallState.options.map((value) => ({ value, text: t(`log.states.${value}`) })),
              ]}
              onChange={(state) => setFilters({ state })}
            />
          </Filters>
        }
        empty={<EmptyPage title={t('log.empty')} text={t('log.emptyText')} />}
      />
      <CallCounts />
    </Page>
  );
}

function useColumns(onOpen: (id: string) => void): readonly DataColumn<CallRow>[] {
  const t = useWords(hotlineWords);
  const f = useFormats();
  const receipt = (row: CallRow) =>
    [
      row.tipCode ?? '',
      row.tipState === null ? '' : t(`log.tip.${row.tipState}`),
      row.state !== 'referred'
        ? ''
        : row.acknowledgedAt === null
          ? t('log.waiting')
          : t('log.taken', { at: f.instant(row.acknowledgedAt) }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const marks = (row: CallRow) =>
    [
      t(`call.lines.${row.line}`),
      ...(row.dangerTold ? [t('log.danger')] : []),
      ...(row.numberRefused ? [t('log.noNumber')] : []),
    ].join(' · ');
  const ending = (row: CallRow) =>
    row.endedHow === null ? '' : t(`call.endedHow.${row.endedHow}`);
  return [
    {
      key: 'state',
      name: t('log.state'),
      cell: (row) => t(`log.states.${row.state}`),
      text: (row) => t(`log.states.${row.state}`),
      card: 'mark',
      width: '8rem',
    },
    {
      key: 'started',
      name: t('log.started'),
      cell: (row) => f.instant(row.startedAt),
      text: (row) => f.instant(row.startedAt),
      order: (row) => row.startedAt,
      card: 'title',
      width: '10rem',
    },
    {
      key: 'line',
      name: t('log.line'),
      cell: marks,
      text: marks,
      card: 'rest',
    },
    {
      key: 'ending',
      name: t('log.ending'),
      cell: ending,
      text: ending,
      card: 'rest',
      width: '10rem',
    },
    {
      key: 'receipt',
      name: t('log.receipt'),
      cell: (row) =>
        row.state === 'referred' ? (
          receipt(row)
        ) : (
          <StepLink run={() => onOpen(row.id)}>{t('log.open')}</StepLink>
        ),
      text: receipt,
      card: 'rest',
    },
  ];
}
