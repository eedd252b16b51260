import { READING_REASONS, type ReadingReason } from '#domain/plan-reading/reading-reasons.ts';
import type { ReviewItem } from '#domain/plan-review/review.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import css from './item.module.css';
import { namesOf, textOf } from './item-facts.ts';
import type { NameBook } from './name-facts.ts';
import { reviewWords } from './review-words.ts';

const SHAPES: Record<ReviewItem['status'], StateShape> = {
  unseen: 'open',
  accepted: 'full',
  edited: 'full',
  rejected: 'diamond',
};

/** Where an item stands, by shape and word. */
export function ItemState({ item, doubtful }: { item: ReviewItem; doubtful: boolean }) {
  const t = useWords(reviewWords);
  return doubtful ? (
    <StateBadge shape="triangle">{t('status.unsure')}</StateBadge>
  ) : (
    <StateBadge shape={SHAPES[item.status]}>{t(`status.${item.status}`)}</StateBadge>
  );
}

/** How sure the reader is: one to three bars, and in words. */
export function Sureness({ confidence }: { confidence: number }) {
  const t = useWords(reviewWords);
  const bars = confidence < 0.5 ? 1 : confidence < 0.75 ? 2 : 3;
  return (
    <span className={css.sureness}>
      <span className={css.bars} aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-full={bar <= bars} />
        ))}
      </span>
      {t('list.sureness', { of: bars })}
    </span>
  );
}

/** Why the reader is unsure, and which names nobody knows yet. */
export function ItemReasons({ item, book }: { item: ReviewItem; book: NameBook }) {
  const both = useBothLanguages();
  const sayName = useSayOpenName();
  const open = namesOf(item).filter((name) => book.open.has(name));
  const texts = [
    ...item.reasons.flatMap((code) =>
      code in READING_REASONS ? [both(READING_REASONS[code as ReadingReason])] : [],
    ),
    ...[...new Set(open)].map((name) => sayName(name, book)),
  ];
  return texts.length === 0 || item.status === 'rejected' ? null : (
    <ul className={css.reasons}>
      {texts.map((text) => (
        <li key={text}>
          <Icon name="warning" size={14} />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** “Tên chưa biết: “Phòng LĐTBXH các huyện”.” */
export function useSayOpenName(): (name: string, book: NameBook) => string {
  const t = useWords(reviewWords);
  return (name, book) => {
    const status = book.facts.get(name)?.view?.status;
    return t(status === 'several' || status === 'split' ? `names.${status}` : 'names.unknown', {
      name,
    });
  };
}

/** What an item is called: its words, or for a report its kind and receiver. */
export function useSayItem(): (item: ReviewItem) => string {
  const t = useWords(reviewWords);
  return (item) => {
    if (!('due' in item)) {
      return textOf(item);
    }
    const kind = t(`kinds.${item.kind}`);
    return item.to === null ? kind : `${kind}: ${item.to}`;
  };
}
