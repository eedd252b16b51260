import { useState } from 'react';
import { saveBlob } from '#platform/web/api/download.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { Pop } from '#platform/web/kit/pop.tsx';
import { PopList, type PopListItem } from '#platform/web/kit/pop-list.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import { writeCsv, writeTsv } from './excel-text.ts';
import { PasteDialog } from './paste-dialog.tsx';
import type { SavedViews } from './saved-views.ts';
import type { TableModel } from './use-table-model.ts';
import { ViewsMenu } from './views-menu.tsx';

interface TableToolsProps<R> {
  readonly table: DataTableProps<R>;
  readonly views: SavedViews;
  readonly model: TableModel<R>;
  /** Nothing is listed: what narrows the list stays at its place, the tools go. */
  readonly bare: boolean;
  /** Tells a screen reader what was done. */
  say(text: string): void;
}

/** Filters at the left; columns, views, copy, paste, export, print at the right. */
export function TableTools<R>({ table, views, model, bare, say }: TableToolsProps<R>) {
  const t = useWords(kitWords);
  const [pasting, setPasting] = useState(false);
  const exportable = table.exportable !== false;
  return (
    <div className={css.tools}>
      <div className={css.filters}>{table.filters}</div>
      {bare ? null : (
        <div className={css.toolRow} role="toolbar" aria-label={t('table.tools')}>
          <Pop
            triggerClass={css.tool}
            trigger={
              <>
                <Icon name="columns" />
                {t('table.columns')}
              </>
            }
          >
            {() => <PopList items={listColumnItems(table, views, t('table.density'))} />}
          </Pop>
          <ViewsMenu views={views} />
          {table.onPaste === undefined ? null : (
            <button type="button" className={css.tool} onClick={() => setPasting(true)}>
              <Icon name="paste" />
              {t('table.paste')}
            </button>
          )}
          {exportable ? <ExportTools table={table} model={model} say={say} /> : null}
          <button type="button" className={css.tool} onClick={() => window.print()}>
            <Icon name="print" />
            {t('print')}
          </button>
        </div>
      )}
      {table.onPaste === undefined ? null : (
        <PasteDialog open={pasting} onClose={() => setPasting(false)} onPaste={table.onPaste} />
      )}
    </div>
  );
}

function ExportTools<R>({ table, model, say }: Omit<TableToolsProps<R>, 'views' | 'bare'>) {
  const t = useWords(kitWords);
  const chosen = model.selectedRows();
  const rows = chosen.length > 0 ? chosen : model.rows.map((line) => line.row);
  const copy = async () => {
    await navigator.clipboard.writeText(writeTsv(model.columns, rows));
    say(t('table.copied', { count: rows.length }));
  };
  const items: PopListItem[] = [
    {
      key: 'csv',
      text: t('table.exportCsv'),
      icon: 'download',
      run: () =>
        saveBlob(
          new Blob([writeCsv(model.columns, rows)], { type: 'text/csv;charset=utf-8' }),
          `${table.name}.csv`,
        ),
    },
  ];
  if (table.onExportXlsx !== undefined) {
    items.push({
      key: 'xlsx',
      text: t('table.exportXlsx'),
      icon: 'table',
      run: () => table.onExportXlsx?.(),
    });
  }
  return (
    <>
      <button type="button" className={css.tool} onClick={() => void copy()}>
        <Icon name="copy" />
        {t('table.copy')}
      </button>
      <Pop
        triggerClass={css.tool}
        trigger={
          <>
            <Icon name="download" />
            {t('table.export')}
          </>
        }
      >
        {() => <PopList items={items} />}
      </Pop>
    </>
  );
}

function listColumnItems<R>(
  table: DataTableProps<R>,
  views: SavedViews,
  density: string,
): PopListItem[] {
  const { hidden, roomy } = views.view;
  const columns = table.columns.map((column) => ({
    key: column.key,
    text: column.name,
    chosen: !hidden.includes(column.key),
    run: () =>
      views.change({
        hidden: hidden.includes(column.key)
          ? hidden.filter((key) => key !== column.key)
          : [...hidden, column.key],
      }),
  }));
  return [
    ...columns,
    { key: ' density', text: density, chosen: roomy, run: () => views.change({ roomy: !roomy }) },
  ];
}
