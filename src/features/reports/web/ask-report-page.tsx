import { z } from 'zod';
import { findAgencies } from '#features/agencies/contract.ts';
import { findPlanChoices, type PlanChoice } from '#features/documents/contract.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import type { LookupOption } from '#platform/web/form/lookup-field.tsx';
import { PlanField } from '#platform/web/form/plan-field.tsx';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { askAdHocReport, getReportBoard, listReportsDue } from '../contract.ts';
import { reportWords } from './words.ts';

const Asking = z.object({
  plan: z.array(z.object({ id: Id })).length(1),
  agencies: z.array(z.object({ id: Id })).min(1),
  subject: z.string().trim().min(3).max(300),
  lastDay: DateText,
});
type Asking = z.infer<typeof Asking>;

const EMPTY = {
  plan: [] as LookupOption[],
  agencies: [] as AgencyOption[],
  subject: '',
  lastDay: '',
};

/** Asks agencies for a report outside the periods, under a plan in force. */
export function AskReportPage() {
  const t = useWords(reportWords);
  const go = useGo();
  const { today } = useMe();
  const form = useHouseForm(Asking, EMPTY);
  const draft = useDraft('report.ask', form);
  const act = useAct(askAdHocReport, {
    refreshes: [listReportsDue, getReportBoard],
    onDone: () => {
      draft.sent();
      go('/reports/board');
    },
  });
  const labels = {
    plan: t('ask.plan'),
    agencies: t('ask.agencies'),
    subject: t('ask.subject'),
    lastDay: t('ask.lastDay'),
  };
  const send = (input: Asking) =>
    act.mutate({
      planId: input.plan[0]?.id ?? '',
      agencyIds: input.agencies.map((agency) => agency.id),
      subject: input.subject,
      lastDay: input.lastDay,
    });
  return (
    <Page>
      <PageTitle title={t('ask.title')} lead={t('ask.lead')} />
      <Form form={form} draft={draft} labels={labels} error={act.error} onSubmit={send}>
        <PlanField name="plan" label={labels.plan} search={searchOwnPlans} />
        <AgencyField name="agencies" label={labels.agencies} search={searchAgencies} />
        <LongTextField name="subject" label={labels.subject} hint={t('ask.subjectHint')} rows={2} />
        <DateField name="lastDay" label={labels.lastDay} today={today} />
        <NextStep submit busy={act.isPending}>
          {t('ask.send')}
        </NextStep>
      </Form>
    </Page>
  );
}

/** Plans in force that the officer's range issued: under another's plan nobody asks for reports. */
async function searchOwnPlans(words: string): Promise<readonly PlanChoice[]> {
  return (await call(findPlanChoices, { words, own: true })).rows;
}

async function searchAgencies(words: string): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
