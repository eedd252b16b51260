import { useState } from 'react';
import { z } from 'zod';
import type { OutgoingAct } from '#domain/document/outgoing.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { LongTextField, NumberField } from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  actOnOutgoing,
  attachSigned,
  getNumberBook,
  getOutgoing,
  listArrivals,
  listDocuments,
  listNumbers,
  listOutgoing,
  listUrgable,
  type OutgoingView,
} from '../contract.ts';
import { DialogFoot } from './dialog-foot.tsx';
import css from './documents.module.css';
import { KeepTyped } from './keep-typed.tsx';
import { titleOf } from './letter-marks.tsx';
import { SIGNED, useFilesSent } from './use-files-sent.ts';
import { documentWords } from './words.ts';

interface LetterActDialogProps {
  readonly letter: OutgoingView;
  readonly act: OutgoingAct;
  onClose(): void;
}

/** Asks what an act needs: a reason, a number with its date, the signed file, or a plain yes. */
export function LetterActDialog(props: LetterActDialogProps) {
  switch (props.act) {
    case 'return':
    case 'cancel':
      return <ReasonDialog {...props} act={props.act} />;
    case 'number':
      return <NumberDialog {...props} />;
    case 'record-signature':
      return <SignedDialog {...props} />;
    case 'check':
    case 'approve':
    case 'send':
      return <PlainDialog {...props} act={props.act} />;
    case 'edit':
      return null;
  }
}

function useStep(onClose: () => void) {
  return useAct(actOnOutgoing, {
    refreshes: [
      getOutgoing,
      listOutgoing,
      listUrgable,
      getNumberBook,
      listNumbers,
      listDocuments,
      listArrivals,
    ],
    onDone: onClose,
  });
}

function PlainDialog(props: LetterActDialogProps & { act: 'check' | 'approve' | 'send' }) {
  const t = useWords(documentWords);
  const { letter, act, onClose } = props;
  const step = useStep(onClose);
  return (
    <ConfirmDialog
      open
      title={t(`acts.${act}`)}
      verb={t(`acts.${act}`)}
      busy={step.isPending}
      error={step.error}
      onConfirm={() => step.mutate({ id: letter.id, revision: letter.revision, do: act })}
      onClose={onClose}
    >
      <LetterLine letter={letter} />
      <p>{t(`act.${act}Text`)}</p>
    </ConfirmDialog>
  );
}

/** Which letter the question is about: its subject and whom it goes to. */
function LetterLine({ letter }: { letter: OutgoingView }) {
  const t = useWords(documentWords);
  const names = letter.addressees.map((one) => one.name).join(', ');
  return (
    <div className={css.letterLine}>
      <strong>{titleOf(letter)}</strong>
      <span>
        {t('letter.to')}: {names === '' ? t('letter.toNobody') : names}
      </span>
    </div>
  );
}

const Reason = z.object({ reason: z.string().trim().min(1).max(2000) });

function ReasonDialog(props: LetterActDialogProps & { act: 'return' | 'cancel' }) {
  const t = useWords(documentWords);
  const { letter, act, onClose } = props;
  const step = useStep(onClose);
  const form = useHouseForm(Reason, { reason: '' });
  const asked = act === 'cancel' && letter.number !== null ? 'cancelNumber' : act;
  const labels = { reason: t('act.reason') };
  return (
    <Dialog open title={t(`acts.${act}`)} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={step.error}
        onSubmit={({ reason }: z.infer<typeof Reason>) =>
          step.mutate({ id: letter.id, revision: letter.revision, do: act, reason })
        }
      >
        <LetterLine letter={letter} />
        <p>{t(`act.${asked}Text`)}</p>
        <LongTextField name="reason" label={labels.reason} hint={t(`act.${asked}Hint`)} rows={3} />
        <DialogFoot onClose={onClose} {...(act === 'cancel' ? { leave: t('act.keepLetter') } : {})}>
          <NextStep submit busy={step.isPending} danger={act === 'cancel'}>
            {t(`acts.${act}`)}
          </NextStep>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

const Numbering = z.object({ number: z.number().int().min(1), issuedOn: DateText });

function NumberDialog({ letter, onClose }: LetterActDialogProps) {
  const t = useWords(documentWords);
  const me = useMe();
  const step = useStep(onClose);
  const proposed = letter.proposedNumber ?? 1;
  const form = useHouseForm(Numbering, { number: proposed, issuedOn: me.today });
  const labels = { number: t('act.number'), issuedOn: t('act.issuedOn') };
  return (
    <Dialog open title={t('acts.number')} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={step.error}
        onSubmit={(input: z.infer<typeof Numbering>) =>
          step.mutate({ id: letter.id, revision: letter.revision, do: 'number', ...input })
        }
      >
        <LetterLine letter={letter} />
        <p>{t('act.numberText')}</p>
        <KeepTyped>
          <NumberField
            name="number"
            label={labels.number}
            hint={t('act.numberHint', { number: proposed })}
            unit={`/${letter.symbol}`}
          />
          <DateField name="issuedOn" label={labels.issuedOn} today={me.today} />
        </KeepTyped>
        <DialogFoot onClose={onClose}>
          <NextStep submit busy={step.isPending}>
            {t('acts.number')}
          </NextStep>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function SignedDialog({ letter, onClose }: LetterActDialogProps) {
  const t = useWords(documentWords);
  const [files, setFiles] = useState<readonly File[]>([]);
  const sent = useFilesSent(attachSigned, [getOutgoing, listOutgoing]);
  const send = async () => {
    if ((await sent.send({ id: letter.id, revision: letter.revision }, files)) !== null) {
      onClose();
    }
  };
  return (
    <Dialog open title={t('acts.record-signature')} onClose={onClose}>
      <div className={css.body}>
        <LetterLine letter={letter} />
        <p>{t('act.signedText')}</p>
        <FileDrop label={t('act.signedFile')} files={files} onChange={setFiles} {...SIGNED} />
        <ProblemNotice error={sent.error} />
        {sent.isSending ? <Progress title={t('document.sending')} share={sent.share} /> : null}
        <DialogFoot onClose={onClose}>
          {files.length === 0 ? null : (
            <NextStep run={() => void send()} busy={sent.isSending}>
              {t('act.attach')}
            </NextStep>
          )}
        </DialogFoot>
      </div>
    </Dialog>
  );
}
