import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { TaskRow } from '../contract.ts';
import type { TaskFilters } from './task-filters.ts';
import { TaskClock, TaskStateMark } from './task-marks.tsx';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

interface ColumnParts {
  readonly today: string;
  readonly showAgency: boolean;
  narrow(change: Partial<TaskFilters>): void;
}

/** The columns of the list; agency and plan narrow it to theirs. */
export function useTaskColumns(parts: ColumnParts): DataColumn<TaskRow>[] {
  const columns = [
    useTaskColumn(),
    useAgencyColumn(parts),
    usePlanColumn(parts),
    ...useMarkColumns(parts.today),
  ];
  return columns.filter((column) => parts.showAgency || column.key !== 'agency');
}

function useTaskColumn(): DataColumn<TaskRow> {
  const t = useWords(taskWords);
  return {
    key: 'task',
    name: t('columns.task'),
    card: 'title',
    text: (row) => row.title,
    cell: (row) => (
      <LinkTo to="/tasks/$taskId" params={{ taskId: row.id }} className={css.subject}>
        {row.title}
      </LinkTo>
    ),
  };
}

function useAgencyColumn({ narrow }: ColumnParts): DataColumn<TaskRow> {
  const t = useWords(taskWords);
  return {
    key: 'agency',
    name: t('columns.agency'),
    width: '11rem',
    text: (row) => row.agency.name,
    cell: (row) => (
      <button
        type="button"
        className={css.narrow}
        aria-label={t('filters.onlyAgency', { name: row.agency.name })}
        onClick={() => narrow({ agencyId: row.agency.id })}
      >
        {row.agency.name}
      </button>
    ),
  };
}

function usePlanColumn({ narrow }: ColumnParts): DataColumn<TaskRow> {
  const t = useWords(taskWords);
  return {
    key: 'plan',
    name: t('columns.plan'),
    width: '10rem',
    card: 'code',
    text: (row) => [row.planNumber ?? '', row.path].filter((part) => part !== '').join(', '),
    cell: (row) => (
      <span className={css.plan}>
        {row.planId === null ? (
          t('record.codeManual')
        ) : (
          <button
            type="button"
            className={css.narrow}
            aria-label={t('filters.onlyPlan', { name: row.planNumber ?? '' })}
            onClick={() => narrow({ planId: row.planId ?? undefined })}
          >
            {row.planNumber ?? t('record.plan')}
          </button>
        )}
        {row.path === '' ? null : <small>{row.path}</small>}
      </span>
    ),
  };
}

function useMarkColumns(today: string): DataColumn<TaskRow>[] {
  const t = useWords(taskWords);
  const f = useFormats();
  return [
    {
      key: 'due',
      name: t('columns.due'),
      width: '11.5rem',
      card: 'mark',
      order: (row) => row.dueOn,
      text: (row) => (row.dueOn === null ? '' : f.day(row.dueOn)),
      cell: (row) => <TaskClock {...row} today={today} />,
    },
    {
      key: 'state',
      name: t('columns.state'),
      width: '9.5rem',
      text: (row) => t(`states.${row.state}`),
      cell: (row) => <TaskStateMark state={row.state} />,
    },
    {
      key: 'dueDay',
      name: t('columns.dueDay'),
      width: '7rem',
      card: 'none',
      hidden: true,
      order: (row) => row.dueOn,
      text: (row) => (row.dueOn === null ? '' : f.day(row.dueOn)),
      cell: (row) => (row.dueOn === null ? '' : f.day(row.dueOn)),
    },
    {
      key: 'role',
      name: t('columns.role'),
      width: '8rem',
      card: 'none',
      text: (row) => `${t(`roles.${row.role}`)}, ${t(`modes.${row.mode}`)}`,
      cell: (row) => `${t(`roles.${row.role}`)}, ${t(`modes.${row.mode}`)}`,
    },
    {
      key: 'progress',
      name: t('columns.progress'),
      align: 'end',
      width: '6rem',
      order: (row) => row.progress,
      text: (row) => String(row.progress),
      cell: (row) => f.percent(row.progress),
    },
  ];
}
