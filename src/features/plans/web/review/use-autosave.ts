import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
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
  /** Somebody else's work was taken in without a clash. */
  readonly joined: boolean;
  /** Sends what is not sent; gives the revision, or null when it could not be saved. */
  flush(): Promise<number | null>;
  /** Goes on after the clashes were decided. */
  settle(review: Review): void;
}

/** The copies of one review: what the server holds as far as we know, and ours. */
interface Copies {
  revision: number;
  base: Review;
  mine: Review;
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
  const owner = useMe().officer.id;
  const [state, setState] = useState<SaveState>({ is: 'saved', at: null });
  const [names, setNames] = useState<readonly NameView[]>(view.names);
  const [joined, setJoined] = useState(false);
  const copies = useRef<Copies>({ revision: view.revision, base: view.review, mine: review });
  copies.current.mine = review;

  const send = useCallback(async (): Promise<number | null> => {
    setState({ is: 'waiting' });
    try {
      const saved = await sendCopy(view.id, copies.current);
      setNames(saved.names);
      setState({ is: 'saved', at: new Date().toISOString() });
      if (copies.current.mine === copies.current.base) {
        await forgetCopy(owner, view.id);
      }
      return saved.revision;
    } catch (thrown) {
      const error = toProblemError(thrown);
      if (error.problem.code !== 'record.changed') {
        setState({ is: 'failed', error });
        return null;
      }
      const clashes = await takeIn(view.id, copies.current);
      replace(copies.current.mine);
      setJoined(clashes.length === 0);
      setState(clashes.length === 0 ? { is: 'waiting' } : { is: 'clash', clashes });
      return null;
    }
  }, [owner, view.id, replace]);

  const flush = useFlush(copies, send);
  useSavingAtRest({ copies, review, flush, isHeld: state.is === 'clash', owner, id: view.id });
  useRetry(state.is === 'failed' && state.error.mayRetry, flush);
  useSavingOnLeave(view.id, flush);
  const settle = useCallback(
    (decided: Review) => {
      setState({ is: 'waiting' });
      replace(decided);
    },
    [replace],
  );
  return { state, names, joined, flush, settle };
}

/** Sends our copy over the revision we know; what was sent is then what the server holds. */
async function sendCopy(id: string, copies: Copies) {
  const { revision, mine } = copies;
  const saved = await call(saveReview, { id, revision, review: mine });
  copies.revision = saved.revision;
  copies.base = mine;
  return saved;
}

/** Fetches what somebody else saved and joins it with ours. */
async function takeIn(id: string, copies: Copies): Promise<readonly Clash[]> {
  const theirs = await call(getImport, { id });
  const { review, clashes } = joinReviews(copies.base, copies.mine, theirs.review);
  copies.revision = theirs.revision;
  copies.base = theirs.review;
  copies.mine = review;
  return clashes;
}

/** One sending at a time; nothing is sent that the server holds already. */
function useFlush(
  copies: RefObject<Copies>,
  send: () => Promise<number | null>,
): () => Promise<number | null> {
  const running = useRef<Promise<number | null> | null>(null);
  return useCallback(async () => {
    await running.current;
    if (copies.current.mine === copies.current.base) {
      return copies.current.revision;
    }
    running.current = send();
    const revision = await running.current;
    running.current = null;
    return revision;
  }, [copies, send]);
}

interface SavingParts {
  readonly copies: RefObject<Copies>;
  readonly review: Review;
  readonly isHeld: boolean;
  readonly owner: string;
  readonly id: string;
  flush(): Promise<number | null>;
}

/** Sends once the hand rests; until then the work is sealed on this machine. */
function useSavingAtRest({ copies, review, isHeld, owner, id, flush }: SavingParts): void {
  useEffect(() => {
    const { base } = copies.current;
    if (review === base || isHeld) {
      return;
    }
    const isEye = isEyeOnly(base, review);
    const wait = setTimeout(() => void flush(), isEye ? REST_OF_EYE_MS : REST_MS);
    const copy = setTimeout(
      () => void (isEye ? undefined : keepCopy(owner, id, { base, mine: review })),
      REST_OF_COPY_MS,
    );
    return () => {
      clearTimeout(wait);
      clearTimeout(copy);
    };
  }, [copies, review, isHeld, owner, id, flush]);
}

/** Only the place of the eye differs. */
function isEyeOnly(base: Review, review: Review): boolean {
  return (Object.keys(review) as (keyof Review)[]).every(
    (name) => name === 'cursor' || base[name] === review[name],
  );
}

function useRetry(mayRetry: boolean, flush: () => Promise<number | null>): void {
  useEffect(() => {
    if (!mayRetry) {
      return;
    }
    const timer = setInterval(() => void flush(), RETRY_MS);
    return () => clearInterval(timer);
  }, [mayRetry, flush]);
}

/** Leaving the page sends the rest; coming back reads afresh. */
function useSavingOnLeave(id: string, flush: () => Promise<number | null>): void {
  const client = useQueryClient();
  useEffect(
    () => () => {
      void flush().finally(() => client.removeQueries({ queryKey: keyOf(getImport, { id }) }));
    },
    [client, flush, id],
  );
}
