import { type ReactNode, useId } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { TaskFilterState, type TaskScope } from '../contract.ts';
import { DUE_WITHIN, stateOf, type TaskFilters } from './task-filters.ts';
import css from './tasks.module.css';
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
    <div className={css.filters}>
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
        onChange={(value) => onChange({ within: value === '' ? undefined : Number(value) })}
      />
      {(['plan', 'agency'] as const).map((name) =>
        filters[`${name}Id`] === undefined ? null : (
          <Chosen
            key={name}
            name={t('filters.remove', { name: t(`filters.${name}`) })}
            onRemove={() =>
              onChange({
                [`${name}Id`]: undefined,
                ...(name === 'plan' && scope === 'card' ? { scope: undefined } : {}),
              })
            }
          >
            {t(`filters.${name}`)}
          </Chosen>
        ),
      )}
    </div>
  );
}

function Choose(props: {
  name: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange(value: string): void;
}) {
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{props.name}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}

function Chosen(props: { name: string; children: ReactNode; onRemove(): void }) {
  return (
    <button type="button" className={css.chosen} aria-label={props.name} onClick={props.onRemove}>
      {props.children}
      <Icon name="close" size={14} />
    </button>
  );
}
