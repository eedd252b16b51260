import { type ReactNode, useCallback } from 'react';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { ClockChip } from './clock-chip.tsx';
import type { ClockDetails } from './clock-panel.tsx';
import { kitWords } from './kit-words.ts';
import { faceOfLimit, faceOfMark, type Limit, type LimitMark, vietnamDay } from './limit-face.ts';
import css from './limits.module.css';
import { Section } from './page.tsx';
import { Tag } from './tag.tsx';

/** The nearest limit of a row, or the word that none runs. */
export function RowLimit({ mark }: { mark: LimitMark | null }) {
  const t = useWords(kitWords);
  const { now } = useMe();
  return mark === null ? (
    <Tag>{t('limit.none')}</Tag>
  ) : (
    <ClockChip clock={faceOfMark(mark, { now })} />
  );
}

/** One limit as a chip that opens to its article, start and count; of one that was stopped or fell away the word. */
export function LimitChip({ limit }: { limit: Limit }) {
  const t = useWords(kitWords);
  const details = useLimitDetails();
  const { now } = useMe();
  if (limit.state === 'stopped') {
    return <Tag>{t('limit.stopped')}</Tag>;
  }
  return limit.lapsed ? (
    <ClockChip clock={{ state: 'not-started' }} text={t('limit.lapsed')} details={details(limit)} />
  ) : (
    <ClockChip clock={faceOfLimit(limit, now)} details={details(limit)} />
  );
}

interface LimitListProps<L extends Limit> {
  readonly limits: readonly L[];
  /** Beside the name: whom the limit concerns. */
  note?(limit: L): ReactNode;
}

/** Every limit of a record, each opened to its article, start and count. */
export function LimitList<L extends Limit>({ limits, note }: LimitListProps<L>) {
  const t = useWords(kitWords);
  return limits.length === 0 ? null : (
    <Section title={t('limit.all')} note={String(limits.length)}>
      <LimitLines limits={limits} {...(note === undefined ? {} : { note })} />
    </Section>
  );
}

/** The lines alone, within a part that has its own heading. */
export function LimitLines<L extends Limit>({ limits, note }: LimitListProps<L>) {
  const t = useWords(kitWords);
  const f = useFormats();
  const both = useBothLanguages();
  return (
    <ul className={css.plain}>
      {limits.map((limit) => (
        <li key={`${limit.rule}-${limit.startedAt}-${limit.name.vi}`} className={css.line}>
          <div>
            <p>
              {both(limit.name)}
              {note?.(limit)}
            </p>
            <p className={css.quiet}>{t('limit.due', { day: f.day(limit.dueOn) })}</p>
          </div>
          <LimitChip limit={limit} />
        </li>
      ))}
    </ul>
  );
}

/** What an opened limit tells: article, start, each reason of the count, extensions. */
export function useLimitDetails(): (limit: Limit) => ClockDetails {
  const t = useWords(kitWords);
  const f = useFormats();
  const both = useBothLanguages();
  const { today } = useMe();
  return useCallback(
    (limit) => {
      const start = vietnamDay(limit.startedAt);
      const ask = limit.askBy === null ? [] : [t('limit.askBy', { day: f.day(limit.askBy) })];
      const used = limit.extensionsUsed;
      const extended =
        used === 0 && limit.extensionsLeft === 0
          ? []
          : [t('limit.extensions', { used, left: limit.extensionsLeft })];
      const how = limit.reasons.map(both);
      const suppose = (extendedTo: string | null) =>
        extendedTo === null
          ? {}
          : {
              extendedTo,
              whatIf: [
                {
                  name: t('limit.ifExtended'),
                  result: t('limit.due', { day: f.day(extendedTo) }),
                },
              ],
            };
      return {
        title: both(limit.name),
        article: limit.cites.join('; '),
        start: start > limit.dueOn ? limit.dueOn : start,
        due: limit.dueOn,
        today,
        startText: `${f.instant(limit.startedAt)}, ${t('limit.holder', { holder: both(limit.holder) })}`,
        ...suppose(limit.ifExtended ?? null),
        how: [
          how.length === 0 ? t('limit.how') : how.join(' '),
          ...(limit.provisional ? [t('limit.provisional')] : []),
        ].join(' '),
        ...(extended.length + ask.length === 0
          ? {}
          : { extensions: [...extended, ...ask].join('; ') }),
      };
    },
    [t, f, both, today],
  );
}
