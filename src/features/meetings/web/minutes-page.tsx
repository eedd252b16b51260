import { useState } from 'react';
import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useGo, useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyField } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getMeeting, listMeetings, type MeetingView, recordMinutes } from '../contract.ts';
import css from './meetings.module.css';
import { searchAgencies } from './search-agencies.ts';
import { meetingWords } from './words.ts';

const MOST = 12;
const NUMBERS = Array.from({ length: MOST }, (_, at) => at + 1);
const Chosen = z.array(z.object({ id: z.string() })).default([]);

/** Numbered fields: `body1`, `lead1`, `due1` and so on. */
const Minutes = z
  .object({
    minutes: z.string().trim().max(20_000).default(''),
    attended: Chosen,
    ...Object.fromEntries(
      NUMBERS.flatMap((number) => [
        [`body${number}`, z.string().trim().max(4000).optional()],
        [`lead${number}`, Chosen],
        [`due${number}`, DateText.optional()],
      ]),
    ),
  })
  .superRefine((input, context) => {
    const values: Record<string, unknown> = input;
    for (const number of NUMBERS.filter((one) => isBodiless(values, one))) {
      context.addIssue({
        code: 'custom',
        path: [`body${number}`],
        params: {
          vi: meetingWords.vi.minutes.bodyMissing,
          en: meetingWords.en.minutes.bodyMissing,
        },
      });
    }
  });
type Typed = Record<string, unknown> & { minutes: string; attended: { id: string }[] };

/** Minutes and conclusions of a meeting that has begun. */
export function MinutesPage() {
  const meeting = useCall(getMeeting, { id: useParam('meetingId') });
  return meeting.data === undefined ? (
    <ProblemNotice error={meeting.error} onRetry={() => void meeting.refetch()} />
  ) : (
    <MinutesForm meeting={meeting.data} />
  );
}

function MinutesForm({ meeting }: { meeting: MeetingView }) {
  const t = useWords(meetingWords);
  const go = useGo();
  const [asked, setAsked] = useState(1);
  const form = useHouseForm(Minutes, firstValues(meeting));
  const shown = Math.max(asked, lastWritten(form.values));
  const draft = useDraft(`meeting.${meeting.id}.minutes`, form);
  const { id, revision } = meeting;
  const act = useAct(recordMinutes, {
    refreshes: [getMeeting, listMeetings],
    onDone: () => {
      draft.sent();
      go(`/meetings/${id}`);
    },
  });
  const labels = { minutes: t('minutes.text'), attended: t('minutes.attended') };
  return (
    <Page>
      <PageTitle title={t('minutes.title')} above={meeting.title} lead={t('minutes.lead')} />
      <p>{t('minutes.warning')}</p>
      <Form
        form={form}
        draft={draft}
        labels={labels}
        error={act.error}
        onSubmit={(input: Typed) => act.mutate({ id, revision, ...toMinutes(input) })}
      >
        <AgencyField
          name="attended"
          label={labels.attended}
          hint={t('minutes.attendedHint')}
          optional
          search={searchAgencies}
        />
        <LongTextField name="minutes" label={labels.minutes} optional rows={10} />
        {NUMBERS.slice(0, shown).map((number) => (
          <ConclusionFields key={number} number={number} />
        ))}
        <div className={css.ways}>
          {shown < MOST ? (
            <StepLink run={() => setAsked(shown + 1)}>{t('minutes.addOne')}</StepLink>
          ) : null}
        </div>
        <NextStep submit busy={act.isPending}>
          {t('minutes.save')}
        </NextStep>
      </Form>
    </Page>
  );
}

function ConclusionFields({ number }: { number: number }) {
  const t = useWords(meetingWords);
  const { today } = useMe();
  return (
    <div className={css.block}>
      <LongTextField
        name={`body${number}`}
        label={t('minutes.conclusion', { number })}
        optional
        rows={3}
      />
      <AgencyField
        name={`lead${number}`}
        label={t('minutes.agency')}
        hint={t('minutes.agencyHint')}
        optional
        single
        search={searchAgencies}
      />
      <DateField name={`due${number}`} label={t('minutes.due')} optional today={today} />
    </div>
  );
}

/** An agency or a last day was given and nothing for it to do. */
function isBodiless(values: Record<string, unknown>, number: number): boolean {
  const { body, lead, due } = partsOf(values, number);
  return body === '' && (lead.length > 0 || due !== '');
}

/** The last conclusion with something in it: a draft that is opened again shows all of it. */
function lastWritten(values: Record<string, unknown>): number {
  return Math.max(
    1,
    ...NUMBERS.filter((number) => {
      const { body, lead, due } = partsOf(values, number);
      return body !== '' || lead.length > 0 || due !== '';
    }),
  );
}

function partsOf(values: Record<string, unknown>, number: number) {
  return {
    body: String(values[`body${number}`] ?? '').trim(),
    lead: (values[`lead${number}`] ?? []) as { id: string }[],
    due: String(values[`due${number}`] ?? ''),
  };
}

function firstValues(meeting: MeetingView): Record<string, unknown> {
  const came = meeting.participants.filter((one) => one.attended !== false);
  return {
    minutes: meeting.minutes,
    attended: came.map(({ id, name }) => ({ id, name })),
  };
}

function toMinutes(input: Typed) {
  return {
    minutes: input.minutes,
    attendedIds: input.attended.map((one) => one.id),
    conclusions: NUMBERS.flatMap((number) => {
      const { body, lead, due } = partsOf(input, number);
      return body === ''
        ? []
        : [{ body, leadAgencyId: lead[0]?.id ?? null, dueOn: due === '' ? null : due }];
    }),
  };
}
