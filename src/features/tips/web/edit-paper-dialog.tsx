import { useState } from 'react';
import { z } from 'zod';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { editTipPaper, getTip, openTipPaper, type TipPaperRow } from '../contract.ts';
import { usePurposes } from './tip-sealed.tsx';
import { tipWords } from './words.ts';

type Opened = z.infer<typeof openTipPaper.output>;

/** Opens the words of a draft for a purpose, then lets them be changed. */
export function EditPaperDialog({ paper, onClose }: { paper: TipPaperRow; onClose(): void }) {
  const t = useWords(tipWords);
  const purposes = usePurposes();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <Dialog open title={t('paperAct.edit')} onClose={onClose}>
      {opened === null ? (
        <PurposeForm
          purposes={purposes}
          verb={t('record.papers.openWords')}
          run={async (purpose) => setOpened(await call(openTipPaper, { id: paper.id, purpose }))}
        />
      ) : (
        <WordsForm paper={paper} opened={opened} onClose={onClose} />
      )}
    </Dialog>
  );
}

const Typed = z.object({
  subject: z.string().trim().min(3).max(500),
  addressees: z.string().default('').transform(listLines),
  grounds: z.string().default('').transform(listLines),
  paragraphs: z.string().transform(listLines).pipe(z.array(z.string()).min(1).max(40)),
  recipients: z.string().default('').transform(listLines),
});

function WordsForm(props: { paper: TipPaperRow; opened: Opened; onClose(): void }) {
  const { paper, opened, onClose } = props;
  const t = useWords(tipWords);
  const form = useHouseForm(Typed, {
    subject: opened.subject,
    addressees: opened.addressees.join('\n'),
    grounds: opened.grounds.join('\n'),
    paragraphs: opened.paragraphs.join('\n'),
    recipients: opened.recipients.join('\n'),
  });
  const edit = useAct(editTipPaper, { refreshes: [getTip], onDone: onClose });
  const labels = {
    subject: t('record.papers.subject'),
    addressees: t('record.papers.addressees'),
    grounds: t('record.papers.grounds'),
    paragraphs: t('record.papers.paragraphs'),
    recipients: t('record.papers.recipients'),
  };
  return (
    <Form
      form={form}
      error={edit.error}
      labels={labels}
      onSubmit={(typed: z.output<typeof Typed>) =>
        edit.mutate({ id: paper.id, revision: opened.revision, ...typed })
      }
    >
      <TextField name="subject" label={labels.subject} />
      <LongTextField name="addressees" label={labels.addressees} optional rows={2} />
      <LongTextField name="grounds" label={labels.grounds} optional rows={3} />
      <LongTextField name="paragraphs" label={labels.paragraphs} rows={8} />
      <LongTextField name="recipients" label={labels.recipients} optional rows={3} />
      <NextStep submit busy={edit.isPending}>
        {t('record.papers.save')}
      </NextStep>
    </Form>
  );
}

/** The lines that say something. */
export function listLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
