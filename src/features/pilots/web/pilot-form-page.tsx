import { z } from 'zod';
import { DateText, LongText, ShortText } from '#platform/contract/fields.ts';
import { useGo, useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { GivenField, LongTextField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import type { LookupOption } from '#platform/web/form/lookup-field.tsx';
import { PlanField } from '#platform/web/form/plan-field.tsx';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { addPilot, changePilot, getPilot, listPilots, type PilotView } from '../contract.ts';
import { searchAgencies } from './search-agencies.ts';
import { searchPlans } from './search-plans.ts';
import { pilotWords } from './words.ts';

const Changed = z.object({
  title: ShortText,
  content: LongText.min(1),
  startsOn: DateText,
  endsOn: DateText,
});
type Changed = z.infer<typeof Changed>;
const Marked = Changed.extend({
  agency: z.array(z.object({ id: z.string() })).min(1),
  plan: z.array(z.object({ id: z.string() })).default([]),
});
type Marked = z.infer<typeof Marked>;

const EMPTY = {
  title: '',
  content: '',
  startsOn: '',
  endsOn: '',
  agency: [] as AgencyOption[],
  plan: [] as LookupOption[],
};

/** A commune or an agency is chosen as a pilot. */
export function NewPilotPage() {
  const t = useWords(pilotWords);
  const go = useGo();
  const form = useHouseForm(Marked, EMPTY);
  const draft = useDraft('pilot.new', form);
  const act = useAct(addPilot, {
    refreshes: [listPilots],
    onDone: ({ id }) => {
      draft.sent();
      go(`/pilots/${id}`);
    },
  });
  const labels = useLabels();
  return (
    <Page>
      <PageTitle title={t('form.newTitle')} lead={t('form.lead')} />
      <Form
        form={form}
        draft={draft}
        labels={labels}
        error={act.error}
        onSubmit={({ agency, plan, ...mark }: Marked) =>
          act.mutate({ ...mark, agencyId: agency[0]?.id ?? '', planId: plan[0]?.id ?? null })
        }
      >
        <AgencyField name="agency" label={labels.agency} single search={searchAgencies} />
        <Fields />
        <PlanField name="plan" label={labels.plan} optional search={searchPlans} />
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

/** A pilot that is not yet reviewed is changed. */
export function ChangePilotPage() {
  const pilot = useCall(getPilot, { id: useParam('pilotId') });
  return pilot.data === undefined ? (
    <ProblemNotice error={pilot.error} onRetry={() => void pilot.refetch()} />
  ) : (
    <ChangeForm pilot={pilot.data} />
  );
}

function ChangeForm({ pilot }: { pilot: PilotView }) {
  const t = useWords(pilotWords);
  const go = useGo();
  const { id, revision, title, content, startsOn, endsOn } = pilot;
  const form = useHouseForm(Changed, { title, content, startsOn, endsOn });
  const act = useAct(changePilot, {
    refreshes: [getPilot, listPilots],
    onDone: () => go(`/pilots/${id}`),
  });
  return (
    <Page>
      <PageTitle title={t('form.changeTitle')} lead={title} />
      <Form
        form={form}
        labels={useLabels()}
        error={act.error}
        onSubmit={(input: Changed) => act.mutate({ id, revision, ...input })}
      >
        <Fields />
        {pilot.plan === null ? null : (
          <GivenField label={t('form.plan')} value={pilot.plan.title} />
        )}
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

function Fields() {
  const labels = useLabels();
  const { today } = useMe();
  return (
    <>
      <TextField name="title" label={labels.title} maxLength={300} />
      <LongTextField name="content" label={labels.content} rows={5} />
      <DateField name="startsOn" label={labels.startsOn} today={today} />
      <DateField name="endsOn" label={labels.endsOn} today={today} />
    </>
  );
}

function useLabels(): Record<keyof Marked, string> {
  const t = useWords(pilotWords);
  return {
    title: t('form.name'),
    content: t('form.content'),
    startsOn: t('form.startsOn'),
    endsOn: t('form.endsOn'),
    agency: t('form.agency'),
    plan: t('form.plan'),
  };
}
