import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/contract/problem.ts';
import { tellAgain } from './tell-again.ts';

const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });

/** Tells with these errors first; answers how each telling was asked for. */
async function tellWith(errors: readonly Error[], signal?: AbortSignal): Promise<boolean[]> {
  const asked: boolean[] = [];
  const left = [...errors];
  await tellAgain(
    async (takesBack) => {
      asked.push(takesBack);
      const error = left.shift();
      if (error !== undefined) {
        throw error;
      }
    },
    signal === undefined ? {} : { signal },
  );
  return asked;
}

describe('a story that was rolled back', () => {
  it('is told as it was where somebody at work came in its way', async () => {
    expect(await tellWith([deadlock, deadlock])).toEqual([false, false, false]);
  });

  it('is told with savepoints where an act was refused, and once only', async () => {
    expect(await tellWith([new Refusal('record.changed')])).toEqual([false, true]);
    const refusals = [new Refusal('record.changed'), new Refusal('record.not-found')];
    await expect(tellWith(refusals)).rejects.toThrow(refusals[1]);
  });

  it('is given up after four tellings, at another error, or when it is ended', async () => {
    await expect(tellWith(Array.from({ length: 4 }, () => deadlock))).rejects.toThrow(deadlock);
    await expect(tellWith([new Error('disk full')])).rejects.toThrow('disk full');
    await expect(tellWith([deadlock], AbortSignal.abort())).rejects.toThrow(deadlock);
  });
});
