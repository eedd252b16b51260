import { useState } from 'react';
import { z } from 'zod';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProtectedValue } from '#platform/web/kit/protected-value.tsx';
import { SaidLine } from '#platform/web/kit/record-body.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { correctEvidenceWords, type EvidenceView, openEvidenceWords } from '../contract.ts';
import css from './evidence.module.css';
import { usePurposes } from './purposes.ts';
import { useLabels, WordFields } from './receive-dialog.tsx';
import { evidenceWords } from './words.ts';

type Opened = OutputOf<typeof openEvidenceWords>;

/** What the item is: closed until opened for a purpose; whoever keeps it may correct what was opened. */
export function ItemWords({ item }: { item: EvidenceView }) {
  const t = useWords(evidenceWords);
  const me = useMe();
  const tell = useOpened(item);
  const purposes = usePurposes();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState('');
  const reveal = async (purpose: string) => {
    const answer = await call(openEvidenceWords, { id: item.id, purpose: purpose as Purpose });
    setOpened(answer);
    return { value: tell(answer), reader: me.post.title };
  };
  if (!item.contentKept) {
    return (
      <Section title={t('words.title')}>
        <p className={css.note}>{t('words.off')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('words.title')} note={t('words.note')}>
      <SaidLine text={said} />
      {item.hasWords || item.files.length > 0 ? (
        <ProtectedValue
          key={said}
          label={t('words.label')}
          purposes={purposes}
          reveal={reveal}
          seconds={180}
        />
      ) : (
        <p className={css.note}>{t('words.none')}</p>
      )}
      {item.mayCorrect && opened !== null && opened.revision > 0 ? (
        <StepLink run={() => setCorrecting(true)}>{t('words.correct')}</StepLink>
      ) : null}
      {correcting && opened !== null ? (
        <CorrectDialog
          item={item}
          opened={opened}
          onDone={() => {
            setCorrecting(false);
            setOpened(null);
            setSaid(t('words.corrected'));
          }}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </Section>
  );
}

const Words = z.object({
  description: z.string().trim().min(1).max(4000),
  receivedFrom: z.string().trim().max(4000).optional(),
  keptAt: z.string().trim().max(4000).optional(),
});

function CorrectDialog(props: {
  item: EvidenceView;
  opened: Opened;
  onDone(): void;
  onClose(): void;
}) {
  const { item, opened, onDone, onClose } = props;
  const t = useWords(evidenceWords);
  const { description, receivedFrom, keptAt } = opened;
  const form = useHouseForm(Words, { description, receivedFrom, keptAt });
  const correct = useAct(correctEvidenceWords, { onDone });
  return (
    <Dialog open title={t('words.correct')} onClose={onClose}>
      <Form
        form={form}
        error={correct.error}
        labels={useLabels()}
        onSubmit={(typed: z.infer<typeof Words>) =>
          correct.mutate({ id: item.id, revision: opened.revision, ...typed })
        }
      >
        <WordFields />
        <NextStep submit busy={correct.isPending}>
          {t('words.correct')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** The opened words, one thing a line. */
function useOpened(item: EvidenceView): (opened: Opened) => string {
  const t = useWords(evidenceWords);
  return (opened) => {
    if (opened.state !== 'open') {
      return t(opened.state === 'erased' ? 'words.erased' : 'words.none');
    }
    const lines = [
      opened.description,
      opened.receivedFrom === '' ? '' : t('words.from', { text: opened.receivedFrom }),
      opened.keptAt === '' ? '' : t('words.at', { text: opened.keptAt }),
      ...item.files.map((file) => {
        const name = opened.fileNames[file.id];
        return name === undefined ? '' : t('words.fileName', { mark: file.mark, name });
      }),
    ];
    return lines.filter((line) => line !== '').join('\n');
  };
}
