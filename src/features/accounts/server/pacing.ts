const LONGEST_KEPT = 50_000;
const FORGET_AFTER_SECONDS = 3600;

/** One thing that wrong tries are counted against. */
export interface GuessKey {
  key: string;
  /** Wrong tries that cost nothing. */
  free: number;
  /** The longest pause in seconds. */
  longest: number;
}

interface Tries {
  wrong: number;
  lastAt: number;
  nextAt: number;
}

/** Counts wrong tries in memory: nothing is stored, nobody is locked out, everything is forgotten in an hour. */
export class Pacing {
  readonly #tries = new Map<string, Tries>();
  readonly #clock: () => number;

  /** `clock` gives seconds that only grow. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Seconds until the next try may be made; 0 when now. */
  wait(keys: readonly GuessKey[]): number {
    const now = this.#clock();
    return Math.max(0, ...keys.map(({ key }) => Math.ceil((this.#get(key)?.nextAt ?? 0) - now)));
  }

  /** Notes a wrong try against each key. */
  noteWrong(keys: readonly GuessKey[]): void {
    const now = this.#clock();
    for (const { key, free, longest } of keys) {
      const wrong = (this.#get(key)?.wrong ?? 0) + 1;
      const pause = wrong <= free ? 0 : Math.min(longest, 2 ** Math.min(wrong - free, 20));
      this.#tries.delete(key);
      this.#tries.set(key, { wrong, lastAt: now, nextAt: now + pause });
    }
    this.#dropOldest();
  }

  /** A right try: what it was counted against alone is forgotten. */
  forget(key: GuessKey): void {
    this.#tries.delete(key.key);
  }

  #get(key: string): Tries | undefined {
    const tries = this.#tries.get(key);
    return tries !== undefined && this.#clock() - tries.lastAt > FORGET_AFTER_SECONDS
      ? undefined
      : tries;
  }

  #dropOldest(): void {
    for (const key of this.#tries.keys()) {
      if (this.#tries.size <= LONGEST_KEPT) {
        return;
      }
      this.#tries.delete(key);
    }
  }
}
