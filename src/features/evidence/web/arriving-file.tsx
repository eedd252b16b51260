import { useEffect, useId, useRef, useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { dropEvidenceFile, type EvidenceFileRow, getEvidence } from '../contract.ts';
import css from './evidence.module.css';
import { type SendState, useSender } from './use-sender.ts';
import { evidenceWords } from './words.ts';

interface ArrivingFileProps {
  readonly file: EvidenceFileRow;
  /** The file chosen on this page; null after a reload, then it is chosen again. */
  readonly chosen: File | null;
}

/** A file on its way: how far it got, pause, go on, or drop it. */
export function ArrivingFile({ file, chosen }: ArrivingFileProps) {
  const t = useWords(evidenceWords);
  const f = useFormats();
  const { state, send, pause } = useSender(file.id, file.received);
  const [held, setHeld] = useState(chosen);
  const begun = useRef(false);
  useEffect(() => {
    if (chosen !== null && !begun.current) {
      begun.current = true;
      void send(chosen);
    }
  }, [chosen, send]);
  const goOn = (next: File) => {
    setHeld(next);
    void send(next);
  };
  const isBusy = state.kind === 'sending' || state.kind === 'checking' || state.kind === 'kept';
  return (
    <div className={css.file}>
      {isBusy ? (
        <SendProgress file={file} state={state} pause={pause} />
      ) : (
        <p className={css.line}>
          <strong className={css.code}>{file.mark}</strong>
          <span role="status">
            {state.kind === 'stopped'
              ? t('files.paused', { received: f.bytes(state.bytes), size: f.bytes(file.size) })
              : t('files.arriving', { received: f.bytes(file.received), size: f.bytes(file.size) })}
          </span>
        </p>
      )}
      {state.kind === 'other-file' ? (
        <p role="alert" className={css.wrong}>
          {t('files.otherFile')}
        </p>
      ) : null}
      {state.kind === 'refused' ? <ProblemNotice error={state.error} /> : null}
      {isBusy ? null : (
        <WaysOn file={file} held={state.kind === 'other-file' ? null : held} goOn={goOn} />
      )}
    </div>
  );
}

function SendProgress(props: { file: EvidenceFileRow; state: SendState; pause(): void }) {
  const { file, state, pause } = props;
  const t = useWords(evidenceWords);
  const f = useFormats();
  const left = useTimeLeft(state, file.size);
  if (state.kind !== 'sending') {
    return (
      <Progress
        title={t('files.sending', { mark: file.mark })}
        doing={state.kind === 'kept' ? t('files.kept', { mark: file.mark }) : t('files.checking')}
        share={1}
      />
    );
  }
  return (
    <Progress
      title={t('files.sending', { mark: file.mark })}
      doing={
        state.waiting
          ? t('files.waiting')
          : t('files.arriving', { received: f.bytes(state.bytes), size: f.bytes(file.size) })
      }
      share={state.bytes / file.size}
      {...(left === null ? {} : { timeLeft: left })}
      onStop={pause}
    />
  );
}

function useTimeLeft(state: SendState, size: number): string | null {
  const t = useWords(evidenceWords);
  if (state.kind !== 'sending' || state.perSecond === null || state.waiting) {
    return null;
  }
  const seconds = Math.ceil((size - state.bytes) / state.perSecond);
  return seconds < 90
    ? t('files.seconds', { count: seconds })
    : t('files.minutes', { count: Math.ceil(seconds / 60) });
}

/** Go on with the file at hand, or choose it again; or drop what came. */
function WaysOn(props: { file: EvidenceFileRow; held: File | null; goOn(file: File): void }) {
  const { file, held, goOn } = props;
  const t = useWords(evidenceWords);
  const id = useId();
  const [asking, setAsking] = useState(false);
  const drop = useAct(dropEvidenceFile, { refreshes: [getEvidence] });
  return (
    <div className={css.ways}>
      {held === null ? (
        <label className={css.again} htmlFor={id}>
          {t('files.again')}
          <input
            id={id}
            type="file"
            className="lc-hidden"
            onChange={(event) => {
              const [next] = event.target.files ?? [];
              event.target.value = '';
              if (next !== undefined) {
                goOn(next);
              }
            }}
          />
        </label>
      ) : (
        <StepLink run={() => goOn(held)}>{t('files.goOn')}</StepLink>
      )}
      <StepLink run={() => setAsking(true)}>{t('files.drop')}</StepLink>
      <ConfirmDialog
        open={asking}
        title={t('files.drop')}
        verb={t('files.drop')}
        irreversible
        busy={drop.isPending}
        error={drop.error}
        onConfirm={() => drop.mutate({ id: file.id })}
        onClose={() => setAsking(false)}
      >
        <p>{t('files.dropAsk', { mark: file.mark })}</p>
      </ConfirmDialog>
    </div>
  );
}
