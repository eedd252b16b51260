import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useYear } from '#platform/web/address/use-year.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type CampaignRow, CampaignStanding, listCampaigns } from '../contract.ts';
import { CampaignFilters } from './campaign-filters.ts';
import { CampaignBadge, CampaignClock, useWindow } from './campaign-marks.tsx';
import { campaignWords } from './words.ts';

/** Campaigns of the year under view, latest window first. */
export function CampaignListPage() {
  const t = useWords(campaignWords);
  const me = useMe();
  const year = useYear();
  const [filters, setFilters] = useFilters(CampaignFilters);
  const rows = useCallPages(listCampaigns, {
    limit: 50,
    year,
    ...(filters.standing === undefined ? {} : { standing: filters.standing }),
  });
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead', { year })}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'campaign.manage')
          ? { actions: <NextStep to="/campaigns/new">{t('list.add')}</NextStep> }
          : {})}
      />
      <DataTable
        name="campaigns"
        caption={t('list.title')}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        filters={
          <Filters>
            <Choose
              name={t('list.standing')}
              value={filters.standing ?? ''}
              choices={[
                { value: '' as const, text: t('list.any') },
                ...CampaignStanding.options.map((value) => ({
                  value,
                  text: t(`standings.${value}`),
                })),
              ]}
              onChange={(standing) => setFilters({ standing })}
            />
          </Filters>
        }
        empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
      />
    </Page>
  );
}

function useColumns(): readonly DataColumn<CampaignRow>[] {
  const t = useWords(campaignWords);
  const windowOf = useWindow();
  const taking = ({ participants }: CampaignRow) =>
    participants === 0 ? t('list.everyone') : t('list.taking', { count: participants });
  return [
    {
      key: 'standing',
      name: t('list.standing'),
      cell: (row) => (
        <>
          <CampaignBadge standing={row.standing} />
          <CampaignClock {...row} />
        </>
      ),
      text: (row) => t(`standings.${row.standing}`),
      card: 'mark',
      width: '11rem',
    },
    {
      key: 'name',
      name: t('list.name'),
      cell: (row) => (
        <LinkTo to="/campaigns/$campaignId" params={{ campaignId: row.id }}>
          {row.name}
        </LinkTo>
      ),
      text: (row) => row.name,
      card: 'title',
    },
    {
      key: 'kind',
      name: t('list.kind'),
      cell: (row) => t(`kinds.${row.kind}`),
      text: (row) => t(`kinds.${row.kind}`),
      card: 'rest',
    },
    {
      key: 'window',
      name: t('list.window'),
      cell: windowOf,
      text: windowOf,
      order: (row) => row.startsOn,
      card: 'code',
      width: '14rem',
    },
    {
      key: 'owner',
      name: t('list.owner'),
      cell: (row) => row.owner.name,
      text: (row) => row.owner.name,
      card: 'rest',
    },
    {
      key: 'participants',
      name: t('list.participants'),
      cell: taking,
      text: taking,
      order: (row) => row.participants,
      card: 'rest',
    },
  ];
}
