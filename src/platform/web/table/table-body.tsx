import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import type { TableModel } from './use-table-model.ts';

/** From this many rows on, only those near the window are drawn. */
const MANY = 120;

interface TableBodyProps<R> {
  readonly table: DataTableProps<R>;
  readonly model: TableModel<R>;
  readonly roomy: boolean;
}

/** The rows; a long list draws only what is near the window, and all of it for the printer. */
export function TableBody<R>(props: TableBodyProps<R>) {
  const printing = usePrinting();
  return props.model.rows.length > MANY && !printing ? (
    <NearRows {...props} />
  ) : (
    <tbody>
      {props.model.rows.map((line) => (
        <Line key={line.key} {...props} line={line} />
      ))}
    </tbody>
  );
}

function NearRows<R>(props: TableBodyProps<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const box = body.current?.getBoundingClientRect();
    setTop((box?.top ?? 0) + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: props.model.rows.length,
    estimateSize: () => (props.roomy ? 52 : 36),
    overscan: 20,
    scrollMargin: top,
    getItemKey: (index) => props.model.rows[index]?.key ?? index,
  });
  const near = virtual.getVirtualItems();
  const before = (near[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((near.at(-1)?.end ?? top) - top);
  const span = props.model.columns.length + 1;
  return (
    <tbody ref={body}>
      <Gap height={before} span={span} />
      {near.map((item) => {
        const line = props.model.rows[item.index];
        return line === undefined ? null : (
          <Line
            key={line.key}
            {...props}
            line={line}
            measure={virtual.measureElement}
            at={item.index}
          />
        );
      })}
      <Gap height={after} span={span} />
    </tbody>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  return height <= 0 ? null : (
    <tr className={css.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

interface LineProps<R> extends TableBodyProps<R> {
  readonly line: { readonly key: string; readonly row: R };
  readonly at?: number;
  measure?(element: HTMLElement | null): void;
}

function Line<R>({ table, model, line, at, measure }: LineProps<R>) {
  const t = useWords(kitWords);
  const { row, key } = line;
  return (
    <tr
      ref={measure}
      data-index={at}
      className={css.row}
      aria-current={table.isCurrent?.(row) === true ? 'true' : undefined}
      data-selected={model.isSelected(key)}
    >
      {table.selection === undefined ? null : (
        <td className={css.check} data-card="check">
          <input
            type="checkbox"
            aria-label={t('table.select', { name: table.rowName?.(row) ?? key })}
            checked={model.isSelected(key)}
            onChange={(event) => model.select(key, event.target.checked)}
          />
        </td>
      )}
      {model.columns.map((column) => (
        <td key={column.key} data-align={column.align} data-card={column.card ?? 'rest'}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** True while the browser prepares a print, when every row must be there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
