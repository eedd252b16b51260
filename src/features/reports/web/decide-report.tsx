import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField, LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Section } from '#platform/web/kit/page.tsx';
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

const Returned = z.object({
  reason: z.string().trim().min(3).max(4000),
  counts: z.enum(['yes', 'no']),
});
type Returned = z.infer<typeof Returned>;

/** Accepts the report, or returns it with a reason; says whether what came was a report at all. */
export function DecideReport({ report }: { report: ReportDueRow }) {
  const t = useWords(reportWords);
  const form = useHouseForm(Returned, { reason: '', counts: 'yes' });
  const draft = useDraft(`report.${report.id}.return`, form);
  const act = useAct(decideReport, {
    refreshes: [getReportDue, listReportsDue, getReportBoard],
    onDone: draft.sent,
  });
  const { id, revision } = report;
  const accept = () => act.mutate({ id, revision, accepted: true });
  const sendBack = ({ reason, counts }: Returned) =>
    act.mutate({ id, revision, accepted: false, note: reason, isReport: counts === 'yes' });
  return (
    <Section title={t('decide.title')}>
      <p>{t('decide.text')}</p>
      <div className={css.steps}>
        <NextStep run={accept} busy={act.isPending}>
          {t('decide.accept')}
        </NextStep>
      </div>
      <Form
        form={form}
        draft={draft}
        labels={{ reason: t('decide.reason'), counts: t('decide.counts') }}
        error={act.error}
        onSubmit={sendBack}
      >
        <LongTextField name="reason" label={t('decide.reason')} hint={t('decide.reasonHint')} />
        <ChoiceField
          name="counts"
          label={t('decide.counts')}
          choices={[
            { value: 'yes', text: t('decide.countsYes'), hint: t('decide.countsYesHint') },
            { value: 'no', text: t('decide.countsNo'), hint: t('decide.countsNoHint') },
          ]}
        />
        <SideStep submit busy={act.isPending}>
          {t('decide.return')}
        </SideStep>
      </Form>
    </Section>
  );
}
