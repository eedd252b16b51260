import { LinkTo } from '#platform/web/address/link-to.tsx';
import { RowLimit } from '#platform/web/kit/limit-list.tsx';
import { Stack } from '#platform/web/kit/record-body.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { TipRow } from '../contract.ts';
import { ArchivedMark, TipStateMark, UrgencyMark } from './tip-marks.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** The columns of the board: dates, codes and bodies; no word of what a tip says. */
export function useTipColumns(): DataColumn<TipRow>[] {
  return [useCodeColumn(), useClockColumn(), ...useCodedColumns(), ...useBodyColumns()];
}

function useCodeColumn(): DataColumn<TipRow> {
  const t = useWords(tipWords);
  return {
    key: 'tip',
    name: t('columns.tip'),
    width: '13.5rem',
    card: 'code',
    sortable: false,
    cell: (row) => (
      <Stack>
        <LinkTo to="/tips/$tipId" params={{ tipId: row.id }} className={css.code}>
          {row.code}
        </LinkTo>
        {row.bookNumber === null ? null : <small>{t('book', { number: row.bookNumber })}</small>}
        <UrgencyMark urgency={row.urgency} />
        {row.missedNotices === 0 ? null : (
          <small className={css.missed}>{t('missedCount', { count: row.missedNotices })}</small>
        )}
      </Stack>
    ),
  };
}

function useClockColumn(): DataColumn<TipRow> {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  return {
    key: 'clock',
    name: t('columns.clock'),
    width: '13rem',
    card: 'mark',
    sortable: false,
    cell: (row) => (
      <Stack narrow>
        <RowLimit mark={row.clock} />
        {row.clock === null ? null : <small>{both(row.clock.name)}</small>}
      </Stack>
    ),
  };
}

function useCodedColumns(): DataColumn<TipRow>[] {
  const t = useWords(tipWords);
  return [
    {
      key: 'state',
      name: t('columns.state'),
      width: '12rem',
      sortable: false,
      cell: (row) => (
        <Stack>
          <TipStateMark state={row.state} />
          <ArchivedMark tip={row} />
        </Stack>
      ),
    },
    {
      key: 'kind',
      name: t('columns.kind'),
      sortable: false,
      cell: (row) => (
        <Stack>
          {t(`kind.${row.kind}`)}
          <small>{t(`channel.${row.channel}`)}</small>
        </Stack>
      ),
    },
  ];
}

function useBodyColumns(): DataColumn<TipRow>[] {
  const t = useWords(tipWords);
  const f = useFormats();
  return [
    {
      key: 'received',
      name: t('columns.received'),
      width: '9rem',
      sortable: false,
      cell: (row) => f.instant(row.receivedAt),
    },
    {
      key: 'held',
      name: t('columns.held'),
      width: '11rem',
      sortable: false,
      cell: (row) => (
        <Stack>
          {row.heldBy.name}
          {row.handlers.map((post) => (
            <small key={post.id}>{sayPostShortly(post)}</small>
          ))}
        </Stack>
      ),
    },
    {
      key: 'supervised',
      name: t('columns.supervised'),
      width: '11rem',
      card: 'none',
      hidden: true,
      sortable: false,
      cell: (row) => row.supervisedBy.map((agency) => agency.name).join(', '),
    },
  ];
}
