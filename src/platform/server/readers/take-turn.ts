import { readingLimits } from './limits.ts';

let busy = 0;
const waiting: (() => void)[] = [];

/** Runs at most `readingLimits.atOnce` readings at a time; the next ones wait in order. */
export async function takeTurn<Result>(read: () => Promise<Result>): Promise<Result> {
  if (busy >= readingLimits.atOnce) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    busy += 1;
  }
  try {
    return await read();
  } finally {
    const next = waiting.shift();
    if (next === undefined) {
      busy -= 1;
    } else {
      next();
    }
  }
}
