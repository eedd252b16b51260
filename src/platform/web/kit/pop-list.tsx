import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import css from './pop-list.module.css';

export interface PopListItem {
  readonly key: string;
  readonly text: ReactNode;
  readonly icon?: IconName;
  /** True or false shows a tick that can be set; absent is a plain act. */
  readonly chosen?: boolean;
  run(): void;
}

/** Acts or choices inside a `Pop`. */
export function PopList({ title, items }: { title?: string; items: readonly PopListItem[] }) {
  return (
    <div className={css.group}>
      {title === undefined ? null : <p className={css.title}>{title}</p>}
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          className={css.item}
          aria-pressed={item.chosen}
          onClick={item.run}
        >
          <span className={css.icon}>
            {item.chosen === true ? <Icon name="check" /> : null}
            {item.chosen === undefined && item.icon !== undefined ? (
              <Icon name={item.icon} />
            ) : null}
          </span>
          {item.text}
        </button>
      ))}
    </div>
  );
}
