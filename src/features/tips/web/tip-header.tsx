import { LinkTo } from '#platform/web/address/link-to.tsx';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TipClock, TipView, WayOn } from '../contract.ts';
import { useClockDetails } from './clock-details.ts';
import { faceOfClock, TipStateMark, UrgencyMark } from './tip-marks.tsx';
import css from './tips.module.css';
import { findReason, sortWays } from './ways.ts';
import { tipWords } from './words.ts';

/** The head of the record: code, state, holder, the limits that wait, the one next step. */
export function TipHeader({ tip, run }: { tip: TipView; run(way: WayOn): void }) {
  const t = useWords(tipWords);
  const clocks = useHeaderClocks(tip);
  return (
    <RecordHeader
      above={
        <LinkTo to="/tips" className={css.back}>
          <Icon name="arrow-left" size={14} />
          {t('record.back')}
        </LinkTo>
      }
      code={tip.code}
      state={
        <>
          <TipStateMark state={tip.state} />
          <UrgencyMark urgency={tip.urgency} />
        </>
      }
      tags={
        <>
          <Tag>{t(`kind.${tip.kind}`)}</Tag>
          {tip.bookNumber === null ? null : <Tag>{t('book', { number: tip.bookNumber })}</Tag>}
        </>
      }
      holder={[tip.heldBy.name, ...tip.handlers.map((post) => post.title)].join(', ')}
      clocks={clocks}
      {...useSteps(tip, run)}
    />
  );
}

function useSteps(tip: TipView, run: (way: WayOn) => void) {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  const { next, others, closed } = sortWays(
    tip.waysOn,
    new Set(tip.events.map((event) => event.kind)),
  );
  return {
    ...(next === null
      ? {}
      : { next: <NextStep run={() => run(next)}>{t(`acts.${next.act}`)}</NextStep> }),
    others: others.map((way) => (
      <StepLink key={way.act} run={() => run(way)}>
        {t(`acts.${way.act}`)}
      </StepLink>
    )),
    closed: closed.map((way) => {
      const reason = findReason(way.reason);
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
  const details = useClockDetails();
  const { now } = useMe();
  return listHeaderClocks(tip.clocks).map((clock) => ({
    name: both(clock.name),
    chip: <ClockChip clock={faceOfClock(clock, now)} details={details(clock)} />,
  }));
}

/** The limits of the head, each rule once, the nearest first. */
export function listHeaderClocks(clocks: readonly TipClock[]): TipClock[] {
  const waits = clocks.filter((clock) => clock.doneAt === null && clock.state !== 'stopped');
  const kept = clocks.filter((clock) => clock.doneAt !== null);
  const sorted = [
    ...waits.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)),
    ...kept.toSorted((one, other) => other.dueOn.localeCompare(one.dueOn)),
  ];
  const seen = new Set<string>();
  return sorted
    .filter(({ name }) => !seen.has(name.vi) && seen.add(name.vi) !== undefined)
    .slice(0, 4);
}
