import { Section } from '#platform/web/kit/page.tsx';
import { Timeline } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { AgencySuccessionView, AgencyView } from '../contract.ts';
import css from './agencies.module.css';
import { AgencyLink } from './agency-link.tsx';
import { agencyWords } from './words.ts';

/** From whom the agency took over, to whom it passed, and which open work went along. */
export function HistorySection({ agency }: { readonly agency: AgencyView }) {
  const t = useWords(agencyWords);
  const { predecessors, successors } = agency;
  const none = predecessors.length + successors.length === 0;
  return (
    <>
      <Section title={t('history.title')}>
        {none ? <p>{t('history.none')}</p> : null}
        <ul className={css.plain}>
          {predecessors.map((one) => (
            <Line key={one.id} one={one} side={t('history.from')} />
          ))}
          {successors.map((one) => (
            <Line key={one.id} one={one} side={t('history.to')} />
          ))}
        </ul>
      </Section>
      {agency.moves.length === 0 ? null : (
        <Section title={t('moves.title')}>
          <Timeline
            items={agency.moves.map((move, index) => ({
              id: `${move.at} ${index}`,
              at: move.at,
              kind: 'act' as const,
              title: [
                t(`moves.${move.kind}`, { count: move.count }),
                ...(move.outcome === 'moved' ? [] : [t(`moves.${move.outcome}`)]),
              ].join(', '),
              who: t('moves.line', { from: move.from.name, to: move.to.name }),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Line({ one, side }: { one: AgencySuccessionView; side: string }) {
  const t = useWords(agencyWords);
  const f = useFormats();
  const { duty, takesWork, movedAt, legalBasis } = one;
  const notes = [
    t(`history.${one.share}`),
    t('history.on', { day: f.day(one.on) }),
    ...(duty === null ? [] : [duty]),
    ...(legalBasis === null ? [] : [legalBasis]),
    ...(takesWork ? [t(movedAt === null ? 'history.waiting' : 'history.work')] : []),
    ...(one.verified ? [] : [t('history.unverified')]),
  ];
  return (
    <li>
      <span>
        {side}: <AgencyLink id={one.agencyId} name={one.name} />
      </span>
      <span className={css.small}>{notes.join(' · ')}</span>
    </li>
  );
}
