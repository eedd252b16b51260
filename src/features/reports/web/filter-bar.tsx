import { Choose, ChosenFilter, Filters } from '#platform/web/kit/choose.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { periodName } from '../contract.ts';
import { REPORT_FILTER_STATES, type ReportFilters } from './report-filters.ts';
import { reportWords } from './words.ts';

interface FilterBarProps {
  readonly filters: ReportFilters;
  readonly scope: 'mine' | 'issued';
  /** Whether the reader's side issues plans. */
  readonly issues: boolean;
  onChange(change: Partial<ReportFilters>): void;
}

/** Filters by code; a plan, an agency or a period comes from a link and is dropped here. */
export function FilterBar({ filters, scope, issues, onChange }: FilterBarProps) {
  const t = useWords(reportWords);
  const both = useBothLanguages();
  const period = filters.periodCode === undefined ? '' : both(periodName(filters.periodCode));
  const chosen = [
    { name: t('filters.plan'), on: filters.planId, drop: { planId: undefined } },
    { name: t('filters.agency'), on: filters.agencyId, drop: { agencyId: undefined } },
    {
      name: t('filters.period', { name: period }),
      on: filters.periodCode,
      drop: { periodCode: undefined },
    },
  ];
  return (
    <Filters>
      {issues ? (
        <Choose
          name={t('filters.scope')}
          value={scope}
          choices={[
            { value: 'mine', text: t('scope.mine') },
            { value: 'issued', text: t('scope.issued') },
          ]}
          onChange={(value) => onChange({ scope: value as 'mine' | 'issued' })}
        />
      ) : null}
      <Choose
        name={t('filters.state')}
        value={filters.state ?? ''}
        choices={[
          { value: '', text: t('filters.any') },
          ...REPORT_FILTER_STATES.map((value) => ({ value, text: t(`states.${value}`) })),
        ]}
        onChange={(value) => onChange({ state: (value || undefined) as ReportFilters['state'] })}
      />
      {chosen
        .filter((one) => one.on !== undefined)
        .map((one) => (
          <ChosenFilter key={one.name} name={one.name} onRemove={() => onChange(one.drop)} />
        ))}
    </Filters>
  );
}
