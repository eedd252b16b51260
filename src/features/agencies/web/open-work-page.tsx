import { useState } from 'react';
import { z } from 'zod';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { getAgency, listOpenWork, moveWork, type OpenWorkRow } from '../contract.ts';
import css from './agencies.module.css';
import { searchAgencies } from './searches.ts';
import { agencyWords } from './words.ts';

const Moving = z.object({
  to: z.array(z.object({ id: z.string() })).min(1),
  reason: z.string().trim().min(3).max(500),
});

const PAGE_OF: Readonly<Record<OpenWorkRow['kind'], string>> = {
  task: '/tasks',
  card: '/plans',
  report: '/reports',
};

/** Open work of an agency, to be moved item by item where only a part of its duties went. */
export function OpenWorkPage() {
  const t = useWords(agencyWords);
  const id = useParam('agencyId');
  const agency = useCall(getAgency, { id });
  const work = useCall(listOpenWork, { id });
  const [moving, setMoving] = useState<readonly OpenWorkRow[]>([]);
  const columns = useColumns();
  const name = agency.data?.name ?? '';
  return (
    <Page>
      <PageTitle
        title={t('work.title')}
        lead={t('work.lead', { name })}
        above={<LinkTo to={`/agencies/${id}`}>{name}</LinkTo>}
      />
      <ProblemNotice error={work.error} />
      <DataTable
        name="open-work"
        caption={t('work.title')}
        rows={work.data?.rows ?? []}
        columns={columns}
        rowKey={(row) => `${row.kind} ${row.id}`}
        rowName={(row) => row.title}
        selection={(rows) => (
          <SideStep run={() => setMoving(rows)}>{t('work.save', { count: rows.length })}</SideStep>
        )}
        empty={<EmptyPage title={t('work.empty')} text={t('work.emptyText')} />}
      />
      {moving.length === 0 ? null : (
        <MoveDialog id={id} rows={moving} onClose={() => setMoving([])} />
      )}
    </Page>
  );
}

function useColumns(): readonly DataColumn<OpenWorkRow>[] {
  const t = useWords(agencyWords);
  const f = useFormats();
  const { today } = useMe();
  return [
    {
      key: 'title',
      name: t('work.columns.title'),
      cell: (row) => <LinkTo to={`${PAGE_OF[row.kind]}/${row.id}`}>{row.title}</LinkTo>,
      text: (row) => row.title,
      card: 'title',
    },
    {
      key: 'kind',
      name: t('work.columns.kind'),
      cell: (row) => t(`work.kinds.${row.kind}`),
      text: (row) => t(`work.kinds.${row.kind}`),
      card: 'mark',
      width: '9rem',
    },
    {
      key: 'lastDay',
      name: t('work.columns.lastDay'),
      cell: (row) =>
        row.lastDay === null ? (
          ''
        ) : (
          <>
            {f.day(row.lastDay)}
            {row.lastDay < today ? <span className={css.late}>{t('work.late')}</span> : null}
          </>
        ),
      order: (row) => row.lastDay,
      card: 'code',
      width: '8rem',
    },
  ];
}

function MoveDialog(props: { id: string; rows: readonly OpenWorkRow[]; onClose(): void }) {
  const { id, rows, onClose } = props;
  const t = useWords(agencyWords);
  const form = useHouseForm(Moving, { to: [] as AgencyOption[], reason: '' });
  const act = useAct(moveWork, { refreshes: [listOpenWork, getAgency], onDone: onClose });
  const labels = { to: t('work.to'), reason: t('work.reason') };
  const send = ({ to, reason }: z.infer<typeof Moving>) =>
    act.mutate({
      id,
      successorId: to[0]?.id ?? '',
      recordIds: rows.map((row) => row.id),
      reason,
    });
  return (
    <Dialog open title={t('work.save', { count: rows.length })} onClose={onClose}>
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        <AgencyField name="to" label={labels.to} search={searchAgencies} single />
        <TextField name="reason" label={labels.reason} />
        <NextStep submit busy={act.isPending}>
          {t('work.save', { count: rows.length })}
        </NextStep>
      </Form>
    </Dialog>
  );
}
