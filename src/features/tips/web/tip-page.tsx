import { useState } from 'react';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { LimitList } from '#platform/web/kit/limit-list.tsx';
import { Page } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordBody, SaidLine } from '#platform/web/kit/record-body.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getTip, type TipView, type WayOn } from '../contract.ts';
import { ActDialog } from './act-dialog.tsx';
import { TipCase } from './tip-case.tsx';
import { TipFactsPart } from './tip-facts.tsx';
import { TipFiles } from './tip-files.tsx';
import { TipHeader } from './tip-header.tsx';
import { TipHistory } from './tip-history.tsx';
import { TipLinks } from './tip-links.tsx';
import { TipPapers } from './tip-papers.tsx';
import { TipRequests } from './tip-requests.tsx';
import { TipSealed } from './tip-sealed.tsx';
import { tipWords } from './words.ts';

/** One tip: where it stands, its limits, what can be done now; what it says stays closed until opened. */
export function TipPage() {
  const tip = useCall(getTip, { id: useParam('tipId') });
  if (tip.data === undefined) {
    return <ProblemNotice error={tip.error} onRetry={() => void tip.refetch()} />;
  }
  return <TipRecord tip={tip.data} refresh={() => void tip.refetch()} />;
}

function TipRecord({ tip, refresh }: { tip: TipView; refresh(): void }) {
  const t = useWords(tipWords);
  const [way, setWay] = useState<WayOn | null>(null);
  const [said, setSaid] = useState('');
  return (
    <Page>
      <TipHeader tip={tip} run={setWay} />
      <SaidLine text={said} />
      <RecordBody
        aside={
          <>
            <TipCase tip={tip} />
            <TipFactsPart tip={tip} />
            <TipLinks tip={tip} />
            <LimitList limits={tip.clocks} />
          </>
        }
      >
        <TipRequests tip={tip} />
        <TipSealed tip={tip} />
        <TipHistory tip={tip} />
        <TipPapers tip={tip} />
        <TipFiles tip={tip} />
      </RecordBody>
      {way === null ? null : (
        <ActDialog
          key={way.act}
          tip={tip}
          way={way}
          onStale={refresh}
          onDone={(act) => {
            setWay(null);
            setSaid(t('act.done', { act: t(`acts.${act}`) }));
          }}
          onClose={() => setWay(null)}
        />
      )}
    </Page>
  );
}
