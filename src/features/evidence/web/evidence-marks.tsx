import type { EvidenceState } from '#domain/evidence/evidence-item.ts';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { evidenceWords } from './words.ts';

const SHAPES: Record<EvidenceState, StateShape> = {
  'in-custody': 'full',
  lent: 'half',
  returned: 'diamond',
  destroyed: 'diamond',
  'handed-over': 'diamond',
};

/** Where an item stands, by shape and word; a passing-on that awaits somebody comes first. */
export function EvidenceMark(props: {
  state: EvidenceState;
  pending: boolean;
  awaitsMe?: boolean;
}) {
  const t = useWords(evidenceWords);
  if (props.pending) {
    return (
      <StateBadge shape="triangle">
        {t(props.awaitsMe === true ? 'register.awaitsMe' : 'register.pending')}
      </StateBadge>
    );
  }
  return <StateBadge shape={SHAPES[props.state]}>{t(`state.${props.state}`)}</StateBadge>;
}
