import { type ReactNode, useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Timeline } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { getOutgoing, type OutgoingView } from '../contract.ts';
import css from './documents.module.css';
import { EditFree } from './edit-free.tsx';
import { EditLetter } from './edit-letter.tsx';
import { LetterHeader } from './letter-header.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { SignedCopy } from './signed-copy.tsx';
import { useFocusBack } from './use-dialog-focus.ts';
import { documentWords } from './words.ts';

/** One outgoing letter: what it says, where it stands, what may be done with it now. */
export function LetterPage() {
  const id = useParam('letterId');
  const letter = useCall(getOutgoing, { id });
  if (letter.data === undefined) {
    return <ProblemNotice error={letter.error} onRetry={() => void letter.refetch()} />;
  }
  return <LetterRecord letter={letter.data} />;
}

function LetterRecord({ letter }: { letter: OutgoingView }) {
  const t = useWords(documentWords);
  const [editing, setEditing] = useState(false);
  const focus = useFocusBack();
  const stop = () => {
    setEditing(false);
    focus.giveBack();
  };
  const isEditing = editing && letter.state === 'draft';
  const Edit = letter.kind === 'dispatch' ? EditFree : EditLetter;
  return (
    <Page>
      <LetterHeader letter={letter} editing={isEditing} onEdit={() => setEditing(true)} />
      <div className={css.record} data-record>
        <div className={css.main}>
          <SignedCopy letter={letter} />
          {isEditing ? (
            <Edit key={letter.revision} letter={letter} onClose={stop} />
          ) : (
            <Section title={t('letter.text')}>
              <LetterSheet letter={letter} />
            </Section>
          )}
        </div>
        <div className={css.aside}>
          <Facts letter={letter} />
          <History letter={letter} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ letter }: { letter: OutgoingView }) {
  const t = useWords(documentWords);
  const f = useFormats();
  return (
    <Section title={t('letter.facts')}>
      <dl className={css.facts}>
        <Fact name={t('letter.issuer')}>{letter.issuer.name}</Fact>
        <Fact name={t('letter.to')}>
          {letter.addressees.length === 0
            ? t('letter.toNobody')
            : letter.addressees.map((one) => one.name).join(', ')}
        </Fact>
        <Fact name={t('letter.number')}>
          {letter.number ?? t('letter.blank', { symbol: letter.symbol })}
        </Fact>
        {letter.sentOn === null ? null : (
          <Fact name={t('letter.sentOn')}>{f.day(letter.sentOn)}</Fact>
        )}
        {letter.plan === null ? null : (
          <Fact name={t('letter.plan')}>
            <LinkTo to={`/plans/${letter.plan.id}`} className={css.subject}>
              {letter.plan.name}
            </LinkTo>
          </Fact>
        )}
        {letter.documentId === null ? null : (
          <Fact name={t('document.back')}>
            <LinkTo to={`/documents/${letter.documentId}`} className={css.back}>
              <Icon name="document" size={14} />
              {t('letter.register')}
            </LinkTo>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const DECISIONS = ['approve', 'number', 'cancel'];

function History({ letter }: { letter: OutgoingView }) {
  const t = useWords(documentWords);
  if (letter.steps.length === 0) {
    return null;
  }
  return (
    <Section title={t('letter.history')}>
      <Timeline
        items={letter.steps.map((step) => ({
          id: `${step.at} ${step.act}`,
          at: step.at,
          kind: DECISIONS.includes(step.act) ? 'decision' : 'act',
          title:
            step.note === ''
              ? t(`acts.${step.act as 'draft'}`)
              : `${t(`acts.${step.act as 'draft'}`)}: ${step.note}`,
          ...(step.who === null ? {} : { who: step.who }),
        }))}
      />
    </Section>
  );
}
