import { type Clock, clockOfDays } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { CampaignStanding } from '../contract.ts';
import { campaignWords } from './words.ts';

const SHAPES: Record<CampaignStanding, StateShape> = {
  announced: 'open',
  running: 'half',
  closing: 'triangle',
  closed: 'full',
  cancelled: 'diamond',
};

/** “01/07/2026 – 30/09/2026”; a single day is said once. */
export function useWindow(): (window: { startsOn: string; endsOn: string }) => string {
  const f = useFormats();
  return ({ startsOn, endsOn }) =>
    startsOn === endsOn ? f.day(startsOn) : `${f.day(startsOn)} – ${f.day(endsOn)}`;
}

/** Where a campaign stands, by shape and word. */
export function CampaignBadge({ standing }: { standing: CampaignStanding }) {
  const t = useWords(campaignWords);
  return <StateBadge shape={SHAPES[standing]}>{t(`standings.${standing}`)}</StateBadge>;
}

/** Days left while it runs; nothing before and after. */
export function CampaignClock(props: {
  standing: CampaignStanding;
  startsOn: string;
  endsOn: string;
}) {
  const { today } = useMe();
  if (props.standing !== 'running') {
    return null;
  }
  const clock: Clock = clockOfDays({ start: props.startsOn, due: props.endsOn, today });
  return <ClockChip clock={clock} />;
}
