import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ChoiceField, NumberField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { enterNumber, getNumberBook, type NumberRow } from '../contract.ts';
import { Choose } from './choose.tsx';
import css from './documents.module.css';
import { BookSearch } from './filters.ts';
import { documentWords } from './words.ts';

/** The number book of the agency: used, cancelled, left out, and the next. */
export function NumberBookPage() {
  const t = useWords(documentWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(BookSearch);
  const thisYear = Number(me.today.slice(0, 4));
  const year = filters.year ?? thisYear;
  const book = useCall(getNumberBook, { year, limit: 200 });
  const columns = useNumberColumns();
  if (book.data === undefined) {
    return <ProblemNotice error={book.error} onRetry={() => void book.refetch()} />;
  }
  const { agency, nextNumber, gaps, rows, enter } = book.data;
  const list = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return (
    <Page>
      <PageTitle
        title={t('numbers.title')}
        lead={`${t('numbers.lead', { agency: agency.name, year, next: nextNumber })} ${
          list === '' ? t('numbers.noGaps') : t('numbers.gaps', { list })
        }`}
      />
      <DataTable
        name="number-book"
        caption={t('numbers.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.number)}
        filters={
          <div className={css.filters}>
            <Choose
              name={t('filters.year')}
              value={String(year)}
              choices={[0, 1, 2, 3].map((back) => ({
                value: String(thisYear - back),
                text: String(thisYear - back),
              }))}
              onChange={(value) => setFilters({ year: Number(value) })}
            />
          </div>
        }
        empty={<EmptyPage title={t('numbers.empty')} text={t('numbers.emptyText')} />}
      />
      {enter.allowed ? (
        <EnterNumber key={`${year} ${nextNumber}`} year={year} next={nextNumber} />
      ) : null}
    </Page>
  );
}

function useNumberColumns(): DataColumn<NumberRow>[] {
  const t = useWords(documentWords);
  const f = useFormats();
  return [
    {
      key: 'number',
      name: t('numbers.number'),
      width: '5rem',
      align: 'end',
      card: 'code',
      order: (row) => row.number,
      text: (row) => String(row.number),
      cell: (row) => row.number,
    },
    {
      key: 'state',
      name: t('numbers.state'),
      width: '8rem',
      card: 'mark',
      text: (row) => t(`numbers.states.${row.state}`),
      cell: (row) => (
        <StateBadge shape={row.state === 'used' ? 'full' : 'diamond'}>
          {t(`numbers.states.${row.state}`)}
        </StateBadge>
      ),
    },
    {
      key: 'letter',
      name: t('numbers.letter'),
      card: 'title',
      text: (row) => row.letter?.subject ?? '',
      cell: (row) =>
        row.letter === null ? (
          ''
        ) : (
          <LinkTo to={`/outgoing/${row.letter.id}`} className={css.subject}>
            V/v {row.letter.subject}
          </LinkTo>
        ),
    },
    {
      key: 'note',
      name: t('numbers.note'),
      width: '14rem',
      text: (row) => row.note ?? '',
      cell: (row) => row.note ?? '',
    },
    {
      key: 'enteredAt',
      name: t('numbers.enteredAt'),
      width: '9rem',
      order: (row) => row.enteredAt,
      text: (row) => f.instant(row.enteredAt),
      cell: (row) => f.instant(row.enteredAt),
    },
  ];
}

function EnterNumber({ year, next }: { year: number; next: number }) {
  const t = useWords(documentWords);
  const form = useHouseForm(enterNumber.input, {
    year,
    typeCode: '',
    number: next,
    state: 'used',
    note: '',
  });
  const act = useAct(enterNumber, { refreshes: [getNumberBook] });
  const labels = {
    number: t('numbers.number'),
    state: t('numbers.choose'),
    note: t('numbers.note'),
  };
  return (
    <Section title={t('numbers.paper')}>
      <Form form={form} labels={labels} error={act.error} onSubmit={act.mutate}>
        <NumberField name="number" label={labels.number} />
        <ChoiceField
          name="state"
          label={labels.state}
          choices={(['used', 'cancelled'] as const).map((value) => ({
            value,
            text: t(`numbers.states.${value}`),
          }))}
        />
        <TextField name="note" label={labels.note} maxLength={500} />
        <NextStep submit busy={act.isPending}>
          {t('numbers.enter')}
        </NextStep>
      </Form>
    </Section>
  );
}
