import { type ReactNode, useState } from 'react';
import { listWaiting } from '#platform/web/kit/limit-face.ts';
import { LimitChip } from '#platform/web/kit/limit-list.tsx';
import { BackLink } from '#platform/web/kit/record-body.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { TipClock, TipView, WayOn } from '../contract.ts';
import { ArchivedMark, TipStateMark, UrgencyMark } from './tip-marks.tsx';
import { findReason, sortWays } from './ways.ts';
import { tipWords } from './words.ts';

/** The head of the record: code, state, holder, the limits that wait, the one next step. */
export function TipHeader({ tip, run }: { tip: TipView; run(way: WayOn): void }) {
  const t = useWords(tipWords);
  const clocks = useHeaderClocks(tip);
  return (
    <RecordHeader
      above={<BackLink to="/tips">{t('record.back')}</BackLink>}
      code={tip.code}
      state={
        <>
          <TipStateMark state={tip.state} />
          <ArchivedMark tip={tip} />
          <UrgencyMark urgency={tip.urgency} />
        </>
      }
      tags={
        <>
          <Tag>{t(`kind.${tip.kind}`)}</Tag>
          {tip.bookNumber === null ? null : <Tag>{t('book', { number: tip.bookNumber })}</Tag>}
        </>
      }
      holder={[tip.heldBy.name, ...tip.handlers.map(sayPostShortly)].join(', ')}
      clocks={clocks}
      {...useSteps(tip, run)}
    />
  );
}

/** So many other steps stand open at once; the rest is one press away. */
const FEW = 5;

function useSteps(tip: TipView, run: (way: WayOn) => void) {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  const [all, setAll] = useState(false);
  const { next, others, closed } = sortWays(
    tip.waysOn,
    new Set(tip.events.map((event) => event.kind)),
  );
  const hidden = all || others.length <= FEW + 1 ? 0 : others.length - FEW;
  const shown = hidden === 0 ? others : others.slice(0, FEW);
  const more: ReactNode[] =
    hidden === 0
      ? []
      : [
          <StepLink key="more" run={() => setAll(true)}>
            {t('record.moreSteps', { count: hidden })}
          </StepLink>,
        ];
  return {
    ...(next === null
      ? {}
      : { next: <NextStep run={() => run(next)}>{t(`acts.${next.act}`)}</NextStep> }),
    others: [
      ...shown.map((way) => (
        <StepLink key={way.act} run={() => run(way)}>
          {t(`acts.${way.act}`)}
        </StepLink>
      )),
      ...more,
    ],
    closed: closed.map((way) => {
      const reason = findReason(way);
      return {
        name: t(`acts.${way.act}`),
        reason: reason === null ? t('record.reasonUnknown') : both(reason),
      };
    }),
  };
}

/** At most four limits stand in the head: those that wait first, then what was kept or missed. */
function useHeaderClocks(tip: TipView) {
  const both = useBothLanguages();
  return listHeaderClocks(tip.clocks).map((clock) => ({
    name: both(clock.name),
    chip: <LimitChip limit={clock} />,
  }));
}

/** Rules that say by when the tip must be resolved; they stand first in the head. */
const RESOLVING: readonly string[] = ['T-20', 'T-21', 'T-22', 'T-31', 'T-32', '158.1-cancelled'];

/** The limits of the head, each rule once: the time for resolving, then the nearest. */
export function listHeaderClocks(clocks: readonly TipClock[]): TipClock[] {
  const byDay = listWaiting(clocks);
  const kept = clocks.filter((clock) => clock.doneAt !== null);
  const sorted = [
    ...byDay.filter((clock) => RESOLVING.includes(clock.rule)),
    ...byDay.filter((clock) => !RESOLVING.includes(clock.rule)),
    ...kept.toSorted((one, other) => other.dueOn.localeCompare(one.dueOn)),
  ];
  const seen = new Set<string>();
  return sorted
    .filter(({ name }) => !seen.has(name.vi) && seen.add(name.vi) !== undefined)
    .slice(0, 4);
}
