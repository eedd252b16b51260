import { Button } from '@mantine/core';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useSessionDoors } from '#platform/web/session/session.tsx';
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

/** Signed in, but without a post to act in. */
export function NoPostPage() {
  const t = useWords(shellWords);
  const doors = useSessionDoors();
  return (
    <main className={css.alone}>
      <h1>{t('noPost.title')}</h1>
      <p>{t('noPost.text')}</p>
      <div>
        <Button onClick={() => void doors.signOut()}>{t('signOut')}</Button>
      </div>
    </main>
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
