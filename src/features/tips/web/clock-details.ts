import { useCallback } from 'react';
import type { ClockDetails } from '#platform/web/kit/clock-panel.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TipClock } from '../contract.ts';
import { vietnamDay } from './tip-marks.tsx';
import { tipWords } from './words.ts';

/** What an opened clock tells: article, start, each reason of the count, extensions. */
export function useClockDetails(): (clock: TipClock) => ClockDetails {
  const t = useWords(tipWords);
  const f = useFormats();
  const both = useBothLanguages();
  const { today } = useMe();
  return useCallback(
    (clock) => {
      const start = vietnamDay(clock.startedAt);
      const ask =
        clock.askBy === null ? [] : [t('record.clock.askBy', { day: f.day(clock.askBy) })];
      const used = clock.extensionsUsed;
      const extended =
        used === 0 && clock.extensionsLeft === 0
          ? []
          : [t('record.clock.extensions', { used, left: clock.extensionsLeft })];
      const how = clock.reasons.map(both);
      return {
        title: both(clock.name),
        article: clock.cites.join('; '),
        start: start > clock.dueOn ? clock.dueOn : start,
        due: clock.dueOn,
        today,
        startText: `${f.instant(clock.startedAt)}, ${t('record.clock.holder', { holder: both(clock.holder) })}`,
        how: [
          how.length === 0 ? t('record.clock.how') : how.join(' '),
          ...(clock.provisional ? [t('record.clock.provisional')] : []),
        ].join(' '),
        ...(extended.length + ask.length === 0
          ? {}
          : { extensions: [...extended, ...ask].join('; ') }),
      };
    },
    [t, f, both, today],
  );
}
