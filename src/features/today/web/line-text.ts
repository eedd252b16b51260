import { periodName } from '#features/reports/contract.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { WordKey } from '#platform/web/language/words.ts';
import type { TodayLine } from '../contract.ts';
import { todayWords } from './words.ts';

/** What a line says, and why, in the reader's language. */
export function useLineText(): { what(line: TodayLine): string; why(line: TodayLine): string } {
  const t = useWords(todayWords);
  const both = useBothLanguages();
  const f = useFormats();
  return {
    what: (line) => sayWhat(line, t, (code) => both(periodName(code))),
    why: (line) =>
      [clauseOf(line, t), ...reasonsOf(line, t, f)].filter((part) => part !== '').join(' · '),
  };
}

type Say = (key: WordKey<typeof todayWords.vi>, values?: Record<string, string | number>) => string;
type Formats = ReturnType<typeof useFormats>;

function sayWhat(line: TodayLine, t: Say, period: (code: string) => string): string {
  const { title } = line;
  const count = line.count ?? 0;
  switch (line.kind) {
    case 'danger':
      return title === '' ? t('what.dangerSomewhere') : t('what.danger', { title });
    case 'own-plan':
      return t('what.ownPlan', { title });
    case 'report':
      return t('what.report', { period: period(title) });
    case 'report-to-decide':
      return t('what.reportIn', { period: period(title) });
    case 'plan-review':
      return t('what.planReview', { title });
    case 'difficulty':
      return t('what.difficulty', { title });
    case 'session':
      return t('what.session', { count });
    case 'invitation':
      return t('what.invitation', { count });
    case 'calendar':
      return line.state === 'missing'
        ? t('what.calendarMissing', { year: title })
        : t('what.calendarDraft', { year: title, count });
    case 'audit-check':
      return sayAudit(line, t);
    case 'refusal':
      return t('what.refusal', { count });
    case 'notice':
      return t('what.notice', { record: recordWord(line.state, t) });
    default:
      return title;
  }
}

function sayAudit(line: TodayLine, t: Say): string {
  if (line.state === 'never') {
    return t('what.auditNever');
  }
  return line.state === 'whole'
    ? t('what.auditWhole')
    : t('what.auditBroken', { count: line.count ?? 0 });
}

const NAMED_RECORDS = [
  'task',
  'plan',
  'report',
  'meeting',
  'difficulty',
  'document',
  'officer',
] as const;

function recordWord(kind: string | null, t: Say): string {
  const named = NAMED_RECORDS.find((one) => one === kind);
  return t(`record.${named ?? 'other'}`);
}

/** The clause; the number of the plan stands in its own column. */
function clauseOf(line: TodayLine, t: Say): string {
  return line.path === null ? '' : t('why.clause', { path: line.path });
}

function reasonsOf(line: TodayLine, t: Say, f: Formats): string[] {
  const agency = line.agency ?? '';
  const day = line.at === null ? '' : f.instant(line.at);
  switch (line.kind) {
    case 'task':
    case 'report':
    case 'own-plan':
      return dutyReasons(line, t, f);
    case 'card':
      return [t('why.card', { day: f.day(line.startsOn ?? '') })];
    case 'task-to-confirm':
      return [t('why.done', { agency, day })];
    case 'change-request':
    case 'extension-request':
      return [
        t('why.asked', { agency, note: line.note ?? '' }),
        ...(line.dueOn === null ? [] : [t('why.until', { day: f.day(line.dueOn) })]),
      ];
    case 'report-to-decide':
      return [t('why.submitted', { agency, day })];
    case 'difficulty':
      return [t('why.raised', { agency, day })];
    case 'late-agency':
      return [sayLate(line, t)];
    case 'letter':
      return line.agency === null ? [] : [t('why.letterTo', { agency })];
    case 'meeting':
      return [line.note === null ? agency : t('why.venue', { agency, venue: line.note })];
    case 'plan-review':
      return [t('why.updated', { day })];
    case 'danger':
      return [t('why.danger', { day })];
    case 'notice':
      return [day];
    default:
      return officeReasons(line, t, f);
  }
}

function dutyReasons(line: TodayLine, t: Say, f: Formats): string[] {
  if (line.state === 'returned') {
    return line.note === null ? [] : [t('why.returned', { note: line.note })];
  }
  return [
    ...(line.kind === 'task' && line.state === 'assigned' ? [t('why.notAccepted')] : []),
    ...(line.dueOn === null ? [] : [sayLast(line, line.dueOn, t, f)]),
    ...(line.atRisk ? [t('why.atRisk')] : []),
  ];
}

function sayLast(line: TodayLine, due: string, t: Say, f: Formats): string {
  return line.remindOn === null
    ? t('why.last', { last: f.day(due) })
    : t('why.remind', {
        last: f.day(due),
        weekday: f.longDay(due).split(',')[0] ?? '',
        remind: f.day(line.remindOn),
      });
}

function sayLate(line: TodayLine, t: Say): string {
  const [tasks, reports] = [line.count ?? 0, line.alsoCount ?? 0];
  if (reports === 0) {
    return t('why.lateTasks', { tasks });
  }
  return tasks === 0 ? t('why.lateReports', { reports }) : t('why.late', { tasks, reports });
}

function officeReasons(line: TodayLine, t: Say, f: Formats): string[] {
  const day = line.at === null ? '' : f.instant(line.at);
  switch (line.kind) {
    case 'session':
      return day === '' ? [] : [t('officeWhy.session', { day })];
    case 'calendar':
      return [t('officeWhy.calendar')];
    case 'audit-check':
      return [
        line.state === 'never'
          ? t('officeWhy.auditNever')
          : t('officeWhy.audit', { day, entries: f.number(Number(line.note)) }),
      ];
    case 'refusal':
      return [t('officeWhy.refusal', { day })];
    case 'plan':
      return line.startsOn === null ? [] : [t('officeWhy.plan', { day: f.day(line.startsOn) })];
    default:
      return [];
  }
}
