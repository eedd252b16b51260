import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { type KeptTipPaper, listTipReceipts, stepTipPaper, type TipReceipt } from '../contract.ts';
import { TakePaperDialog } from './paper-dialogs.tsx';
import { PAPER_SHAPES } from './tip-papers.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** Tips that the own body has passed on: the receipt, its state, and the papers that the body itself issued. */
export function PassedOnPage() {
  const t = useWords(tipWords);
  const kit = useWords(kitWords);
  const receipts = useCallPages(listTipReceipts, { limit: 50 });
  const [taken, setTaken] = useState<KeptTipPaper | null>(null);
  return (
    <Page>
      <PageTitle title={t('passedOn.title')} lead={t('passedOn.lead')} />
      <ProblemNotice error={receipts.error} />
      {receipts.rows.length === 0 && !receipts.isLoading && receipts.error === null ? (
        <EmptyPage title={t('passedOn.none')} text={t('passedOn.noneText')} />
      ) : null}
      <ul className={css.plain}>
        {receipts.rows.map((receipt) => (
          <ReceiptLine key={receipt.id} receipt={receipt} take={setTaken} />
        ))}
      </ul>
      {receipts.hasMore ? (
        <StepLink run={receipts.loadMore}>{kit('table.loadMore')}</StepLink>
      ) : null}
      {taken === null ? null : (
        <TakePaperDialog paper={taken} signed={false} onClose={() => setTaken(null)} />
      )}
    </Page>
  );
}

function ReceiptLine(props: { receipt: TipReceipt; take(paper: KeptTipPaper): void }) {
  const { receipt, take } = props;
  const t = useWords(tipWords);
  const f = useFormats();
  const told = [
    t(`kind.${receipt.kind}`),
    t('passedOn.received', { at: f.instant(receipt.receivedAt) }),
    t('passedOn.passedOn', { at: f.instant(receipt.passedOnAt) }),
    receipt.takenOverAt === null
      ? t('passedOn.notTaken')
      : t('passedOn.taken', { at: f.instant(receipt.takenOverAt) }),
  ];
  return (
    <li className={css.paper}>
      <div className={css.line}>
        <div>
          <h2>{receipt.code}</h2>
          <p className={css.quiet}>{told.join(' · ')}</p>
        </div>
        <StateBadge shape="half">{t(`state.${receipt.state}`)}</StateBadge>
      </div>
      {receipt.papers.length === 0 ? null : (
        <ul className={css.plain}>
          {receipt.papers.map((paper) => (
            <PaperLine key={paper.id} paper={paper} take={take} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** One paper of the own body: its number and state, the steps that it still takes here, the Word file. */
function PaperLine({ paper, take }: { paper: KeptTipPaper; take(paper: KeptTipPaper): void }) {
  const t = useWords(tipWords);
  const f = useFormats();
  const both = useBothLanguages();
  const step = useAct(stepTipPaper, { refreshes: [listTipReceipts] });
  return (
    <li>
      <ProblemNotice error={step.error} />
      <div className={css.line}>
        <p>
          {both(paper.name)}
          <span className={css.quiet}>
            {' · '}
            {paper.number === null || paper.issuedOn === null
              ? t('record.papers.noNumber')
              : t('record.papers.number', { number: paper.number, day: f.day(paper.issuedOn) })}
          </span>
        </p>
        <StateBadge shape={PAPER_SHAPES[paper.state]}>{t(`paperState.${paper.state}`)}</StateBadge>
      </div>
      <div className={css.ways}>
        {paper.acts.map((act) => (
          <StepLink
            key={act}
            run={() => step.mutate({ id: paper.id, revision: paper.revision, do: act })}
          >
            {t(`paperAct.${act}`)}
          </StepLink>
        ))}
        <StepLink run={() => take(paper)}>{t('record.papers.download')}</StepLink>
      </div>
    </li>
  );
}
