import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { MeetingState } from '../contract.ts';
import { meetingWords } from './words.ts';

const SHAPES: Record<MeetingState, StateShape> = {
  planned: 'open',
  held: 'full',
  cancelled: 'diamond',
};

/** Where a meeting stands, by shape and word. */
export function MeetingBadge({ state }: { state: MeetingState }) {
  const t = useWords(meetingWords);
  return <StateBadge shape={SHAPES[state]}>{t(`states.${state}`)}</StateBadge>;
}
