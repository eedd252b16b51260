import { describe, expect, it } from 'vitest';
import { changeItem, mergeWithPrevious, splitTask } from '#domain/plan-review/change-review.ts';
import { joinReviews, takeTheirs } from './join-reviews.ts';
import { aReview, SAMPLE_TEXT } from './sample-review.testing.ts';

const base = aReview();

describe('two people at one review', () => {
  it('keep both people’s work where they touched different items', () => {
    const mine = changeItem(base, 't1', { status: 'accepted' });
    const theirs = {
      ...changeItem(base, 't3', { status: 'rejected' }),
      header: { ...base.header, number: '12/KH-UBND' },
    };
    const { review, clashes } = joinReviews(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(review.tasks.map((task) => task.status)).toEqual(['accepted', 'unseen', 'rejected']);
    expect(review.header.number).toBe('12/KH-UBND');
  });

  it('name the item that both changed, keep mine, and give theirs when it is chosen', () => {
    const mine = changeItem(base, 't2', { status: 'accepted' });
    const theirs = changeItem(base, 't2', { status: 'rejected' });
    const { review, clashes } = joinReviews(base, mine, theirs);
    expect(clashes.map((clash) => clash.place)).toEqual(['t2']);
    expect(review.tasks[1]?.status).toBe('accepted');
    const [clash] = clashes;
    if (clash === undefined) {
      throw new Error('there is one clash');
    }
    expect(takeTheirs(review, clash).tasks[1]?.status).toBe('rejected');
  });

  it('carry a split and a merge over', () => {
    const mine = splitTask(base, 't1', 'Công an tỉnh chủ trì tuyên truyền;'.length, SAMPLE_TEXT);
    const theirs = mergeWithPrevious(base, 't3');
    const { review, clashes } = joinReviews(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(review.tasks.map((task) => task.key)).toEqual(['t1', 't1.2', 't2']);
    expect(review.tasks[2]?.text).toContain('Sở Kho Lẫm');
  });

  it('join answers to different names', () => {
    const answer = { agencyIds: [], asGroup: false, kept: true };
    const mine = { ...base, names: { 'Sở Kho Lẫm': answer } };
    const theirs = { ...base, names: { 'Công an tỉnh': answer } };
    expect(Object.keys(joinReviews(base, mine, theirs).review.names).sort()).toEqual([
      'Công an tỉnh',
      'Sở Kho Lẫm',
    ]);
  });
});
