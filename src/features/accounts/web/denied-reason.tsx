import { ACCESS_REASONS } from '#domain/access/reasons.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { officerWords } from './officer-words.ts';

/** A refusal with the reason that the permission rule gave. */
export function DeniedReason({ error }: { error: ProblemError | null }) {
  const t = useWords(officerWords);
  const both = useBothLanguages();
  const reasons: Record<string, { vi: string; en: string }> = ACCESS_REASONS;
  const reason = reasons[String(error?.problem.params.reason)];
  return (
    <>
      <ProblemNotice error={error} />
      {error === null || reason === undefined ? null : (
        <p>{t('problem.reason', { reason: both(reason) })}</p>
      )}
    </>
  );
}
