import type { ReactNode } from 'react';
import css from './marks.module.css';

/** The kind of a thing; never its state. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={css.tag}>{children}</span>;
}
