import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { call } from '#platform/web/api/call.ts';
import { download } from '#platform/web/api/download.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { CheckField, ChoiceField, LongTextField, SelectField } from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  attachSignedCasePaper,
  type CaseView,
  downloadCasePaper,
  editCasePaper,
  getCase,
  openCasePaper,
  openSignedCasePaper,
  tieCasePaper,
} from '../contract.ts';
import { listStepsOfPaper, useStepName } from './case-steps-of-papers.ts';
import css from './cases.module.css';
import { listLines } from './draft-paper-dialog.tsx';
import { useCasePurposes, useOwnBody } from './own-body.ts';
import { caseWords } from './words.ts';

export type CasePaper = CaseView['papers'][number];

interface PaperProps {
  readonly paper: CasePaper;
  onClose(): void;
}

const Taken = z.object({ purpose: Purpose, named: z.boolean().default(false) });

/**
 * Takes the Word file, or the copy that was signed, for a stated purpose; the name of the accused is printed
 * where it is asked for and may be opened.
 */
export function TakeDialog(props: PaperProps & { signed: boolean; mayName: boolean }) {
  const { paper, signed, mayName, onClose } = props;
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const title = t(signed ? 'paper.takeSigned' : 'record.papers.download');
  const form = useHouseForm(Taken, { purpose: purposes[0]?.code ?? '', named: false });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const take = async ({ purpose, named }: z.output<typeof Taken>) => {
    setBusy(true);
    setError(null);
    try {
      await (signed
        ? download(openSignedCasePaper, { id: paper.id, purpose })
        : download(downloadCasePaper, { id: paper.id, purpose, named }));
      onClose();
    } catch (fault) {
      setError(toProblemError(fault));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        form={form}
        error={error}
        labels={{ purpose: t('field.purpose') }}
        onSubmit={(typed: z.output<typeof Taken>) => void take(typed)}
      >
        <ChoiceField
          name="purpose"
          label={t('field.purpose')}
          choices={purposes.map(({ code, text }) => ({ value: code, text }))}
        />
        {mayName && !signed ? (
          <CheckField name="named" label={t('paper.named', { mark: paper.accused ?? '' })} />
        ) : null}
        <NextStep submit busy={busy}>
          {title}
        </NextStep>
      </Form>
    </Dialog>
  );
}

const SIGNED = { accept: '.pdf', kinds: 'PDF', maxBytes: 25 * 1024 * 1024 } as const;

/** Attaches the copy that was signed outside; it is sealed with the case and called by its number. */
export function SignedCopyDialog({ paper, onClose }: PaperProps) {
  const t = useWords(caseWords);
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await upload(attachSignedCasePaper, { id: paper.id, revision: paper.revision }, files);
      await client.invalidateQueries({ queryKey: keyOf(getCase) });
      onClose();
    } catch (fault) {
      setError(toProblemError(fault));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={t('paper.attach')} onClose={onClose}>
      <div className={css.dialogBody}>
        <ProblemNotice error={error} />
        <p className={css.quiet}>{t('paper.attachNote')}</p>
        <FileDrop label={t('paper.file')} files={files} onChange={setFiles} {...SIGNED} />
        {files.length === 0 ? null : (
          <NextStep run={() => void send()} busy={busy}>
            {t('paper.send')}
          </NextStep>
        )}
      </div>
    </Dialog>
  );
}

const Tied = z.object({ eventId: Id.optional() });

/** Says which step a paper puts into words; the step itself never changes. */
export function TieDialog({ paper, view, onClose }: PaperProps & { view: CaseView }) {
  const t = useWords(caseWords);
  const nameOf = useStepName();
  const body = useOwnBody();
  const form = useHouseForm(Tied, { eventId: paper.eventId ?? '' });
  const tie = useAct(tieCasePaper, { refreshes: [getCase], onDone: onClose });
  const steps = listStepsOfPaper(view, paper.form, body);
  return (
    <Dialog open title={t('paper.tie')} onClose={onClose}>
      <Form
        form={form}
        error={tie.error}
        labels={{ eventId: t('paper.step') }}
        onSubmit={({ eventId }: z.output<typeof Tied>) =>
          tie.mutate({ id: paper.id, revision: paper.revision, eventId: eventId ?? null })
        }
      >
        <SelectField
          name="eventId"
          label={t('paper.step')}
          hint={t(steps.length === 0 ? 'paper.noStep' : 'paper.tieHint')}
          optional
          choices={steps.map((event) => ({ value: event.id, text: nameOf(event) }))}
        />
        <NextStep submit busy={tie.isPending}>
          {t('paper.tie')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Opens the words of a draft for a purpose, then lets them be changed. */
export function EditDialog({ paper, onClose }: PaperProps) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const [opened, setOpened] = useState<z.infer<typeof openCasePaper.output> | null>(null);
  return (
    <Dialog open title={t('record.papers.edit')} onClose={onClose}>
      {opened === null ? (
        <PurposeForm
          verb={t('record.papers.open')}
          purposes={purposes}
          run={async (purpose) => setOpened(await call(openCasePaper, { id: paper.id, purpose }))}
        />
      ) : (
        <WordsForm paper={paper} opened={opened} onClose={onClose} />
      )}
    </Dialog>
  );
}

const Lines = z.object({ paragraphs: z.string().default('').transform(listLines) });

function WordsForm(props: PaperProps & { opened: z.infer<typeof openCasePaper.output> }) {
  const { paper, opened, onClose } = props;
  const t = useWords(caseWords);
  const form = useHouseForm(Lines, { paragraphs: opened.paragraphs.join('\n') });
  const edit = useAct(editCasePaper, { refreshes: [getCase], onDone: onClose });
  return (
    <Form
      form={form}
      error={edit.error}
      labels={{ paragraphs: t('record.papers.paragraphs') }}
      onSubmit={({ paragraphs }: z.output<typeof Lines>) =>
        edit.mutate({ id: paper.id, revision: opened.revision, paragraphs })
      }
    >
      <LongTextField
        name="paragraphs"
        label={t('record.papers.paragraphs')}
        hint={t('record.papers.paragraphsHint')}
        optional
        rows={10}
      />
      <NextStep submit busy={edit.isPending}>
        {t('record.papers.save')}
      </NextStep>
    </Form>
  );
}
