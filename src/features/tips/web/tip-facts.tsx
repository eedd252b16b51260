import { type ReactNode, useState } from 'react';
import type { PostRef } from '#platform/contract/post-ref.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { FactList } from '#platform/web/kit/record-body.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import type { TipView } from '../contract.ts';
import { nameOffence } from './act-own-fields.tsx';
import { CorrectFactsDialog } from './correct-facts-dialog.tsx';
import { tipWords } from './words.ts';

/** What stands in clear: moments, bodies, place, numbers and ages; no name. */
export function TipFactsPart({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <Section title={t('record.facts.title')}>
      <FactList facts={useFacts(tip)} />
      {tip.mayLink ? (
        <StepLink run={() => setCorrecting(true)}>{t('record.facts.correct')}</StepLink>
      ) : null}
      {isCorrecting ? <CorrectFactsDialog tip={tip} onClose={() => setCorrecting(false)} /> : null}
    </Section>
  );
}

function useFacts(tip: TipView): (readonly [string, ReactNode])[] {
  const t = useWords(tipWords);
  const f = useFormats();
  const locale = useLocale();
  const { facts } = tip;
  const unknown = t('record.facts.unknown');
  const purposes = facts.purposes.map((code) => t(`purpose.${code}`)).join(', ');
  return [
    [t('record.facts.channel'), t(`channel.${tip.channel}`)],
    [t('record.facts.received'), `${f.instant(tip.receivedAt)}, ${tip.receivedBy.name}`],
    [
      t('record.facts.competent'),
      tip.competentAt === null ? t('record.facts.notYet') : f.instant(tip.competentAt),
    ],
    [t('record.facts.place'), tip.place?.name ?? unknown],
    [t('record.facts.happened'), facts.happenedOn === null ? unknown : f.day(facts.happenedOn)],
    [
      t('record.facts.offence'),
      tip.offence === null ? unknown : nameOffence(tip.offence, '', locale),
    ],
    [t('record.facts.victims'), useVictims(tip)],
    [t('record.facts.purposes'), purposes === '' ? unknown : purposes],
    [t('record.facts.reporter'), useReporter(tip)],
    ...useMarks(tip),
    ...peopleOf(tip).map(([key, names]) => [t(`record.facts.${key}`), names] as const),
  ];
}

function useVictims({ facts }: TipView): string {
  const t = useWords(tipWords);
  const groups = (['under16', 'from16To17', 'adults', 'ageUnknown'] as const).flatMap((group) =>
    facts.victims[group] === 0 ? [] : [t(`record.facts.${group}`, { count: facts.victims[group] })],
  );
  return groups.length === 0 ? t('record.facts.none') : groups.join(', ');
}

function useReporter({ facts }: TipView): string {
  const t = useWords(tipWords);
  const standing = t(`standing.${facts.reporterStanding}`);
  return facts.reporterIsVictim ? `${standing}, ${t('record.facts.reporterVictim')}` : standing;
}

function useMarks({ facts }: TipView): (readonly [string, string])[] {
  const t = useWords(tipWords);
  const marks = [
    ...(facts.pressing ? [t('record.facts.pressing')] : []),
    ...(facts.remote ? [t('record.facts.remote')] : []),
    ...(facts.acrossBorder ? [t('record.facts.border')] : []),
    ...(facts.childAbuse ? [t('record.facts.child')] : []),
  ];
  return marks.length === 0 ? [] : [[t('record.facts.marks'), marks.join(', ')]];
}

function peopleOf(tip: TipView) {
  const names = (posts: readonly PostRef[]) => posts.map(sayPostShortly).join(', ');
  return (
    [
      ['handlers', names(tip.handlers)],
      ['supervised', tip.supervisedBy.map((agency) => agency.name).join(', ')],
      ['procurators', names(tip.procurators)],
      ['referral', tip.referral?.reference ?? ''],
    ] as const
  ).filter(([, names]) => names !== '');
}
