import { useFilters } from '#platform/web/address/use-address.ts';
import { download } from '#platform/web/api/download.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { exportStatistics, getStatistics } from '../contract.ts';
import { BalanceStrip } from './balance-strip.tsx';
import { useFigureColumns, useKeyWords } from './figure-columns.tsx';
import { StatisticsFilterBar } from './filter-bar.tsx';
import css from './statistics.module.css';
import { StatisticsFilters, toAsked } from './statistics-filters.ts';
import { statisticsWords } from './words.ts';

/** Figures of a named period: the balance, then the same parted by one key. */
export function StatisticsPage() {
  const t = useWords(statisticsWords);
  const f = useFormats();
  const both = useBothLanguages();
  const [filters, setFilters] = useFilters(StatisticsFilters);
  const asked = toAsked(filters);
  const isReady = asked.years !== 'chosen' || (asked.from !== undefined && asked.to !== undefined);
  const figures = useCall(getStatistics, asked, { keepPrevious: true, enabled: isReady });
  const shown = figures.data;
  const columns = useFigureColumns(asked);
  const sayKey = useKeyWords(asked.split);
  const subject =
    asked.subject === 'tips'
      ? t('subject.tips')
      : `${t(`subject.${asked.subject}`)} · ${t(`stage.${asked.stage}`)}`;
  return (
    <Page>
      <PageTitle
        title={t('title')}
        {...(shown === undefined
          ? {}
          : { lead: t('lead', { subject, from: f.day(shown.from), to: f.day(shown.to) }) })}
        help={<p>{t('help')}</p>}
        actions={
          isReady ? (
            <SideStep icon="download" run={() => void download(exportStatistics, asked)}>
              {t('download')}
            </SideStep>
          ) : undefined
        }
      />
      <StatisticsFilterBar asked={asked} shown={shown} onChange={setFilters} />
      <ProblemNotice error={figures.error} onRetry={() => void figures.refetch()} />
      {shown === undefined || figures.error !== null ? null : (
        <>
          <Section title={t('balance')}>
            <BalanceStrip line={shown.total} asked={asked} />
            {shown.hiddenBelow === null ? null : (
              <p className={css.note}>{t('hiddenNote', { count: shown.hiddenBelow })}</p>
            )}
          </Section>
          {shown.split === 'by-total' ? null : (
            <Section title={t(`split.${shown.split}`)}>
              <DataTable
                name={`statistics-${shown.split}`}
                caption={t(`split.${shown.split}`)}
                rows={shown.rows}
                columns={columns}
                rowKey={(row) => row.key}
                rowName={sayKey}
                empty={<EmptyPage title={t('nothing')} text={t('nothingText')} />}
              />
            </Section>
          )}
          <Section title={t('how')}>
            <p className={css.how}>{both(shown.definition)}</p>
          </Section>
        </>
      )}
    </Page>
  );
}
