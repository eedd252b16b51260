import type { z } from 'zod';
import { useCall } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listPlanFilters } from '../../contract.ts';
import type { PlanFilters } from '../searches.ts';
import { planWords } from '../words.ts';

type Narrowed = z.output<typeof PlanFilters>;

interface PlanFilterBarProps {
  readonly filters: Narrowed;
  onChange(change: Partial<Narrowed>): void;
}

const STATES = ['in-force', 'history', 'withdrawn'] as const;

/** Filters by code; they stand in the address. */
export function PlanFilterBar({ filters, onChange }: PlanFilterBarProps) {
  const t = useWords(planWords);
  const known = useCall(listPlanFilters, {});
  return (
    <Filters>
      <Choose
        name={t('list.state')}
        value={filters.state ?? ''}
        any={t('list.any')}
        choices={STATES.map((value) => ({ value, text: t(`state.${value}`) }))}
        onChange={(value) => onChange({ state: STATES.find((one) => one === value) })}
      />
      <Choose
        name={t('list.year')}
        value={filters.year === undefined ? '' : String(filters.year)}
        any={t('list.any')}
        choices={(known.data?.years ?? []).map((year) => ({
          value: String(year),
          text: String(year),
        }))}
        onChange={(value) => onChange({ year: value === undefined ? undefined : Number(value) })}
      />
      <Choose
        name={t('list.issuer')}
        value={filters.issuerId ?? ''}
        any={t('list.any')}
        choices={(known.data?.issuers ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(value) => onChange({ issuerId: value })}
      />
    </Filters>
  );
}
