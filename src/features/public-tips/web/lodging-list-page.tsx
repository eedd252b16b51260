import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type LodgingRow, LodgingState, listLodgings } from '../contract.ts';
import { LodgingBadge } from './lodging-badge.tsx';
import { LodgingFilters } from './lodging-filters.ts';
import { publicTipWords } from './words.ts';

/** What the public lodged with the own group: unopened first, the oldest on top. */
export function LodgingListPage() {
  const t = useWords(publicTipWords);
  const [filters, setFilters] = useFilters(LodgingFilters);
  const rows = useCallPages(listLodgings, { limit: 50, ...filters });
  return (
    <Page>
      <PageTitle title={t('list.title')} lead={t('list.lead')} help={<p>{t('list.help')}</p>} />
      <DataTable
        name="lodgings"
        caption={t('list.title')}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        exportable={false}
        filters={
          <Filters>
            <Choose
              name={t('list.state')}
              value={filters.state ?? ''}
              choices={[
                { value: '' as const, text: t('list.any') },
                ...LodgingState.options.map((value) => ({ value, text: t(`states.${value}`) })),
              ]}
              onChange={(state) => setFilters({ state })}
            />
          </Filters>
        }
        empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
      />
    </Page>
  );
}

function useColumns(): readonly DataColumn<LodgingRow>[] {
  const t = useWords(publicTipWords);
  const f = useFormats();
  const kindOf = (row: LodgingRow) =>
    row.danger ? `${t(`kinds.${row.kind}`)} · ${t('danger')}` : t(`kinds.${row.kind}`);
  const count = (key: 'unread' | 'files' | 'answers'): DataColumn<LodgingRow> => ({
    key,
    name: t(`list.${key}`),
    cell: (row) => row[key],
    text: (row) => String(row[key]),
    card: 'rest',
    width: '7rem',
  });
  return [
    {
      key: 'state',
      name: t('list.state'),
      cell: (row) => <LodgingBadge state={row.state} />,
      text: (row) => t(`states.${row.state}`),
      card: 'mark',
      width: '9rem',
    },
    {
      key: 'kind',
      name: t('list.kind'),
      cell: (row) => (
        <LinkTo to="/lodgings/$lodgingId" params={{ lodgingId: row.id }}>
          {kindOf(row)}
        </LinkTo>
      ),
      text: kindOf,
      card: 'title',
    },
    {
      key: 'lodged',
      name: t('list.lodged'),
      cell: (row) => f.instant(row.lodgedAt),
      text: (row) => f.instant(row.lodgedAt),
      order: (row) => row.lodgedAt,
      card: 'code',
      width: '10rem',
    },
    {
      key: 'classifyBy',
      name: t('list.classifyBy'),
      cell: (row) => (row.classifyBy === null ? '' : f.instant(row.classifyBy)),
      text: (row) => (row.classifyBy === null ? '' : f.instant(row.classifyBy)),
      card: 'rest',
      width: '10rem',
    },
    count('unread'),
    count('files'),
    count('answers'),
  ];
}
