import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listPilots, PilotPhase, type PilotRow } from '../contract.ts';
import { PilotFilters } from './pilot-filters.ts';
import { PilotBadge } from './pilot-marks.tsx';
import { pilotWords } from './words.ts';

/** Pilots of the province, latest first. */
export function PilotListPage() {
  const t = useWords(pilotWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(PilotFilters);
  const rows = useCallPages(listPilots, { limit: 50, ...filters });
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'pilot.manage')
          ? { actions: <NextStep to="/pilots/new">{t('list.add')}</NextStep> }
          : {})}
      />
      <DataTable
        name="pilots"
        caption={t('list.title')}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        filters={
          <Filters>
            <Choose
              name={t('list.phase')}
              value={filters.phase ?? ''}
              choices={[
                { value: '' as const, text: t('list.any') },
                ...PilotPhase.options.map((value) => ({ value, text: t(`phases.${value}`) })),
              ]}
              onChange={(phase) => setFilters({ phase })}
            />
          </Filters>
        }
        empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
      />
    </Page>
  );
}

/** The commune where one is marked, else the agency. */
export function whereOf(pilot: Pick<PilotRow, 'place' | 'agency'>): string {
  return pilot.place?.name ?? pilot.agency?.name ?? '';
}

function useColumns(): readonly DataColumn<PilotRow>[] {
  const t = useWords(pilotWords);
  const f = useFormats();
  const result = (row: PilotRow) =>
    row.spread === null ? '' : t(row.spread ? 'spread' : 'notSpread');
  return [
    {
      key: 'phase',
      name: t('list.phase'),
      cell: (row) => <PilotBadge phase={row.phase} />,
      text: (row) => t(`phases.${row.phase}`),
      card: 'mark',
      width: '11rem',
    },
    {
      key: 'name',
      name: t('list.name'),
      cell: (row) => (
        <LinkTo to="/pilots/$pilotId" params={{ pilotId: row.id }}>
          {row.title}
        </LinkTo>
      ),
      text: (row) => row.title,
      card: 'title',
    },
    { key: 'where', name: t('list.where'), cell: whereOf, text: whereOf, card: 'rest' },
    {
      key: 'window',
      name: t('list.window'),
      cell: (row) => `${f.day(row.startsOn)} – ${f.day(row.endsOn)}`,
      text: (row) => `${f.day(row.startsOn)} – ${f.day(row.endsOn)}`,
      order: (row) => row.startsOn,
      card: 'code',
      width: '14rem',
    },
    { key: 'result', name: t('list.result'), cell: result, text: result, card: 'rest' },
  ];
}
