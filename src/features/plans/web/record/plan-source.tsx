import { useMemo } from 'react';
import type { ReviewItem } from '#domain/plan-review/review.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { getPlanSource } from '../../contract.ts';
import { type SourceItem, SourcePane } from '../review/source-pane.tsx';
import { planWords } from '../words.ts';
import css from './record.module.css';

const NO_ITEM: ReviewItem | null = null;

/** The text as it was read, for ever linked to what was confirmed from it. */
export function PlanSource({ planId }: { planId: string }) {
  const t = useWords(planWords);
  const go = useGo();
  const answer = useCall(getPlanSource, { id: planId });
  const rows = answer.data?.items;
  const items = useMemo(
    () =>
      (rows ?? []).map(
        (row, index): SourceItem => ({
          key: String(index),
          number: index + 1,
          spans: [row.span],
          look: 'accepted',
          item: NO_ITEM,
        }),
      ),
    [rows],
  );
  if (answer.data === undefined) {
    return answer.error === null ? (
      <LoadingPage />
    ) : (
      <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  const open = (key: string) => {
    const taskId = rows?.[Number(key)]?.taskId ?? null;
    if (taskId !== null) {
      go(`/tasks/${taskId}`);
    }
  };
  return (
    <>
      <p className={css.sentence}>{t('source.lead')}</p>
      <SourcePane
        sourceText={answer.data.sourceText}
        sections={answer.data.sections}
        items={items}
        current={null}
        onOpen={open}
      />
    </>
  );
}
