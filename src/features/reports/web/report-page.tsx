import { useParam } from '#platform/web/address/use-address.ts';
import { download } from '#platform/web/api/download.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { downloadReport, getReportDue, type ReportDueRow } from '../contract.ts';
import { DecideReport } from './decide-report.tsx';
import { HandInReport } from './hand-in-report.tsx';
import { ReportClock, ReportStateMark, useLastDay, useReportName } from './report-marks.tsx';
import css from './reports.module.css';
import { reportWords } from './words.ts';

/** One report owed: its rule and clock, what was handed in, and what can be done with it now. */
export function ReportPage() {
  const t = useWords(reportWords);
  const nameOf = useReportName();
  const id = useParam('reportId');
  const call = useCall(getReportDue, { id });
  if (call.error !== null) {
    return <ProblemNotice error={call.error} onRetry={() => void call.refetch()} />;
  }
  if (call.data === undefined) {
    return <LoadingPage />;
  }
  const report = call.data;
  return (
    <Page>
      <RecordHeader
        above={<StepLink to="/reports">{t('record.back')}</StepLink>}
        code={report.planNumber ?? report.planTitle}
        title={nameOf(report)}
        state={<ReportStateMark state={report.state} />}
        holder={report.agency.name}
        clocks={[{ name: t('record.due'), chip: <ReportClock report={report} /> }]}
      />
      {report.mayHandIn ? <HandInReport report={report} /> : null}
      {report.mayDecide ? <DecideReport report={report} /> : null}
      <Facts report={report} />
    </Page>
  );
}

function Facts({ report }: { report: ReportDueRow }) {
  const t = useWords(reportWords);
  const f = useFormats();
  const lastDay = useLastDay();
  const plan = report.planNumber ?? report.planTitle;
  return (
    <Section title={t('record.facts')}>
      <dl className={css.facts}>
        <dt>{t('record.rule')}</dt>
        <dd>
          <StepLink to={`/plans/${report.planId}`}>
            {report.path === '' ? plan : t('clause', { number: plan, path: report.path })}
          </StepLink>
        </dd>
        <dt>{t('record.period')}</dt>
        <dd>
          {t('record.periodText', { from: f.day(report.periodFrom), to: f.day(report.periodTo) })}
        </dd>
        <dt>{t('record.last')}</dt>
        <dd>{report.assumed ? `${lastDay(report)} · ${t('assumed')}` : lastDay(report)}</dd>
        {report.upperDay === null ? null : (
          <>
            <dt>{t('record.upper')}</dt>
            <dd>{t('record.upperText', { day: f.day(report.upperDay) })}</dd>
          </>
        )}
        {report.submittedAt === null ? null : (
          <>
            <dt>{t('record.handedIn')}</dt>
            <dd>
              {t('record.handedInText', {
                at: f.instant(report.submittedAt),
                by: report.submittedBy ?? report.agency.name,
              })}
            </dd>
          </>
        )}
        {report.handedInAgainAt === null ? null : (
          <>
            <dt>{t('record.again')}</dt>
            <dd>{f.instant(report.handedInAgainAt)}</dd>
          </>
        )}
        {report.note === null || report.note === '' || report.mayHandIn ? null : (
          <>
            <dt>{t(report.state === 'returned' ? 'record.returned' : 'record.note')}</dt>
            <dd>{report.note}</dd>
          </>
        )}
        <dt>{t('record.files')}</dt>
        <dd>
          <Files files={report.files.filter((file) => file.handedIn)} />
        </dd>
      </dl>
    </Section>
  );
}

function Files({ files }: { files: ReportDueRow['files'] }) {
  const t = useWords(reportWords);
  return files.length === 0 ? (
    t('record.noFile')
  ) : (
    <ul className={css.files}>
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            className={css.file}
            onClick={() => void download(downloadReport, { fileId: file.id }, file.name)}
          >
            <Icon name="attach" />
            {file.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
