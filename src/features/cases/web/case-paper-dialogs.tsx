import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { Id } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { download } from '#platform/web/api/download.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { LongTextField, SelectField } from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  attachSignedCasePaper,
  type CaseEventView,
  type CaseView,
  downloadCasePaper,
  draftCasePaper,
  editCasePaper,
  getCase,
  openCasePaper,
  openSignedCasePaper,
  tieCasePaper,
} from '../contract.ts';
import { listStepsOfPaper, useStepName } from './case-steps-of-papers.ts';
import css from './cases.module.css';
import { useCasePurposes, useOwnBody } from './own-body.ts';
import { caseWords } from './words.ts';

export type CasePaper = CaseView['papers'][number];

interface PaperProps {
  readonly paper: CasePaper;
  onClose(): void;
}

/** Takes the Word file, or the copy that was signed, for a stated purpose. */
export function TakeDialog({ paper, signed, onClose }: PaperProps & { signed: boolean }) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const title = t(signed ? 'paper.takeSigned' : 'record.papers.download');
  return (
    <Dialog open title={title} onClose={onClose}>
      <PurposeForm
        verb={title}
        purposes={purposes}
        run={async (purpose) => {
          await download(signed ? openSignedCasePaper : downloadCasePaper, {
            id: paper.id,
            purpose,
          });
          onClose();
        }}
      />
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

const Drafted = z.object({
  form: CasePaperForm,
  accusedId: Id.optional(),
  paragraphs: z.string().default('').transform(listLines),
});

/** Drafts a paper; from a step only the kinds that may put that step into words. */
export function DraftDialog(props: {
  view: CaseView;
  step: CaseEventView | null;
  onClose(): void;
}) {
  const { view, step, onClose } = props;
  const t = useWords(caseWords);
  const both = useBothLanguages();
  const nameOf = useStepName();
  const forms = step === null ? CasePaperForm.options : step.forms;
  const form = useHouseForm(Drafted, {
    form: forms.length === 1 ? forms[0] : '',
    accusedId: typeof step?.params.accusedId === 'string' ? step.params.accusedId : '',
    paragraphs: '',
  });
  const draft = useDraft(`case.${view.id}.paper.${step?.id ?? 'free'}`, form);
  const act = useAct(draftCasePaper, {
    refreshes: [getCase],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  return (
    <Dialog open title={t('record.papers.draft')} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        error={act.error}
        labels={{ form: t('record.papers.form'), paragraphs: t('record.papers.paragraphs') }}
        onSubmit={({ accusedId, ...typed }: z.output<typeof Drafted>) =>
          act.mutate({
            id: view.id,
            accusedId: accusedId ?? null,
            eventId: step?.id ?? null,
            ...typed,
          })
        }
      >
        {step === null ? null : <p>{t('paper.ofStep', { step: nameOf(step) })}</p>}
        <SelectField
          name="form"
          label={t('record.papers.form')}
          choices={forms.map((value) => ({ value, text: both(PAPER_NAMES[value]) }))}
        />
        <SelectField
          name="accusedId"
          label={t('record.papers.about')}
          optional
          choices={view.accusedList.map((one) => ({ value: one.id, text: one.mark }))}
        />
        <LongTextField
          name="paragraphs"
          label={t('record.papers.paragraphs')}
          hint={t('record.papers.paragraphsHint')}
          optional
          rows={6}
        />
        <NextStep submit busy={act.isPending}>
          {t('record.papers.make')}
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

function listLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
