import type { ReactNode } from 'react';
import { type Clock, clockOfDays } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { WordKey } from '#platform/web/language/words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TodayGroupName, TodayLine, TodayLineKind } from '../contract.ts';
import { useLineText } from './line-text.ts';
import { wayOf } from './line-way.ts';
import { todayWords } from './words.ts';

interface LineProps {
  readonly line: TodayLine;
  readonly group: TodayGroupName;
}

/** One line of Hôm nay. */
export function TodayLineView({ line, group }: LineProps) {
  const t = useWords(todayWords);
  const text = useLineText();
  const way = wayOf(line, group);
  const holder = line.kind === 'late-agency' ? null : line.agency;
  return (
    <LedgerLine
      mark={<Mark line={line} />}
      what={text.what(line)}
      why={text.why(line)}
      {...(line.number === null ? {} : { code: line.number })}
      {...(holder === null ? {} : { holder })}
      {...(way === null
        ? {}
        : {
            action: (
              <StepLink to={way.to} search={way.search ?? {}}>
                {t(`way.${way.verb}` as WordKey<typeof todayWords.vi>)}
              </StepLink>
            ),
          })}
    />
  );
}

function Mark({ line }: { line: TodayLine }): ReactNode {
  const f = useFormats();
  const badge = useBadge(line);
  const { today } = useMe();
  if (line.kind === 'meeting' && line.at !== null) {
    return <span>{f.instant(line.at)}</span>;
  }
  const isDuty = ['task', 'report', 'own-plan', 'late-agency'].includes(line.kind);
  const isOver = line.dueOn !== null && line.dueOn < today;
  if (isDuty && line.dueOn !== null && (isOver || line.state !== 'returned')) {
    return <DutyClock line={line} due={line.dueOn} />;
  }
  return badge;
}

/** The clock of a duty; open, it says the rule and the way of counting. */
function DutyClock({ line, due }: { line: TodayLine; due: string }) {
  const t = useWords(todayWords);
  const f = useFormats();
  const { today } = useMe();
  const start = line.startsOn ?? due;
  const clock = withRisk(
    clockOfDays({ start: start < due ? start : due, due, today }),
    line.atRisk,
  );
  if (line.kind === 'late-agency') {
    return <ClockChip clock={clock} />;
  }
  return (
    <ClockChip
      clock={clock}
      details={{
        title: t('clock.title'),
        article:
          line.number === null
            ? t('clock.noArticle')
            : t('clock.article', { number: [line.number, line.path].filter(Boolean).join(', ') }),
        start: start < due ? start : due,
        due,
        today,
        startText: t('clock.start', { day: f.day(start) }),
        how: t('clock.how'),
      }}
    />
  );
}

/** The server’s rule for the last days counts working days; it may be earlier than the last fifth. */
function withRisk(clock: Clock, atRisk: boolean): Clock {
  return atRisk && clock.state === 'running' ? { ...clock, state: 'soon' } : clock;
}

const BADGES: Partial<Record<TodayLineKind, readonly [StateShape, string]>> = {
  card: ['open', 'waiting'],
  'plan-review': ['half', 'review'],
  'task-to-confirm': ['triangle', 'confirm'],
  'change-request': ['triangle', 'change'],
  'extension-request': ['triangle', 'extension'],
  'report-to-decide': ['triangle', 'submitted'],
  difficulty: ['triangle', 'raised'],
  notice: ['open', 'unread'],
  session: ['half', 'quiet'],
  invitation: ['open', 'quiet'],
  calendar: ['triangle', 'attention'],
  refusal: ['triangle', 'attention'],
  plan: ['half', 'quiet'],
};

function useBadge(line: TodayLine): ReactNode {
  const t = useWords(todayWords);
  const [shape, word] = badgeOf(line);
  return (
    <StateBadge shape={shape}>{t(`mark.${word}` as WordKey<typeof todayWords.vi>)}</StateBadge>
  );
}

function badgeOf(line: TodayLine): readonly [StateShape, string] {
  if (line.state === 'returned') {
    return ['diamond', 'returned'];
  }
  if (line.kind === 'letter') {
    return ['triangle', line.state ?? 'draft'];
  }
  if (line.kind === 'audit-check') {
    return line.state === 'whole' ? ['full', 'whole'] : ['triangle', 'attention'];
  }
  return BADGES[line.kind] ?? ['open', 'waiting'];
}
