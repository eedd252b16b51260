import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';
import css from './problem-notice.module.css';

interface ProblemNoticeProps {
  /** Anything else that was thrown is told as a fault. */
  readonly error: ProblemError | null;
  onRetry?(): void;
}

/** What went wrong, what to do, and the number to give the administrator; nothing when all is well. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const t = useWords(kitWords);
  const both = useBothLanguages();
  if (error === null) {
    return null;
  }
  const { title, reference } = toProblemError(error).problem;
  return (
    <div role="alert" className={css.notice}>
      <Icon name="warning" />
      <div>
        <p className={css.title}>{both(title)}</p>
        {reference === undefined ? null : <p>{t('reference', { reference })}</p>}
        {onRetry === undefined ? null : (
          <button type="button" className={css.retry} onClick={onRetry}>
            {t('tryAgain')}
          </button>
        )}
      </div>
    </div>
  );
}
