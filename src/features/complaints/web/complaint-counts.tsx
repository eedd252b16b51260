import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { countComplaints } from '../contract.ts';
import css from './complaints.module.css';
import { complaintWords } from './words.ts';

/** Measures of quality over the programme's year (15/12–14/12), without names, codes or units. */
export function ComplaintCounts({ today }: { today: string }) {
  const t = useWords(complaintWords);
  const f = useFormats();
  const period = programmeYear(today);
  const counts = useCall(countComplaints, period);
  const { data } = counts;
  const figures =
    data === undefined
      ? []
      : ([
          ['received', data.received],
          ['open', data.open],
          ['late', data.late],
          ['upheld', data.byOutcome.upheld + data.byOutcome.partlyUpheld],
          ['notUpheld', data.byOutcome.notUpheld],
          ['withdrawn', data.withdrawn],
          ['compensation', data.compensation],
          ['acquitted', data.acquitted],
          ['chargesCancelled', data.chargesCancelled],
          ['openingsCancelled', data.openingsCancelled],
          ['filesReturned', data.filesReturned],
        ] as const);
  return (
    <Section
      title={t('counts.title')}
      note={t('counts.period', { from: f.day(period.from), to: f.day(period.to) })}
    >
      <ProblemNotice error={counts.error} onRetry={() => void counts.refetch()} />
      <dl className={css.counts}>
        {figures.map(([key, count]) => (
          <div key={key}>
            <dt>{t(`counts.${key}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>{t('counts.note')}</p>
    </Section>
  );
}

/** The year of the programme in which the day lies. */
export function programmeYear(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '12-15' ? 1 : 0);
  return { from: `${year - 1}-12-15`, to: `${year}-12-14` };
}
