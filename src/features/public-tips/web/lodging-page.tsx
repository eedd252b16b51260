import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { getLodging, type LodgingView, type OpenedLodging } from '../contract.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { Dialogue } from './dialogue.tsx';
import { LodgingBadge } from './lodging-badge.tsx';
import { LodgingContentPart } from './lodging-content.tsx';
import { LodgingFiles } from './lodging-files.tsx';
import { PassOnDialog } from './pass-on-dialog.tsx';
import { publicTipWords } from './words.ts';

/** One lodging: closed until it is opened for a purpose, then its words, files and dialogue. */
export function LodgingPage() {
  const lodging = useCall(getLodging, { id: useParam('lodgingId') });
  return lodging.data === undefined ? (
    <ProblemNotice error={lodging.error} onRetry={() => void lodging.refetch()} />
  ) : (
    <LodgingRecord lodging={lodging.data} />
  );
}

/** The record of a lodging that is at hand. */
export function LodgingRecord({ lodging }: { lodging: LodgingView }) {
  const t = useWords(publicTipWords);
  const f = useFormats();
  const [opened, setOpened] = useState<OpenedLodging | null>(null);
  const [purpose, setPurpose] = useState<string>('');
  const [answering, setAnswering] = useState(false);
  const [passing, setPassing] = useState<LodgingView['receiver'] | null>(null);
  const { id, waysOn, tipId } = lodging;
  return (
    <Page>
      <RecordHeader
        code={t('record.at', { at: f.instant(lodging.lodgedAt) })}
        title={t(`kinds.${lodging.kind}`)}
        state={<LodgingBadge state={lodging.state} />}
        tags={lodging.danger ? <Tag>{t('danger')}</Tag> : null}
        holder={t(`receivers.${lodging.receiver}`)}
        {...(waysOn.includes('answer-sender')
          ? { next: <NextStep run={() => setAnswering(true)}>{t('ways.answer')}</NextStep> }
          : {})}
        others={[
          ...(waysOn.includes('pass-on')
            ? lodging.next.map((to) => (
                <StepLink key={to} run={() => setPassing(to)}>
                  {t('ways.passOn', { to: t(`receivers.${to}`) })}
                </StepLink>
              ))
            : []),
          ...(lodging.kind === 'complaint' && lodging.state !== 'waiting'
            ? [
                <StepLink key="take-up" to="/complaints/new" search={{ lodgingId: id }}>
                  {t('ways.takeUp')}
                </StepLink>,
              ]
            : []),
          ...(tipId === null
            ? []
            : [
                <LinkTo key="tip" to="/tips/$tipId" params={{ tipId }}>
                  {t('record.tip')}
                </LinkTo>,
              ]),
        ]}
      />
      <LodgingContentPart
        lodging={lodging}
        opened={opened}
        onOpened={(words, why) => {
          setOpened(words);
          setPurpose(why);
        }}
      />
      <Dialogue lodging={lodging} opened={opened} />
      <LodgingFiles lodging={lodging} purpose={purpose} />
      {answering ? <AnswerDialog lodging={lodging} onClose={() => setAnswering(false)} /> : null}
      {passing === null ? null : (
        <PassOnDialog lodging={lodging} to={passing} onClose={() => setPassing(null)} />
      )}
    </Page>
  );
}
