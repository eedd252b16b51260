import { Button } from '@mantine/core';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './plain-pages.module.css';
import { shellWords } from './shell-words.ts';

/** Shown for the moment that a page takes to arrive. */
export function LoadingPage() {
  const t = useWords(shellWords);
  return (
    <p className={css.quiet} role="status">
      {t('loading')}
    </p>
  );
}

/** An address that leads nowhere, or to something that this post may not see: the same answer. */
export function NotFoundPage() {
  const t = useWords(shellWords);
  return (
    <div className={css.page}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <LinkTo to="/">{t('notFound.home')}</LinkTo>
    </div>
  );
}

/** A page that broke. */
export function FaultPage() {
  const t = useWords(shellWords);
  return (
    <div className={css.page} role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('fault.text')}</p>
      <div>
        <Button onClick={() => window.location.reload()}>{t('fault.again')}</Button>
      </div>
    </div>
  );
}
