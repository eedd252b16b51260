import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { ClockPartRow } from '../contract.ts';
import { deadlineWords } from './words.ts';

/** Which part of the rule it is, as people say it. */
export function useSlotName(): (row: ClockPartRow) => string {
  const t = useWords(deadlineWords);
  const both = useBothLanguages();
  return ({ shipped, variant }) => {
    const ofClass =
      'offenceClass' in shipped && shipped.offenceClass !== undefined
        ? `, ${t(`clocks.classes.${shipped.offenceClass}`)}`
        : '';
    switch (shipped.part) {
      case 'length':
        return variant === null
          ? `${t('clocks.length')}${ofClass}`
          : t('clocks.variant', { words: both(variant) });
      case 'extension':
        return `${t('clocks.extension', { number: shipped.number })}${ofClass}`;
      case 'decider':
        return `${t('clocks.decider', { number: shipped.number })}${ofClass}`;
      case 'ask-days':
        return t('clocks.askDays');
      case 'minor-share':
        return t('clocks.minorShare');
    }
  };
}
