import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { ReconciledMatter } from '#domain/statistics/match-lists.ts';
import { yearNow, yearOf } from '#domain/statistics/statistics-period.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listRounds, openRound, type RoundRow } from '../contract.ts';
import css from './reconciliation.module.css';
import { reconciliationWords } from './words.ts';

/** Begins a round and shows those that were, with the figures of the own side. */
export function RoundsPage() {
  const t = useWords(reconciliationWords);
  const rows = useCallPages(listRounds, { limit: 50 });
  return (
    <Page>
      <PageTitle title={t('title')} lead={t('lead')} help={<p>{t('help')}</p>} />
      <Section title={t('list.title')}>
        <DataTable
          name="reconciliation-rounds"
          caption={t('list.title')}
          rows={rows}
          columns={useRoundColumns()}
          rowKey={(row) => row.id}
          exportable={false}
          empty={<EmptyPage title={t('list.none')} text={t('list.noneText')} />}
        />
      </Section>
      <Section title={t('begin.title')}>
        <BeginForm />
      </Section>
    </Page>
  );
}

function BeginForm() {
  const t = useWords(reconciliationWords);
  const me = useMe();
  const go = useGo();
  const today = Temporal.PlainDate.from(me.today);
  const year = yearOf('procuracy', yearNow('procuracy', today));
  const form = useHouseForm(openRound.input, {
    matter: 'opened',
    from: year.from.toString(),
    to: year.to.toString(),
  });
  const open = useAct(openRound, {
    refreshes: [listRounds],
    onDone: ({ id }) => go(`/reconciliation/${id}`),
  });
  const labels = { matter: t('begin.matter'), from: t('begin.from'), to: t('begin.to') };
  return (
    <Form
      form={form}
      labels={labels}
      error={open.error}
      onSubmit={(input: z.infer<typeof openRound.input>) => open.mutate(input)}
    >
      <SelectField
        name="matter"
        label={labels.matter}
        choices={ReconciledMatter.options.map((value) => ({
          value,
          text: t(`matterSides.${value}`),
        }))}
      />
      <DateField name="from" label={labels.from} today={me.today} />
      <DateField name="to" label={labels.to} today={me.today} />
      <NextStep submit busy={open.isPending}>
        {t('begin.run')}
      </NextStep>
    </Form>
  );
}

function useRoundColumns(): DataColumn<RoundRow>[] {
  const t = useWords(reconciliationWords);
  const f = useFormats();
  return [
    {
      key: 'matter',
      name: t('list.matter'),
      card: 'title',
      text: (row) => t(`matter.${row.matter}`),
      cell: (row) => (
        <LinkTo to="/reconciliation/$roundId" params={{ roundId: row.id }}>
          {t(`matter.${row.matter}`)}
        </LinkTo>
      ),
    },
    {
      key: 'period',
      name: t('list.period'),
      width: '14rem',
      order: (row) => row.from,
      text: (row) => `${f.day(row.from)} – ${f.day(row.to)}`,
      cell: (row) => `${f.day(row.from)} – ${f.day(row.to)}`,
    },
    {
      key: 'lines',
      name: t('list.lines'),
      align: 'end',
      width: '9rem',
      order: (row) => row.ownLines,
      text: (row) => String(row.ownLines),
      cell: (row) => f.number(row.ownLines),
    },
    {
      key: 'differences',
      name: t('list.differences'),
      align: 'end',
      width: '8rem',
      order: (row) => row.ownDifferences,
      text: (row) => String(row.ownDifferences),
      cell: (row) => (
        <span className={row.ownDifferences > 0 ? css.differs : undefined}>
          {f.number(row.ownDifferences)}
        </span>
      ),
    },
    {
      key: 'compared',
      name: t('list.compared'),
      width: '11rem',
      order: (row) => row.comparedAt,
      text: (row) => (row.comparedAt === null ? '' : f.instant(row.comparedAt)),
      cell: (row) => (row.comparedAt === null ? '' : f.instant(row.comparedAt)),
    },
  ];
}
