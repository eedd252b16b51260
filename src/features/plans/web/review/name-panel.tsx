import { useState } from 'react';
import type { NameAnswer } from '#domain/plan-review/review.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { NameView } from '../../contract.ts';
import type { NameFacts } from './name-facts.ts';
import { NamePicker } from './name-picker.tsx';
import css from './names.module.css';
import { reviewWords } from './review-words.ts';

interface NamePanelProps {
  readonly facts: NameFacts;
  onAnswer(name: string, answer: NameAnswer | null): void;
}

/** The three steps from a written name to the agency that holds the duty, and a way to answer. */
export function NamePanel({ facts, onAnswer }: NamePanelProps) {
  const t = useWords(reviewWords);
  const [isChanging, setChanging] = useState(false);
  const { view } = facts;
  if (view === null) {
    return null;
  }
  const isAnswered = view.answer !== null || facts.isKept;
  return (
    <div className={css.panel}>
      <p className={css.written}>“{view.asWritten}”</p>
      <NameSteps view={view} facts={facts} />
      {facts.isOpen || isChanging ? (
        <NamePicker view={view} spellings={facts.spellings} onAnswer={onAnswer} />
      ) : (
        <button type="button" className={css.textButton} onClick={() => setChanging(true)}>
          {t('names.change')}
        </button>
      )}
      {isAnswered ? (
        <button
          type="button"
          className={css.textButton}
          onClick={() => onAnswer(view.asWritten, null)}
        >
          {t('names.forget')}
        </button>
      ) : null}
    </div>
  );
}

function NameSteps({ view, facts }: { view: NameView; facts: NameFacts }) {
  const t = useWords(reviewWords);
  const both = useBothLanguages();
  return (
    <ol className={css.steps}>
      <li>
        <span>{t('names.kind')}</span>
        {view.kind === null ? t('names.notKnown') : both(view.kind)}
      </li>
      <li>
        <span>{t('names.past')}</span>
        {view.thenName ?? t('names.notKnown')}
      </li>
      <li>
        <span>{t('names.now')}</span>
        {facts.isKept ? t('names.kept') : <HoldersNow view={view} />}
      </li>
    </ol>
  );
}

const SHOWN = 6;

function HoldersNow({ view }: { view: NameView }) {
  const t = useWords(reviewWords);
  const holders = view.answer ?? view.nowAgencies;
  if (holders.length === 0) {
    return t('names.notKnown');
  }
  const names = holders.map((agency) => agency.name);
  return names.length <= SHOWN ? (
    names.join('; ')
  ) : (
    <details>
      <summary>{t('names.members', { count: names.length })}</summary>
      {names.join('; ')}
    </details>
  );
}
