import { useState } from 'react';
import type { Review } from '#domain/plan-review/review.ts';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './desk.module.css';
import { type Clash, takeTheirs } from './join-reviews.ts';
import { reviewWords } from './review-words.ts';

interface ClashNoticeProps {
  readonly review: Review;
  readonly clashes: readonly Clash[];
  onSettle(review: Review): void;
}

/** Where two people changed the same place: both are shown, one is chosen, nothing is lost unseen. */
export function ClashNotice({ review, clashes, onSettle }: ClashNoticeProps) {
  const t = useWords(reviewWords);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (place: string, isTheirs: boolean) => {
    const next = new Set(theirs);
    if (isTheirs) {
      next.add(place);
    } else {
      next.delete(place);
    }
    setTheirs(next);
  };
  const settle = () =>
    onSettle(clashes.filter((clash) => theirs.has(clash.place)).reduce(takeTheirs, { ...review }));
  return (
    <div className={css.clash} role="alert">
      <p className={css.clashTitle}>{t('save.clashTitle', { count: clashes.length })}</p>
      <p>{t('save.clashText')}</p>
      <ul>
        {clashes.map((clash) => (
          <li key={clash.place}>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={`clash-${clash.place}`}
                  checked={theirs.has(clash.place) === (side === 'theirs')}
                  onChange={() => choose(clash.place, side === 'theirs')}
                />
                <span>
                  <strong>{t(`save.${side}`)}</strong> {sayValue(clash[side]) || t('save.missing')}
                </span>
              </label>
            ))}
          </li>
        ))}
      </ul>
      <NextStep run={settle}>{t('save.settle')}</NextStep>
    </div>
  );
}

/** A changed value in words that tell the two sides apart. */
function sayValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return value == null ? '' : String(value);
  }
  const {
    key: _key,
    span: _span,
    confidence: _c,
    reasons: _r,
    ...rest
  } = value as Record<string, unknown>;
  return Object.values(rest)
    .flat()
    .filter((one) => one !== null && one !== '' && typeof one !== 'object')
    .join(' · ');
}
