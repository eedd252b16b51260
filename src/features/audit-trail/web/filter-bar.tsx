import { type ReactNode, useId } from 'react';
import { Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { Outcome } from '../contract.ts';
import { useActionName } from './action-name.ts';
import { type AuditFilters, PERIODS } from './audit-filters.ts';
import css from './audit-trail.module.css';
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
    <div className={css.filters}>
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
          <Chosen
            key={name}
            name={t('filters.remove', { name: t(`filters.${name}`) })}
            onRemove={() => onChange({ [`${name}Id`]: undefined })}
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
