import type { CaseStage } from '#domain/case/case-stage.ts';
import type { Charge } from '#domain/case/offence.ts';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CaseRow } from '../contract.ts';
import { caseWords } from './words.ts';

const SHAPES: Record<CaseStage, StateShape> = {
  investigation: 'half',
  concluded: 'triangle',
  prosecution: 'half',
  indicted: 'triangle',
  trial: 'half',
  judged: 'triangle',
  appeal: 'half',
  'in-force': 'full',
  ended: 'diamond',
};

/** Where a case stands, by shape and word; suspended and ended ones say so. */
export function StageMark({ one }: { one: Pick<CaseRow, 'stage' | 'suspended' | 'ending'> }) {
  const t = useWords(caseWords);
  const word = one.ending === null ? t(`stage.${one.stage}`) : t(`ending.${one.ending}`);
  return (
    <>
      <StateBadge shape={SHAPES[one.stage]}>{word}</StateBadge>
      {one.suspended === null ? null : <StateBadge shape="diamond">{t('suspended')}</StateBadge>}
    </>
  );
}

/** Designations in force, as tags. */
export function MarkTags({ marks }: { marks: CaseRow['marks'] }) {
  const t = useWords(caseWords);
  return marks.map((mark) => <Tag key={mark}>{t(`mark.${mark}`)}</Tag>);
}

/** “Điều 150 khoản 2 điểm d, đ”. */
export function useChargeWords(): (charge: Omit<Charge, 'points'> & Partial<Charge>) => string {
  const t = useWords(caseWords);
  return ({ article, paragraph, points = [] }) =>
    points.length === 0
      ? t('law', { article, paragraph })
      : t('lawPoints', { article, paragraph, points: points.join(', ') });
}
