import type { OutgoingState } from '#domain/document/outgoing.ts';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { documentWords } from './words.ts';

const SHAPES: Record<OutgoingState, StateShape> = {
  draft: 'open',
  checked: 'half',
  approved: 'triangle',
  signed: 'half',
  issued: 'half',
  sent: 'full',
  cancelled: 'diamond',
};

/** Where a letter stands, by shape and word. */
export function LetterStateMark({ state }: { state: OutgoingState }) {
  const t = useWords(documentWords);
  return <StateBadge shape={SHAPES[state]}>{t(`states.${state}`)}</StateBadge>;
}
