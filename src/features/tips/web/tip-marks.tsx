import { type Clock, clockOfDays } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { StateBadge, type StateShape, type StateTone } from '#platform/web/kit/state-badge.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { ClockMark, TipClock, TipRow } from '../contract.ts';
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

const HOUR = 3_600_000;

/** The face of a clock that still waits: hours under two days where the law counts in hours. */
export function faceOf(mark: ClockMark, at: { now: string; start?: string }): Clock {
  const today = vietnamDay(at.now);
  if (mark.dueAt !== null) {
    const hours = (Date.parse(mark.dueAt) - Date.parse(at.now)) / HOUR;
    if (hours < 0 && hours > -48) {
      return { state: 'overdue', over: { unit: 'hours', count: Math.max(1, Math.floor(-hours)) } };
    }
    if (hours >= 0 && hours < 48) {
      const whole = at.start === undefined ? 24 : spanHours(at.start, mark.dueAt);
      return {
        state: hours <= whole / 5 ? 'soon' : 'running',
        left: { unit: 'hours', count: Math.max(1, Math.floor(hours)) },
        spent: Math.min(1, Math.max(0, 1 - hours / whole)),
      };
    }
  }
  const begins = at.start === undefined ? today : vietnamDay(at.start);
  const clock = clockOfDays({
    start: begins > mark.dueOn ? mark.dueOn : begins,
    due: mark.dueOn,
    today,
  });
  const near = mark.nearness === 'due-today' || mark.nearness === 'within-three-days';
  return clock.state === 'running' && near ? { ...clock, state: 'soon' } : clock;
}

/** The face of any clock of the page: kept, kept late, or still waiting. */
export function faceOfClock(clock: TipClock, now: string): Clock {
  if (clock.doneAt !== null) {
    const doneOn = vietnamDay(clock.doneAt);
    const start = vietnamDay(clock.startedAt);
    const late = clock.state === 'missed';
    const face = clockOfDays({ start, due: clock.dueOn, today: vietnamDay(now), doneOn });
    return late && face.state === 'done' ? { state: 'done-late', days: 1 } : face;
  }
  return faceOf(clock, { now, start: clock.startedAt });
}

/** The day on the wall in Viet Nam, which keeps UTC+7 all year. */
export function vietnamDay(instant: string): string {
  return instant.length === 10
    ? instant
    : new Date(Date.parse(instant) + 7 * HOUR).toISOString().slice(0, 10);
}

/** The nearest clock of a row, or the word that none runs. */
export function RowClock({ mark }: { mark: ClockMark | null }) {
  const t = useWords(tipWords);
  const { now } = useMe();
  return mark === null ? <Tag>{t('noClock')}</Tag> : <ClockChip clock={faceOf(mark, { now })} />;
}

function spanHours(from: string, to: string): number {
  return Math.max(1, (Date.parse(to) - Date.parse(from)) / HOUR);
}
