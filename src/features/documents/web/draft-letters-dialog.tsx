import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { LetterForm, type UrgableRow } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

interface DraftLettersDialogProps {
  readonly rows: readonly UrgableRow[];
  readonly busy: boolean;
  readonly error: ProblemError | null;
  onDraft(): void;
  onClose(): void;
}

/** Says how many letters will be drafted, of which form, under which plan and to whom, before any is. */
export function DraftLettersDialog(props: DraftLettersDialogProps) {
  const t = useWords(documentWords);
  const { rows } = props;
  const groups = groupByPlan(rows);
  return (
    <ConfirmDialog
      open
      title={t('urging.askTitle', { count: rows.length })}
      verb={t('urging.askVerb', { count: rows.length })}
      busy={props.busy}
      error={props.error}
      onConfirm={props.onDraft}
      onClose={props.onClose}
    >
      <p>{t('urging.askText')}</p>
      <ul className={css.tally}>
        {LetterForm.options.map((form) => {
          const count = rows.filter((row) => row.form === form).length;
          return count === 0 ? null : (
            <li key={form}>
              <strong>{count}</strong> {t(`formsLong.${form}`)}
            </li>
          );
        })}
      </ul>
      <section
        className={css.addressees}
        aria-label={t('urging.askWhom')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
        tabIndex={0}
      >
        {groups.map(({ plan, names }) => (
          <div key={plan}>
            <h3>{t('urging.askPlan', { plan, count: names.length })}</h3>
            <p>{names.join(', ')}</p>
          </div>
        ))}
      </section>
    </ConfirmDialog>
  );
}

function groupByPlan(rows: readonly UrgableRow[]): { plan: string; names: string[] }[] {
  const groups = Map.groupBy(rows, (row) => row.plan.id);
  return [...groups.values()].map((group) => ({
    plan: group[0]?.plan.number ?? group[0]?.plan.title ?? '',
    names: group.map((row) => row.agency.name),
  }));
}
