import { useState } from 'react';
import { listWaiting } from '#platform/web/kit/limit-face.ts';
import { LimitChip } from '#platform/web/kit/limit-list.tsx';
import { BackLink } from '#platform/web/kit/record-body.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { CaseClock, CaseView } from '../contract.ts';
import { MarkTags, StageMark } from './case-marks.tsx';
import { type CaseWay, listWays } from './case-ways.ts';
import { useOwnBody } from './own-body.ts';
import { caseWords } from './words.ts';

/** The head of the record: code, stage, holder, the limits that wait, the one next step. */
export function CaseHeader({ view, run }: { view: CaseView; run(way: CaseWay): void }) {
  const t = useWords(caseWords);
  const both = useBothLanguages();
  return (
    <RecordHeader
      above={<BackLink to="/cases">{t('record.back')}</BackLink>}
      code={view.code}
      state={<StageMark one={view} />}
      tags={
        <>
          <Tag>{t(`severity.${view.severity}`)}</Tag>
          <MarkTags marks={view.marks} />
          {view.track === 'ordinary' ? null : <Tag>{t(`track.${view.track}`)}</Tag>}
          {view.bookNumber === null ? null : <Tag>{t('book', { number: view.bookNumber })}</Tag>}
        </>
      }
      holder={[view.holderAgency.name, ...view.handlers.map(sayPostShortly)].join(', ')}
      clocks={listHeaderClocks(view.clocks).map((clock) => ({
        name: [both(clock.name), clock.accused].filter((one) => one !== null).join(', '),
        chip: <LimitChip limit={clock} />,
      }))}
      {...useSteps(view, run)}
    />
  );
}

/** So many other steps stand open at once; the rest is one press away. */
const FEW = 6;

function useSteps(view: CaseView, run: (way: CaseWay) => void) {
  const t = useWords(caseWords);
  const nameOf = useWayName();
  const [all, setAll] = useState(false);
  const { next, others } = listWays(view, useOwnBody());
  const hidden = all || others.length <= FEW + 1 ? 0 : others.length - FEW;
  const shown = hidden === 0 ? others : others.slice(0, FEW);
  return {
    ...(next === null ? {} : { next: <NextStep run={() => run(next)}>{nameOf(next)}</NextStep> }),
    others: [
      ...shown.map((way) => (
        <StepLink key={nameOf(way)} run={() => run(way)}>
          {nameOf(way)}
        </StepLink>
      )),
      ...(hidden === 0
        ? []
        : [
            <StepLink key="more" run={() => setAll(true)}>
              {t('record.moreSteps', { count: hidden })}
            </StepLink>,
          ]),
    ],
  };
}

/** What a way is called: the verb and its object. */
function useWayName(): (way: CaseWay) => string {
  const t = useWords(caseWords);
  return (way) => {
    switch (way.kind) {
      case 'step':
        return t(`step.${way.step}`);
      case 'victim':
        return t('record.victims.add');
      case 'victim-act':
        return t('record.victims.act');
      default:
        return t(`act.${way.kind}`);
    }
  };
}

/** At most four limits stand in the head: duties and limits that wait, the nearest first, each name once. */
export function listHeaderClocks(clocks: readonly CaseClock[]): CaseClock[] {
  const seen = new Set<string>();
  return listWaiting(clocks.filter((one) => one.nature === 'limit' || one.nature === 'duty'))
    .filter(({ name, accused }) => {
      const key = `${name.vi} ${accused ?? ''}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, 4);
}
