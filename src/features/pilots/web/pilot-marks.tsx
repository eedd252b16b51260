import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PilotPhase } from '../contract.ts';
import { pilotWords } from './words.ts';

const SHAPES: Record<PilotPhase, StateShape> = {
  planned: 'open',
  running: 'half',
  'review-awaited': 'triangle',
  reviewed: 'full',
};

/** The phase of a pilot, by shape and word. */
export function PilotBadge({ phase }: { phase: PilotPhase }) {
  const t = useWords(pilotWords);
  return <StateBadge shape={SHAPES[phase]}>{t(`phases.${phase}`)}</StateBadge>;
}
