import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useGo } from '#platform/web/address/use-address.ts';
import { call } from '#platform/web/api/call.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type ConfirmOutlook,
  confirmPlan,
  getProgrammeTree,
  listImports,
  listPlans,
  lookAtConfirming,
} from '../../contract.ts';
import { CorrectionOutlookView } from './correction-outlook.tsx';
import { correctionWords } from './correction-words.ts';
import css from './desk.module.css';
import { Hindrances } from './hindrances.tsx';
import { reviewWords } from './review-words.ts';
import type { Desk } from './use-desk.ts';

interface CreateDialogProps {
  readonly id: string;
  readonly desk: Desk;
  /** Saves what is not saved; gives the revision to confirm. */
  flush(): Promise<number | null>;
  onClose(): void;
}

/** Says what confirming will create, what is unclear, and creates it in one transaction. */
export function CreateDialog({ id, desk, flush, onClose }: CreateDialogProps) {
  const t = useWords(reviewWords);
  const c = useWords(correctionWords);
  const k = useWords(kitWords);
  const go = useGo();
  const outlook = useQuery<{ revision: number | null; answer: ConfirmOutlook }, ProblemError>({
    queryKey: ['plan-outlook', id, desk.review],
    queryFn: async () => {
      const revision = await flush();
      return { revision, answer: await call(lookAtConfirming, { id }) };
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const confirm = useAct(confirmPlan, {
    refreshes: [listPlans, listImports, getProgrammeTree],
    onDone: ({ planId }) => go(`/plans/${planId}`),
  });
  const isOutdated = confirm.error?.problem.code === 'plan.correction-outdated';
  const lookAgain = () => {
    confirm.reset();
    void outlook.refetch();
  };
  const answer = outlook.data?.answer;
  const correction = answer?.correction ?? null;
  const revision = outlook.data?.revision ?? null;
  const isReady = answer !== undefined && answer.hindrances.length === 0 && revision !== null;
  return (
    <Dialog
      open
      title={correction === null ? t('create.title') : c('create.title')}
      onClose={onClose}
    >
      <div className={css.create}>
        <ProblemNotice error={outlook.error ?? confirm.error} />
        {answer === undefined ? <p role="status">{t('create.working')}</p> : null}
        {answer === undefined ? null : <Outlook outlook={answer} desk={desk} />}
      </div>
      <div className={css.createFoot}>
        {isOutdated ? <NextStep run={lookAgain}>{c('create.again')}</NextStep> : null}
        {isReady && !isOutdated ? (
          <NextStep
            run={() => confirm.mutate({ id, revision, correctionMark: correction?.mark ?? null })}
            busy={confirm.isPending || outlook.isFetching}
          >
            {correction === null ? t('create.verb') : c('create.verb')}
          </NextStep>
        ) : null}
        <Button variant="subtle" onClick={onClose}>
          {k('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

const COUNTED = [
  'tasks',
  'targets',
  'reports',
  'campaigns',
  'agencies',
  'recipients',
  'citations',
] as const;

function Outlook({ outlook, desk }: { outlook: ConfirmOutlook; desk: Desk }) {
  const t = useWords(reviewWords);
  const f = useFormats();
  const isHistory = desk.review.settings.state === 'history';
  return (
    <>
      <Hindrances rows={outlook.hindrances} desk={desk} />
      {outlook.correction === null ? (
        <>
          <p>{t(isHistory ? 'create.history' : 'create.lead')}</p>
          <dl className={css.counts}>
            {COUNTED.filter((name) => outlook.counts[name] > 0).map((name) => (
              <div key={name}>
                <dd>{f.number(outlook.counts[name])}</dd>
                <dt>{t(`create.${name}`)}</dt>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <CorrectionOutlookView outlook={outlook.correction} />
      )}
      <Warnings rows={outlook.warnings} />
    </>
  );
}

const ITEMS = ['person', 'work', 'time', 'result', 'responsibility'] as const;

/** One list of what is unclear: it warns and blocks nothing. */
function Warnings({ rows }: { rows: ConfirmOutlook['warnings'] }) {
  const t = useWords(reviewWords);
  const byTask = Map.groupBy(rows, (row) => row.key);
  if (rows.length === 0) {
    return <p>{t('create.nothingUnclear')}</p>;
  }
  return (
    <details className={css.warnings}>
      <summary>
        <Icon name="warning" />
        {t('create.warnings', { count: rows.length })}
      </summary>
      <ul>
        {[...byTask].map(([key, unclear]) => (
          <li key={key}>
            <p>{unclear[0]?.text}…</p>
            <p className={css.unclear}>
              {unclear
                .flatMap(({ item }) => ITEMS.filter((known) => known === item))
                .map((item) => t(`items.${item}`))
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
