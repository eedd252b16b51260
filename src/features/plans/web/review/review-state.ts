import {
  changeItem,
  isUnsure,
  listItems,
  mergeWithPrevious,
  splitTask,
} from '#domain/plan-review/change-review.ts';
import type {
  NameAnswer,
  Review,
  ReviewHeader,
  ReviewItem,
  ReviewSettings,
  ReviewTask,
} from '#domain/plan-review/review.ts';
import {
  findItem,
  HEADER_KEY,
  isDoubtful,
  listEmptyCovered,
  type Part,
  partOf,
} from './item-facts.ts';

/** The working copy with what the eye is on; what was before can be taken back. */
export interface ReviewState {
  readonly review: Review;
  readonly cursor: string;
  /** Doubtful items that the eye came to: they keep their place, so that one step back finds them. */
  readonly held: ReadonlySet<string>;
  readonly past: readonly { readonly review: Review; readonly cursor: string }[];
}

export type ReviewAct =
  | { type: 'go'; key: string; held: boolean }
  | { type: 'change'; key: string; change: Partial<ReviewItem> }
  | { type: 'accept'; key: string; next: string; held: boolean }
  | { type: 'reject'; key: string; next: string; held: boolean }
  | { type: 'merge'; key: string }
  | { type: 'split'; key: string; at: number; sourceText: string }
  | { type: 'header'; change: Partial<ReviewHeader> }
  | { type: 'settings'; change: Partial<ReviewSettings> }
  | { type: 'answer'; names: readonly string[]; answer: NameAnswer | null }
  | { type: 'accept-sure'; part: Part | null; openNames: ReadonlySet<string> }
  | { type: 'hand-down'; key: string }
  | { type: 'undo' }
  | { type: 'replace'; review: Review };

const KEPT_STEPS = 100;
const NONE_HELD: ReadonlySet<string> = new Set();

/** A fresh state, with the eye where it was left. */
export function openState(review: Review): ReviewState {
  const left = review.cursor;
  const isThere = left === HEADER_KEY || (left !== null && findItem(review, left) !== null);
  return {
    review,
    cursor: isThere && left !== null ? left : HEADER_KEY,
    held: NONE_HELD,
    past: [],
  };
}

/** One act of the reviewer. */
export function reduceReview(state: ReviewState, act: ReviewAct): ReviewState {
  switch (act.type) {
    case 'go':
      return { ...state, cursor: act.key, held: hold(state, act) };
    case 'undo':
      return undo(state);
    case 'replace':
      return { ...state, review: act.review, past: [] };
    case 'merge':
      return merge(state, act.key);
    case 'accept':
    case 'reject':
      return {
        ...remember(state, withStatus(state.review, act.key, act.type)),
        cursor: act.next,
        held: hold(state, { key: act.next, held: act.held }),
      };
    default:
      return remember(state, changeReview(state.review, act));
  }
}

type PlainAct = Exclude<
  ReviewAct,
  { type: 'go' | 'undo' | 'replace' | 'merge' | 'accept' | 'reject' }
>;

function changeReview(review: Review, act: PlainAct): Review {
  switch (act.type) {
    case 'change':
      return changeItem(review, act.key, { status: 'edited', ...act.change });
    case 'split':
      return splitTask(review, act.key, act.at, act.sourceText);
    case 'header':
      return { ...review, header: { ...review.header, status: 'edited', ...act.change } };
    case 'settings':
      return { ...review, settings: { ...review.settings, ...act.change } };
    case 'answer':
      return {
        ...review,
        names: act.names.reduce((names, name) => withAnswer(names, name, act.answer), review.names),
      };
    case 'accept-sure':
      return acceptSure(review, act.part, act.openNames);
    case 'hand-down':
      return handDown(review, act.key);
  }
}

function withStatus(review: Review, key: string, type: 'accept' | 'reject'): Review {
  if (key === HEADER_KEY) {
    const status = review.header.status === 'edited' ? 'edited' : 'accepted';
    return { ...review, header: { ...review.header, status } };
  }
  if (type === 'reject') {
    return changeItem(review, key, { status: 'rejected' });
  }
  const before = findItem(review, key)?.status;
  return changeItem(review, key, { status: before === 'edited' ? 'edited' : 'accepted' });
}

function withAnswer(
  names: Review['names'],
  name: string,
  answer: NameAnswer | null,
): Review['names'] {
  const { [name]: _, ...rest } = names;
  return answer === null ? rest : { ...rest, [name]: answer };
}

/** Accepts what the reader was sure of and nobody has looked at yet. */
function acceptSure(review: Review, part: Part | null, openNames: ReadonlySet<string>): Review {
  const accept = <T extends ReviewItem>(items: T[], own: Part): T[] =>
    part !== null && part !== own
      ? items
      : items.map((item) =>
          item.status === 'unseen' && !isDoubtful(item, openNames)
            ? { ...item, status: 'accepted' }
            : item,
        );
  return {
    ...review,
    targets: accept(review.targets, 'targets'),
    tasks: accept(review.tasks, 'tasks'),
    reports: accept(review.reports, 'reports'),
    recipients: accept(review.recipients, 'recipients'),
  };
}

/** How many a press of “accept what is sure” would take. */
export function countSure(
  review: Review,
  part: Part | null,
  openNames: ReadonlySet<string>,
): number {
  return listItems(review).filter(
    (item) =>
      item.status === 'unseen' &&
      !isUnsure(item) &&
      !isDoubtful(item, openNames) &&
      (part === null || partOf(item.key) === part),
  ).length;
}

/** The tasks handed over by reference take the roles of the one that covers them. */
function handDown(review: Review, key: string): Review {
  const task = review.tasks.find((one) => one.key === key);
  if (task === undefined) {
    return review;
  }
  const below = new Set(listEmptyCovered(task, review.tasks).map((one) => one.key));
  const { lead, cooperating, implementing, requested } = task;
  const give = (one: ReviewTask): ReviewTask =>
    below.has(one.key) ? { ...one, lead, cooperating, implementing, requested } : one;
  return { ...review, tasks: review.tasks.map(give) };
}

function merge(state: ReviewState, key: string): ReviewState {
  const review = mergeWithPrevious(state.review, key);
  return review === state.review
    ? state
    : { ...remember(state, review), cursor: review.cursor ?? state.cursor };
}

function hold(state: ReviewState, { key, held }: { key: string; held: boolean }) {
  return held && !state.held.has(key) ? new Set([...state.held, key]) : state.held;
}

function remember(state: ReviewState, review: Review): ReviewState {
  if (review === state.review) {
    return state;
  }
  const past = [...state.past.slice(-KEPT_STEPS), { review: state.review, cursor: state.cursor }];
  return { ...state, review, past };
}

function undo(state: ReviewState): ReviewState {
  const last = state.past.at(-1);
  return last === undefined
    ? state
    : { ...state, review: last.review, cursor: last.cursor, past: state.past.slice(0, -1) };
}
