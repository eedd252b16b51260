import { Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { Choose, ChosenFilter, Filters } from '#platform/web/kit/choose.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { Outcome } from '../contract.ts';
import { useActionName } from './action-name.ts';
import { type AuditFilters, PERIODS } from './audit-filters.ts';
import { auditWords } from './words.ts';

interface FilterBarProps {
  readonly filters: AuditFilters;
  /** Actions that occur in the trail. */
  readonly actions: readonly string[];
  onChange(change: Partial<AuditFilters>): void;
}

/** Filters by code; one officer, agency or record is chosen at its row and dropped here. */
export function FilterBar({ filters, actions, onChange }: FilterBarProps) {
  const t = useWords(auditWords);
  const both = useBothLanguages();
  const nameOf = useActionName();
  const any = { value: '', text: t('filters.any') };
  return (
    <Filters>
      <Choose
        name={t('filters.period')}
        value={String(filters.days)}
        choices={PERIODS.map(({ days, word }) => ({
          value: String(days),
          text: t(`filters.${word}`),
        }))}
        onChange={(value) => onChange({ days: Number(value) })}
      />
      <Choose
        name={t('filters.action')}
        value={filters.action ?? ''}
        choices={[any, ...actions.map((value) => ({ value, text: nameOf(value) ?? value }))]}
        onChange={(value) => onChange({ action: value || undefined })}
      />
      <Choose
        name={t('filters.outcome')}
        value={filters.outcome ?? ''}
        choices={[
          any,
          ...Outcome.options.map((value) => ({ value, text: t(`outcomes.${value}`) })),
        ]}
        onChange={(value) => onChange({ outcome: (value || undefined) as Outcome | undefined })}
      />
      <Choose
        name={t('filters.purpose')}
        value={filters.purpose ?? ''}
        choices={[
          any,
          ...Purpose.options.map((value) => ({ value, text: both(purposeNames[value]) })),
        ]}
        onChange={(value) => onChange({ purpose: (value || undefined) as Purpose | undefined })}
      />
      {(['officer', 'agency', 'record'] as const).map((name) =>
        filters[`${name}Id`] === undefined ? null : (
          <ChosenFilter
            key={name}
            name={t(`filters.${name}`)}
            onRemove={() => onChange({ [`${name}Id`]: undefined })}
          />
        ),
      )}
    </Filters>
  );
}
