import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Icon } from './icon.tsx';
import css from './ledger.module.css';

/** A ruled ledger: groups told apart by ink rules, names hanging in the margin. */
export function Ledger({ children }: { children: ReactNode }) {
  return <div className={css.ledger}>{children}</div>;
}

interface LedgerSectionProps {
  readonly name: string;
  /** “3 hạn” */
  readonly count?: string;
  /** People in danger: the only tinted group, always first. */
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** One group of lines with its name and count in the margin. */
export function LedgerSection({ name, count, danger = false, children }: LedgerSectionProps) {
  return (
    <section className={css.section} data-danger={danger}>
      <div className={css.margin}>
        <h2>{name}</h2>
        {count === undefined ? null : <p>{count}</p>}
      </div>
      <ul className={css.lines}>{children}</ul>
    </section>
  );
}

interface LedgerLineProps {
  /** A `ClockChip` or `StateBadge`. */
  readonly mark?: ReactNode;
  readonly what: ReactNode;
  /** The rule or reason, small beneath. */
  readonly why?: ReactNode;
  readonly code?: string;
  readonly holder?: ReactNode;
  /** Where the work is done, and the verb that says what will happen. */
  readonly to?: string;
  readonly way?: string;
  /** Instead of a way in: the filled button of the danger group. */
  readonly action?: ReactNode;
}

/** One line: clock, what and why, code and holder, way in. */
export function LedgerLine({ mark, what, why, code, holder, to, way, action }: LedgerLineProps) {
  return (
    <li className={css.line}>
      <div className={css.mark}>{mark}</div>
      <div className={css.what}>
        <p className={css.title}>{what}</p>
        {why === undefined ? null : <p className={css.why}>{why}</p>}
      </div>
      <div className={css.holder}>
        {code === undefined ? null : <p className={css.code}>{code}</p>}
        {holder === undefined ? null : <p>{holder}</p>}
      </div>
      <div className={css.way}>
        {action}
        {to === undefined || way === undefined ? null : (
          <LinkTo to={to} className={css.link}>
            {way}
            <Icon name="chevron-right" size={14} />
          </LinkTo>
        )}
      </div>
    </li>
  );
}
