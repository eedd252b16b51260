import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { TIP_STEPS } from '#domain/tip/tip-acts.ts';
import { TIP_FORMS, TipForm } from '#domain/tip/tip-form.ts';
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
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  attachSignedTipPaper,
  downloadTipPaper,
  draftTipPaper,
  getTip,
  type listTipReceipts,
  openSignedTipPaper,
  stepTipPaper,
  type TipPaperRow,
  type TipView,
} from '../contract.ts';
import { usePurposes } from './tip-sealed.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

interface PaperDialogProps {
  readonly paper: TipPaperRow;
  onClose(): void;
}

/** Takes the Word file or the signed copy, for a stated purpose. */
export function TakePaperDialog(props: {
  paper: Pick<TipPaperRow, 'id'>;
  signed: boolean;
  onClose(): void;
}) {
  const { paper, signed, onClose } = props;
  const t = useWords(tipWords);
  const purposes = usePurposes();
  const title = t(signed ? 'record.papers.signed' : 'record.papers.download');
  return (
    <Dialog open title={title} onClose={onClose}>
      <PurposeForm
        purposes={purposes}
        verb={title}
        run={async (purpose) => {
          await download(signed ? openSignedTipPaper : downloadTipPaper, { id: paper.id, purpose });
          onClose();
        }}
      />
    </Dialog>
  );
}

const Reason = z.object({ reason: z.string().trim().min(3).max(1000) });

/** Returns or cancels a paper, with the reason. */
export function ReasonDialog(props: PaperDialogProps & { act: 'return' | 'cancel' }) {
  const { paper, act, onClose } = props;
  const t = useWords(tipWords);
  const form = useHouseForm(Reason, { reason: '' });
  const step = useAct(stepTipPaper, { refreshes: [getTip], onDone: onClose });
  return (
    <Dialog open title={t(`paperAct.${act}`)} onClose={onClose}>
      <Form
        form={form}
        error={step.error}
        labels={{ reason: t('record.papers.reason') }}
        onSubmit={({ reason }: z.infer<typeof Reason>) =>
          step.mutate({ id: paper.id, revision: paper.revision, do: act, reason })
        }
      >
        <LongTextField name="reason" label={t('record.papers.reason')} />
        <NextStep submit busy={step.isPending}>
          {t(`paperAct.${act}`)}
        </NextStep>
      </Form>
    </Dialog>
  );
}

const SIGNED = { accept: '.pdf', kinds: 'PDF', maxBytes: 50 * 1024 * 1024 } as const;

/** Attaches the copy that was signed outside; it is sealed with the tip. */
export function SignedCopyDialog(props: {
  paper: Pick<TipPaperRow, 'id' | 'revision'>;
  refreshes?: typeof getTip | typeof listTipReceipts;
  onClose(): void;
}) {
  const { paper, refreshes = getTip, onClose } = props;
  const t = useWords(tipWords);
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await upload(attachSignedTipPaper, { id: paper.id, revision: paper.revision }, files);
      await client.invalidateQueries({ queryKey: keyOf(refreshes) });
      onClose();
    } catch (fault) {
      setError(toProblemError(fault));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={t('paperAct.record-signature')} onClose={onClose}>
      <div className={css.dialogBody}>
        <ProblemNotice error={error} />
        <FileDrop label={t('record.papers.file')} files={files} onChange={setFiles} {...SIGNED} />
        {files.length === 0 ? null : (
          <NextStep run={() => void send()} busy={busy}>
            {t('record.papers.attach')}
          </NextStep>
        )}
      </div>
    </Dialog>
  );
}

const Drafted = z.object({ form: TipForm, words: z.string().trim().max(8000).default('') });

/** Drafts the paper of a coming step, so that it may be checked and signed before the step is recorded. */
export function DraftPaperDialog({ tip, onClose }: { tip: TipView; onClose(): void }) {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  const form = useHouseForm(Drafted, { form: '', words: '' });
  const draft = useAct(draftTipPaper, { refreshes: [getTip], onDone: onClose });
  const forms = [...new Set(tip.waysOn.flatMap((way) => TIP_STEPS[way.act].form ?? []))];
  const labels = { form: t('record.papers.form'), words: t('act.words') };
  return (
    <Dialog open title={t('record.papers.draft')} onClose={onClose}>
      <Form
        form={form}
        error={draft.error}
        labels={labels}
        onSubmit={(typed: z.infer<typeof Drafted>) => draft.mutate({ id: tip.id, ...typed })}
      >
        <SelectField
          name="form"
          label={labels.form}
          choices={forms.map((value) => ({ value, text: both(TIP_FORMS[value]) }))}
        />
        <LongTextField name="words" label={labels.words} optional />
        <NextStep submit busy={draft.isPending}>
          {t('record.papers.make')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
