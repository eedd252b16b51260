import { useState } from 'react';
import {
  listSplits,
  StatisticsStage,
  StatisticsSubject,
} from '#domain/statistics/statistics-codes.ts';
import { YearDefinition } from '#domain/statistics/statistics-period.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { getStatistics } from '../contract.ts';
import { DaysDialog } from './days-dialog.tsx';
import type { StatisticsFilters, toAsked } from './statistics-filters.ts';
import { statisticsWords } from './words.ts';

const YEARS_BACK = 6;

interface FilterBarProps {
  readonly asked: ReturnType<typeof toAsked>;
  readonly shown: OutputOf<typeof getStatistics> | undefined;
  onChange(change: Partial<StatisticsFilters>): void;
}

/** What is counted, in which stage, over which period, parted by what. */
export function StatisticsFilterBar({ asked, shown, onChange }: FilterBarProps) {
  const t = useWords(statisticsWords);
  const isOutside = shown !== undefined && shown.hiddenBelow !== null;
  return (
    <Filters>
      <Choose
        name={t('filters.subject')}
        value={asked.subject}
        choices={StatisticsSubject.options.map((value) => ({
          value,
          text: t(`subject.${value}`),
        }))}
        onChange={(subject) => onChange({ subject, split: undefined })}
      />
      {asked.subject === 'tips' ? null : (
        <Choose
          name={t('filters.stage')}
          value={asked.stage}
          choices={StatisticsStage.options.map((value) => ({ value, text: t(`stage.${value}`) }))}
          onChange={(stage) => onChange({ stage })}
        />
      )}
      <Choose
        name={t('filters.split')}
        value={asked.split}
        choices={listSplits(asked.subject)
          .filter((value) => !isOutside || OUTSIDE.has(value))
          .map((value) => ({ value, text: t(`split.${value}`) }))}
        onChange={(split) => onChange({ split })}
      />
      {isOutside ? null : (
        <Choose
          name={t('filters.article')}
          value={asked.article ?? ''}
          choices={[
            { value: '', text: t('filters.anyArticle') },
            { value: '150', text: t('filters.article150') },
            { value: '151', text: t('filters.article151') },
          ]}
          onChange={(article) => onChange({ article })}
        />
      )}
      <PeriodFilters asked={asked} shown={shown} onChange={onChange} isOutside={isOutside} />
    </Filters>
  );
}

const OUTSIDE = new Set(['by-total', 'by-article', 'by-form', 'by-purpose']);

/** Whose year, which one; days of the reader's own in a dialog. */
function PeriodFilters({
  asked,
  shown,
  onChange,
  isOutside,
}: FilterBarProps & { isOutside: boolean }) {
  const t = useWords(statisticsWords);
  const [isChoosing, setChoosing] = useState(false);
  const chooseYears = (years: StatisticsFilters['years']) =>
    years === 'chosen'
      ? setChoosing(true)
      : onChange({ years, year: undefined, from: undefined, to: undefined });
  const year = shown?.year ?? asked.year ?? null;
  const [newest] = useState(year);
  return (
    <>
      <Choose
        name={t('filters.years')}
        value={asked.years}
        choices={YearDefinition.options
          .filter((value) => !isOutside || value === 'programme')
          .map((value) => ({ value, text: t(`years.${value}`) }))}
        onChange={chooseYears}
      />
      {asked.years === 'chosen' || year === null ? null : (
        <Choose
          name={t('filters.year')}
          value={String(year)}
          choices={listYears(Math.max(year, newest ?? year), isOutside ? 0 : 1).map((value) => ({
            value,
            text: value,
          }))}
          onChange={(value) => onChange({ year: Number(value) })}
        />
      )}
      {asked.years === 'chosen' ? (
        <StepLink run={() => setChoosing(true)}>{t('filters.days')}</StepLink>
      ) : null}
      <DaysDialog
        open={isChoosing}
        from={shown?.from}
        to={shown?.to}
        onClose={() => setChoosing(false)}
        onChoose={(days) => {
          setChoosing(false);
          onChange({ years: 'chosen', year: undefined, ...days });
        }}
      />
    </>
  );
}

/** Outside the proceedings no year that is not over: none ahead of the newest. */
function listYears(newest: number, ahead: number): string[] {
  return Array.from({ length: YEARS_BACK }, (_, back) => String(newest + ahead - back));
}
