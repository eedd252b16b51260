import { Choose, ChosenFilter, Filters } from '#platform/web/kit/choose.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { TaskFilterState, type TaskScope } from '../contract.ts';
import { DUE_WITHIN, stateOf, type TaskFilters } from './task-filters.ts';
import { taskWords } from './words.ts';

interface FilterBarProps {
  readonly filters: TaskFilters;
  readonly scopes: readonly TaskScope[];
  onChange(change: Partial<TaskFilters>): void;
}

/** Filters by code; one plan or agency is chosen at its row and dropped here. */
export function FilterBar({ filters, scopes, onChange }: FilterBarProps) {
  const t = useWords(taskWords);
  const any = { value: '', text: t('filters.any') };
  const scope = filters.scope ?? 'mine';
  return (
    <Filters>
      {scopes.length < 2 ? null : (
        <Choose
          name={t('scope.label')}
          value={scope}
          choices={scopes.map((value) => ({ value, text: t(`scope.${value}`) }))}
          onChange={(value) =>
            onChange({ scope: value === 'mine' ? undefined : (value as TaskScope) })
          }
        />
      )}
      <Choose
        name={t('filters.state')}
        value={stateOf(filters) ?? 'all'}
        choices={[
          { value: 'all', text: t('filters.any') },
          ...TaskFilterState.options.map((value) => ({ value, text: t(`filterStates.${value}`) })),
        ]}
        onChange={(value) => onChange({ state: value as TaskFilters['state'] })}
      />
      <Choose
        name={t('filters.due')}
        value={filters.within === undefined ? '' : String(filters.within)}
        choices={[
          any,
          ...DUE_WITHIN.map((count) => ({
            value: String(count),
            text: t('filters.days', { count }),
          })),
        ]}
        onChange={(value) => onChange({ within: value === undefined ? undefined : Number(value) })}
      />
      {(['plan', 'agency'] as const).map((name) =>
        filters[`${name}Id`] === undefined ? null : (
          <ChosenFilter
            key={name}
            name={t(`filters.${name}`)}
            onRemove={() =>
              onChange({
                [`${name}Id`]: undefined,
                ...(name === 'plan' && scope === 'card' ? { scope: undefined } : {}),
              })
            }
          />
        ),
      )}
    </Filters>
  );
}
