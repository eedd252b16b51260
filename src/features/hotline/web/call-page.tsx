import { useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listCalls } from '../contract.ts';
import { emptyCall } from './call-form.ts';
import { CallScreen } from './call-screen.tsx';
import { hotlineWords } from './words.ts';

/** One screen for one call; then its receipt, and the next. */
export function CallPage() {
  const t = useWords(hotlineWords);
  const me = useMe();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [code, setCode] = useState<string | null>(null);
  if (!may(me, 'call.take')) {
    return (
      <Page>
        <PageTitle title={t('call.title')} />
        <EmptyPage title={t('call.closed')} text={t('call.closedText')} />
      </Page>
    );
  }
  if (code !== null) {
    const another = () => {
      setId(crypto.randomUUID());
      setCode(null);
    };
    return <CallDone code={code} onNext={another} />;
  }
  return (
    <Page>
      <PageTitle
        title={t('call.title')}
        lead={t('call.lead')}
        help={<p>{t('call.help')}</p>}
        actions={<CallWays />}
      />
      <CallScreen key={id} id={id} first={emptyCall()} begun={false} onReferred={setCode} />
    </Page>
  );
}

function CallWays() {
  const t = useWords(hotlineWords);
  const waiting = useCall(listCalls, { limit: 50, state: 'ended' }).data?.rows.length ?? 0;
  return (
    <>
      <StepLink to="/hotline/log">
        {waiting === 0 ? t('call.toLog') : t('call.lost', { count: waiting })}
      </StepLink>
      <StepLink to="/tips/new">{t('call.fromNational')}</StepLink>
    </>
  );
}

/** The receipt of a referral; from here on, only its state. */
export function CallDone(props: { code: string; onNext(): void; onLog?(): void }) {
  const { code, onNext, onLog } = props;
  const t = useWords(hotlineWords);
  return (
    <Page>
      <PageTitle
        title={t('call.done', { code })}
        lead={t('call.doneText')}
        actions={<NextStep run={onNext}>{t('call.next')}</NextStep>}
      />
      {onLog === undefined ? (
        <StepLink to="/hotline/log">{t('call.toLog')}</StepLink>
      ) : (
        <StepLink run={onLog}>{t('call.toLog')}</StepLink>
      )}
    </Page>
  );
}
