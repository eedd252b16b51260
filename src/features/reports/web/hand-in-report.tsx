import { useId, useState } from 'react';
import { ProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  attachReport,
  getReportBoard,
  getReportDue,
  handInReport,
  listReportsDue,
  type ReportDueRow,
} from '../contract.ts';
import css from './reports.module.css';
import { reportWords } from './words.ts';

const LARGEST = 25 * 1024 * 1024;

/** Hands the report in: the signed file first, then the note; what failed can be sent again. */
export function HandInReport({ report }: { report: ReportDueRow }) {
  const t = useWords(reportWords);
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [note, setNote] = useState('');
  const sending = useSending(report);
  return (
    <Section title={t(report.state === 'returned' ? 'handIn.again' : 'handIn.title')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void sending.send(files, note, () => setFiles([]));
        }}
      >
        <p>{t('handIn.text')}</p>
        <FileDrop
          label={t('handIn.files')}
          files={files}
          onChange={setFiles}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          kinds="PDF, DOCX, XLSX, JPG, PNG"
          maxBytes={LARGEST}
          maxFiles={5}
        />
        <label htmlFor={id} className={css.label}>
          {t('handIn.note')}
        </label>
        <textarea
          id={id}
          className={css.area}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <ProblemNotice error={sending.error} />
        <NextStep submit busy={sending.isBusy}>
          {t('handIn.send')}
        </NextStep>
      </form>
    </Section>
  );
}

function useSending(report: ReportDueRow) {
  const [uploading, setUploading] = useState(false);
  const [uploadError, setUploadError] = useState<ProblemError | null>(null);
  const act = useAct(handInReport, { refreshes: [getReportDue, listReportsDue, getReportBoard] });
  async function send(files: readonly File[], note: string, onUploaded: () => void) {
    setUploadError(null);
    if (files.length > 0) {
      setUploading(true);
      try {
        await upload(attachReport, { id: report.id }, files);
        onUploaded();
      } catch (error) {
        if (!(error instanceof ProblemError)) {
          throw error;
        }
        setUploadError(error);
        return;
      } finally {
        setUploading(false);
      }
    }
    act.mutate({ id: report.id, revision: report.revision, note });
  }
  return { send, isBusy: uploading || act.isPending, error: uploadError ?? act.error };
}
