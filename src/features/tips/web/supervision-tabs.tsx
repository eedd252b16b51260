import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** The two lists of supervision: tips with what was missed, and written requests. */
export function SupervisionTabs({ open }: { open: 'tips' | 'requests' }) {
  const t = useWords(tipWords);
  return (
    <nav className={css.tabs} aria-label={t('supervision.title')}>
      <LinkTo to="/tips/supervision" current={open === 'tips'}>
        {t('supervision.tips')}
      </LinkTo>
      <LinkTo to="/tips/requests" current={open === 'requests'}>
        {t('requests.tab')}
      </LinkTo>
    </nav>
  );
}
