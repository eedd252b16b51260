import { Refusal } from '#platform/contract/problem.ts';
import type { Telling } from './desk.ts';

/** Tells until it stands, a few times at most. */
export async function tellAgain(
  tell: (takesBack: boolean) => Promise<void>,
  { takesBack = false, signal }: Partial<Pick<Telling, 'takesBack' | 'signal'>>,
): Promise<void> {
  let back: boolean = takesBack;
  for (let left = MOST_TELLINGS; ; left -= 1) {
    try {
      return await tell(back);
    } catch (error) {
      const isRefused = error instanceof Refusal;
      const helps = isRefused ? !back : isDisturbance(error);
      if (left === 1 || signal?.aborted === true || !helps) {
        throw error;
      }
      back ||= isRefused;
    }
  }
}

const MOST_TELLINGS = 4;

/** Two transactions that waited for each other, or stored the same: a deadlock, a lost race, a key that stands. */
function isDisturbance(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === '40P01' || code === '40001' || code === '23505';
}
