import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters, useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { getPlan, listCards, type PlanView, receiveCard } from '../../contract.ts';
import { PlaceDialog } from '../place-dialog.tsx';
import { PlanState } from '../plan-state.tsx';
import { PlanTabs, readTab } from '../searches.ts';
import { planWords } from '../words.ts';
import { PlanCorrections } from './plan-corrections.tsx';
import { PlanParts } from './plan-parts.tsx';
import { PlanTabBar } from './plan-tab-bar.tsx';
import css from './record.module.css';

/** One plan: what it is, where it stands, and its parts. */
export function PlanPage() {
  const id = useParam('planId');
  const answer = useCall(getPlan, { id });
  const [filters, setFilters] = useFilters(PlanTabs);
  const tab = readTab(filters.tab);
  if (answer.data === undefined) {
    return answer.error === null ? (
      <LoadingPage />
    ) : (
      <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
    );
  }
  return (
    <Page>
      <PlanHeader plan={answer.data} />
      <PlanTabBar plan={answer.data} tab={tab} onOpen={(next) => setFilters({ tab: next })} />
      <div role="tabpanel" aria-labelledby={`plan-tab-${tab}`}>
        <PlanParts plan={answer.data} tab={tab} />
      </div>
    </Page>
  );
}

function PlanHeader({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const f = useFormats();
  const [isPlacing, setPlacing] = useState(false);
  const facts = [
    t('period', { from: f.day(plan.periodFrom), to: f.day(plan.periodTo) }),
    plan.issuedOn === null ? null : t('record.issued', { day: f.day(plan.issuedOn) }),
    plan.signer === null ? null : t('record.signed', { name: plan.signer }),
  ];
  const { taskCounts } = plan;
  return (
    <>
      <RecordHeader
        above={<LinkTo to="/plans">{t('record.back')}</LinkTo>}
        code={[plan.type, plan.number].filter(Boolean).join(' ')}
        title={plan.title}
        state={<PlanState state={plan.state} />}
        tags={
          <>
            <CardState plan={plan} />
            {plan.mapped ? <Tag>{t('record.mapped')}</Tag> : null}
          </>
        }
        {...nextWay(<Receive plan={plan} />, plan)}
        others={[
          ...(taskCounts.all === 0
            ? []
            : [
                <StepLink key="tasks" to="/tasks" search={{ planId: plan.id }}>
                  {t('record.openTasks')}
                </StepLink>,
              ]),
          ...useReaderWays(plan, () => setPlacing(true)),
        ]}
      />
      <div className={css.facts}>
        <p>
          <span>{t('record.issuer')}</span> <strong>{plan.issuer.name}</strong>
          {plan.keptBy === null ? null : ` · ${t('record.keptBy', { name: plan.keptBy.name })}`}
        </p>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <PlanCorrections plan={plan} />
        <p>
          {taskCounts.all === 0
            ? t('record.noTasks')
            : t('record.sentence', { ...taskCounts, all: taskCounts.all })}
        </p>
      </div>
      {isPlacing ? (
        <PlaceDialog
          planId={plan.id}
          parentNodeId={plan.parentNode?.id ?? null}
          parentPlanId={plan.parent?.id ?? null}
          onClose={() => setPlacing(false)}
        />
      ) : null}
    </>
  );
}

function nextWay(next: React.ReactNode, plan: PlanView): { next?: React.ReactNode } {
  return plan.myCard === null || plan.myCard.state === 'received' ? {} : { next };
}

/** Reading a corrected text and placing the plan are for those who read and confirm plans. */
function useReaderWays(plan: PlanView, place: () => void): React.ReactNode[] {
  const t = useWords(planWords);
  const me = useMe();
  return [
    ...(may(me, 'plan.import')
      ? [
          <StepLink key="correct" to="/plans/new" search={{ corrects: plan.id }}>
            {t('record.correct')}
          </StepLink>,
        ]
      : []),
    ...(may(me, 'plan.confirm')
      ? [
          <StepLink key="place" run={place}>
            {t('record.place')}
          </StepLink>,
        ]
      : []),
  ];
}

function CardState({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  switch (plan.myCard?.state) {
    case 'received':
      return <StateBadge shape="full">{t('record.received')}</StateBadge>;
    case 'received-by-silence':
      return <StateBadge shape="half">{t('record.bySilence')}</StateBadge>;
    default:
      return null;
  }
}

function Receive({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const act = useAct(receiveCard, { refreshes: [getPlan, listCards] });
  return (
    <>
      <ProblemNotice error={act.error} />
      <NextStep run={() => act.mutate({ id: plan.id })} busy={act.isPending} icon="check">
        {t('record.receive', { agency: plan.myCard?.agency.name ?? '' })}
      </NextStep>
    </>
  );
}
