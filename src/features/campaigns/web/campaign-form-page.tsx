import type { ReactNode } from 'react';
import { z } from 'zod';
import { DateText, ShortText } from '#platform/contract/fields.ts';
import { useGo, useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, GivenField, LongTextField, TextField } from '#platform/web/form/fields.tsx';
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
import {
  addCampaign,
  CampaignKind,
  type CampaignView,
  changeCampaign,
  getCampaign,
  listCampaigns,
} from '../contract.ts';
import { searchAgencies } from './search-agencies.ts';
import { searchPlans } from './search-plans.ts';
import { campaignWords } from './words.ts';

const Drive = z.object({
  kind: CampaignKind,
  name: ShortText,
  theme: z.string().trim().max(1000).optional(),
  startsOn: DateText,
  endsOn: DateText,
  participants: z.array(z.object({ id: z.string() })).default([]),
  plan: z.array(z.object({ id: z.string() })).default([]),
});
type Drive = z.infer<typeof Drive>;

const EMPTY = {
  kind: 'crackdown',
  name: '',
  theme: '',
  startsOn: '',
  endsOn: '',
  participants: [] as AgencyOption[],
  plan: [] as LookupOption[],
};

/** A campaign beside those that plans order. */
export function NewCampaignPage() {
  const t = useWords(campaignWords);
  const go = useGo();
  const form = useHouseForm(Drive, EMPTY);
  const draft = useDraft('campaign.new', form);
  const act = useAct(addCampaign, {
    refreshes: [listCampaigns],
    onDone: ({ id }) => {
      draft.sent();
      go(`/campaigns/${id}`);
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
        onSubmit={(input: Drive) =>
          act.mutate({ ...toDrive(input), planId: input.plan[0]?.id ?? null })
        }
      >
        <Fields>
          <PlanField
            name="plan"
            label={labels.plan}
            hint={t('form.planHint')}
            optional
            search={searchPlans}
          />
        </Fields>
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

/** A campaign that is not over is changed. */
export function ChangeCampaignPage() {
  const campaign = useCall(getCampaign, { id: useParam('campaignId') });
  return campaign.data === undefined ? (
    <ProblemNotice error={campaign.error} onRetry={() => void campaign.refetch()} />
  ) : (
    <ChangeForm campaign={campaign.data} />
  );
}

function ChangeForm({ campaign }: { campaign: CampaignView }) {
  const t = useWords(campaignWords);
  const go = useGo();
  const { id, revision } = campaign;
  const form = useHouseForm(Drive, {
    ...campaign,
    theme: campaign.theme ?? '',
    participants: campaign.participants.map((one) => ({ id: one.id, name: one.name })),
    plan: [],
  });
  const act = useAct(changeCampaign, {
    refreshes: [getCampaign, listCampaigns],
    onDone: () => go(`/campaigns/${id}`),
  });
  return (
    <Page>
      <PageTitle title={t('form.changeTitle')} lead={campaign.name} />
      <Form
        form={form}
        labels={useLabels()}
        error={act.error}
        onSubmit={(input: Drive) => act.mutate({ id, revision, ...toDrive(input) })}
      >
        <Fields>
          {campaign.plan === null ? null : (
            <GivenField label={t('form.plan')} value={campaign.plan.title} />
          )}
        </Fields>
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

function Fields({ children }: { children: ReactNode }) {
  const t = useWords(campaignWords);
  const labels = useLabels();
  const { today } = useMe();
  return (
    <>
      <TextField name="name" label={labels.name} maxLength={300} />
      <ChoiceField
        name="kind"
        label={labels.kind}
        choices={CampaignKind.options.map((value) => ({ value, text: t(`kinds.${value}`) }))}
      />
      <LongTextField name="theme" label={labels.theme} optional rows={2} />
      <DateField name="startsOn" label={labels.startsOn} today={today} />
      <DateField name="endsOn" label={labels.endsOn} today={today} />
      {children}
      <AgencyField
        name="participants"
        label={labels.participants}
        hint={t('form.participantsHint')}
        optional
        search={searchAgencies}
      />
    </>
  );
}

function useLabels(): Record<keyof Drive, string> {
  const t = useWords(campaignWords);
  return {
    kind: t('form.kind'),
    name: t('form.name'),
    theme: t('form.theme'),
    startsOn: t('form.startsOn'),
    endsOn: t('form.endsOn'),
    participants: t('form.participants'),
    plan: t('form.plan'),
  };
}

function toDrive(input: Drive) {
  const { participants, theme, plan: _, ...rest } = input;
  return { ...rest, theme: theme ?? null, participantIds: participants.map((one) => one.id) };
}
