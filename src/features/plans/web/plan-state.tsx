import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanRow } from '../contract.ts';
import { planWords } from './words.ts';

const SHAPES: Record<PlanRow['state'], StateShape> = {
  'in-force': 'full',
  history: 'open',
  withdrawn: 'diamond',
};

/** Where a plan stands, by shape and word. */
export function PlanState({ state }: { state: PlanRow['state'] }) {
  const t = useWords(planWords);
  return <StateBadge shape={SHAPES[state]}>{t(`state.${state}`)}</StateBadge>;
}
