import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { faceOfMark } from '#platform/web/kit/limit-face.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TipView } from '../contract.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** What the procuracy asked in writing and whether it is answered, and the duties past their limit. */
export function TipRequests({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  const { now } = useMe();
  return (
    <>
      {tip.missed.length === 0 ? null : (
        <Section title={t('record.missed')} note={String(tip.missed.length)}>
          <ul className={css.plain}>
            {tip.missed.map((mark) => (
              <li key={`${mark.rule}-${mark.dueOn}`} className={css.line}>
                <p>{both(mark.name)}</p>
                <ClockChip clock={faceOfMark(mark, { now })} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {tip.requests.length === 0 ? null : <Requests tip={tip} />}
    </>
  );
}

function Requests({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const f = useFormats();
  return (
    <Section title={t('record.requests.title')} note={String(tip.requests.length)}>
      <ul className={css.plain}>
        {tip.requests.map((request) => (
          <li key={request.eventId} className={css.line}>
            <div>
              <p>{t(`acts.${request.act}`)}</p>
              <p className={css.quiet}>{f.instant(request.at)}</p>
            </div>
            <StateBadge shape={request.answeredAt === null ? 'triangle' : 'full'}>
              {request.answeredAt === null
                ? t('record.requests.waits')
                : t('record.requests.answered', { at: f.instant(request.answeredAt) })}
            </StateBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
