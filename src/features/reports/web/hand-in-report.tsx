import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  dropReportFile,
  getReportBoard,
  getReportDue,
  handInReport,
  listReportsDue,
  type ReportDueRow,
} from '../contract.ts';
import css from './reports.module.css';
import { useKeptFiles } from './use-kept-files.ts';
import { reportWords } from './words.ts';

const LARGEST = 25 * 1024 * 1024;
const MOST = 5;

const Noted = z.object({ note: z.string().trim().max(4000).default('') });
type Noted = z.infer<typeof Noted>;

/** Hands the report in. Files are stored as they are chosen and the note as it is typed: nothing is lost. */
export function HandInReport({ report }: { report: ReportDueRow }) {
  const t = useWords(reportWords);
  const form = useHouseForm(Noted, { note: '' });
  const draft = useDraft(`report.${report.id}.hand-in`, form);
  const kept = useKeptFiles(report.id);
  const act = useAct(handInReport, {
    refreshes: [getReportDue, listReportsDue, getReportBoard],
    onDone: draft.sent,
  });
  const stored = report.files.filter((file) => !file.handedIn);
  const send = async ({ note }: Noted) => {
    if (await kept.keep(kept.waiting)) {
      act.mutate({ id: report.id, revision: report.revision, note });
    }
  };
  const isEmpty = form.values.note.trim() === '' && report.files.length === 0;
  return (
    <Section title={t(report.state === 'returned' ? 'handIn.again' : 'handIn.title')}>
      <Form
        form={form}
        draft={draft}
        labels={{ note: t('handIn.note') }}
        error={act.error}
        onSubmit={(input: Noted) => void send(input)}
      >
        {report.state === 'returned' && report.note !== null && report.note !== '' ? (
          <p className={css.reason}>
            <strong>{t('record.returned')}:</strong> {report.note}
          </p>
        ) : null}
        <p>{t('handIn.text')}</p>
        <FileDrop
          label={t('handIn.files')}
          files={kept.waiting}
          onChange={(files) => void kept.keep(files)}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          kinds="PDF, DOCX, XLSX, JPG, PNG"
          maxBytes={LARGEST}
          maxFiles={MOST}
        />
        {kept.isSending ? <Progress title={t('handIn.sending')} share={kept.share} /> : null}
        <ProblemNotice error={kept.error} onRetry={() => void kept.keep(kept.waiting)} />
        <StoredFiles report={report} stored={stored} />
        <LongTextField name="note" label={t('handIn.note')} optional />
        {isEmpty ? <p className={css.hint}>{t('handIn.empty')}</p> : null}
        <NextStep submit busy={kept.isSending || act.isPending}>
          {t(report.state === 'returned' ? 'handIn.again' : 'handIn.send')}
        </NextStep>
      </Form>
    </Section>
  );
}

/** What is stored and not yet handed in; each can be taken away again. */
function StoredFiles(props: { report: ReportDueRow; stored: ReportDueRow['files'] }) {
  const { report, stored } = props;
  const t = useWords(reportWords);
  const drop = useAct(dropReportFile, { refreshes: [getReportDue] });
  return stored.length === 0 ? null : (
    <div>
      <p className={css.label}>{t('handIn.stored')}</p>
      <ul className={css.files}>
        {stored.map((file) => (
          <li key={file.id} className={css.stored}>
            <Icon name="attach" />
            {file.name}
            <StepLink run={() => drop.mutate({ id: report.id, fileId: file.id })}>
              {t('handIn.drop')}
              <span className="lc-hidden"> {file.name}</span>
            </StepLink>
          </li>
        ))}
      </ul>
      <ProblemNotice error={drop.error} />
    </div>
  );
}
