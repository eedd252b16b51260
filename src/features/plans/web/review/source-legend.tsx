import { useWords } from '#platform/web/language/use-words.ts';
import { reviewWords } from './review-words.ts';
import css from './source.module.css';

/** How words are marked: each sample is drawn as it stands in the text. */
export function SourceLegend() {
  const t = useWords(reviewWords);
  return (
    <ul className={css.legend} aria-label={t('source.legend')}>
      <li data-mark="lead">{t('source.lead')}</li>
      <li data-mark="cooperating">{t('source.cooperating')}</li>
      <li data-mark="date">{t('source.date')}</li>
      <li data-look="accepted">{t('source.accepted')}</li>
      <li data-look="unsure">{t('source.unsure')}</li>
    </ul>
  );
}
