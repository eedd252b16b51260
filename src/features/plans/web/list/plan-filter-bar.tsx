import { useId } from 'react';
import type { z } from 'zod';
import { useCall } from '#platform/web/api/use-call.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { listPlanFilters } from '../../contract.ts';
import type { PlanFilters } from '../searches.ts';
import { planWords } from '../words.ts';
import css from './list.module.css';

type Filters = z.output<typeof PlanFilters>;

interface PlanFilterBarProps {
  readonly filters: Filters;
  onChange(change: Partial<Filters>): void;
}

const STATES = ['in-force', 'history', 'withdrawn'] as const;

/** Filters by code; they stand in the address. */
export function PlanFilterBar({ filters, onChange }: PlanFilterBarProps) {
  const t = useWords(planWords);
  const known = useCall(listPlanFilters, {});
  return (
    <div className={css.filters}>
      <Choose
        name={t('list.state')}
        value={filters.state ?? ''}
        choices={STATES.map((value) => ({ value, text: t(`state.${value}`) }))}
        onChange={(value) => onChange({ state: STATES.find((one) => one === value) })}
      />
      <Choose
        name={t('list.year')}
        value={filters.year === undefined ? '' : String(filters.year)}
        choices={(known.data?.years ?? []).map((year) => ({
          value: String(year),
          text: String(year),
        }))}
        onChange={(value) => onChange({ year: value === '' ? undefined : Number(value) })}
      />
      <Choose
        name={t('list.issuer')}
        value={filters.issuerId ?? ''}
        choices={(known.data?.issuers ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(value) => onChange({ issuerId: value === '' ? undefined : value })}
      />
    </div>
  );
}

function Choose(props: {
  name: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange(value: string): void;
}) {
  const t = useWords(planWords);
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{props.name}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{t('list.any')}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}
