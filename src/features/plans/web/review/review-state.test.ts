import { describe, expect, it } from 'vitest';
import { groupItems, nextUnseen, orderItems, stepFrom } from './item-order.ts';
import { countSure, openState, reduceReview } from './review-state.ts';
import { aReview, SAMPLE_TEXT } from './sample-review.testing.ts';

const STRANGE: ReadonlySet<string> = new Set(['Sở Kho Lẫm']);
const NONE: ReadonlySet<string> = new Set();

describe('the order in which items are met', () => {
  it('puts the unsure and those with a strange name first, the rest under their sections', () => {
    const groups = groupItems(aReview(), 'tasks', STRANGE, NONE);
    expect(groups.map((group) => [group.path, group.items.map((item) => item.key)])).toEqual([
      [null, ['t2', 't3']],
      ['II', ['t1']],
    ]);
  });

  it('keeps the doubtful item under the eye in its place while it is mended', () => {
    const review = reduceReview(openState(aReview()), {
      type: 'change',
      key: 't2',
      change: { text: 'Rà soát tuyến biên giới.' },
    }).review;
    expect(
      groupItems(review, 'tasks', NONE, new Set(['t2']))[0]?.items.map((item) => item.key),
    ).toEqual(['t2']);
    expect(groupItems(review, 'tasks', NONE, NONE)[0]?.path).toBe('II');
  });

  it('goes from the last of one part to what is unseen in another', () => {
    const order = orderItems(aReview(), false, STRANGE, NONE);
    expect(nextUnseen(order, 't2')).toBe('t3');
    expect(nextUnseen(order, 't1')).toBe('t2');
    const seen = orderItems(
      { ...aReview(), tasks: aReview().tasks.map((task) => ({ ...task, status: 'accepted' })) },
      false,
      NONE,
      NONE,
    );
    expect(nextUnseen(seen, 't3')).toBe('header');
  });
});

describe('stepping back', () => {
  it('finds the doubtful item that was accepted a moment ago', () => {
    const eye = { type: 'go', key: 't2', held: true } as const;
    const accept = { type: 'accept', key: 't2', next: 't3', held: true } as const;
    const { review, held, cursor } = reduceReview(reduceReview(openState(aReview()), eye), accept);
    const order = orderItems(review, false, STRANGE, held);
    expect(stepFrom(order, cursor, -1)).toBe('t2');
    expect(stepFrom(order, 't2', 1)).toBe('t3');
  });
});

describe('the halves of a split task', () => {
  it('each stand at their own words in the source', () => {
    const start = openState(aReview());
    const at = 'Công an tỉnh chủ trì tuyên truyền;'.length;
    const act = { type: 'split', key: 't1', at, sourceText: SAMPLE_TEXT } as const;
    const { tasks } = reduceReview(start, act).review;
    expect(tasks.slice(0, 2).map(({ span }) => SAMPLE_TEXT.slice(...span))).toEqual([
      'Công an tỉnh chủ trì tuyên truyền;',
      'Sở Y tế khám sức khỏe.',
    ]);
  });
});

describe('the acts of a reviewer', () => {
  it('accept what is certain and leave the doubtful', () => {
    expect(countSure(aReview(), 'tasks', STRANGE)).toBe(1);
    const { review } = reduceReview(openState(aReview()), {
      type: 'accept-sure',
      part: null,
      openNames: STRANGE,
    });
    expect(review.tasks.map((task) => task.status)).toEqual(['accepted', 'unseen', 'unseen']);
  });

  it('hand the roles of a task down to those it refers to, only where there are none', () => {
    const start = aReview();
    const [first, second, third] = start.tasks;
    if (first === undefined || second === undefined || third === undefined) {
      throw new Error('the sample has three tasks');
    }
    const tasks = [
      { ...first, path: 'IV.1', covers: ['II'] },
      { ...second, path: 'II.a' },
      { ...third, path: 'II' },
    ];
    const { review } = reduceReview(openState({ ...start, tasks }), {
      type: 'hand-down',
      key: 't1',
    });
    expect(review.tasks[1]?.lead).toEqual(['Công an tỉnh']);
    expect(review.tasks[1]?.status).toBe('unseen');
    expect(review.tasks[2]?.lead).toEqual([]);
  });

  it('can be taken back, with the eye where it was', () => {
    const before = reduceReview(openState(aReview()), { type: 'go', key: 't2', held: true });
    const after = reduceReview(before, { type: 'reject', key: 't2', next: 't3', held: false });
    expect(after.review.tasks[1]?.status).toBe('rejected');
    const back = reduceReview(after, { type: 'undo' });
    expect([back.review.tasks[1]?.status, back.cursor]).toEqual(['unseen', 't2']);
  });

  it('open where the eye was left, or at the header when that item is gone', () => {
    expect(openState({ ...aReview(), cursor: 't2' }).cursor).toBe('t2');
    expect(openState({ ...aReview(), cursor: 't9' }).cursor).toBe('header');
  });
});
