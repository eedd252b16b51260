import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type IncomingRow, listArrivals } from '../contract.ts';
import { useDocumentColumns } from './document-marks.tsx';
import css from './documents.module.css';
import { ArrivalSearch } from './filters.ts';
import { documentWords } from './words.ts';

/** What came to the agency: what waits for the arrival book, and the book of a year. */
export function ArrivalsPage() {
  const t = useWords(documentWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(ArrivalSearch);
  const box = filters.box ?? 'waiting';
  const thisYear = Number(me.today.slice(0, 4));
  const year = filters.year ?? thisYear;
  const rows = useCallPages(listArrivals, { box, year, limit: 50 });
  const columns = useIncomingColumns(box === 'entered');
  return (
    <Page>
      <PageTitle
        title={t('arrivals.title')}
        lead={t('arrivals.lead')}
        actions={<NextStep to="/documents/new">{t('arrivals.add')}</NextStep>}
      />
      <DataTable
        name={`arrivals-${box}`}
        caption={t('arrivals.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.key}
        filters={
          <div className={css.filters}>
            <Choose
              name={t('filters.box')}
              value={box}
              choices={(['waiting', 'entered'] as const).map((value) => ({
                value,
                text: t(`arrivals.boxes.${value}`),
              }))}
              onChange={(value) => setFilters({ box: value as ArrivalBox })}
            />
            {box === 'waiting' ? null : (
              <Choose
                name={t('filters.year')}
                value={String(year)}
                choices={[0, 1, 2, 3].map((back) => ({
                  value: String(thisYear - back),
                  text: String(thisYear - back),
                }))}
                onChange={(value) => setFilters({ year: Number(value) })}
              />
            )}
          </div>
        }
        empty={
          box === 'waiting' ? (
            <EmptyPage title={t('arrivals.empty')} text={t('arrivals.emptyText')} />
          ) : (
            <EmptyPage title={t('arrivals.emptyBook')} text={t('arrivals.emptyBookText')} />
          )
        }
      />
    </Page>
  );
}

/** The book has more columns than the list of what waits: these give room to the subject. */
const NARROW: Record<string, string> = { number: '10rem', issuer: '9rem', issuedOn: '7rem' };

type ArrivalBox = 'waiting' | 'entered';

function useIncomingColumns(entered: boolean): DataColumn<IncomingRow>[] {
  const t = useWords(documentWords);
  const f = useFormats();
  const documents = useDocumentColumns().map(
    (column): DataColumn<IncomingRow> => ({
      ...column,
      ...(entered && column.key in NARROW ? { width: NARROW[column.key] ?? '' } : {}),
      cell: (row) => column.cell(row.document),
      text: (row) => column.text?.(row.document) ?? '',
      order: (row) => column.order?.(row.document) ?? column.text?.(row.document) ?? null,
    }),
  );
  if (!entered) {
    return documents;
  }
  const disseminated = (row: IncomingRow) =>
    row.arrival?.disseminatedOn == null
      ? t('arrival.notYet')
      : `${f.day(row.arrival.disseminatedOn)}, ${row.arrival.disseminatedBy ?? ''}`;
  return [
    {
      key: 'arrival',
      name: t('columns.arrival'),
      width: '5.5rem',
      align: 'end',
      order: (row) => row.arrival?.number ?? null,
      text: (row) => String(row.arrival?.number ?? ''),
      cell: (row) => row.arrival?.number ?? '',
    },
    {
      key: 'arrivedOn',
      name: t('columns.arrivedOn'),
      width: '7rem',
      order: (row) => row.arrival?.arrivedOn ?? null,
      text: (row) => (row.arrival === null ? '' : f.day(row.arrival.arrivedOn)),
      cell: (row) => (row.arrival === null ? '' : f.day(row.arrival.arrivedOn)),
    },
    ...documents,
    {
      key: 'disseminated',
      name: t('columns.disseminated'),
      width: '12rem',
      text: disseminated,
      cell: disseminated,
    },
  ];
}
