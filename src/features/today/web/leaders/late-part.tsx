import { periodName } from '#features/reports/contract.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { clockOfDays } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { LateAgency, LeadersView } from '../../contract.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';
import { Part } from './part.tsx';

const SHOWN = 4;

/** Agencies with something overdue, in the order of the organisation, by counts. */
export function LatePart({ late }: { late: LeadersView['late'] }) {
  const t = useWords(todayWords);
  const rest = late.count - Math.min(late.rows.length, SHOWN);
  return (
    <Part title={t('leaders.part.late')}>
      {late.count === 0 ? (
        <p className={css.quiet}>{t('leaders.lateRow.none')}</p>
      ) : (
        <ul className={css.late}>
          {late.rows.slice(0, SHOWN).map((agency) => (
            <li key={agency.id}>
              <span className={css.lateName}>{agency.name}</span>
              <LateText agency={agency} />
            </li>
          ))}
          {rest > 0 ? (
            <li>
              <LinkTo
                to="/tasks"
                search={{ scope: 'issued', state: 'overdue' }}
                className={css.records}
              >
                {t('leaders.lateRow.more', { count: rest })}
              </LinkTo>
            </li>
          ) : null}
        </ul>
      )}
    </Part>
  );
}

function LateText({ agency }: { agency: LateAgency }) {
  const t = useWords(todayWords);
  const parts = [
    ...(agency.overdueTasks > 0
      ? [t('leaders.lateRow.tasks', { count: agency.overdueTasks })]
      : []),
    ...(agency.missingReports > 0
      ? [t('leaders.lateRow.reports', { count: agency.missingReports })]
      : []),
    ...(agency.ownPlanMissing ? [t('leaders.lateRow.plan')] : []),
  ];
  return <span className={css.lateText}>{parts.join(', ')}</span>;
}

/** What ends next, tasks and reports together. */
export function ComingPart({ coming }: { coming: LeadersView['coming'] }) {
  const t = useWords(todayWords);
  const both = useBothLanguages();
  const { today } = useMe();
  return (
    <Part title={t('leaders.part.coming')}>
      {coming.length === 0 ? <p className={css.quiet}>{t('leaders.coming.none')}</p> : null}
      <ul className={css.coming}>
        {coming.map((one) => (
          <li key={`${one.kind}-${one.id}-${one.title}`}>
            <ClockChip
              clock={clockOfDays({
                start: one.startsOn < today ? one.startsOn : today,
                due: one.dueOn,
                today,
              })}
            />
            <span className={css.comingTitle}>
              {one.kind === 'task' ? (
                <LinkTo to={`/tasks/${one.id}`} className={css.records}>
                  {one.title}
                </LinkTo>
              ) : (
                t('leaders.coming.report', { period: both(periodName(one.title)) })
              )}
            </span>
            <span className={css.comingAgency}>
              {one.agencies > 1
                ? t('leaders.coming.agencies', { count: one.agencies })
                : one.agency}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
