import { OutgoingKind, OutgoingState } from '#domain/document/outgoing.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listOutgoing, type OutgoingRow } from '../contract.ts';
import css from './documents.module.css';
import { OutgoingSearch } from './filters.ts';
import { LetterStateMark, titleOf, useKindName } from './letter-marks.tsx';
import { documentWords } from './words.ts';

/** Outgoing letters by where they stand, newest first. */
export function OutgoingListPage() {
  const t = useWords(documentWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(OutgoingSearch);
  const rows = useCallPages(listOutgoing, { ...filters, limit: 50 });
  const columns = useLetterColumns();
  return (
    <Page>
      <PageTitle
        title={t('outgoing.title')}
        lead={t('outgoing.lead')}
        {...(may(me, 'document.draft')
          ? { actions: <NextStep to="/outgoing/new">{t('outgoing.draft')}</NextStep> }
          : {})}
      />
      <DataTable
        name="outgoing"
        caption={t('outgoing.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        filters={
          <div className={css.filters}>
            <Choose
              name={t('filters.state')}
              value={filters.state ?? ''}
              any={t('filters.all')}
              choices={OutgoingState.options.map((value) => ({
                value,
                text: t(`states.${value}`),
              }))}
              onChange={(state) => setFilters({ state: state as OutgoingState | undefined })}
            />
            <Choose
              name={t('filters.kind')}
              value={filters.kind ?? ''}
              any={t('filters.all')}
              choices={OutgoingKind.options.map((value) => ({ value, text: t(`kinds.${value}`) }))}
              onChange={(kind) => setFilters({ kind: kind as OutgoingKind | undefined })}
            />
          </div>
        }
        empty={<EmptyPage title={t('outgoing.empty')} text={t('outgoing.emptyText')} />}
      />
    </Page>
  );
}

function useLetterColumns(): DataColumn<OutgoingRow>[] {
  const t = useWords(documentWords);
  const f = useFormats();
  const kindName = useKindName();
  // The day in the province, not that of the instant's own writing.
  const draftedOn = (row: OutgoingRow) => f.instant(row.createdAt).slice(0, 10);
  const whom = ({ to, others }: OutgoingRow) =>
    to === null || others === 0
      ? (to?.name ?? '')
      : t('outgoing.andOthers', { name: to.name, count: others });
  return [
    {
      key: 'number',
      name: t('outgoing.number'),
      width: '10rem',
      card: 'code',
      text: (row) => row.number ?? t('noNumber'),
      cell: (row) => <span className={css.number}>{row.number ?? t('noNumber')}</span>,
    },
    {
      key: 'subject',
      name: t('columns.subject'),
      card: 'title',
      text: titleOf,
      cell: (row) => (
        <LinkTo to="/outgoing/$letterId" params={{ letterId: row.id }} className={css.subject}>
          {titleOf(row)}
        </LinkTo>
      ),
    },
    {
      key: 'kind',
      name: t('filters.kind'),
      width: '10rem',
      card: 'none',
      text: kindName,
      cell: kindName,
    },
    {
      key: 'to',
      name: t('outgoing.to'),
      width: '12rem',
      text: whom,
      cell: whom,
    },
    {
      key: 'state',
      name: t('filters.state'),
      width: '10rem',
      card: 'mark',
      text: (row) => t(`states.${row.state}`),
      cell: (row) => <LetterStateMark state={row.state} />,
    },
    {
      key: 'issuer',
      name: t('columns.issuer'),
      hidden: true,
      width: '11rem',
      card: 'none',
      text: (row) => row.issuer.name,
      cell: (row) => row.issuer.name,
    },
    {
      key: 'createdAt',
      name: t('outgoing.createdAt'),
      width: '7rem',
      order: (row) => row.createdAt,
      text: draftedOn,
      cell: (row) => <span className={css.number}>{draftedOn(row)}</span>,
    },
  ];
}
