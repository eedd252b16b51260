import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { download } from '#platform/web/api/download.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { attachTipFile, getTip, openTipFile, type TipView } from '../contract.ts';
import { AddContent } from './add-content.tsx';
import { usePurposes } from './tip-sealed.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

const KINDS = {
  accept: '.pdf,.docx,.jpg,.jpeg,.png,.mp3,.m4a,.mp4',
  kinds: 'PDF, DOCX, JPG, PNG, MP3, M4A, MP4',
  maxBytes: 100 * 1024 * 1024,
  maxFiles: 10,
} as const;

/** Files sealed with the tip, taken for a purpose; more content and files may be added. */
export function TipFiles({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const purposes = usePurposes();
  const f = useFormats();
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <>
      <Section title={t('record.files.title')}>
        {tip.files.length === 0 ? <p className={css.quiet}>{t('record.files.none')}</p> : null}
        <ul className={css.plain}>
          {tip.files.map((file) => (
            <li key={file.id} className={css.line}>
              <p>
                {file.name} <span className={css.quiet}>{f.bytes(file.size)}</span>
              </p>
              <StepLink run={() => setTaken(file.id)}>{t('record.files.take')}</StepLink>
            </li>
          ))}
        </ul>
        {tip.mayLink ? <SendFiles tipId={tip.id} /> : null}
      </Section>
      {tip.mayLink ? <AddContent tip={tip} /> : null}
      {taken === null ? null : (
        <Dialog open title={t('record.files.take')} onClose={() => setTaken(null)}>
          <PurposeForm
            purposes={purposes}
            verb={t('record.files.take')}
            run={async (purpose) => {
              await download(openTipFile, { id: tip.id, fileId: taken, purpose });
              setTaken(null);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function SendFiles({ tipId }: { tipId: string }) {
  const t = useWords(tipWords);
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await upload(attachTipFile, { id: tipId }, files);
      setFiles([]);
      await client.invalidateQueries({ queryKey: keyOf(getTip) });
    } catch (fault) {
      setError(toProblemError(fault));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.dialogBody}>
      <ProblemNotice error={error} />
      <FileDrop label={t('record.files.add')} files={files} onChange={setFiles} {...KINDS} />
      {files.length === 0 ? null : (
        <SideStep run={() => void send()} busy={busy}>
          {t('record.files.send')}
        </SideStep>
      )}
    </div>
  );
}
