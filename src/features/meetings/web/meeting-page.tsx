import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import prose from '#platform/web/kit/record-text.module.css';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type ConclusionView, getMeeting, type MeetingView } from '../contract.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { MeetingBadge } from './meeting-marks.tsx';
import css from './meetings.module.css';
import { wallOf } from './moment.ts';
import { meetingWords } from './words.ts';

/** One meeting: when, who, what was said and concluded, and what can be done now. */
export function MeetingPage() {
  const meeting = useCall(getMeeting, { id: useParam('meetingId') });
  return meeting.data === undefined ? (
    <ProblemNotice error={meeting.error} onRetry={() => void meeting.refetch()} />
  ) : (
    <MeetingRecord meeting={meeting.data} />
  );
}

/** The record of a meeting that is at hand. */
export function MeetingRecord({ meeting }: { meeting: MeetingView }) {
  const t = useWords(meetingWords);
  const [cancelling, setCancelling] = useState(false);
  const { now } = useMe();
  const begun = Date.parse(meeting.startsAt) <= Date.parse(now);
  const { mayManage, state, id } = meeting;
  const writes = mayManage && begun && state !== 'cancelled';
  const others =
    mayManage && state === 'planned'
      ? [
          <StepLink key="change" to={`/meetings/${id}/change`}>
            {t('record.change')}
          </StepLink>,
          <StepLink key="cancel" run={() => setCancelling(true)}>
            {t('record.cancel')}
          </StepLink>,
        ]
      : [];
  const amend =
    writes && state === 'held'
      ? [
          <StepLink key="minutes" to={`/meetings/${id}/minutes`}>
            {t('record.amend')}
          </StepLink>,
        ]
      : [];
  return (
    <Page>
      <RecordHeader
        code={useWhen(meeting)}
        title={meeting.title}
        state={<MeetingBadge state={state} />}
        tags={<Tag>{t(`kinds.${meeting.kind}`)}</Tag>}
        holder={meeting.owner.name}
        others={[...others, ...amend]}
        {...(writes && state === 'planned'
          ? { next: <NextStep to={`/meetings/${id}/minutes`}>{t('list.minutes')}</NextStep> }
          : {})}
      />
      {meeting.cancelledReason === null ? null : (
        <p>{t('record.cancelledBecause', { reason: meeting.cancelledReason })}</p>
      )}
      <Facts meeting={meeting} />
      <Section title={t('record.conclusions')}>
        {meeting.conclusions.length === 0 ? (
          <p>{t('record.noConclusions')}</p>
        ) : (
          <ol className={css.conclusions}>
            {meeting.conclusions.map((one) => (
              <Conclusion key={one.id} conclusion={one} />
            ))}
          </ol>
        )}
      </Section>
      <Section title={t('record.minutes')}>
        <p className={prose.text}>{meeting.minutes || t('record.noMinutes')}</p>
      </Section>
      {cancelling ? <CancelDialog meeting={meeting} onClose={() => setCancelling(false)} /> : null}
    </Page>
  );
}

function useWhen(meeting: MeetingView): string {
  const f = useFormats();
  const { day, time } = wallOf(meeting.startsAt);
  const until = meeting.endsAt === null ? '' : ` – ${wallOf(meeting.endsAt).time}`;
  return `${f.day(day)} · ${time}${until}`;
}

function Facts({ meeting }: { meeting: MeetingView }) {
  const t = useWords(meetingWords);
  return (
    <>
      <Section title={t('record.agenda')}>
        <dl className={prose.facts}>
          {meeting.venue === '' ? null : (
            <div>
              <dt>{t('record.venue')}</dt>
              <dd>{meeting.venue}</dd>
            </div>
          )}
          {meeting.plan === null ? null : (
            <div>
              <dt>{t('record.plan')}</dt>
              <dd>
                <LinkTo to="/plans/$planId" params={{ planId: meeting.plan.id }}>
                  {meeting.plan.title}
                </LinkTo>
              </dd>
            </div>
          )}
        </dl>
        <p className={prose.text}>{meeting.agenda || t('record.noAgenda')}</p>
      </Section>
      <Section title={t('record.participants')}>
        {meeting.state === 'held' ? (
          <p>
            {t('record.attendance', {
              count: meeting.participants.filter((agency) => agency.attended === true).length,
              all: meeting.participants.length,
            })}
          </p>
        ) : null}
        <ul className={css.chips}>
          {meeting.participants.map((agency) => (
            <li key={agency.id}>
              <AgencyChip name={agency.name} />
              {agency.attended === false ? <small>{t('record.absent')}</small> : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Conclusion({ conclusion }: { conclusion: ConclusionView }) {
  const t = useWords(meetingWords);
  const f = useFormats();
  const { body, lead, dueOn, task } = conclusion;
  return (
    <li>
      <p className={prose.text}>{body}</p>
      <p className={prose.who}>
        {lead === null ? t('record.wordsOnly') : lead.name}
        {dueOn === null ? '' : ` · ${t('record.due', { day: f.day(dueOn) })}`}
        {task === null ? '' : ` · ${task.progress} %`}
      </p>
      {task === null ? null : <StepLink to={`/tasks/${task.id}`}>{t('record.task')}</StepLink>}
    </li>
  );
}
