import { clockOfDays, daysBetween } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { periodName, type ReportDueRow } from '../contract.ts';
import { reportWords } from './words.ts';

const VIETNAM_MS = 7 * 3_600_000;

/** The clock of a report: running, overdue while missing, done on time or late once handed in. */
export function ReportClock({ report }: { report: ReportDueRow }) {
  const t = useWords(reportWords);
  const { today } = useMe();
  const handedIn = handedInOn(report);
  const start = report.periodTo < report.lastDay ? report.periodTo : report.lastDay;
  const clock = clockOfDays({
    start: start > today ? today : start,
    due: report.lastDay,
    today,
    doneOn: handedIn,
  });
  const late = handedIn === null ? 0 : daysBetween(report.lastDay, handedIn);
  return late > 0 ? (
    <ClockChip clock={clock} text={t('timing.late', { count: late })} />
  ) : handedIn === null ? (
    <ClockChip clock={clock} />
  ) : (
    <ClockChip clock={clock} text={t('timing.onTime')} />
  );
}

/** The legal day on which it was handed in. */
export function handedInOn(report: ReportDueRow): string | null {
  return report.submittedAt === null
    ? null
    : new Date(Date.parse(report.submittedAt) + VIETNAM_MS).toISOString().slice(0, 10);
}

const SHAPES: Record<ReportDueRow['state'], StateShape> = {
  waiting: 'open',
  submitted: 'triangle',
  returned: 'diamond',
  accepted: 'full',
  cancelled: 'open',
};

/** Where the report stands, by shape and word. */
export function ReportStateMark({ state }: { state: ReportDueRow['state'] }) {
  const t = useWords(reportWords);
  return <StateBadge shape={SHAPES[state]}>{t(`state.${state}`)}</StateBadge>;
}

/** “Báo cáo quý I năm 2026”, or what was asked. */
export function useReportName(): (report: ReportDueRow) => string {
  const t = useWords(reportWords);
  const both = useBothLanguages();
  return (report) => report.subject ?? t('report', { period: both(periodName(report.periodCode)) });
}

/** “15/03/2026 (Chủ Nhật), làm xong trong 13/03/2026”. */
export function useLastDay(): (report: ReportDueRow) => string {
  const t = useWords(reportWords);
  const f = useFormats();
  return (report) =>
    report.remindOn === report.lastDay
      ? f.day(report.lastDay)
      : t('remind', {
          last: f.day(report.lastDay),
          weekday: f.longDay(report.lastDay).split(',')[0] ?? '',
          remind: f.day(report.remindOn),
        });
}
