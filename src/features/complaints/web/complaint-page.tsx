import { useState } from 'react';
import type { ComplaintAct } from '#domain/complaint/complaint-codes.ts';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { listWaiting } from '#platform/web/kit/limit-face.ts';
import { LimitChip, LimitList } from '#platform/web/kit/limit-list.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { BackLink, RecordBody, SaidLine } from '#platform/web/kit/record-body.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { Timeline } from '#platform/web/kit/timeline.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { type ComplaintView, getComplaint } from '../contract.ts';
import { ComplaintFacts } from './complaint-facts.tsx';
import { ComplaintStateMark } from './complaint-mark.tsx';
import { ComplaintSealed } from './complaint-sealed.tsx';
import { DecisionPart } from './decision-part.tsx';
import { StepDialog } from './step-dialog.tsx';
import { complaintWords } from './words.ts';

/** One complaint: where it stands, its limits, the next step; what it says stays closed until opened. */
export function ComplaintPage() {
  const complaint = useCall(getComplaint, { id: useParam('complaintId') });
  if (complaint.data === undefined) {
    return <ProblemNotice error={complaint.error} onRetry={() => void complaint.refetch()} />;
  }
  return <ComplaintRecord complaint={complaint.data} refresh={() => void complaint.refetch()} />;
}

function ComplaintRecord(props: { complaint: ComplaintView; refresh(): void }) {
  const { complaint, refresh } = props;
  const t = useWords(complaintWords);
  const [step, setStep] = useState<ComplaintAct | null>(null);
  const [said, setSaid] = useState('');
  return (
    <Page>
      <Head complaint={complaint} run={setStep} />
      <SaidLine text={said} />
      <RecordBody
        aside={
          <>
            <ComplaintFacts complaint={complaint} />
            <LimitList limits={complaint.clocks} />
          </>
        }
      >
        <ComplaintSealed complaint={complaint} />
        <DecisionPart complaint={complaint} />
        <History complaint={complaint} />
      </RecordBody>
      {step === null ? null : (
        <StepDialog
          key={step}
          complaint={complaint}
          step={step}
          onStale={refresh}
          onDone={() => {
            setStep(null);
            setSaid(t('step.done', { step: t(`steps.${step}`) }));
          }}
          onClose={() => setStep(null)}
        />
      )}
    </Page>
  );
}

const USUAL: readonly ComplaintAct[] = ['take-on', 'settle', 'number-decision', 'serve-result'];

function Head({ complaint, run }: { complaint: ComplaintView; run(step: ComplaintAct): void }) {
  const t = useWords(complaintWords);
  const both = useBothLanguages();
  const next = USUAL.find((step) => complaint.steps.includes(step));
  const others = complaint.steps.filter((step) => step !== next);
  const clocks = listWaiting(complaint.clocks)
    .slice(0, 2)
    .map((clock) => ({ name: both(clock.name), chip: <LimitChip limit={clock} /> }));
  return (
    <RecordHeader
      above={<BackLink to="/complaints">{t('list.title')}</BackLink>}
      code={complaint.code}
      state={<ComplaintStateMark state={complaint.state} />}
      tags={
        <>
          <Tag>{t(`kind.${complaint.kind}`)}</Tag>
          <Tag>{t(`round.${complaint.round}`)}</Tag>
        </>
      }
      holder={complaint.receiver.name}
      clocks={clocks}
      {...(next === undefined
        ? {}
        : { next: <NextStep run={() => run(next)}>{t(`steps.${next}`)}</NextStep> })}
      others={others.map((step) => (
        <StepLink key={step} run={() => run(step)}>
          {t(`steps.${step}`)}
        </StepLink>
      ))}
    />
  );
}

function History({ complaint }: { complaint: ComplaintView }) {
  const t = useWords(complaintWords);
  return (
    <Section title={t('record.history')}>
      <Timeline
        items={complaint.events.map((event) => ({
          id: event.id,
          at: event.at,
          kind: event.kind === 'settle' ? 'decision' : 'act',
          title:
            event.kind === 'receive'
              ? t('steps.receive')
              : t(`steps.${event.kind as ComplaintAct}`),
          who: [event.by, event.outcome === null ? '' : t(`outcome.${event.outcome}`)]
            .filter((text) => text !== '')
            .join(' · '),
        }))}
      />
    </Section>
  );
}
