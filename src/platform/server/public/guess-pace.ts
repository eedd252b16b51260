import { LANE_LIFE_MS } from './sender-lanes.ts';

const FREE_TRIES = 3;
const MOST_MS = 30_000;

/**
 * Slows wrong tries at one place without ever locking it: the first few are free, then each waits longer, half
 * a minute at most. Places that do not exist are slowed alike. Forgotten after ten minutes.
 */
export class GuessPace {
  readonly #now: () => number;
  #wrong = new Map<string, number>();
  #since: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** Milliseconds that the next try at this place waits. */
  delayAt(place: string): number {
    this.#tidy();
    const beyond = (this.#wrong.get(place) ?? 0) - FREE_TRIES;
    return beyond < 0 ? 0 : Math.min(MOST_MS, 1000 * 2 ** Math.min(beyond, 10));
  }

  /** Counts a wrong try. */
  wrongAt(place: string): void {
    this.#tidy();
    this.#wrong.set(place, (this.#wrong.get(place) ?? 0) + 1);
  }

  #tidy(): void {
    if (this.#now() - this.#since >= LANE_LIFE_MS) {
      this.#since = this.#now();
      this.#wrong = new Map();
    }
  }
}
