import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { LimitLines } from '#platform/web/kit/limit-list.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordBody, SaidLine } from '#platform/web/kit/record-body.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type CaseView, getCase } from '../contract.ts';
import { ChargeAccusedDialog } from './accused-dialogs.tsx';
import { AccusedPart } from './accused-part.tsx';
import type { CaseActProps } from './act-form.tsx';
import { CaseFactsPart, CaseRooms } from './case-facts-part.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseHistory } from './case-history.tsx';
import { isKept } from './case-limits.ts';
import { CasePapersPart } from './case-papers-part.tsx';
import { type CaseWay, listUnanswered, protectedStepOf } from './case-ways.ts';
import css from './cases.module.css';
import { ChargesDialog } from './charges-dialog.tsx';
import { CourtParts } from './court/court-parts.tsx';
import { ProtectionDialog } from './court/protection-check.tsx';
import { FactsDialog } from './facts-fields.tsx';
import { AssignDialog, LeaveDialog, VictimActDialog, VictimDialog } from './other-dialogs.tsx';
import { DutyDialog, NoticeDialog } from './owed-dialogs.tsx';
import { StepDialog } from './step-dialog.tsx';
import { caseWords } from './words.ts';

/** One case: where it stands, its limits, its accused, what can be done now; names stay closed until opened. */
export function CasePage() {
  const one = useCall(getCase, { id: useParam('caseId') });
  const t = useWords(caseWords);
  if (one.data === undefined) {
    return one.error === null ? (
      <p role="status">{t('record.loading')}</p>
    ) : (
      <ProblemNotice error={one.error} onRetry={() => void one.refetch()} />
    );
  }
  return <CaseRecord view={one.data} refresh={() => void one.refetch()} />;
}

function CaseRecord({ view, refresh }: { view: CaseView; refresh(): void }) {
  const [way, setWay] = useState<CaseWay | null>(null);
  const [said, setSaid] = useState('');
  const acts: CaseActProps = {
    view,
    onStale: refresh,
    onClose: () => setWay(null),
    onDone: (text) => {
      setWay(null);
      setSaid(text);
    },
  };
  return (
    <Page>
      <CaseHeader view={view} run={setWay} />
      <SaidLine text={said} />
      <CaseStanding view={view} />
      <RecordBody
        aside={
          <>
            <CaseFactsPart view={view} />
            <CaseRooms view={view} />
            <CaseLimits view={view} />
          </>
        }
      >
        <AccusedPart view={view} acts={acts} />
        <CourtParts acts={acts} />
        <CaseHistory view={view} />
        <CasePapersPart view={view} />
      </RecordBody>
      {way === null ? null : <Asking way={way} acts={acts} />}
    </Page>
  );
}

/** What holds the case up, or where it went: said before anything else. */
function CaseStanding({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { handOver, mergedInto, splitFrom } = view;
  return (
    <>
      {handOver === null ? null : (
        <p className={css.note}>
          {t('record.pending', { name: handOver.to.name, day: f.instant(handOver.sentAt) })}
        </p>
      )}
      {mergedInto === null ? null : (
        <p className={css.note}>
          <LinkTo to="/cases/$caseId" params={{ caseId: mergedInto.id }}>
            {t('record.mergedInto', { code: mergedInto.code })}
          </LinkTo>
        </p>
      )}
      {splitFrom === null ? null : (
        <p className={css.note}>
          <LinkTo to="/cases/$caseId" params={{ caseId: splitFrom.id }}>
            {t('record.splitFrom', { code: splitFrom.code })}
          </LinkTo>
        </p>
      )}
      {view.mayRecord || view.ending !== null ? null : (
        <p className={css.note}>{t('record.readOnly')}</p>
      )}
    </>
  );
}

/** The limits of the case itself; those of a person stand with the person. */
function CaseLimits({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const limits = view.clocks.filter((clock) => clock.accused === null && isKept(clock));
  return (
    <Section title={t('record.limits.title')} note={String(limits.length)}>
      {limits.length === 0 ? (
        <p className={css.quiet}>{t('record.limits.nothing')}</p>
      ) : (
        <LimitLines limits={limits} />
      )}
    </Section>
  );
}

/** The dialog of a way; before a step that touches victims their protection check comes first. */
function Asking({ way, acts }: { way: CaseWay; acts: CaseActProps }) {
  const step = protectedStepOf(way);
  if (step !== null && listUnanswered(acts.view, way).length > 0) {
    return <ProtectionDialog {...acts} step={step} />;
  }
  switch (way.kind) {
    case 'step':
      return <StepDialog key={way.step} {...acts} step={way.step} />;
    case 'accused':
      return <ChargeAccusedDialog {...acts} />;
    case 'charges':
      return <ChargesDialog {...acts} accused={null} />;
    case 'facts':
      return <FactsDialog {...acts} />;
    case 'duty':
      return <DutyDialog {...acts} />;
    case 'notice':
      return <NoticeDialog {...acts} />;
    case 'assign':
      return <AssignDialog {...acts} />;
    case 'leave':
      return <LeaveDialog {...acts} />;
    case 'victim':
      return <VictimDialog {...acts} />;
    case 'victim-act':
      return <VictimActDialog {...acts} />;
  }
}
