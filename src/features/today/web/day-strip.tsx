import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { TodayDay } from '../contract.ts';
import css from './day-strip.module.css';
import { todayWords } from './words.ts';

/** How many blocks stand on one day; more are a number in the day’s text. */
const TALLEST = 6;

/** The coming two weeks: which days are worked and what ends on them. */
export function DayStrip({ days }: { days: readonly TodayDay[] }) {
  const t = useWords(todayWords);
  const both = useBothLanguages();
  const f = useFormats();
  const weekdays = t('strip.weekdays').split(' ');
  return (
    <div className={css.strip}>
      <ol className={css.days} aria-label={t('strip.label')}>
        {days.map((day, index) => (
          <li key={day.day} className={css.day}>
            <span className="lc-hidden">
              {t('strip.day', {
                day: f.longDay(day.day),
                overdue: day.overdue,
                duties: day.duties,
                tasks: day.tasks,
              })}
              {day.working ? '' : `, ${day.name === null ? t('strip.off') : both(day.name)}`}
            </span>
            <span className={css.stack} aria-hidden="true">
              {blocksOf(day).map((kind, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
                <i key={at} data-kind={kind} />
              ))}
            </span>
            <span
              className={css.number}
              aria-hidden="true"
              data-today={index === 0}
              data-off={!day.working}
            >
              {Number(day.day.slice(8))}
            </span>
            <span className={css.weekday} aria-hidden="true" data-off={!day.working}>
              {weekdays[new Date(`${day.day}T00:00:00Z`).getUTCDay()]}
            </span>
          </li>
        ))}
      </ol>
      <p className={css.legend} aria-hidden="true">
        <span>
          <i data-kind="overdue" /> {t('strip.overdue')}
        </span>
        <span>
          <i data-kind="duty" /> {t('strip.duties')}
        </span>
        <span>
          <i data-kind="task" /> {t('strip.tasks')}
        </span>
      </p>
    </div>
  );
}

/** From the ground up: overdue, duties, tasks. */
function blocksOf(day: TodayDay): string[] {
  const all = [
    ...Array<string>(day.overdue).fill('overdue'),
    ...Array<string>(day.duties).fill('duty'),
    ...Array<string>(day.tasks).fill('task'),
  ];
  return all.slice(0, TALLEST);
}
