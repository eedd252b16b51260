import { useId, useState } from 'react';
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
import { BookBar } from './book-bar.tsx';
import css from './documents.module.css';
import { EnterNumberDialog } from './enter-number-dialog.tsx';
import { BookSearch } from './filters.ts';
import { useTypeName } from './letter-marks.tsx';
import { useNumberColumns } from './number-columns.tsx';
import { useFocusBack } from './use-dialog-focus.ts';
import { documentWords } from './words.ts';

/** The number book of an agency, by type and year: used, cancelled, left out, and the next. */
export function NumberBookPage() {
  const t = useWords(documentWords);
  const me = useMe();
  const typeName = useTypeName();
  const [filters, setFilters] = useFilters(BookSearch);
  const [typed, setTyped] = useState('');
  const [entering, setEntering] = useState(false);
  const [entered, setEntered] = useState<number | null>(null);
  const focus = useFocusBack();
  const ask = () => {
    focus.hold();
    setEntering(true);
  };
  const close = () => {
    setEntering(false);
    focus.giveBack();
  };
  const year = filters.year ?? Number(me.today.slice(0, 4));
  const typeCode = filters.type ?? '';
  const series = {
    year,
    typeCode,
    ...(filters.agencyId === undefined ? {} : { agencyId: filters.agencyId }),
  };
  const book = useCall(getNumberBook, series, { keepPrevious: true });
  const number = readNumber(typed);
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
  const columns = useNumberColumns();
  if (book.data === undefined) {
    return <ProblemNotice error={book.error} onRetry={() => void book.refetch()} />;
  }
  const { agency, nextNumber, counts, enter } = book.data;
  const isNarrowed = number !== null || (filters.show ?? 'all') !== 'all';
  return (
    <Page>
      <PageTitle
        title={t('numbers.title')}
        lead={t('numbers.lead', {
          agency: agency.name,
          type: typeName(typeCode).toLocaleLowerCase('vi'),
          year,
          next: nextNumber,
        })}
        help={<p>{t('numbers.help')}</p>}
        {...(enter.allowed
          ? {
              actions: <SideStep run={ask}>{t('numbers.enterPaper')}</SideStep>,
            }
          : {})}
      />
      <p className={css.counts}>{t('numbers.counts', { ...counts })}</p>
      <p role="status" className={entered === null ? 'lc-hidden' : css.notice}>
        {entered === null ? '' : t('numbers.entered', { number: entered })}
      </p>
      <BookBar filters={filters} year={year} onChange={setFilters}>
        <NumberSearch typed={typed} onType={setTyped} />
      </BookBar>
      <DataTable
        name="number-book"
        caption={t('numbers.title')}
        rows={number === null ? lines : found}
        columns={columns}
        rowKey={(row) => String(row.number)}
        empty={
          isNarrowed ? (
            <EmptyPage
              title={number === null ? t('numbers.noneShown') : t('numbers.notReached', { number })}
              text={
                number === null
                  ? t('numbers.noneShownText')
                  : t('numbers.notReachedText', { next: nextNumber })
              }
              action={
                <StepLink
                  run={() => {
                    setTyped('');
                    setFilters({ show: undefined });
                  }}
                >
                  {t('numbers.showAll')}
                </StepLink>
              }
            />
          ) : (
            <EmptyPage title={t('numbers.empty')} text={t('numbers.emptyText')} />
          )
        }
      />
      {entering ? (
        <EnterNumberDialog
          year={year}
          typeCode={typeCode}
          next={nextNumber}
          onDone={setEntered}
          onClose={close}
        />
      ) : null}
    </Page>
  );
}

/** The number in what was typed: “15”, “Số 15”, “15/KH-SYT”. */
export function readNumber(typed: string): number | null {
  const digits = /\d{1,6}/.exec(typed)?.[0];
  const number = Number(digits ?? 0);
  return number < 1 ? null : number;
}

function NumberSearch({ typed, onType }: { typed: string; onType(typed: string): void }) {
  const t = useWords(documentWords);
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{t('numbers.search')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}
