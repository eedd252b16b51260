import { listMoments } from '#domain/evidence-chart/filter-chart.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './chart.module.css';
import { useLinkName } from './link-names.ts';
import { useNodeName } from './node-names.ts';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

/** What says a day, oldest first: events and links, each with its evidence. */
export function ChartTimeline({
  seen,
  labels,
}: {
  seen: Seen;
  labels: ReadonlyMap<string, string>;
}) {
  const t = useWords(chartWords);
  const f = useFormats();
  const nameOf = useNodeName(labels);
  const sayLink = useLinkName(seen.nodes, labels);
  const { moments, undated } = listMoments(seen);
  return (
    <Section
      title={t('view.timeline')}
      {...(undated.length === 0 ? {} : { note: t('timeline.note', { count: undated.length }) })}
    >
      {moments.length === 0 ? <p>{t('timeline.empty')}</p> : null}
      <ol className={css.moments}>
        {moments.map((moment) => (
          <li key={'node' in moment ? moment.node.id : moment.link.id}>
            <time dateTime={moment.on}>{f.day(moment.on)}</time>
            <span>
              {'node' in moment ? nameOf(moment.node) : sayLink(moment.link)}
              {moment.until === null
                ? ''
                : `, ${t('timeline.until', { day: f.day(moment.until) })}`}
              {'link' in moment && moment.link.evidenceId === null ? (
                <strong className={css.loud}> {t('notBacked')}</strong>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
