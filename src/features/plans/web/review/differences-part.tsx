import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanDifference } from '../../contract.ts';
import css from './item.module.css';
import { reviewWords } from './review-words.ts';

/** What a corrected text changes against the plan that was confirmed. */
export function DifferencesPart({ rows }: { rows: readonly PlanDifference[] }) {
  const t = useWords(reviewWords);
  if (rows.length === 0) {
    return <EmptyPage title={t('parts.differences')} text={t('differences.none')} />;
  }
  return (
    <section className={css.group}>
      <div className={css.groupHead}>
        <h2>{t('parts.differences')}</h2>
        <span>{t('differences.lead')}</span>
      </div>
      <ul className={css.items}>
        {rows.map((row) => (
          <li key={`${row.part}${row.path}${row.before}${row.after}`} className={css.difference}>
            <p>
              <Tag>
                {t(`differences.${row.change}`)} {t(`differences.${row.part}`)}
              </Tag>{' '}
              {row.path}
            </p>
            {row.before === null ? null : (
              <p>
                <del>
                  <span className="lc-hidden">{t('differences.before')}: </span>
                  {row.before}
                </del>
              </p>
            )}
            {row.after === null ? null : (
              <p>
                <ins>
                  <span className="lc-hidden">{t('differences.after')}: </span>
                  {row.after}
                </ins>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
