import { useState } from 'react';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { type CaseView, getCase, stepCasePaper } from '../contract.ts';
import {
  type CasePaper,
  EditDialog,
  SignedCopyDialog,
  TakeDialog,
  TieDialog,
} from './case-paper-dialogs.tsx';
import { useStepName } from './case-steps-of-papers.ts';
import css from './cases.module.css';
import { DraftDialog } from './draft-paper-dialog.tsx';
import { caseWords } from './words.ts';

type Way = CasePaper['may'][number];
type Asked =
  | { what: 'take' | 'take-signed' | 'edit' | 'tie' | 'attach'; paper: CasePaper }
  | { what: 'draft' };

const STATES = ['draft', 'approved', 'issued', 'cancelled'] as const;
const SHAPES: Record<(typeof STATES)[number], StateShape> = {
  draft: 'open',
  approved: 'half',
  issued: 'full',
  cancelled: 'diamond',
};

/** Decisions and notices drafted here, signed outside, numbered by the clerk, with the copy that was signed. */
export function CasePapersPart({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const step = useAct(stepCasePaper, { refreshes: [getCase] });
  return (
    <Section
      title={t('record.papers.title')}
      {...(view.papers.length === 0 ? {} : { note: String(view.papers.length) })}
    >
      <p className={css.quiet}>
        {t(view.papers.length === 0 ? 'record.papers.none' : 'record.papers.note')}
      </p>
      {view.content === 'full' ? null : <p className={css.quiet}>{t('paper.copiesOff')}</p>}
      <ProblemNotice error={step.error} />
      <ul className={css.plain}>
        {view.papers.map((paper) => (
          <PaperLine
            key={paper.id}
            paper={paper}
            view={view}
            ask={setAsked}
            run={(act) => step.mutate({ id: paper.id, revision: paper.revision, do: act })}
          />
        ))}
      </ul>
      {view.mayRecord ? (
        <StepLink run={() => setAsked({ what: 'draft' })}>{t('record.papers.draft')}</StepLink>
      ) : null}
      {asked === null ? null : <Asking asked={asked} view={view} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Asking(props: { asked: Asked; view: CaseView; onClose(): void }) {
  const { asked, view, onClose } = props;
  switch (asked.what) {
    case 'draft':
      return <DraftDialog view={view} step={null} onClose={onClose} />;
    case 'take':
    case 'take-signed':
      return (
        <TakeDialog
          paper={asked.paper}
          signed={asked.what === 'take-signed'}
          mayName={view.accusedList.some(
            (one) => one.mark === asked.paper.accused && one.mayOpenName,
          )}
          onClose={onClose}
        />
      );
    case 'edit':
      return <EditDialog paper={asked.paper} onClose={onClose} />;
    case 'tie':
      return <TieDialog paper={asked.paper} view={view} onClose={onClose} />;
    case 'attach':
      return <SignedCopyDialog paper={asked.paper} onClose={onClose} />;
  }
}

interface LineProps {
  readonly paper: CasePaper;
  readonly view: CaseView;
  ask(asked: Asked): void;
  run(act: 'approve' | 'cancel'): void;
}

function PaperLine({ paper, view, ask, run }: LineProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const both = useBothLanguages();
  const form = CasePaperForm.safeParse(paper.form);
  const state = STATES.find((one) => one === paper.state) ?? 'draft';
  const named = form.success ? both(PAPER_NAMES[form.data]) : paper.form;
  return (
    <li className={css.paper}>
      <div className={css.line}>
        <div>
          <p>{[named, paper.accused].filter((one) => one !== null).join(', ')}</p>
          <p className={css.quiet}>
            {paper.number === null || paper.issuedOn === null
              ? t('record.papers.noNumber')
              : t('record.papers.number', { number: paper.number, day: f.day(paper.issuedOn) })}
            {` · ${paper.issuer.name}`}
          </p>
          <StepLine paper={paper} view={view} />
          <CopyLine paper={paper} view={view} />
        </div>
        <StateBadge shape={SHAPES[state]}>{t(`paperState.${state}`)}</StateBadge>
      </div>
      <div className={css.ways}>
        {paper.may.map((act) => (
          <StepLink key={act} run={() => start(act, paper, { ask, run })}>
            {wayName(t, act)}
          </StepLink>
        ))}
        <StepLink run={() => ask({ what: 'take', paper })}>{t('record.papers.download')}</StepLink>
        {paper.signed === null ? null : (
          <StepLink run={() => ask({ what: 'take-signed', paper })}>
            {t('paper.takeSigned')}
          </StepLink>
        )}
      </div>
    </li>
  );
}

function start(act: Way, paper: CasePaper, { ask, run }: Pick<LineProps, 'ask' | 'run'>): void {
  if (act === 'approve' || act === 'cancel') {
    run(act);
  } else {
    ask({ what: act, paper });
  }
}

function wayName(t: ReturnType<typeof useWords<typeof caseWords.vi>>, act: Way): string {
  return act === 'tie' || act === 'attach' ? t(`paper.${act}`) : t(`record.papers.${act}`);
}

/** The step that the paper puts into words. */
function StepLine({ paper, view }: Pick<LineProps, 'paper' | 'view'>) {
  const t = useWords(caseWords);
  const nameOf = useStepName();
  const event = view.events.find((one) => one.id === paper.eventId);
  const step = event === undefined ? t('paper.untied') : nameOf(event);
  return paper.state === 'cancelled' ? null : (
    <p className={css.quiet}>{t('paper.ofStep', { step })}</p>
  );
}

/** What was received of the signed copy: name by number, size, moment and hash. */
function CopyLine({ paper, view }: Pick<LineProps, 'paper' | 'view'>) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { signed } = paper;
  if (signed === null) {
    return paper.state === 'issued' && view.content === 'full' ? (
      <p className={css.quiet}>{t('paper.noCopy')}</p>
    ) : null;
  }
  return (
    <p className={css.quiet}>
      {t('paper.receipt', {
        name: signed.name,
        size: f.bytes(signed.size),
        at: f.instant(signed.at),
      })}
      {' · SHA-256 '}
      <code className={css.hash}>{signed.sha256}</code>
    </p>
  );
}
