import { LedgerLine, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { type Say, useWords } from '#platform/web/language/use-words.ts';
import type { SearchHit, SearchNoun, SearchView } from '../contract.ts';
import { searchWords } from './words.ts';

interface HitGroupProps {
  readonly group: SearchView['groups'][number];
  onMore?(): void;
}

/** Where a record of each noun opens; agencies and officers stand in lists of their own. */
const PAGES: Record<SearchNoun, string> = {
  document: '/documents',
  plan: '/plans',
  task: '/tasks',
  meeting: '/meetings',
  agency: '/agencies',
  officer: '/officers',
};

/** What was found of one noun. */
export function HitGroup({ group, onMore }: HitGroupProps) {
  const t = useWords(searchWords);
  const f = useFormats();
  const { noun, hits, more } = group;
  const count = more ? `${hits.length}+` : String(hits.length);
  return (
    <LedgerSection name={t(`noun.${noun}`)} count={t('found', { count })}>
      {hits.map((hit) => (
        <LedgerLine
          key={hit.id}
          what={hit.title}
          why={sayDetail(noun, hit, t, f.day)}
          mark={
            hit.exact ? (
              <StateBadge shape="full">{t('exact')}</StateBadge>
            ) : noun === 'document' || noun === 'plan' || noun === 'meeting' ? (
              hit.day !== null && f.day(hit.day)
            ) : null
          }
          {...(hit.number === null ? {} : { code: hit.number })}
          to={`${PAGES[noun]}/${hit.id}`}
          way={t(`way.${noun}`)}
        />
      ))}
      {more && onMore !== undefined ? (
        <LedgerLine what={<StepLink run={onMore}>{t('more')}</StepLink>} />
      ) : null}
    </LedgerSection>
  );
}

const PLAN_STATES = ['in-force', 'history', 'withdrawn'] as const;
const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;

function sayDetail(
  noun: SearchNoun,
  hit: SearchHit,
  t: Say<typeof searchWords.vi>,
  day: (iso: string) => string,
): string {
  const on = hit.exact && hit.day !== null ? [day(hit.day)] : [];
  const detail = hit.detail ?? '';
  switch (noun) {
    case 'plan': {
      const state = PLAN_STATES.find((one) => one === detail);
      return [...(state === undefined ? [] : [t(`planState.${state}`)]), ...on].join(' · ');
    }
    case 'meeting': {
      const state = MEETING_STATES.find((one) => one === detail);
      return [...(state === undefined ? [] : [t(`meetingState.${state}`)]), ...on].join(' · ');
    }
    case 'task':
      return [
        ...(detail === '' ? [] : [t('clause', { path: detail })]),
        ...(hit.day === null ? [] : [t('due', { day: day(hit.day) })]),
      ].join(' · ');
    case 'agency':
      return [detail, ...(hit.day === null ? [] : [t('ended', { day: day(hit.day) })])].join(' · ');
    case 'document':
    case 'officer':
      return [...(detail === '' ? [] : [detail]), ...on].join(' · ');
  }
}
