import { useId, useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  decideReport,
  getReportBoard,
  getReportDue,
  listReportsDue,
  type ReportDueRow,
} from '../contract.ts';
import css from './reports.module.css';
import { reportWords } from './words.ts';

/** Accepts the report, or returns it with a reason. */
export function DecideReport({ report }: { report: ReportDueRow }) {
  const t = useWords(reportWords);
  const id = useId();
  const [reason, setReason] = useState('');
  const act = useAct(decideReport, { refreshes: [getReportDue, listReportsDue, getReportBoard] });
  const decide = (accepted: boolean) =>
    act.mutate({
      id: report.id,
      revision: report.revision,
      accepted,
      note: accepted ? '' : reason,
    });
  return (
    <Section title={t('decide.title')}>
      <div className={css.form}>
        <p>{t('decide.text')}</p>
        <div>
          <label htmlFor={id} className={css.label}>
            {t('decide.reason')}
          </label>
          <p id={`${id}-hint`} className={css.hint}>
            {t('decide.reasonHint')}
          </p>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            className={css.area}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <ProblemNotice error={act.error} />
        <div className={css.steps}>
          <NextStep run={() => decide(true)} busy={act.isPending}>
            {t('decide.accept')}
          </NextStep>
          <SideStep run={() => decide(false)} busy={act.isPending}>
            {t('decide.return')}
          </SideStep>
        </div>
      </div>
    </Section>
  );
}
