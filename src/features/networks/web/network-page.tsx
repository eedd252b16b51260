import { useState } from 'react';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listNetworkProposals, listNetworks } from '../contract.ts';
import { AskPart } from './ask-part.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { NetworkPart } from './network-part.tsx';
import { ProposalPart } from './proposal-part.tsx';
import { networkWords } from './words.ts';

/** What the matcher proposes, what people joined, and the questions that reached this post. */
export function NetworkPage() {
  const t = useWords(networkWords);
  const proposals = useCallPages(listNetworkProposals, { limit: 50 });
  const networks = useCallPages(listNetworks, { limit: 50 });
  const [isJoining, setJoining] = useState(false);
  const [said, setSaid] = useState('');
  const say = (code: string) => setSaid(t('join.done', { code }));
  const isOff = proposals.error !== null;
  return (
    <Page>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        help={t('help')}
        {...(isOff
          ? {}
          : { actions: <NextStep run={() => setJoining(true)}>{t('join.open')}</NextStep> })}
      />
      <p role="status" className={said === '' ? 'lc-hidden' : ''}>
        {said}
      </p>
      {isOff ? (
        <ProblemNotice error={proposals.error} />
      ) : (
        <>
          <ProposalPart proposals={proposals} onJoined={say} />
          <NetworkPart networks={networks} />
          <AskPart />
        </>
      )}
      {isJoining ? (
        <JoinDialog
          onDone={(code) => {
            setJoining(false);
            say(code);
          }}
          onClose={() => setJoining(false)}
        />
      ) : null}
    </Page>
  );
}
