import type { Temporal } from 'temporal-polyfill';
import type { HearingState } from '#domain/case/hearing.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { formatInstant } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import recordCss from '../cases.module.css';
import { caseWords } from '../words.ts';
import css from './court.module.css';

/** One hearing as the calendar draws it; without a code where the reader only counts. */
export interface MonthEntry {
  readonly key: string;
  readonly startsAt: string;
  readonly court: string;
  readonly code: string | null;
  readonly caseId: string | null;
  readonly kind: string;
  readonly state: HearingState;
  readonly attendance: number | null;
}

interface HearingMonthProps {
  readonly month: Temporal.PlainYearMonth;
  readonly today: string;
  readonly entries: readonly MonthEntry[];
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month on the wall, Monday first; on a phone the list below stands alone. */
export function HearingMonth({ month, today, entries }: HearingMonthProps) {
  const t = useWords(caseWords);
  return (
    <table className={css.month}>
      <caption className="lc-hidden">{t('court.hearings.title')}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {t(`court.hearings.week.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listWeeks(month).map((week) => (
          <tr key={String(week[0])}>
            {week.map((day) => (
              <td
                key={String(day)}
                data-outside={day.month !== month.month}
                data-today={day.toString() === today}
              >
                <span className={css.date}>{day.day}</span>
                {entries
                  .filter((one) => dayOf(one.startsAt) === day.toString())
                  .map((one) => (
                    <DayEntry key={one.key} entry={one} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayEntry({ entry }: { entry: MonthEntry }) {
  return (
    <span className={css.entry}>
      {formatInstant(entry.startsAt).slice(-5)}{' '}
      {entry.code === null || entry.caseId === null ? (
        entry.court
      ) : (
        <LinkTo to="/cases/$caseId" params={{ caseId: entry.caseId }} className={recordCss.code}>
          {entry.code}
        </LinkTo>
      )}
      {entry.kind === '' ? null : <small className={css.entry}>{entry.kind}</small>}
    </span>
  );
}

/** The day in Viet Nam of a moment. */
function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

function listWeeks(month: Temporal.PlainYearMonth): Temporal.PlainDate[][] {
  const first = month.toPlainDate({ day: 1 });
  const start = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks = Math.ceil((first.dayOfWeek - 1 + month.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => start.add({ days: week * 7 + day })),
  );
}
