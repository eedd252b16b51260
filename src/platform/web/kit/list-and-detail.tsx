import type { ReactNode } from 'react';
import css from './list-and-detail.module.css';

/** A list and the opened record side by side on wide screens, below each other else. */
export function ListAndDetail({ list, detail }: { list: ReactNode; detail: ReactNode | null }) {
  return (
    <div className={css.both} data-open={detail !== null}>
      <div className={css.list}>{list}</div>
      {detail === null ? null : <div className={css.detail}>{detail}</div>}
    </div>
  );
}
