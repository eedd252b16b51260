import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DifficultyState } from '../contract.ts';
import { difficultyWords } from './words.ts';

const SHAPES: Record<DifficultyState, StateShape> = {
  raised: 'open',
  grouped: 'half',
  decided: 'triangle',
  answered: 'full',
  withdrawn: 'diamond',
};

/** Where a difficulty stands, by shape and word. */
export function DifficultyBadge({ state }: { state: DifficultyState }) {
  const t = useWords(difficultyWords);
  return <StateBadge shape={SHAPES[state]}>{t(`states.${state}`)}</StateBadge>;
}
