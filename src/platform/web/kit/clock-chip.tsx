import type { Say } from '#platform/web/language/use-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { Clock, Span } from './clock.ts';
import css from './clock-chip.module.css';
import { type ClockDetails, ClockPanel } from './clock-panel.tsx';
import { ClockShape } from './clock-shape.tsx';
import { kitWords } from './kit-words.ts';
import { Pop } from './pop.tsx';

interface ClockChipProps {
  readonly clock: Clock;
  /** With the rule behind it the chip is a button that opens it. */
  readonly details?: ClockDetails;
  /** Another word than the usual one: “nộp trễ 3 ngày”. */
  readonly text?: string;
}

/** Time left or gone over, told by word, shape and colour. */
export function ClockChip({ clock, details, text }: ClockChipProps) {
  const t = useWords(kitWords);
  const face = (
    <>
      <ClockShape clock={clock} />
      {text ?? sayClock(clock, t)}
    </>
  );
  const look = `${css.chip} ${css[clock.state]}`;
  return details === undefined ? (
    <span className={look}>{face}</span>
  ) : (
    <Pop trigger={face} triggerClass={`${look} ${css.button}`}>
      {() => <ClockPanel details={details} />}
    </Pop>
  );
}

/** The words of a clock, as the office says them. */
export function sayClock(clock: Clock, t: Say<typeof kitWords.vi>): string {
  switch (clock.state) {
    case 'running':
    case 'soon':
      return sayLeft(clock.left, t);
    case 'overdue':
      return clock.over.unit === 'days'
        ? t('clock.overdue', { count: clock.over.count })
        : t('clock.overdueHours', { count: clock.over.count });
    case 'now':
      return t('clock.now', { time: sayMinutes(clock.minutes, t) });
    case 'paused':
      return t('clock.paused', { count: clock.days });
    case 'done':
      return clock.daysEarly === undefined || clock.daysEarly === 0
        ? t('clock.onTime')
        : t('clock.early', { count: clock.daysEarly });
    case 'done-late':
      return t('clock.late', { count: clock.days });
    case 'not-started':
      return t('clock.notStarted');
  }
}

function sayLeft(left: Span, t: Say<typeof kitWords.vi>): string {
  if (left.count === 0) {
    return t('clock.endOfDay');
  }
  return left.unit === 'days'
    ? t('clock.days', { count: left.count })
    : t('clock.hours', { count: left.count });
}

function sayMinutes(minutes: number, t: Say<typeof kitWords.vi>): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? t('clock.minutes', { minutes })
    : t('clock.hoursMinutes', { hours, minutes: minutes % 60 });
}
