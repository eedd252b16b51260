import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { getTip, stepTipPaper, type TipPaperRow, type TipView } from '../contract.ts';
import { EditPaperDialog } from './edit-paper-dialog.tsx';
import {
  DraftPaperDialog,
  ReasonDialog,
  SignedCopyDialog,
  TakePaperDialog,
} from './paper-dialogs.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

type PaperAct = TipPaperRow['acts'][number]['act'];
type Asked = { paper: TipPaperRow; what: PaperAct | 'take' | 'take-signed' };

/** How the state of a paper is drawn. */
export const PAPER_SHAPES: Record<TipPaperRow['state'], StateShape> = {
  draft: 'open',
  checked: 'half',
  approved: 'half',
  signed: 'triangle',
  issued: 'full',
  sent: 'full',
  cancelled: 'diamond',
};

/** The papers of the tip: state, number, and the steps that each still takes. */
export function TipPapers({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [drafting, setDrafting] = useState(false);
  const step = useAct(stepTipPaper, { refreshes: [getTip] });
  const run = (paper: TipPaperRow, act: PaperAct) => {
    if (act === 'check' || act === 'approve' || act === 'send') {
      step.mutate({ id: paper.id, revision: paper.revision, do: act });
    } else {
      setAsked({ paper, what: act });
    }
  };
  return (
    <Section
      title={t('record.papers.title')}
      {...(tip.papers.length === 0 ? {} : { note: String(tip.papers.length) })}
    >
      <ProblemNotice error={step.error} />
      {tip.papers.length === 0 ? <p className={css.quiet}>{t('record.papers.none')}</p> : null}
      <ul className={css.plain}>
        {tip.papers.map((paper) => (
          <PaperLine
            key={paper.id}
            paper={paper}
            run={(act) => run(paper, act)}
            take={(what) => setAsked({ paper, what })}
          />
        ))}
      </ul>
      {tip.waysOn.length === 0 ? null : (
        <StepLink run={() => setDrafting(true)}>{t('record.papers.draft')}</StepLink>
      )}
      {drafting ? <DraftPaperDialog tip={tip} onClose={() => setDrafting(false)} /> : null}
      {asked === null ? null : <Asking {...asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Asking({ paper, what, onClose }: Asked & { onClose(): void }) {
  switch (what) {
    case 'take':
    case 'take-signed':
      return <TakePaperDialog paper={paper} signed={what === 'take-signed'} onClose={onClose} />;
    case 'edit':
      return <EditPaperDialog paper={paper} onClose={onClose} />;
    case 'record-signature':
      return <SignedCopyDialog paper={paper} onClose={onClose} />;
    case 'return':
    case 'cancel':
      return <ReasonDialog paper={paper} act={what} onClose={onClose} />;
    case 'check':
    case 'approve':
    case 'send':
    case 'number':
      return null;
  }
}

function PaperLine(props: {
  paper: TipPaperRow;
  run(act: PaperAct): void;
  take(what: 'take' | 'take-signed'): void;
}) {
  const { paper, run, take } = props;
  const t = useWords(tipWords);
  const f = useFormats();
  const both = useBothLanguages();
  return (
    <li className={css.paper}>
      <div className={css.line}>
        <div>
          <p>{both(paper.name)}</p>
          <p className={css.quiet}>
            {paper.number === null || paper.issuedOn === null
              ? t('record.papers.noNumber')
              : t('record.papers.number', { number: paper.number, day: f.day(paper.issuedOn) })}
            {` · ${paper.issuer.name}`}
          </p>
        </div>
        <StateBadge shape={PAPER_SHAPES[paper.state]}>{t(`paperState.${paper.state}`)}</StateBadge>
      </div>
      <div className={css.ways}>
        {paper.acts
          .filter((way) => way.allowed)
          .map((way) => (
            <StepLink key={way.act} run={() => run(way.act)}>
              {t(`paperAct.${way.act}`)}
            </StepLink>
          ))}
        <StepLink run={() => take('take')}>{t('record.papers.download')}</StepLink>
        {paper.signedFile === null ? null : (
          <StepLink run={() => take('take-signed')}>{t('record.papers.signed')}</StepLink>
        )}
      </div>
    </li>
  );
}
