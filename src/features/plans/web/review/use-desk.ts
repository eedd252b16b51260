import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import type {
  NameAnswer,
  Review,
  ReviewHeader,
  ReviewItem,
  ReviewSettings,
} from '#domain/plan-review/review.ts';
import { findItem, HEADER_KEY, isDoubtful, type Part, partOf } from './item-facts.ts';
import { nextUnseen, orderItems, stepFrom } from './item-order.ts';
import type { NameBook } from './name-facts.ts';
import { openState, type ReviewState, reduceReview } from './review-state.ts';

export type CardMode = 'look' | 'edit' | 'split';
const NO_NAMES: NameBook = { facts: new Map(), open: new Set() };

/** The acts of the reviewer; the functions stay the same, so that closed rows are never drawn anew. */
export interface Desk {
  readonly state: ReviewState;
  /** The working copy as it is saved: with the place of the eye. */
  readonly review: Review;
  readonly mode: CardMode;
  setMode(mode: CardMode): void;
  /** Tells what is known of the names: open ones decide what is doubtful, spellings share an answer. */
  know(book: NameBook): void;
  go(key: string): void;
  step(step: 1 | -1): void;
  open(part: Part): void;
  accept(): void;
  reject(): void;
  merge(): void;
  split(key: string, at: number): void;
  change(key: string, change: Partial<ReviewItem>): void;
  changeHeader(change: Partial<ReviewHeader>): void;
  changeSettings(change: Partial<ReviewSettings>): void;
  answer(name: string, answer: NameAnswer | null): void;
  acceptSure(part: Part | null): void;
  handDown(key: string): void;
  undo(): void;
  replace(review: Review): void;
}

/** Keeps the working copy and what can be done to it. */
export function useDesk(start: Review, sourceText: string): Desk {
  const [state, act] = useReducer(reduceReview, start, openState);
  const [mode, setMode] = useState<CardMode>('look');
  const now = useRef({ state, book: NO_NAMES });
  now.current.state = state;
  const review = useMemo(() => withEye(state), [state]);

  const acts = useMemo(() => {
    const read = () => {
      const { state: held, book } = now.current;
      const openNames = book.open;
      const isHeaderSeen = held.review.header.status !== 'unseen';
      const order = orderItems(held.review, isHeaderSeen, openNames, held.held);
      return { held, openNames, order };
    };
    const holds = (key: string) => {
      const item = findItem(now.current.state.review, key);
      return item !== null && isDoubtful(item, now.current.book.open);
    };
    const go = (key: string) => {
      setMode('look');
      act({ type: 'go', key, held: holds(key) });
    };
    const close = (type: 'accept' | 'reject') => {
      const { held, order } = read();
      const key = held.cursor;
      if (type === 'accept' || key !== HEADER_KEY) {
        const next = nextUnseen(order, key);
        setMode('look');
        act({ type, key, next, held: holds(next) });
      }
    };
    return {
      know: (book: NameBook) => {
        now.current.book = book;
      },
      go,
      step: (step: 1 | -1) => {
        const { held, order } = read();
        go(stepFrom(order, held.cursor, step));
      },
      open: (part: Part) => {
        const { order } = read();
        const keys = order.places.find((place) => place.part === part)?.keys ?? [];
        const key = keys.find((one) => !order.isSeen(one)) ?? keys[0];
        if (key !== undefined) {
          go(key);
        }
      },
      accept: () => close('accept'),
      reject: () => close('reject'),
      merge: () => {
        const { held } = read();
        if (partOf(held.cursor) === 'tasks') {
          setMode('look');
          act({ type: 'merge', key: held.cursor });
        }
      },
      split: (key: string, at: number) => {
        setMode('look');
        act({ type: 'split', key, at, sourceText });
      },
      change: (key: string, change: Partial<ReviewItem>) => act({ type: 'change', key, change }),
      changeHeader: (change: Partial<ReviewHeader>) => act({ type: 'header', change }),
      changeSettings: (change: Partial<ReviewSettings>) => act({ type: 'settings', change }),
      answer: (name: string, answer: NameAnswer | null) => {
        const others = now.current.book.facts.get(name)?.spellings ?? [];
        act({ type: 'answer', names: answer === null ? [name] : [name, ...others], answer });
      },
      acceptSure: (part: Part | null) =>
        act({ type: 'accept-sure', part, openNames: now.current.book.open }),
      handDown: (key: string) => act({ type: 'hand-down', key }),
      undo: () => act({ type: 'undo' }),
      replace: (next: Review) => act({ type: 'replace', review: next }),
    };
  }, [sourceText]);
  return { state, review, mode, setMode: useCallback(setMode, []), ...acts };
}

function withEye({ review, cursor }: ReviewState): Review {
  return (review.cursor ?? HEADER_KEY) === cursor ? review : { ...review, cursor };
}
