import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import type { useCallPages } from '#platform/web/api/use-call.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { listNetworkProposals, listNetworks, type NetworkView, undoJoin } from '../contract.ts';
import css from './networks.module.css';
import { RecordLink } from './record-link.tsx';
import { networkWords } from './words.ts';

/** What people joined: the records that the reader may open, and the way back. */
export function NetworkPart(props: {
  networks: ReturnType<typeof useCallPages<typeof listNetworks>>;
}) {
  const { networks } = props;
  const t = useWords(networkWords);
  return (
    <Section title={t('networks.title')}>
      <ProblemNotice error={networks.error} />
      {networks.rows.length === 0 && !networks.isLoading ? (
        <EmptyPage title={t('networks.none')} text={t('networks.noneText')} />
      ) : null}
      <ul className={css.rows}>
        {networks.rows.map((network) => (
          <NetworkLine key={network.id} network={network} />
        ))}
      </ul>
    </Section>
  );
}

function NetworkLine({ network }: { network: NetworkView }) {
  const t = useWords(networkWords);
  const f = useFormats();
  const [isUndoing, setUndoing] = useState(false);
  const undo = useAct(undoJoin, {
    refreshes: [listNetworks, listNetworkProposals],
    onDone: () => setUndoing(false),
  });
  return (
    <li>
      <p className={css.code}>{network.code}</p>
      <ul className={css.records}>
        {network.records.map((record) => (
          <li key={record.id}>
            <RecordLink record={record} />
            {record.reasons.length === 0
              ? null
              : ` (${record.reasons.map((reason) => t(`reason.${reason}`)).join(', ')})`}
          </li>
        ))}
      </ul>
      <p className={css.why}>{t('networks.lastAt', { at: f.instant(network.lastJoinedAt) })}</p>
      <p className={css.acts}>
        <button
          type="button"
          aria-label={t('networks.undoNamed', { code: network.code })}
          onClick={() => setUndoing(true)}
        >
          {t('networks.undo')}
        </button>
      </p>
      <ConfirmDialog
        open={isUndoing}
        title={t('networks.undoNamed', { code: network.code })}
        verb={t('networks.undoRun')}
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate({ id: network.id })}
        onClose={() => setUndoing(false)}
      >
        <p>{t('networks.undoNote')}</p>
      </ConfirmDialog>
    </li>
  );
}
