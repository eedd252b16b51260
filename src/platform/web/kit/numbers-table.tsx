import { useState } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './chart.module.css';
import { kitWords } from './kit-words.ts';

interface NumbersTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart or map as a table, one press away. */
export function NumbersTable({ caption, head, rows }: NumbersTableProps) {
  const t = useWords(kitWords);
  const [open, setOpen] = useState(false);
  return (
    <div className={css.numbers}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('figure.hideTable') : t('figure.table')}
      </button>
      {open ? (
        <table>
          <caption className="lc-hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) => (
                  <td key={head[index] ?? cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
