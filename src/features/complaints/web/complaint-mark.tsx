import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ComplaintRow } from '../contract.ts';
import { complaintWords } from './words.ts';

const SHAPES: Record<ComplaintRow['state'], StateShape> = {
  waiting: 'open',
  'taken-on': 'half',
  settled: 'full',
  withdrawn: 'diamond',
  'sent-to-upper': 'triangle',
};

/** Where a complaint stands, by shape and word. */
export function ComplaintStateMark({ state }: { state: ComplaintRow['state'] }) {
  const t = useWords(complaintWords);
  return <StateBadge shape={SHAPES[state]}>{t(`state.${state}`)}</StateBadge>;
}
