import type { ReactNode } from 'react';
import css from './help-note.module.css';
import { Icon } from './icon.tsx';

/** Help where it is needed: folded until asked for. */
export function HelpNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={css.note}>
      <summary>
        <Icon name="help" />
        {title}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
