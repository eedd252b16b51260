import { useState } from 'react';
import type { PagedRows } from '#platform/web/api/use-call.ts';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { Order } from './columns.ts';
import css from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import { useSavedViews } from './saved-views.ts';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import { TableTools } from './table-tools.tsx';
import { type TableModel, useTableModel } from './use-table-model.ts';

/** The one table of the house: a ledger on a wide screen, cards on a phone. */
export function DataTable<R>(props: DataTableProps<R>) {
  const t = useWords(kitWords);
  const pages = toPages(props.rows);
  const views = useSavedViews(props.name, props.columns);
  const order = props.order?.value ?? views.view.order;
  const setOrder = (next: Order | null) =>
    props.order === undefined ? views.change({ order: next }) : props.order.onChange(next);
  const model = useTableModel({
    columns: props.columns,
    rows: pages.rows,
    rowKey: props.rowKey,
    hidden: views.view.hidden,
    order,
    isOrdered: props.order !== undefined,
  });
  const [said, say] = useState('');
  const instead =
    pages.error !== null ? (
      <ProblemNotice error={pages.error} />
    ) : !pages.isLoading && pages.rows.length === 0 ? (
      (props.empty ?? null)
    ) : null;
  return (
    <div className={css.frame} data-roomy={views.view.roomy}>
      <TableTools table={props} views={views} model={model} bare={instead !== null} say={say} />
      <p role="status" className="lc-hidden">
        {said}
      </p>
      {instead ?? (
        <>
          <Selection table={props} model={model} />
          <table className={css.table} aria-busy={pages.isLoading}>
            <caption className="lc-hidden">{props.caption}</caption>
            <TableHead
              model={model}
              order={order}
              onOrder={setOrder}
              selectable={props.selection !== undefined}
            />
            <TableBody table={props} model={model} roomy={views.view.roomy} />
          </table>
          {pages.isLoading ? <p className={css.note}>{t('loading')}</p> : null}
          {!pages.isLoading && pages.rows.length === 0 ? (
            <p className={css.note}>{t('table.empty')}</p>
          ) : null}
          <TableFoot pages={pages} />
        </>
      )}
    </div>
  );
}

function Selection<R>({ table, model }: { table: DataTableProps<R>; model: TableModel<R> }) {
  const t = useWords(kitWords);
  const selected = model.selectedRows();
  if (table.selection === undefined || selected.length === 0) {
    return null;
  }
  return (
    <div className={css.selection}>
      <span>{t('table.selected', { count: selected.length })}</span>
      {table.selection(selected, model.clearSelection)}
      <button type="button" className={css.tool} onClick={model.clearSelection}>
        {t('table.clearSelection')}
      </button>
    </div>
  );
}

function TableFoot<R>({ pages }: { pages: PagedRows<R> }) {
  const t = useWords(kitWords);
  const shown = pages.rows.length;
  return (
    <div className={css.foot}>
      <span>{pages.hasMore ? t('table.rowsMore', { shown }) : t('table.rows', { shown })}</span>
      {pages.hasMore ? (
        <button
          type="button"
          className={css.tool}
          disabled={pages.isLoadingMore}
          onClick={pages.loadMore}
        >
          {pages.isLoadingMore ? t('table.loadingMore') : t('table.loadMore')}
        </button>
      ) : null}
    </div>
  );
}

function toPages<R>(rows: PagedRows<R> | readonly R[]): PagedRows<R> {
  return 'rows' in rows
    ? rows
    : {
        rows,
        isLoading: false,
        error: null,
        hasMore: false,
        isLoadingMore: false,
        loadMore: () => undefined,
      };
}
