import { LinkTo } from '#platform/web/address/link-to.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { OfficerLine, OfficerState } from '../contract.ts';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';

export const STATE_SHAPES: Record<OfficerState, StateShape> = {
  invited: 'open',
  active: 'full',
  suspended: 'diamond',
  left: 'diamond',
};

/** The columns of the list of officers. */
export function useOfficerColumns(): readonly DataColumn<OfficerLine>[] {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  return [
    {
      key: 'name',
      name: t('list.name'),
      cell: (row) => (
        <LinkTo to="/officers/$officerId" params={{ officerId: row.id }} className={css.name}>
          {nameOf(row)}
        </LinkTo>
      ),
      text: nameOf,
      sortable: false,
      card: 'title',
      width: '18rem',
    },
    {
      key: 'posts',
      name: t('list.posts'),
      cell: (row) => <Posts row={row} none={t('list.noPost')} />,
      text: (row) =>
        row.posts
          .map((post) => `${post.title}, ${post.agency.shortName} (${both(post.roleName)})`)
          .join('; '),
      sortable: false,
      card: 'rest',
    },
    {
      key: 'signInName',
      name: t('list.signInName'),
      cell: (row) => row.signInName,
      text: (row) => row.signInName,
      sortable: false,
      card: 'code',
      width: '11rem',
    },
    {
      key: 'state',
      name: t('list.state'),
      cell: (row) => (
        <StateBadge shape={STATE_SHAPES[row.state]}>{t(`states.${row.state}`)}</StateBadge>
      ),
      text: (row) => t(`states.${row.state}`),
      sortable: false,
      card: 'mark',
      width: '12rem',
    },
  ];
}

function Posts({ row, none }: { row: OfficerLine; none: string }) {
  const both = useBothLanguages();
  if (row.posts.length === 0) {
    return <span className={css.quiet}>{none}</span>;
  }
  return (
    <ul className={css.posts}>
      {row.posts.map((post) => (
        <li key={post.id}>
          {post.title}, {post.agency.shortName}{' '}
          <span className={css.quiet}>({both(post.roleName)})</span>
        </li>
      ))}
    </ul>
  );
}

function nameOf(row: { rankTitle: string | null; name: string }): string {
  return row.rankTitle === null ? row.name : `${row.rankTitle} ${row.name}`;
}
