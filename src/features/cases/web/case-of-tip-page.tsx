import { useEffect } from 'react';
import { useGo, useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { findCaseOfTip } from '../contract.ts';
import { caseWords } from './words.ts';

/** Leads on to the case that was opened on a tip; says so where the post may not open it. */
export function CaseOfTipPage() {
  const t = useWords(caseWords);
  const go = useGo();
  const { data, error, refetch } = useCall(findCaseOfTip, { tipId: useParam('tipId') });
  const id = data?.found?.id;
  useEffect(() => {
    if (id !== undefined) {
      go(`/cases/${id}`, { replace: true });
    }
  }, [id, go]);
  return (
    <Page>
      <PageTitle title={t('record.title')} />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && data.found === null ? (
        <EmptyPage
          title={t('ofTip.none')}
          text={t('ofTip.noneText')}
          action={<StepLink to="/cases">{t('ofTip.all')}</StepLink>}
        />
      ) : (
        <p role="status">{t('record.loading')}</p>
      )}
    </Page>
  );
}
