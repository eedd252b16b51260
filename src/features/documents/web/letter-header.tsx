import { type ReactNode, useState } from 'react';
import type { OutgoingAct } from '#domain/document/outgoing.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { download } from '#platform/web/api/download.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { downloadOutgoing, downloadSigned, type OutgoingView } from '../contract.ts';
import css from './documents.module.css';
import { LetterActDialog } from './letter-act-dialog.tsx';
import { LetterStateMark, titleOf, useKindName } from './letter-marks.tsx';
import { documentWords } from './words.ts';

/** The act that carries the letter on from where it stands. */
const ONWARD: Partial<Record<OutgoingView['state'], OutgoingAct>> = {
  draft: 'check',
  checked: 'approve',
  approved: 'record-signature',
  signed: 'number',
  issued: 'send',
};

interface LetterHeaderProps {
  readonly letter: OutgoingView;
  readonly editing: boolean;
  onEdit(): void;
}

/** What the letter is, the one next step, the other ways, and those that are closed with their reason. */
export function LetterHeader({ letter, editing, onEdit }: LetterHeaderProps) {
  const t = useWords(documentWords);
  const both = useBothLanguages();
  const kindName = useKindName();
  const [asking, setAsking] = useState<OutgoingAct | null>(null);
  const run = (act: OutgoingAct) => {
    if (act === 'edit') {
      onEdit();
    } else {
      setAsking(act);
    }
  };
  const close = () => {
    setAsking(null);
  };
  const open = letter.acts.filter((one) => one.allowed && !(editing && one.act === 'edit'));
  const onward = open.find((one) => one.act === ONWARD[letter.state]);
  const closed = letter.acts.flatMap((one) =>
    one.allowed || one.reason === null
      ? []
      : [{ name: t(`acts.${one.act}`), reason: both(one.reason) }],
  );
  const others: ReactNode[] = [
    ...open
      .filter((one) => one !== onward)
      .map((one) => (
        <StepLink key={one.act} run={() => run(one.act)}>
          {t(`acts.${one.act}`)}
        </StepLink>
      )),
    <StepLink key="docx" run={() => void download(downloadOutgoing, { id: letter.id })}>
      {t('letter.download')}
    </StepLink>,
    ...(letter.signedFile === null
      ? []
      : [
          <StepLink key="signed" run={() => void download(downloadSigned, { id: letter.id })}>
            {t('letter.downloadSigned')}
          </StepLink>,
        ]),
  ];
  return (
    <>
      <RecordHeader
        above={
          <LinkTo to="/outgoing" className={css.back}>
            <Icon name="arrow-left" size={14} />
            {t('letter.back')}
          </LinkTo>
        }
        code={letter.number ?? t('noNumber')}
        title={titleOf(letter)}
        state={<LetterStateMark state={letter.state} />}
        tags={<Tag>{kindName(letter)}</Tag>}
        {...(onward === undefined || editing
          ? {}
          : {
              next: <NextStep run={() => run(onward.act)}>{t(`acts.${onward.act}`)}</NextStep>,
            })}
        others={others}
        closed={closed}
      />
      {asking === null ? null : <LetterActDialog letter={letter} act={asking} onClose={close} />}
    </>
  );
}
