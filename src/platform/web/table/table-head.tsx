import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn, Order } from './columns.ts';
import css from './data-table.module.css';
import type { TableModel } from './use-table-model.ts';

interface TableHeadProps<R> {
  readonly model: TableModel<R>;
  readonly order: Order | null;
  onOrder(order: Order | null): void;
  readonly selectable: boolean;
}

/** Names of the columns; a press orders by one, again turns it round, a third time lets go. */
export function TableHead<R>({ model, order, onOrder, selectable }: TableHeadProps<R>) {
  const t = useWords(kitWords);
  const all = model.rows.length > 0 && model.rows.every((line) => model.isSelected(line.key));
  return (
    <thead className={css.head}>
      <tr>
        {selectable ? (
          <th scope="col" className={css.check}>
            <input
              type="checkbox"
              aria-label={t('table.selectAll')}
              checked={all}
              onChange={(event) => model.selectAll(event.target.checked)}
            />
          </th>
        ) : null}
        {model.columns.map((column) => (
          <HeadCell key={column.key} column={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<R>(props: {
  column: DataColumn<R>;
  order: Order | null;
  onOrder(order: Order | null): void;
}) {
  const { column, order, onOrder } = props;
  const mine = order?.key === column.key ? order : null;
  const sortable = column.sortable !== false && (column.text ?? column.order) !== undefined;
  const sorted = mine === null ? undefined : mine.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={sorted}
      style={column.width === undefined ? {} : { width: column.width }}
    >
      {sortable ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => onOrder(nextOrder(column.key, mine))}
        >
          {column.name}
          {mine === null ? null : (
            <Icon name={mine.descending ? 'arrow-down' : 'arrow-up'} size={12} />
          )}
        </button>
      ) : (
        column.name
      )}
    </th>
  );
}

/** Ascending, descending, none. */
export function nextOrder(key: string, mine: Order | null): Order | null {
  if (mine === null) {
    return { key, descending: false };
  }
  return mine.descending ? null : { key, descending: true };
}
