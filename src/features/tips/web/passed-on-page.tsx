import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SaidLine } from '#platform/web/kit/record-body.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { type KeptTipPaper, listTipReceipts, stepTipPaper, type TipReceipt } from '../contract.ts';
import { SignedCopyDialog, TakePaperDialog } from './paper-dialogs.tsx';
import { RecallDialog } from './recall-dialog.tsx';
import { PAPER_SHAPES } from './tip-papers.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

type Asked = { paper: KeptTipPaper; what: 'take' | 'take-signed' | 'attach' };

/** Tips that the own body has passed on: the receipt, its state, and the papers that the body itself issued. */
export function PassedOnPage() {
  const t = useWords(tipWords);
  const kit = useWords(kitWords);
  const receipts = useCallPages(listTipReceipts, { limit: 50 });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [recalling, setRecalling] = useState<TipReceipt | null>(null);
  const [back, setBack] = useState<{ code: string; tipId: string } | null>(null);
  return (
    <Page>
      <PageTitle title={t('passedOn.title')} lead={t('passedOn.lead')} />
      <SaidLine text={back === null ? '' : t('passedOn.recallDone', { code: back.code })} />
      {back === null ? null : (
        <p className={css.ways}>
          <LinkTo to="/tips/$tipId" params={{ tipId: back.tipId }}>
            {t('passedOn.openTip')}
          </LinkTo>
        </p>
      )}
      <ProblemNotice error={receipts.error} />
      {receipts.rows.length === 0 && !receipts.isLoading && receipts.error === null ? (
        <EmptyPage title={t('passedOn.none')} text={t('passedOn.noneText')} />
      ) : null}
      <ul className={css.plain}>
        {receipts.rows.map((receipt) => (
          <ReceiptLine
            key={receipt.id}
            receipt={receipt}
            ask={setAsked}
            recall={() => setRecalling(receipt)}
          />
        ))}
      </ul>
      {receipts.hasMore ? (
        <StepLink run={receipts.loadMore}>{kit('table.loadMore')}</StepLink>
      ) : null}
      {recalling === null ? null : (
        <RecallDialog
          receipt={recalling}
          onDone={(tipId) => {
            setBack({ code: recalling.code, tipId });
            setRecalling(null);
          }}
          onClose={() => setRecalling(null)}
        />
      )}
      {asked === null ? null : <Asking {...asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Asking({ paper, what, onClose }: Asked & { onClose(): void }) {
  return what === 'attach' ? (
    <SignedCopyDialog paper={paper} refreshes={listTipReceipts} onClose={onClose} />
  ) : (
    <TakePaperDialog paper={paper} signed={what === 'take-signed'} onClose={onClose} />
  );
}

function ReceiptLine(props: { receipt: TipReceipt; ask(asked: Asked): void; recall(): void }) {
  const { receipt, ask, recall } = props;
  const t = useWords(tipWords);
  const f = useFormats();
  const fateOf = ({ recalledAt, takenOverAt }: TipReceipt) => {
    if (recalledAt !== null) {
      return t('passedOn.recalled', { at: f.instant(recalledAt) });
    }
    return takenOverAt === null
      ? t('passedOn.notTaken')
      : t('passedOn.taken', { at: f.instant(takenOverAt) });
  };
  const told = [
    t(`kind.${receipt.kind}`),
    t('passedOn.received', { at: f.instant(receipt.receivedAt) }),
    t('passedOn.passedOn', { at: f.instant(receipt.passedOnAt) }),
    fateOf(receipt),
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
      {receipt.mayRecall ? (
        <div className={css.ways}>
          <StepLink run={recall}>{t('acts.recall')}</StepLink>
        </div>
      ) : null}
      {receipt.papers.length === 0 ? null : (
        <ul className={css.plain}>
          {receipt.papers.map((paper) => (
            <PaperLine key={paper.id} paper={paper} ask={ask} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** One paper of the own body: its number and state, the steps that it still takes here, the Word file. */
function PaperLine({ paper, ask }: { paper: KeptTipPaper; ask(asked: Asked): void }) {
  const t = useWords(tipWords);
  const f = useFormats();
  const both = useBothLanguages();
  const step = useAct(stepTipPaper, { refreshes: [listTipReceipts] });
  return (
    <li className={css.kept}>
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
            run={() =>
              act === 'record-signature'
                ? ask({ paper, what: 'attach' })
                : step.mutate({ id: paper.id, revision: paper.revision, do: act })
            }
          >
            {t(`paperAct.${act}`)}
          </StepLink>
        ))}
        <StepLink run={() => ask({ paper, what: 'take' })}>{t('record.papers.download')}</StepLink>
        {paper.signed ? (
          <StepLink run={() => ask({ paper, what: 'take-signed' })}>
            {t('record.papers.signed')}
          </StepLink>
        ) : null}
      </div>
    </li>
  );
}
