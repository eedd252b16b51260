import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanDifference } from '../../contract.ts';
import css from './correction.module.css';
import { correctionWords } from './correction-words.ts';
import { DifferenceLines } from './difference-lines.tsx';
import { reviewWords } from './review-words.ts';

/** What a corrected text changes against the plan that was confirmed, as the review stands. */
export function DifferencesPart({ rows }: { rows: readonly PlanDifference[] }) {
  const t = useWords(correctionWords);
  const r = useWords(reviewWords);
  return rows.length === 0 ? (
    <EmptyPage title={r('parts.differences')} text={t('none')} />
  ) : (
    <div className={css.outlook}>
      <h2 className="lc-hidden">{r('parts.differences')}</h2>
      <DifferenceLines rows={rows} />
    </div>
  );
}
