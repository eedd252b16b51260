import { useState } from 'react';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listPlaces, type PlaceRow } from '../contract.ts';
import { PlaceLink } from './place-link.tsx';
import css from './places.module.css';
import { placeWords } from './words.ts';

interface PlaceTreeProps {
  readonly on: string;
  /** Without it: the provinces. */
  readonly parentId?: string;
}

/** The units of a day, opened level by level: districts stand there until 30/6/2025 only. */
export function PlaceTree({ on, parentId }: PlaceTreeProps) {
  const t = useWords(placeWords);
  const rows = useCallPages(listPlaces, {
    on,
    limit: 200,
    ...(parentId === undefined ? { level: 'province' as const } : { parentId }),
  });
  return (
    <>
      <ProblemNotice error={rows.error} />
      <ul className={css.tree}>
        {rows.rows.map((row) => (
          <Branch key={row.id} row={row} on={on} />
        ))}
      </ul>
      {rows.rows.length === 0 && !rows.isLoading ? (
        <p className={css.small}>{t('tree.none')}</p>
      ) : null}
      {rows.hasMore ? <StepLink run={rows.loadMore}>{t('filters.any')}</StepLink> : null}
    </>
  );
}

const LEAVES: readonly string[] = ['xã', 'phường', 'thị trấn', 'đặc khu'];

function Branch({ row, on }: { row: PlaceRow; on: string }) {
  const t = useWords(placeWords);
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={css.node}>
        {LEAVES.includes(row.kind) ? (
          <span className={css.leaf} />
        ) : (
          <button
            type="button"
            className={css.toggle}
            aria-expanded={open}
            aria-label={t('tree.open', { name: row.fullName })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          </button>
        )}
        <PlaceLink id={row.id} name={row.fullName} />
        <span className={css.small}>{row.code}</span>
      </div>
      {open ? <PlaceTree on={on} parentId={row.id} /> : null}
    </li>
  );
}
