import { useWords } from '#platform/web/language/use-words.ts';
import type { ConfirmOutlook } from '../../contract.ts';
import css from './desk.module.css';
import { reviewWords } from './review-words.ts';
import type { Desk } from './use-desk.ts';

type Hindrance = ConfirmOutlook['hindrances'][number];

const WORDS = {
  'items-unseen': 'itemsUnseen',
  'issuer-missing': 'issuerMissing',
  'period-missing': 'periodMissing',
  'title-missing': 'titleMissing',
  'state-missing': 'stateMissing',
  'names-unanswered': 'namesUnanswered',
  'correction-unchosen': 'correctionUnchosen',
  'correction-other-issuer': 'correctionOtherIssuer',
} as const;

/** What still stands before confirming, and the way to each. */
export function Hindrances({ rows, desk }: { rows: readonly Hindrance[]; desk: Desk }) {
  const t = useWords(reviewWords);
  return rows.length === 0 ? null : (
    <div className={css.hindrances}>
      <p>{t('hindrances.title')}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.code}>
            <button
              type="button"
              onClick={() => desk.open(row.code === 'items-unseen' ? 'tasks' : 'header')}
            >
              {t(`hindrances.${WORDS[row.code]}`, { count: row.count ?? row.names.length })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
