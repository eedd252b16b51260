import { useEffect, useMemo, useState } from 'react';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { getImport, type ImportView } from '../../contract.ts';
import { joinReviews } from './join-reviews.ts';
import { findCopy, type LocalCopy } from './local-copy.ts';
import { ReviewDesk } from './review-desk.tsx';
import { reviewWords } from './review-words.ts';

/** Source on the left, proposal on the right: where a person turns a reading into a plan. */
export function ReviewPage() {
  const id = useParam('importId');
  const owner = useMe().officer.id;
  const answer = useCall(getImport, { id });
  const [copy, setCopy] = useState<LocalCopy | null | undefined>(undefined);
  useEffect(() => {
    void findCopy(owner, id).then(setCopy);
  }, [owner, id]);
  if (answer.error !== null && answer.data === undefined) {
    return <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (answer.data === undefined || copy === undefined) {
    return <LoadingPage />;
  }
  return answer.data.state === 'review' ? (
    <OpenReview key={id} view={answer.data} copy={copy} />
  ) : (
    <ClosedReview view={answer.data} />
  );
}

/** Unsent work of this machine is joined with what the server holds. */
function OpenReview({ view, copy }: { view: ImportView; copy: LocalCopy | null }) {
  // the first answer is what the work begins from; later ones come through saving
  const [first] = useState(view);
  const start = useMemo(
    () => (copy === null ? first.review : joinReviews(copy.base, copy.mine, first.review).review),
    [copy, first],
  );
  return <ReviewDesk view={first} start={start} />;
}

function ClosedReview({ view }: { view: ImportView }) {
  const t = useWords(reviewWords);
  return (
    <Page>
      <PageTitle
        title={view.review.header.title ?? t('untitled')}
        lead={t(view.state === 'confirmed' ? 'gone.confirmed' : 'gone.abandoned')}
        actions={
          view.planId === null ? (
            <NextStep to="/plans/new">{t('gone.toNew')}</NextStep>
          ) : (
            <NextStep to={`/plans/${view.planId}`}>{t('gone.toPlan')}</NextStep>
          )
        }
      />
    </Page>
  );
}
