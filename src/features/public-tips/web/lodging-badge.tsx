import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { LodgingState } from '../contract.ts';
import { publicTipWords } from './words.ts';

const SHAPES: Record<LodgingState, StateShape> = {
  waiting: 'open',
  opened: 'half',
  'passed-on': 'full',
};

/** How a lodging stands, by shape and word. */
export function LodgingBadge({ state }: { state: LodgingState }) {
  const t = useWords(publicTipWords);
  return <StateBadge shape={SHAPES[state]}>{t(`states.${state}`)}</StateBadge>;
}
