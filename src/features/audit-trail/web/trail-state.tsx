import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Figure } from '#platform/web/kit/figure.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { formatInstant, formatNumber } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import type { Fault, getTrailState, Verification } from '../contract.ts';
import css from './audit-trail.module.css';
import { auditWords } from './words.ts';

/** How long the trail is, whether its last check found it whole, and its last anchor. */
export function TrailState({ state }: { state: OutputOf<typeof getTrailState> }) {
  const t = useWords(auditWords);
  const locale = useLocale();
  const { verification, lastAnchor } = state;
  return (
    <>
      <div className={css.figures}>
        <Figure name={t('state.entries')} value={formatNumber(state.entries, locale)} />
        <CheckFigure verification={verification} />
        <Figure
          name={t('state.lastAnchor')}
          value={lastAnchor === null ? '–' : formatNumber(lastAnchor.number, locale)}
          note={
            lastAnchor === null
              ? t('state.noAnchor')
              : t('state.anchorAt', {
                  number: lastAnchor.number,
                  at: formatInstant(lastAnchor.at),
                })
          }
        />
      </div>
      {verification === null || verification.faults.length === 0 ? null : (
        <FaultList faults={verification.faults} />
      )}
    </>
  );
}

function CheckFigure({ verification }: { verification: Verification | null }) {
  const t = useWords(auditWords);
  const locale = useLocale();
  if (verification === null) {
    return <Figure name={t('state.checked')} value="–" note={t('state.never')} />;
  }
  const { faults, entries, anchors, at } = verification;
  return (
    <Figure
      name={t('state.checked')}
      value={formatInstant(at).slice(0, 10)}
      badge={
        faults.length === 0 ? (
          <StateBadge shape="full">{t('state.whole')}</StateBadge>
        ) : (
          <StateBadge shape="down" tone="danger">
            {t('state.broken', { count: faults.length })}
          </StateBadge>
        )
      }
      note={t('state.read', {
        entries: formatNumber(entries, locale),
        anchors: formatNumber(anchors, locale),
        at: formatInstant(at),
      })}
    />
  );
}

function FaultList({ faults }: { faults: readonly Fault[] }) {
  const t = useWords(auditWords);
  return (
    <div role="alert" className={css.faults}>
      <p>{t('state.act')}</p>
      <ul>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{t(`faults.${wordOf(fault.kind)}`, valuesOf(fault))}</li>
        ))}
      </ul>
    </div>
  );
}

function wordOf(kind: Fault['kind']) {
  switch (kind) {
    case 'anchor-broken':
      return 'anchorBroken';
    case 'anchor-lost':
      return 'anchorLost';
    default:
      return kind;
  }
}

function valuesOf({ kind: _kind, ...numbers }: Fault): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
