import type { ReactNode } from 'react';
import css from './small-pieces.module.css';

interface EmptyPageProps {
  readonly title: string;
  /** What will stand here, in one sentence. */
  readonly text: ReactNode;
  /** The one thing to do first. */
  readonly action?: ReactNode;
}

/** Where nothing is yet. */
export function EmptyPage({ title, text, action }: EmptyPageProps) {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      <p>{text}</p>
      {action}
    </div>
  );
}
