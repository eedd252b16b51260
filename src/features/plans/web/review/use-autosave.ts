import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '#domain/plan-review/review.ts';
import { call } from '#platform/web/api/call.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getImport, type ImportView, type NameView, saveReview } from '../../contract.ts';
import { type Clash, joinReviews } from './join-reviews.ts';
import { forgetCopy, keepCopy } from './local-copy.ts';

/** How long the hand must rest before a change is sent; moving the eye alone is worth less. */
const REST_MS = 700;
const REST_OF_EYE_MS = 2500;
const REST_OF_COPY_MS = 200;
const RETRY_MS = 5000;

export type SaveState =
  | { readonly is: 'saved'; readonly at: string | null }
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly error: ProblemError }
  | { readonly is: 'clash'; readonly clashes: readonly Clash[] };

export interface Autosave {
  readonly state: SaveState;
  readonly names: readonly NameView[];
  /** True once: somebody else's work was taken in without a clash. */
  readonly joined: boolean;
  /** Sends what is not sent; gives the revision, or null when it could not be saved. */
  flush(): Promise<number | null>;
  /** Goes on after the clashes were decided. */
  settle(review: Review): void;
}

/**
 * Saves the working copy while the officer works, over the revision it was read from. When somebody
 * saved in between, both copies are joined; where both changed the same place, the officer is asked.
 */
export function useAutosave(
  view: ImportView,
  review: Review,
  replace: (review: Review) => void,
): Autosave {
  const client = useQueryClient();
  const owner = useMe().officer.id;
  const [state, setState] = useState<SaveState>({ is: 'saved', at: null });
  const [names, setNames] = useState<readonly NameView[]>(view.names);
  const [joined, setJoined] = useState(false);
  const desk = useRef<Desk>({ revision: view.revision, base: view.review, mine: review });
  const running = useRef<Promise<number | null> | null>(null);
  desk.current.mine = review;

  const takeIn = useCallback(async () => {
    const { base, mine } = desk.current;
    const theirs = await call(getImport, { id: view.id });
    const result = joinReviews(base, mine, theirs.review);
    desk.current = { ...desk.current, revision: theirs.revision, base: theirs.review };
    replace(result.review);
    desk.current.mine = result.review;
    setJoined(result.clashes.length === 0);
    return result.clashes;
  }, [view.id, replace]);

  const sendOnce = useCallback(async (): Promise<number | null> => {
    const { revision, mine } = desk.current;
    setState({ is: 'waiting' });
    try {
      const saved = await call(saveReview, { id: view.id, revision, review: mine });
      desk.current = { ...desk.current, revision: saved.revision, base: mine };
      setNames(saved.names);
      setState({ is: 'saved', at: new Date().toISOString() });
      if (desk.current.mine === mine) {
        await forgetCopy(owner, view.id);
      }
      return saved.revision;
    } catch (thrown) {
      const error = toProblemError(thrown);
      if (error.problem.code !== 'record.changed') {
        setState({ is: 'failed', error });
        return null;
      }
      const clashes = await takeIn();
      setState(clashes.length === 0 ? { is: 'waiting' } : { is: 'clash', clashes });
      return null;
    }
  }, [owner, view.id, takeIn]);

  const flush = useCallback(async (): Promise<number | null> => {
    await running.current;
    if (desk.current.mine === desk.current.base) {
      return desk.current.revision;
    }
    running.current = sendOnce();
    const revision = await running.current;
    running.current = null;
    return revision;
  }, [sendOnce]);

  const isHeld = state.is === 'clash';
  useEffect(() => {
    if (review === desk.current.base || isHeld) {
      return;
    }
    const { base } = desk.current;
    const isEye = isEyeOnly(base, review);
    const wait = setTimeout(() => void flush(), isEye ? REST_OF_EYE_MS : REST_MS);
    const copy = setTimeout(
      () => void (isEye ? undefined : keepCopy(owner, view.id, { base, mine: review })),
      REST_OF_COPY_MS,
    );
    return () => {
      clearTimeout(wait);
      clearTimeout(copy);
    };
  }, [review, isHeld, owner, view.id, flush]);

  const mayRetry = state.is === 'failed' && state.error.mayRetry;
  useEffect(() => {
    if (!mayRetry) {
      return;
    }
    const timer = setInterval(() => void flush(), RETRY_MS);
    return () => clearInterval(timer);
  }, [mayRetry, flush]);

  useEffect(
    () => () => {
      void flush().finally(() =>
        client.removeQueries({ queryKey: keyOf(getImport, { id: view.id }) }),
      );
    },
    [client, flush, view.id],
  );

  const settle = useCallback(
    (decided: Review) => {
      setState({ is: 'waiting' });
      replace(decided);
    },
    [replace],
  );
  return { state, names, joined, flush, settle };
}

interface Desk {
  revision: number;
  /** What the server holds, as far as we know. */
  base: Review;
  mine: Review;
}

/** Only the place of the eye differs. */
function isEyeOnly(base: Review, review: Review): boolean {
  return (Object.keys(review) as (keyof Review)[]).every(
    (name) => name === 'cursor' || base[name] === review[name],
  );
}
