import { useState } from 'react';
import { download } from '#platform/web/api/download.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { FactList } from '#platform/web/kit/record-body.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type ComplaintView, downloadDecision } from '../contract.ts';
import { complaintWords } from './words.ts';

/** What the settlement found, and its decision to sign on paper. */
export function DecisionPart({ complaint }: { complaint: ComplaintView }) {
  const t = useWords(complaintWords);
  const f = useFormats();
  const [error, setError] = useState<ProblemError | null>(null);
  const { outcome, decision } = complaint;
  if (outcome === null) {
    return null;
  }
  const fetchPaper = async () => {
    setError(null);
    try {
      await download(downloadDecision, { id: complaint.id });
    } catch (fault) {
      setError(toProblemError(fault));
    }
  };
  return (
    <Section title={t('record.decision')}>
      <FactList
        facts={[
          [t('record.outcome'), t(`outcome.${outcome}`)],
          [t('record.compensation'), t(complaint.compensation ? 'record.yes' : 'record.no')],
          [
            t('record.number'),
            decision === null
              ? t('record.numberWaits')
              : t('record.numberOn', { number: decision.number, day: f.day(decision.on) }),
          ],
        ]}
      />
      <ProblemNotice error={error} />
      <StepLink run={() => void fetchPaper()}>{t('record.download')}</StepLink>
    </Section>
  );
}
