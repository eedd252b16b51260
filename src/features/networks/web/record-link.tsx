import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { NetworkRecord } from '../contract.ts';
import css from './networks.module.css';
import { networkWords } from './words.ts';

/** A record by kind, code and holder; leads to its own page. */
export function RecordLink({ record }: { record: NetworkRecord }) {
  const t = useWords(networkWords);
  const code =
    record.kind === 'tip' ? (
      <LinkTo to="/tips/$tipId" params={{ tipId: record.id }} className={css.code}>
        {record.code}
      </LinkTo>
    ) : (
      <LinkTo to="/cases/$caseId" params={{ caseId: record.id }} className={css.code}>
        {record.code}
      </LinkTo>
    );
  return (
    <span>
      {t(`kind.${record.kind}`)} {code} <small>{record.heldBy}</small>
    </span>
  );
}
