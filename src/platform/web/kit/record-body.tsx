import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Icon } from './icon.tsx';
import css from './record-body.module.css';

/** The body of one record: its parts, and beside them on wide screens what is looked up. */
export function RecordBody({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={css.record} data-record>
      <div className={css.main}>{children}</div>
      <aside className={css.aside}>{aside}</aside>
    </div>
  );
}

/** The way back to the list, above the head of a record. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <LinkTo to={to} className={css.back}>
      <Icon name="arrow-left" size={14} />
      {children}
    </LinkTo>
  );
}

/** What has just been recorded, told once to eye and ear. */
export function SaidLine({ text }: { text: string }) {
  return (
    <p role="status" className={text === '' ? 'lc-hidden' : css.said}>
      {text}
    </p>
  );
}

/** Facts of a record, each by its name. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A cell of several lines: the word, then smaller what belongs to it. */
export function Stack({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return <span className={narrow ? `${css.stack} ${css.narrow}` : css.stack}>{children}</span>;
}
