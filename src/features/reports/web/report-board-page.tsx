import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useYear } from '#platform/web/address/use-year.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { BulletBar } from '#platform/web/kit/bullet-bar.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { getReportBoard, periodName, type ReportBoard } from '../contract.ts';
import css from './reports.module.css';
import { reportWords } from './words.ts';

type Period = ReportBoard['periods'][number];

/** How the reports of each period come in: on time, late, missing, not due yet. */
export function ReportBoardPage() {
  const t = useWords(reportWords);
  const me = useMe();
  const year = useYear();
  const board = useCall(getReportBoard, { year }, { keepPrevious: true });
  const periods = board.data?.periods ?? [];
  const columns = useBoardColumns();
  const sum = (key: 'owed' | 'submitted' | 'missing') =>
    periods.reduce((total, period) => total + period[key], 0);
  return (
    <Page>
      <PageTitle
        title={t('board.title')}
        lead={t('board.lead', {
          year,
          submitted: sum('submitted'),
          owed: sum('owed'),
          missing: sum('missing'),
        })}
        help={<p>{t('board.help')}</p>}
        {...(may(me, 'plan.confirm')
          ? { actions: <NextStep to="/reports/ask">{t('board.ask')}</NextStep> }
          : {})}
      />
      <ProblemNotice error={board.error} onRetry={() => void board.refetch()} />
      {board.data === undefined ? null : (
        <DataTable
          name="report-board"
          caption={t('board.title')}
          rows={periods}
          columns={columns}
          rowKey={(row) => `${row.planId}-${row.periodCode}`}
          empty={<EmptyPage title={t('board.empty')} text={t('board.emptyText')} />}
        />
      )}
    </Page>
  );
}

function useBoardColumns(): DataColumn<Period>[] {
  const t = useWords(reportWords);
  const f = useFormats();
  const both = useBothLanguages();
  const share = (row: Period) =>
    row.owed === 0 ? 0 : Math.round((row.submitted / row.owed) * 100);
  const count = (key: 'late' | 'missing' | 'waiting' | 'owed' | 'onTime'): DataColumn<Period> => ({
    key,
    name: t(`board.${key}`),
    align: 'end',
    width: '6rem',
    text: (row) => String(row[key]),
    order: (row) => row[key],
    cell: (row) => <Count row={row} of={key} />,
  });
  return [
    {
      key: 'period',
      name: t('board.period'),
      card: 'title',
      text: (row) => both(periodName(row.periodCode)),
      cell: (row) => both(periodName(row.periodCode)),
    },
    {
      key: 'plan',
      name: t('board.plan'),
      width: '11rem',
      text: (row) => row.planNumber ?? '',
      cell: (row) => row.planNumber ?? '',
    },
    {
      key: 'last',
      name: t('board.last'),
      width: '7rem',
      text: (row) => f.day(row.lastDay),
      order: (row) => row.lastDay,
      cell: (row) => f.day(row.lastDay),
    },
    count('owed'),
    count('onTime'),
    count('late'),
    count('missing'),
    count('waiting'),
    {
      key: 'share',
      name: t('board.share'),
      width: '12rem',
      text: (row) => f.percent(share(row)),
      order: share,
      cell: (row) => (
        <BulletBar
          value={share(row)}
          label={f.percent(share(row))}
          thresholdText={f.percent(share(row))}
        />
      ),
    },
  ];
}

/** A count that opens the reports behind it. */
function Count({
  row,
  of,
}: {
  row: Period;
  of: 'late' | 'missing' | 'waiting' | 'owed' | 'onTime';
}) {
  const t = useWords(reportWords);
  const state = { late: 'late', missing: 'missing', owed: undefined } as const;
  const count = row[of];
  if (count === 0 || of === 'waiting' || of === 'onTime') {
    return <span className={css.number}>{count}</span>;
  }
  return (
    <LinkTo
      to="/reports"
      search={{ scope: 'issued', planId: row.planId, periodCode: row.periodCode, state: state[of] }}
      className={of === 'missing' ? css.missing : css.number}
      label={t('board.see', { count, state: t(`board.${of}`) })}
    >
      {count}
    </LinkTo>
  );
}
