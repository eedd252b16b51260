import { answerMatch } from '#features/tips/contract.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import type { useCallPages } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { joinRecords, listNetworkProposals, listNetworks } from '../contract.ts';
import css from './networks.module.css';
import { RecordLink } from './record-link.tsx';
import { networkWords } from './words.ts';

type Proposals = ReturnType<typeof useCallPages<typeof listNetworkProposals>>;
type Proposal = Proposals['rows'][number];

/** Pairs of records with the reasons; a person joins them or says that they have nothing to do with each other. */
export function ProposalPart(props: { proposals: Proposals; onJoined(code: string): void }) {
  const { proposals } = props;
  const t = useWords(networkWords);
  return (
    <Section title={t('proposals.title')}>
      {proposals.rows.length === 0 && !proposals.isLoading ? <p>{t('proposals.none')}</p> : null}
      <ul className={css.rows}>
        {proposals.rows.map((proposal) => (
          <ProposalLine key={proposal.id} proposal={proposal} onJoined={props.onJoined} />
        ))}
      </ul>
    </Section>
  );
}

function ProposalLine({
  proposal,
  onJoined,
}: {
  proposal: Proposal;
  onJoined(code: string): void;
}) {
  const t = useWords(networkWords);
  const refreshes = [listNetworkProposals, listNetworks];
  const join = useAct(joinRecords, { refreshes, onDone: ({ code }) => onJoined(code) });
  const dismiss = useAct(answerMatch, { refreshes });
  const [one, other] = proposal.records;
  if (one === undefined || other === undefined) {
    return null;
  }
  const codes = { one: one.code, other: other.code };
  return (
    <li>
      <p>
        <RecordLink record={one} /> {t('proposals.and')} <RecordLink record={other} />
      </p>
      <p className={css.why}>
        {t('proposals.why', {
          reasons: proposal.reasons.map((reason) => t(`reason.${reason}`)).join(', '),
        })}
      </p>
      <ProblemNotice error={join.error ?? dismiss.error} />
      <p className={css.acts}>
        <button
          type="button"
          aria-label={t('proposals.joinNamed', codes)}
          onClick={() => join.mutate({ matchId: proposal.id })}
        >
          {t('proposals.join')}
        </button>
        <button
          type="button"
          aria-label={t('proposals.dismissNamed', codes)}
          onClick={() => dismiss.mutate({ id: proposal.id, answer: 'dismiss' })}
        >
          {t('proposals.dismiss')}
        </button>
      </p>
    </li>
  );
}
