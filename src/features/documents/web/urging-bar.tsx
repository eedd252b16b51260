import { Choose } from '#platform/web/kit/choose.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { LetterForm, type UrgableRow } from '../contract.ts';
import css from './documents.module.css';
import type { UrgingSearch } from './filters.ts';
import { documentWords } from './words.ts';

interface UrgingBarProps {
  /** All that could be urged: the choices come from it. */
  readonly rows: readonly UrgableRow[];
  readonly filters: UrgingSearch;
  onChange(change: Partial<UrgingSearch>): void;
}

/** Narrows to a plan, a form, an agency; each choice says how many letters it holds. */
export function UrgingBar({ rows, filters, onChange }: UrgingBarProps) {
  const t = useWords(documentWords);
  const all = t('filters.all');
  const plans = countBy(rows, (row) => [row.plan.id, row.plan.number ?? row.plan.title]);
  const agencies = countBy(rows, (row) => [row.agency.id, row.agency.name]);
  const forms = countBy(rows, (row) => [row.form, t(`forms.${row.form}`)]);
  return (
    <div className={css.filters}>
      <Choose
        name={t('urging.plan')}
        value={filters.planId ?? ''}
        any={all}
        choices={withChosen(plans, filters.planId, t('urging.chosenPlan'))}
        onChange={(planId) => onChange({ planId })}
      />
      <Choose
        name={t('filters.kind')}
        value={filters.form ?? ''}
        any={all}
        choices={withChosen(forms, filters.form, filters.form ? t(`forms.${filters.form}`) : '')}
        onChange={(form) => onChange({ form: LetterForm.optional().parse(form) })}
      />
      <Choose
        name={t('urging.agency')}
        value={filters.agencyId ?? ''}
        any={all}
        choices={withChosen(agencies, filters.agencyId, t('urging.chosenAgency'))}
        onChange={(agencyId) => onChange({ agencyId })}
      />
    </div>
  );
}

interface Counted {
  readonly value: string;
  readonly text: string;
}

function countBy(
  rows: readonly UrgableRow[],
  keyOf: (row: UrgableRow) => readonly [string, string],
): Counted[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const row of rows) {
    const [value, name] = keyOf(row);
    found.set(value, { name, count: (found.get(value)?.count ?? 0) + 1 });
  }
  return [...found].map(([value, { name, count }]) => ({ value, text: `${name} (${count})` }));
}

/** An address may name a plan or agency that has nothing overdue: it stays visible as the choice. */
function withChosen(choices: Counted[], chosen: string | undefined, name: string): Counted[] {
  return chosen === undefined || choices.some((one) => one.value === chosen)
    ? choices
    : [...choices, { value: chosen, text: `${name} (0)` }];
}
