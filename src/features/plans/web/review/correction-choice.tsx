import type { ReviewSettings } from '#domain/plan-review/review.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ImportView } from '../../contract.ts';
import css from './correction.module.css';
import { correctionWords } from './correction-words.ts';

interface CorrectionChoiceProps {
  readonly corrects: NonNullable<ImportView['corrects']>;
  readonly chosen: ReviewSettings['correction'];
  onChoose(correction: 'correct' | 'separate'): void;
}

/** Correct the plan that is there, or a plan of its own: the reviewer chooses, nothing is presumed. */
export function CorrectionChoice({ corrects, chosen, onChoose }: CorrectionChoiceProps) {
  const t = useWords(correctionWords);
  const plan = [corrects.number, corrects.title].filter(Boolean).join(' · ');
  return (
    <Section title={t('choice.title')}>
      <fieldset className={css.choice}>
        <legend>{t('choice.lead', { plan })}</legend>
        {(['correct', 'separate'] as const).map((one) => (
          <label key={one} data-chosen={chosen === one}>
            <input
              type="radio"
              name="correction"
              checked={chosen === one}
              onChange={() => onChoose(one)}
            />
            <span>
              <strong>{t(`choice.${one}`)}</strong>
              <small>{t(`choice.${one}Note`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
