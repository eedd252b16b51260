import { NumbersTable } from '#platform/web/kit/numbers-table.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { type Say, useWords } from '#platform/web/language/use-words.ts';
import type { LeadersView, TaskSum } from '../../contract.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';
import { HowCounted, Part } from './part.tsx';
import { type Result, ResultRow } from './result-row.tsx';

type SayToday = Say<typeof todayWords.vi>;

/** How many sections of the plans stand as bars; all are in the table. */
const FIELDS_SHOWN = 5;

/** The main figures, then the same by section of the plans. */
export function ResultsPart({ view }: { view: LeadersView }) {
  const t = useWords(todayWords);
  const f = useFormats();
  const until = view.today < view.to ? view.today : view.to;
  const fields = view.fields.filter((field) => field.total > 0);
  return (
    <>
      <Part
        title={t('leaders.part.results')}
        note={t('leaders.part.resultsNote', { day: f.day(until) })}
      >
        <ul className={css.rows}>
          {listResults(view, t).map((result) => (
            <ResultRow key={result.key} result={result} />
          ))}
        </ul>
        <HowCounted />
      </Part>
      {fields.length === 0 ? null : (
        <Part title={t('leaders.part.fields')} note={t('leaders.part.fieldsNote')}>
          <ul className={css.rows}>
            {fields.slice(0, FIELDS_SHOWN).map((field) => (
              <ResultRow key={field.path} result={fieldResult(field, t)} />
            ))}
          </ul>
          <NumbersTable
            caption={t('leaders.part.fields')}
            head={tableHead(t)}
            rows={fields.map((field) => tableRow(nameOf(field, t), field))}
          />
        </Part>
      )}
    </>
  );
}

function listResults(view: LeadersView, t: SayToday): Result[] {
  const { tasks, reports, ownPlans, cards } = view;
  const lateDone = tasks.doneOfDue - tasks.onTime;
  const notIssued = ownPlans.asked - ownPlans.issued;
  const notReceived = cards.sent - cards.received;
  return [
    {
      key: 'done',
      name: t('leaders.row.done'),
      part: tasks.doneOfDue,
      whole: tasks.due,
      ...standing(tasks, t),
      to: { path: '/tasks', search: { scope: 'issued', state: 'overdue' } },
    },
    {
      key: 'onTime',
      name: t('leaders.row.onTime'),
      part: tasks.onTime,
      whole: tasks.due,
      ...lack(tasks.due, lateDone, t('leaders.badge.late', { count: lateDone }), t),
      ...(tasks.due > 0 && lateDone === 0 ? { badge: t('leaders.badge.late', { count: 0 }) } : {}),
    },
    {
      key: 'reports',
      name: t('leaders.row.reports'),
      part: reports.onTime,
      whole: reports.due,
      ...lack(
        reports.due,
        reports.missing + reports.late,
        reports.missing > 0
          ? t('leaders.badge.missing', { count: reports.missing })
          : t('leaders.badge.late', { count: reports.late }),
        t,
      ),
      to: { path: '/reports/board', search: {} },
    },
    {
      key: 'ownPlans',
      name: t('leaders.row.ownPlans'),
      part: ownPlans.issued,
      whole: ownPlans.asked,
      ...lack(ownPlans.asked, notIssued, t('leaders.badge.waiting', { count: notIssued }), t),
    },
    {
      key: 'cards',
      name: t('leaders.row.cards'),
      part: cards.received,
      whole: cards.sent,
      ...lack(cards.sent, notReceived, t('leaders.badge.notReceived', { count: notReceived }), t),
    },
  ];
}

type Standing = Pick<Result, 'shape' | 'badge' | 'short'>;

/** How a sum of tasks stands, worst first. */
function standing(sum: TaskSum, t: SayToday): Standing {
  if (sum.overdue > 0) {
    return {
      shape: 'down',
      badge: t('leaders.badge.overdue', { count: sum.overdue }),
      short: true,
    };
  }
  if (sum.atRisk > 0) {
    return {
      shape: 'triangle',
      badge: t('leaders.badge.atRisk', { count: sum.atRisk }),
      short: false,
    };
  }
  if (sum.due === 0) {
    return { shape: 'open', badge: t('leaders.badge.noData'), short: false };
  }
  return { shape: 'full', badge: t('leaders.badge.full'), short: false };
}

function lack(whole: number, missing: number, badge: string, t: SayToday): Standing {
  if (whole === 0) {
    return { shape: 'open', badge: t('leaders.badge.noData'), short: false };
  }
  return missing > 0
    ? { shape: 'down', badge, short: true }
    : { shape: 'full', badge: t('leaders.badge.full'), short: false };
}

function fieldResult(field: LeadersView['fields'][number], t: SayToday): Result {
  return {
    key: field.path,
    name: nameOf(field, t),
    part: field.doneOfDue,
    whole: field.due,
    ...standing(field, t),
  };
}

/** The heading as the plan has it, in sentence case where it is printed in capitals. */
function nameOf(field: LeadersView['fields'][number], t: SayToday): string {
  const { heading } = field;
  const isCapitals = heading === heading.toLocaleUpperCase('vi');
  const name = isCapitals ? heading.charAt(0) + heading.slice(1).toLocaleLowerCase('vi') : heading;
  return name === '' ? t('why.clause', { path: field.path }) : name;
}

/** Heads of the tables of numbers. */
export function tableHead(t: SayToday): string[] {
  return [
    t('leaders.table.name'),
    t('leaders.table.total'),
    t('leaders.table.due'),
    t('leaders.table.done'),
    t('leaders.table.overdue'),
  ];
}

/** One row of a table of numbers. */
export function tableRow(name: string, sum: TaskSum): string[] {
  return [name, ...[sum.total, sum.due, sum.doneOfDue, sum.overdue].map(String)];
}
