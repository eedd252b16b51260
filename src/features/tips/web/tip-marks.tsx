import { StateBadge, type StateShape, type StateTone } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { TipRow } from '../contract.ts';
import { tipWords } from './words.ts';

const SHAPES: Record<TipRow['state'], StateShape> = {
  'awaiting-classification': 'open',
  'awaiting-assignment': 'open',
  'in-transfer': 'triangle',
  'in-verification': 'half',
  'awaiting-view': 'triangle',
  'tip-suspended': 'diamond',
  'case-opened': 'full',
  'case-not-opened': 'full',
  'transferred-out': 'diamond',
  guided: 'full',
  merged: 'diamond',
};

/** Where a tip stands, by shape and word. */
export function TipStateMark({ state }: { state: TipRow['state'] }) {
  const t = useWords(tipWords);
  return <StateBadge shape={SHAPES[state]}>{t(`state.${state}`)}</StateBadge>;
}

const TONES: Record<TipRow['urgency'], StateTone> = {
  ordinary: 'quiet',
  urgent: 'soon',
  'danger-now': 'danger',
};

/** How pressing it is; nothing is said of an ordinary one. */
export function UrgencyMark({ urgency }: { urgency: TipRow['urgency'] }) {
  const t = useWords(tipWords);
  return urgency === 'ordinary' ? null : (
    <StateBadge shape="down" tone={TONES[urgency]}>
      {t(`urgency.${urgency}`)}
    </StateBadge>
  );
}

/** That its file is in the archive; a suspended one goes on being reviewed. */
export function ArchivedMark({ tip }: { tip: Pick<TipRow, 'archivedAt' | 'state'> }) {
  const t = useWords(tipWords);
  return tip.archivedAt === null ? null : (
    <StateBadge shape="full" tone="quiet">
      {t(tip.state === 'tip-suspended' ? 'archivedReviewed' : 'archived')}
    </StateBadge>
  );
}
