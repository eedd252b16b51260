import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { daysBetween } from './clock.ts';
import css from './clock-panel.module.css';
import { kitWords } from './kit-words.ts';

/** The rule behind a clock: why this day, and what would change it. */
export interface ClockDetails {
  /** “Giải quyết tin” */
  readonly title: string;
  readonly article: string;
  /** ISO days. */
  readonly start: string;
  readonly due: string;
  readonly today: string;
  readonly extendedTo?: string;
  /** Where and when it began, in words. */
  readonly startText: string;
  readonly how: string;
  readonly skipped?: string;
  readonly extensions?: string;
  readonly whatIf?: readonly { readonly name: string; readonly result: string }[];
}

/** The open clock: ruler, article, start, way of counting, extensions, and trials that write nothing. */
export function ClockPanel({ details }: { details: ClockDetails }) {
  const t = useWords(kitWords);
  const f = useFormats();
  return (
    <div className={css.panel}>
      <p className={css.title}>
        {details.title}: {t('clock.due', { day: f.day(details.due) })}
      </p>
      <ClockRuler details={details} />
      <dl className={css.facts}>
        <Fact name={t('clock.article')} text={details.article} />
        <Fact name={t('clock.start')} text={details.startText} />
        <Fact name={t('clock.how')} text={details.how} />
        {details.skipped === undefined ? null : (
          <Fact name={t('clock.skipped')} text={details.skipped} />
        )}
        <Fact name={t('clock.extensions')} text={details.extensions ?? t('clock.noExtensions')} />
      </dl>
      {details.whatIf === undefined || details.whatIf.length === 0 ? null : (
        <div className={css.what}>
          <p className={css.title}>{t('clock.what')}</p>
          <p className={css.hint}>{t('clock.whatHint')}</p>
          <dl className={css.facts}>
            {details.whatIf.map((one) => (
              <Fact key={one.name} name={one.name} text={one.result} />
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

const WIDTH = 320;

/** Keeps a word inside the ruler. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 40) {
    return 'start';
  }
  return x > WIDTH - 40 ? 'end' : 'middle';
}

function ClockRuler({ details }: { details: ClockDetails }) {
  const t = useWords(kitWords);
  const f = useFormats();
  const { start, due, today, extendedTo } = details;
  const whole = Math.max(daysBetween(start, extendedTo ?? due), daysBetween(start, today), 1);
  const at = (day: string) => (Math.max(daysBetween(start, day), 0) / whole) * WIDTH;
  const words = t('clock.today', { count: Math.max(daysBetween(start, today), 0) });
  return (
    <svg viewBox={`-2 0 ${WIDTH + 4} 70`} className={css.ruler} role="img" aria-label={words}>
      <text
        x={at(today)}
        y="11"
        textAnchor={at(today) > WIDTH / 2 ? 'end' : 'start'}
        className={css.label}
      >
        {words}
      </text>
      {extendedTo === undefined ? null : (
        <rect
          x={at(due)}
          y="22"
          width={at(extendedTo) - at(due)}
          height="8"
          className={css.extra}
        />
      )}
      <rect x="0" y="20" width={at(due)} height="12" className={css.track} />
      <rect x="0" y="20" width={Math.min(at(today), at(due))} height="12" className={css.spent} />
      <path d={`M0 15v22M${at(today)} 15v22M${at(due)} 15v22`} className={css.ticks} />
      <text x="0" y="50" className={css.label}>
        {f.day(start)}
      </text>
      <text
        x={at(due)}
        y={extendedTo === undefined ? 50 : 66}
        textAnchor={anchorAt(at(due))}
        className={css.label}
      >
        {f.day(due)}
      </text>
      {extendedTo === undefined ? null : (
        <text x={WIDTH} y="50" textAnchor="end" className={css.label}>
          {t('clock.ifExtended')} {f.day(extendedTo)}
        </text>
      )}
    </svg>
  );
}
