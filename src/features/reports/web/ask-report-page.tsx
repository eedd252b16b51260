import { z } from 'zod';
import { findAgencies } from '#features/agencies/contract.ts';
import { listPlans } from '#features/plans/contract.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { LongTextField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { askAdHocReport, getReportBoard, listReportsDue } from '../contract.ts';
import { reportWords } from './words.ts';

const Asking = z.object({
  planId: Id,
  agencies: z.array(z.object({ id: Id })).min(1),
  subject: z.string().trim().min(3).max(300),
  lastDay: DateText,
});
type Asking = z.infer<typeof Asking>;

const EMPTY = { planId: '', agencies: [] as AgencyOption[], subject: '', lastDay: '' };

/** Asks agencies for a report outside the periods, under a plan in force. */
export function AskReportPage() {
  const t = useWords(reportWords);
  const go = useGo();
  const { today } = useMe();
  const form = useHouseForm(Asking, EMPTY);
  const plans = useCall(listPlans, { state: 'in-force', limit: 200 });
  const act = useAct(askAdHocReport, {
    refreshes: [listReportsDue, getReportBoard],
    onDone: () => go('/reports/board'),
  });
  const labels = {
    planId: t('ask.plan'),
    agencies: t('ask.agencies'),
    subject: t('ask.subject'),
    lastDay: t('ask.lastDay'),
  };
  const send = (input: Asking) =>
    act.mutate({
      planId: input.planId,
      agencyIds: input.agencies.map((agency) => agency.id),
      subject: input.subject,
      lastDay: input.lastDay,
    });
  const choices = (plans.data?.rows ?? []).map((plan) => ({
    value: plan.id,
    text: plan.number === null ? plan.title : `${plan.number} · ${plan.title}`,
  }));
  return (
    <Page>
      <PageTitle title={t('ask.title')} lead={t('ask.lead')} />
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        <SelectField name="planId" label={labels.planId} choices={choices} />
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

async function searchAgencies(words: string): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
