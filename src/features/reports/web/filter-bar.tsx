import { useId } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { periodName } from '../contract.ts';
import { REPORT_FILTER_STATES, type ReportFilters } from './report-filters.ts';
import css from './reports.module.css';
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
    <div className={css.filters}>
      {issues ? (
        <Choose
          name={t('filters.scope')}
          value={scope}
          choices={[
            ['mine', t('scope.mine')],
            ['issued', t('scope.issued')],
          ]}
          onChange={(value) => onChange({ scope: value as 'mine' | 'issued' })}
        />
      ) : null}
      <Choose
        name={t('filters.state')}
        value={filters.state ?? ''}
        choices={[
          ['', t('filters.any')],
          ...REPORT_FILTER_STATES.map((value) => [value, t(`states.${value}`)] as const),
        ]}
        onChange={(value) => onChange({ state: (value || undefined) as ReportFilters['state'] })}
      />
      {chosen
        .filter((one) => one.on !== undefined)
        .map((one) => (
          <button
            key={one.name}
            type="button"
            className={css.chosen}
            aria-label={t('filters.drop', { name: one.name })}
            onClick={() => onChange(one.drop)}
          >
            {one.name}
            <Icon name="close" size={14} />
          </button>
        ))}
    </div>
  );
}

function Choose(props: {
  name: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChange(value: string): void;
}) {
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{props.name}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
