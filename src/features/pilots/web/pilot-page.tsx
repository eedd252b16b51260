import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { clockOfDays } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import css from '#platform/web/kit/record-text.module.css';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getPilot, type PilotView } from '../contract.ts';
import { PilotBadge } from './pilot-marks.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { pilotWords } from './words.ts';

/** One pilot: where, what is tried, and what came of it. */
export function PilotPage() {
  const pilot = useCall(getPilot, { id: useParam('pilotId') });
  return pilot.data === undefined ? (
    <ProblemNotice error={pilot.error} onRetry={() => void pilot.refetch()} />
  ) : (
    <PilotRecord pilot={pilot.data} />
  );
}

/** The record of a pilot that is at hand. */
export function PilotRecord({ pilot }: { pilot: PilotView }) {
  const t = useWords(pilotWords);
  const f = useFormats();
  const { today } = useMe();
  const [reviewing, setReviewing] = useState(false);
  const open = pilot.mayManage && pilot.phase !== 'reviewed';
  const review = <NextStep run={() => setReviewing(true)}>{t('record.write')}</NextStep>;
  const term = { start: pilot.startsOn, due: pilot.endsOn, today };
  return (
    <Page>
      <RecordHeader
        code={`${f.day(pilot.startsOn)} – ${f.day(pilot.endsOn)}`}
        title={pilot.title}
        state={<PilotBadge phase={pilot.phase} />}
        tags={pilot.spread === null ? null : <Tag>{t(pilot.spread ? 'spread' : 'notSpread')}</Tag>}
        holder={pilot.agency?.name ?? pilot.place?.name}
        {...(pilot.phase === 'running'
          ? {
              clocks: [{ name: t('record.window'), chip: <ClockChip clock={clockOfDays(term)} /> }],
            }
          : {})}
        {...(open && pilot.phase !== 'planned' ? { next: review } : {})}
        others={
          open
            ? [
                <StepLink key="change" to={`/pilots/${pilot.id}/change`}>
                  {t('record.change')}
                </StepLink>,
              ]
            : []
        }
        closed={
          open && pilot.phase === 'planned'
            ? [{ name: t('record.write'), reason: t('record.notBegun') }]
            : []
        }
      />
      <Section title={t('record.content')}>
        <p className={css.text}>{pilot.content}</p>
        {pilot.plan === null ? null : (
          <p className={css.who}>
            {t('record.plan')}:{' '}
            <LinkTo to="/plans/$planId" params={{ planId: pilot.plan.id }}>
              {pilot.plan.title}
            </LinkTo>
          </p>
        )}
      </Section>
      {pilot.review === null ? null : (
        <Section
          title={t('record.review')}
          {...(pilot.reviewedOn === null
            ? {}
            : { note: t('record.reviewedOn', { day: f.day(pilot.reviewedOn) }) })}
        >
          <p className={css.text}>{pilot.review}</p>
        </Section>
      )}
      {reviewing ? <ReviewDialog pilot={pilot} onClose={() => setReviewing(false)} /> : null}
    </Page>
  );
}
