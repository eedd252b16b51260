import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getAgency, type HeldView, handOver, listHeld } from '../contract.ts';
import css from './agencies.module.css';
import { HeldPlans } from './held-plans.tsx';
import { HeldRest } from './held-rest.tsx';
import { agencyWords } from './words.ts';

/** Which successor takes each plan that an agency administers, and which one all the rest. */
export function HandOverPage() {
  const t = useWords(agencyWords);
  const id = useParam('agencyId');
  const agency = useCall(getAgency, { id });
  const answer = useCall(listHeld, { id });
  const [done, setDone] = useState<HandOverDone | null>(null);
  const name = agency.data?.name ?? '';
  const held = answer.data;
  return (
    <Page>
      <PageTitle
        title={t('handOver.title')}
        lead={t('handOver.lead', { name })}
        above={<LinkTo to={`/agencies/${id}`}>{name}</LinkTo>}
      />
      <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
      {done === null ? null : (
        <p role="status" className={css.done}>
          {t('handOver.done', { ...done.moved })}
          {done.later === 0 ? '' : ` ${t('handOver.later', { count: done.later })}`}
        </p>
      )}
      {held === undefined ? null : (
        <HandOver key={planKey(held)} id={id} name={name} held={held} onDone={setDone} />
      )}
    </Page>
  );
}

type HandOverDone = OutputOf<typeof handOver>;

/** New answers begin where the list of plans is another one; a refetch of the same keeps what was chosen. */
function planKey(held: HeldView): string {
  return held.plans.map((plan) => plan.id).join(' ');
}

interface HandOverProps {
  readonly id: string;
  readonly name: string;
  readonly held: HeldView;
  onDone(answer: HandOverDone): void;
}

function HandOver(props: HandOverProps) {
  const { name, held } = props;
  const t = useWords(agencyWords);
  const rest = Object.values(held.rest).reduce((sum, count) => sum + count, 0);
  if (held.plans.length + rest === 0) {
    return <EmptyPage title={t('handOver.nothing')} text={t('handOver.nothingText')} />;
  }
  if (held.successors.length === 0) {
    return <EmptyPage title={t('handOver.none')} text={t('handOver.noneText', { name })} />;
  }
  return held.unasked ? <WholeHandOver {...props} /> : <SplitHandOver {...props} />;
}

function WholeHandOver({ id, name, held, onDone }: HandOverProps) {
  const t = useWords(agencyWords);
  const act = useAct(handOver, { refreshes: [listHeld, getAgency], onDone });
  const heir = held.successors[0]?.name ?? '';
  return (
    <Section title={t('handOver.wholeTitle', { heir })}>
      <p className={css.note}>{t('handOver.whole', { name, heir, plans: held.plans.length })}</p>
      <ProblemNotice error={act.error} />
      <NextStep run={() => act.mutate({ id })} busy={act.isPending}>
        {t('handOver.saveWhole', { heir })}
      </NextStep>
    </Section>
  );
}

function SplitHandOver({ id, name, held, onDone }: HandOverProps) {
  const t = useWords(agencyWords);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(() => chosenIn(held));
  const [restToId, setRest] = useState(held.restToId);
  const act = useAct(handOver, { refreshes: [listHeld, getAgency], onDone });
  const takers = [
    ...held.successors.map((one) => ({ value: one.id, text: one.name })),
    ...(held.mayStay ? [{ value: id, text: t('handOver.stays', { name }) }] : []),
  ];
  const choose = (planIds: readonly string[], toId: string | undefined) =>
    setAnswers((before) => withAnswers(before, planIds, toId));
  const open = held.plans.filter((plan) => plan.state === 'in-force' && !answers.has(plan.id));
  const send = () =>
    act.mutate({
      id,
      plans: [...answers].map(([planId, toId]) => ({ planId, toId })),
      restToId,
    });
  return (
    <>
      {held.plans.length === 0 ? null : (
        <Section title={t('handOver.plansTitle', { count: held.plans.length })}>
          <HeldPlans plans={held.plans} takers={takers} answers={answers} onChoose={choose} />
        </Section>
      )}
      <Section title={t('handOver.restTitle')}>
        <HeldRest rest={held.rest} takers={takers} toId={restToId} onChoose={setRest} />
      </Section>
      <ProblemNotice error={act.error} />
      <div className={css.closing}>
        <NextStep run={send} busy={act.isPending}>
          {t('handOver.save')}
        </NextStep>
        <span className={css.small}>
          {t(open.length === 0 ? 'handOver.allChosen' : 'handOver.open', { count: open.length })}
        </span>
      </div>
    </>
  );
}

function chosenIn(held: HeldView): Map<string, string> {
  return new Map(
    held.plans.flatMap((plan) => (plan.toId === null ? [] : [[plan.id, plan.toId] as const])),
  );
}

function withAnswers(
  before: ReadonlyMap<string, string>,
  planIds: readonly string[],
  toId: string | undefined,
): Map<string, string> {
  const after = new Map(before);
  for (const planId of planIds) {
    if (toId === undefined) {
      after.delete(planId);
    } else {
      after.set(planId, toId);
    }
  }
  return after;
}
