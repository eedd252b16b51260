import { useState } from 'react';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type AgencyRow, listAgencies } from '../contract.ts';
import css from './agencies.module.css';
import type { AgencyFilters } from './agency-filters.ts';
import { AgencyLink } from './agency-link.tsx';
import { agencyWords } from './words.ts';

interface AgencyTreeProps {
  readonly time: AgencyFilters['time'];
  readonly under?: string;
}

/** What stands under one agency, opened branch by branch. */
export function AgencyTree({ time, under = 'root' }: AgencyTreeProps) {
  const t = useWords(agencyWords);
  const rows = useCallPages(listAgencies, { time, under, limit: 200 });
  return (
    <>
      <ProblemNotice error={rows.error} />
      <ul className={css.tree}>
        {rows.rows.map((row) => (
          <Branch key={row.id} row={row} time={time} />
        ))}
      </ul>
      {rows.hasMore ? <StepLink run={rows.loadMore}>{t('filters.all')}</StepLink> : null}
    </>
  );
}

function Branch({ row, time }: { row: AgencyRow; time: AgencyFilters['time'] }) {
  const t = useWords(agencyWords);
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={css.node}>
        {row.childCount === 0 ? (
          <span className={css.leaf} />
        ) : (
          <button
            type="button"
            className={css.toggle}
            aria-expanded={open}
            aria-label={t('tree.open', { name: row.shortName })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          </button>
        )}
        <span>
          <AgencyLink id={row.id} name={row.name} />{' '}
          {row.childCount === 0 ? null : (
            <span className={css.small}>{t('tree.count', { count: row.childCount })}</span>
          )}
        </span>
      </div>
      {open ? <AgencyTree time={time} under={row.id} /> : null}
    </li>
  );
}
