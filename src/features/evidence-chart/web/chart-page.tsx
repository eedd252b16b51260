import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters, useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type ChartView, getChart } from '../contract.ts';
import css from './chart.module.css';
import { ChartActs } from './chart-acts.tsx';
import { ChartFilters } from './chart-filters.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartMap } from './chart-map.tsx';
import { ChartPathPart } from './chart-path.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartTimeline } from './chart-timeline.tsx';
import { ChartTools } from './chart-tools.tsx';
import { type Seen, useSeen } from './use-seen.ts';
import { chartWords } from './words.ts';

/** The evidence chart of a case: as a picture, and wholly as a table, by days, on the map. */
export function ChartPage() {
  const chart = useCall(getChart, { id: useParam('caseId') });
  const t = useWords(chartWords);
  if (chart.data === undefined) {
    return (
      <Page>
        <PageTitle title={t('title')} />
        <ProblemNotice error={chart.error} onRetry={() => void chart.refetch()} />
      </Page>
    );
  }
  return <ChartOfCase chart={chart.data} />;
}

const SHUT: ReadonlyMap<string, string> = new Map();

function ChartOfCase({ chart }: { chart: ChartView }) {
  const t = useWords(chartWords);
  const [filters, setFilters] = useFilters(ChartFilters);
  const [labels, setLabels] = useState(SHUT);
  const seen = useSeen(chart, filters);
  const unbacked = chart.links.filter((link) => link.evidenceId === null).length;
  return (
    <Page>
      <PageTitle
        title={t('titleOf', { code: chart.code })}
        above={
          <LinkTo to="/cases/$caseId" params={{ caseId: chart.caseId }} className={css.back}>
            <Icon name="arrow-left" size={14} />
            {t('back', { code: chart.code })}
          </LinkTo>
        }
        lead={
          <>
            {t('lead', { nodes: chart.nodes.length, links: chart.links.length })}{' '}
            {chart.mayDraw ? null : t('readOnly')}
          </>
        }
        help={t('help')}
      />
      {unbacked === 0 ? null : (
        <p className={css.unbacked} role="status">
          <Icon name="warning" />
          <strong>{t('unbacked', { count: unbacked })}</strong> {t('unbackedNote')}
        </p>
      )}
      <ChartActs chart={chart} seen={seen} labels={labels} setLabels={setLabels} />
      <ChartTools chart={chart} filters={filters} setFilters={setFilters} labels={labels} />
      <Views chart={chart} seen={seen} filters={filters} labels={labels} />
      <ChartPathPart
        nodes={seen.nodes}
        links={seen.links}
        path={seen.path}
        filters={filters}
        setFilters={setFilters}
        labels={labels}
      />
    </Page>
  );
}

function Views(props: {
  chart: ChartView;
  seen: Seen;
  filters: ChartFilters;
  labels: ReadonlyMap<string, string>;
}) {
  const { chart, seen, labels } = props;
  const t = useWords(chartWords);
  if (chart.nodes.length === 0) {
    return <EmptyPage title={t('picture.empty')} text={t('picture.emptyText')} />;
  }
  if (seen.nodes.length === 0) {
    return <EmptyPage title={t('picture.emptyFilter')} text={t('picture.emptyFilterText')} />;
  }
  switch (props.filters.view ?? 'picture') {
    case 'picture':
      return (
        <>
          <ChartFrame seen={seen} labels={labels} />
          <p className={css.legend}>{t('legend')}</p>
          <ChartTable chart={chart} seen={seen} labels={labels} />
        </>
      );
    case 'table':
      return <ChartTable chart={chart} seen={seen} labels={labels} />;
    case 'timeline':
      return <ChartTimeline seen={seen} labels={labels} />;
    case 'map':
      return <ChartMap seen={seen} labels={labels} />;
  }
}
