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
  callMeeting,
  changeMeeting,
  getMeeting,
  listMeetings,
  MeetingKind,
  type MeetingView,
} from '../contract.ts';
import { instantOf, wallOf } from './moment.ts';
import { searchAgencies } from './search-agencies.ts';
import { searchPlans } from './search-plans.ts';
import { meetingWords } from './words.ts';

const Time = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/);
const Called = z.object({
  kind: MeetingKind,
  title: ShortText,
  day: DateText,
  from: Time,
  to: Time.optional(),
  venue: z.string().trim().max(300).default(''),
  agenda: z.string().trim().max(20_000).default(''),
  participants: z.array(z.object({ id: z.string() })).min(1),
  plan: z.array(z.object({ id: z.string() })).default([]),
});
type Called = z.infer<typeof Called>;

const EMPTY = {
  kind: 'meeting',
  title: '',
  day: '',
  from: '08:00',
  to: '',
  venue: '',
  agenda: '',
  participants: [] as AgencyOption[],
  plan: [] as LookupOption[],
};

/** A meeting is called: what about, when, where, who. */
export function NewMeetingPage() {
  const t = useWords(meetingWords);
  const go = useGo();
  const form = useHouseForm(Called, EMPTY);
  const draft = useDraft('meeting.new', form);
  const act = useAct(callMeeting, {
    refreshes: [listMeetings],
    onDone: ({ id }) => {
      draft.sent();
      go(`/meetings/${id}`);
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
        onSubmit={(input: Called) =>
          act.mutate({ ...toCall(input), planId: input.plan[0]?.id ?? null })
        }
      >
        <Fields>
          <PlanField name="plan" label={labels.plan} optional search={searchPlans} />
        </Fields>
        <NextStep submit busy={act.isPending}>
          {t('form.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

/** A meeting ahead is changed. */
export function ChangeMeetingPage() {
  const meeting = useCall(getMeeting, { id: useParam('meetingId') });
  return meeting.data === undefined ? (
    <ProblemNotice error={meeting.error} onRetry={() => void meeting.refetch()} />
  ) : (
    <ChangeForm meeting={meeting.data} />
  );
}

function ChangeForm({ meeting }: { meeting: MeetingView }) {
  const t = useWords(meetingWords);
  const go = useGo();
  const form = useHouseForm(Called, valuesOf(meeting));
  const { id, revision } = meeting;
  const act = useAct(changeMeeting, {
    refreshes: [getMeeting, listMeetings],
    onDone: () => go(`/meetings/${id}`),
  });
  return (
    <Page>
      <PageTitle title={t('form.changeTitle')} lead={meeting.title} />
      <Form
        form={form}
        labels={useLabels()}
        error={act.error}
        onSubmit={(input: Called) => act.mutate({ id, revision, ...toCall(input) })}
      >
        <Fields>
          {meeting.plan === null ? null : (
            <GivenField label={t('form.plan')} value={meeting.plan.title} />
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
  const t = useWords(meetingWords);
  const labels = useLabels();
  const { today } = useMe();
  return (
    <>
      <ChoiceField
        name="kind"
        label={labels.kind}
        choices={MeetingKind.options.map((value) => ({ value, text: t(`kinds.${value}`) }))}
      />
      <TextField name="title" label={labels.title} maxLength={300} />
      <DateField name="day" label={labels.day} today={today} />
      <TextField name="from" label={labels.from} hint={t('form.fromHint')} />
      <TextField name="to" label={labels.to} optional />
      <TextField name="venue" label={labels.venue} optional maxLength={300} />
      <AgencyField name="participants" label={labels.participants} search={searchAgencies} />
      {children}
      <LongTextField name="agenda" label={labels.agenda} optional rows={6} />
    </>
  );
}

function useLabels(): Record<keyof Called, string> {
  const t = useWords(meetingWords);
  return {
    kind: t('form.kind'),
    title: t('form.name'),
    day: t('form.day'),
    from: t('form.from'),
    to: t('form.to'),
    venue: t('form.venue'),
    agenda: t('form.agenda'),
    participants: t('form.participants'),
    plan: t('form.plan'),
  };
}

function valuesOf(meeting: MeetingView): typeof EMPTY {
  const { day, time } = wallOf(meeting.startsAt);
  return {
    kind: meeting.kind,
    title: meeting.title,
    day,
    from: time,
    to: meeting.endsAt === null ? '' : wallOf(meeting.endsAt).time,
    venue: meeting.venue,
    agenda: meeting.agenda,
    participants: meeting.participants.map(({ id, name }) => ({ id, name })),
    plan: [],
  };
}

function toCall(input: Called) {
  return {
    kind: input.kind,
    title: input.title,
    startsAt: instantOf(input.day, input.from),
    endsAt: input.to === undefined ? null : instantOf(input.day, input.to),
    venue: input.venue,
    agenda: input.agenda,
    participantIds: input.participants.map((one) => one.id),
  };
}
