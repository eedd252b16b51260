import { ComplaintKind, ComplaintState } from '#domain/complaint/complaint-codes.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { RowLimit } from '#platform/web/kit/limit-list.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { Stack } from '#platform/web/kit/record-body.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { type Me, may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type ComplaintRow, listComplaints } from '../contract.ts';
import { ComplaintCounts } from './complaint-counts.tsx';
import { ComplaintFilters } from './complaint-filters.ts';
import { ComplaintStateMark } from './complaint-mark.tsx';
import css from './complaints.module.css';
import { complaintWords } from './words.ts';

/** Complaints that the post settles; whoever only takes them in sees the button, leaders the numbers. */
export function ComplaintListPage() {
  const t = useWords(complaintWords);
  const me = useMe();
  const settles = may(me, 'complaint.settle');
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t(leadOf(me))}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'complaint.receive')
          ? { actions: <NextStep to="/complaints/new">{t('list.add')}</NextStep> }
          : {})}
      />
      {may(me, 'complaint.count') ? <ComplaintCounts today={me.today} /> : null}
      {settles ? <OwnComplaints /> : null}
    </Page>
  );
}

function leadOf(me: Me): 'list.lead' | 'list.leadReceive' | 'list.leadCount' {
  if (may(me, 'complaint.settle')) {
    return 'list.lead';
  }
  return may(me, 'complaint.receive') ? 'list.leadReceive' : 'list.leadCount';
}

function OwnComplaints() {
  const t = useWords(complaintWords);
  const [filters, setFilters] = useFilters(ComplaintFilters);
  const { closed, ...codes } = filters;
  const rows = useCallPages(listComplaints, {
    ...codes,
    ...(closed === undefined ? {} : { closed: 'true' as const }),
    limit: 50,
  });
  return (
    <DataTable
      name="complaints"
      caption={t('list.title')}
      rows={rows}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.code}
      exportable={false}
      filters={<Bar filters={filters} onChange={setFilters} />}
      empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
    />
  );
}

function Bar(props: {
  filters: ComplaintFilters;
  onChange(change: Partial<ComplaintFilters>): void;
}) {
  const t = useWords(complaintWords);
  const { filters, onChange } = props;
  const any = { value: '' as const, text: t('list.any') };
  return (
    <Filters>
      <Choose
        name={t('columns.state')}
        value={filters.state ?? ''}
        choices={[
          any,
          ...ComplaintState.options.map((value) => ({ value, text: t(`state.${value}`) })),
        ]}
        onChange={(state) => onChange({ state })}
      />
      <Choose
        name={t('columns.kind')}
        value={filters.kind ?? ''}
        choices={[
          any,
          ...ComplaintKind.options.map((value) => ({ value, text: t(`kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={filters.closed === 'yes'}
          onChange={(event) => onChange({ closed: event.target.checked ? 'yes' : undefined })}
        />
        {t('list.closed')}
      </label>
    </Filters>
  );
}

function useColumns(): DataColumn<ComplaintRow>[] {
  const t = useWords(complaintWords);
  const both = useBothLanguages();
  const f = useFormats();
  return [
    {
      key: 'complaint',
      name: t('columns.complaint'),
      width: '13rem',
      card: 'code',
      sortable: false,
      cell: (row) => (
        <Stack>
          <LinkTo
            to="/complaints/$complaintId"
            params={{ complaintId: row.id }}
            className={css.code}
          >
            {row.code}
          </LinkTo>
          <small>{t(`round.${row.round}`)}</small>
        </Stack>
      ),
    },
    {
      key: 'clock',
      name: t('columns.clock'),
      width: '13rem',
      card: 'mark',
      sortable: false,
      cell: (row) => (
        <Stack>
          <RowLimit mark={row.clock} />
          {row.clock === null ? null : <small>{both(row.clock.name)}</small>}
        </Stack>
      ),
    },
    {
      key: 'state',
      name: t('columns.state'),
      width: '10rem',
      sortable: false,
      cell: (row) => (
        <Stack>
          <ComplaintStateMark state={row.state} />
          {row.outcome === null ? null : <small>{t(`outcome.${row.outcome}`)}</small>}
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
          <small>{t(`matter.${row.matter}`)}</small>
        </Stack>
      ),
    },
    {
      key: 'against',
      name: t('columns.against'),
      sortable: false,
      cell: (row) => (
        <Stack>
          {row.against.name}
          <small>{t(`who.${row.againstWho}`)}</small>
        </Stack>
      ),
    },
    {
      key: 'received',
      name: t('columns.received'),
      width: '9rem',
      sortable: false,
      cell: (row) => f.instant(row.receivedAt),
    },
  ];
}
