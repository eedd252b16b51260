import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { TodayGroup, TodayGroupName } from '../contract.ts';
import { todayWords } from './words.ts';

/** Where the rest of a group is listed. */
const LISTS: Partial<Record<TodayGroupName, { to: string; search: Record<string, string> }>> = {
  danger: { to: '/duty', search: {} },
  overdue: { to: '/tasks', search: { state: 'overdue' } },
  'due-today': { to: '/tasks', search: { state: 'open' } },
  'next-three-days': { to: '/tasks', search: { state: 'open' } },
  'two-weeks': { to: '/tasks', search: { state: 'open' } },
  'to-accept': { to: '/tasks', search: { state: 'waiting' } },
  returned: { to: '/tasks', search: { state: 'waiting' } },
  'to-decide': { to: '/tasks', search: { scope: 'issued', state: 'done' } },
  letters: { to: '/outgoing', search: {} },
  notices: { to: '/notifications', search: {} },
  meetings: { to: '/meetings', search: {} },
  'late-agencies': { to: '/tasks', search: { scope: 'issued', state: 'overdue' } },
};

/** “Xem cả 23”, where more waits than stands on the page. */
export function MoreLine({ group }: { group: TodayGroup }) {
  const t = useWords(todayWords);
  const list = LISTS[group.name];
  if (list === undefined) {
    return null;
  }
  return (
    <LedgerLine
      what={
        <StepLink to={list.to} search={list.search}>
          {t('more', { count: group.count })}
        </StepLink>
      }
    />
  );
}
