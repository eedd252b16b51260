import type { Temporal } from 'temporal-polyfill';
import { listOwedDuties, listOwedPapers } from '#domain/case/case-duty.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { NoticeAddressee, NoticePaper } from '#domain/case/notice.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { startOf } from '#domain/deadline/clock/moment.ts';
import { endMs } from '#features/deadlines/server/index.ts';
import type { AccusedView, OwedView } from '../contract.ts';
import { markOf } from './clock-marks.ts';

/** What a body owes in a case, the nearest end first. */
export function listOwedViews(
  body: CaseBody,
  clocks: readonly ClockState[],
  { accusedList, now }: { accusedList: readonly AccusedView[]; now: Temporal.Instant },
): OwedView[] {
  const accusedOf = (person: string | null) => {
    const found = accusedList.find(({ id }) => id === person);
    return found === undefined ? null : { id: found.id, mark: found.mark };
  };
  const headOf = (clock: ClockState) => ({
    ...markOf(clock, now),
    accused: accusedOf(clock.person),
    startedAt: startOf(clock.from).toString(),
  });
  const duties = listOwedDuties(clocks, body).map(({ duty, clock, about }) => ({
    clock,
    view: { ...headOf(clock), duty, notice: null, about },
  }));
  const papers = listOwedPapers(clocks, body).map(({ paper, to, clock }) => ({
    clock,
    view: {
      ...headOf(clock),
      duty: null,
      notice: { paper: NoticePaper.parse(paper), to: NoticeAddressee.parse(to) },
      about: null,
    },
  }));
  return [...duties, ...papers]
    .toSorted((one, other) => endMs(one.clock) - endMs(other.clock))
    .map(({ view }) => view);
}
