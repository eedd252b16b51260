import { useState } from 'react';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { findNumber, getNumberBook, listNumbers } from '../contract.ts';
import { BookBar, NumberSearch } from './book-bar.tsx';
import css from './documents.module.css';
import { EnterNumberDialog } from './enter-number-dialog.tsx';
import { BookSearch } from './filters.ts';
import { useTypeName } from './letter-marks.tsx';
import { useNumberColumns } from './number-columns.tsx';
import { documentWords } from './words.ts';

/** The number book of an agency, by type and year: used, cancelled, left out, and the next. */
export function NumberBookPage() {
  const t = useWords(documentWords);
  const [filters, setFilters] = useFilters(BookSearch);
  const [typed, setTyped] = useState('');
  const { series, book, number, rows } = useBook(filters, typed);
  const columns = useNumberColumns();
  if (book.data === undefined) {
    return <ProblemNotice error={book.error} onRetry={() => void book.refetch()} />;
  }
  const showAll = () => {
    setTyped('');
    setFilters({ show: undefined });
  };
  return (
    <Page>
      <BookTitle series={series} book={book.data} />
      <BookBar filters={filters} year={series.year} onChange={setFilters}>
        <NumberSearch typed={typed} onType={setTyped} />
      </BookBar>
      <DataTable
        name="number-book"
        caption={t('numbers.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.number)}
        empty={
          number === null && (filters.show ?? 'all') === 'all' ? (
            <EmptyPage title={t('numbers.empty')} text={t('numbers.emptyText')} />
          ) : (
            <NoneFound number={number} next={book.data.nextNumber} onAll={showAll} />
          )
        }
      />
    </Page>
  );
}

/** What the address and the typed number ask for: which book, its summary, its lines or the one found. */
function useBook(filters: BookSearch, typed: string) {
  const me = useMe();
  const series = {
    year: filters.year ?? Number(me.today.slice(0, 4)),
    typeCode: filters.type ?? ('' as const),
    ...(filters.agencyId === undefined ? {} : { agencyId: filters.agencyId }),
  };
  const number = readNumber(typed);
  const book = useCall(getNumberBook, series, { keepPrevious: true });
  const lines = useCallPages(
    listNumbers,
    { ...series, show: filters.show ?? 'all', limit: 50 },
    { enabled: number === null },
  );
  const found = useCallPages(
    findNumber,
    { ...series, limit: 1, number: number ?? 1 },
    { enabled: number !== null },
  );
  return { series, book, number, rows: number === null ? lines : found };
}

type Book = ReturnType<typeof useBook>;

/** The next number, how many are used, cancelled and left out; the clerk enters those used on paper. */
function BookTitle({
  series,
  book,
}: {
  series: Book['series'];
  book: NonNullable<Book['book']['data']>;
}) {
  const t = useWords(documentWords);
  const typeName = useTypeName();
  const [entering, setEntering] = useState(false);
  const [entered, setEntered] = useState<number | null>(null);
  const { agency, nextNumber, counts, enter } = book;
  const ask = () => {
    setEntering(true);
  };
  const close = () => {
    setEntering(false);
  };
  return (
    <>
      <PageTitle
        title={t('numbers.title')}
        lead={t('numbers.lead', {
          agency: agency.name,
          type: typeName(series.typeCode).toLocaleLowerCase('vi'),
          year: series.year,
          next: nextNumber,
        })}
        help={<p>{t('numbers.help')}</p>}
        {...(enter.allowed
          ? { actions: <SideStep run={ask}>{t('numbers.enterPaper')}</SideStep> }
          : {})}
      />
      <p className={css.counts}>{t('numbers.counts', { ...counts })}</p>
      <p role="status" className={entered === null ? 'lc-hidden' : css.notice}>
        {entered === null ? '' : t('numbers.entered', { number: entered })}
      </p>
      {entering ? (
        <EnterNumberDialog
          year={series.year}
          typeCode={series.typeCode}
          next={nextNumber}
          onDone={setEntered}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function NoneFound(props: { number: number | null; next: number; onAll(): void }) {
  const t = useWords(documentWords);
  const { number, next } = props;
  const way = <StepLink run={props.onAll}>{t('numbers.showAll')}</StepLink>;
  return number === null ? (
    <EmptyPage title={t('numbers.noneShown')} text={t('numbers.noneShownText')} action={way} />
  ) : (
    <EmptyPage
      title={t('numbers.notReached', { number })}
      text={t('numbers.notReachedText', { next })}
      action={way}
    />
  );
}

/** The number in what was typed: “15”, “Số 15”, “15/KH-SYT”. */
export function readNumber(typed: string): number | null {
  const digits = /\d{1,6}/.exec(typed)?.[0];
  const number = Number(digits ?? 0);
  return number < 1 ? null : number;
}
