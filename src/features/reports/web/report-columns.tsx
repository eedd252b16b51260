import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { ReportDueRow } from '../contract.ts';
import { ReportClock, ReportStateMark, useLastDay, useReportName } from './report-marks.tsx';
import css from './reports.module.css';
import { reportWords } from './words.ts';

/** The columns of the list; whose report it is only where several agencies stand in it. */
export function useReportColumns(showAgency: boolean): DataColumn<ReportDueRow>[] {
  const t = useWords(reportWords);
  const f = useFormats();
  const nameOf = useReportName();
  const lastDay = useLastDay();
  const columns: DataColumn<ReportDueRow>[] = [
    {
      key: 'clock',
      name: t('columns.clock'),
      card: 'mark',
      width: '9.5rem',
      cell: (row) => <ReportClock report={row} />,
      order: (row) => row.lastDay,
    },
    {
      key: 'report',
      name: t('columns.report'),
      card: 'title',
      text: nameOf,
      cell: (row) => (
        <LinkTo to="/reports/$reportId" params={{ reportId: row.id }} className={css.subject}>
          {nameOf(row)}
        </LinkTo>
      ),
    },
    {
      key: 'agency',
      name: t('columns.agency'),
      width: '13rem',
      text: (row) => row.agency.name,
      cell: (row) => row.agency.name,
    },
    {
      key: 'plan',
      name: t('columns.plan'),
      width: '12rem',
      text: (row) => row.planNumber ?? row.planTitle,
      cell: (row) =>
        row.path === ''
          ? (row.planNumber ?? row.planTitle)
          : t('clause', { number: row.planNumber ?? row.planTitle, path: row.path }),
    },
    {
      key: 'last',
      name: t('columns.last'),
      width: '11rem',
      text: (row) => row.lastDay,
      cell: (row) => (row.assumed ? `${lastDay(row)} · ${t('assumed')}` : lastDay(row)),
    },
    {
      key: 'upper',
      name: t('columns.upper'),
      width: '8rem',
      hidden: showAgency,
      text: (row) => (row.upperDay === null ? '' : f.day(row.upperDay)),
      cell: (row) => (row.upperDay === null ? '' : f.day(row.upperDay)),
    },
    {
      key: 'state',
      name: t('columns.state'),
      width: '12rem',
      text: (row) => t(`state.${row.state}`),
      cell: (row) => <ReportStateMark state={row.state} />,
    },
  ];
  return columns.filter((column) => showAgency || column.key !== 'agency');
}
