import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TipView } from '../contract.ts';
import { useClockDetails } from './clock-details.ts';
import { faceOfClock } from './tip-marks.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** Every limit of the tip, each opened to its article, start and count. */
export function TipClocks({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const f = useFormats();
  const both = useBothLanguages();
  const details = useClockDetails();
  const { now } = useMe();
  if (tip.clocks.length === 0) {
    return null;
  }
  return (
    <Section title={t('record.clock.all')} note={String(tip.clocks.length)}>
      <ul className={css.plain}>
        {tip.clocks.map((clock) => (
          <li key={`${clock.rule}-${clock.startedAt}-${clock.name.vi}`} className={css.line}>
            <div>
              <p>{both(clock.name)}</p>
              <p className={css.quiet}>{t('record.clock.due', { day: f.day(clock.dueOn) })}</p>
            </div>
            {clock.state === 'stopped' ? (
              <Tag>{t('record.clock.stopped')}</Tag>
            ) : (
              <ClockChip clock={faceOfClock(clock, now)} details={details(clock)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
