/** Something that waits its turn. */
export interface Waiting {
  /** Smaller comes first. */
  order: number;
}

/** How much a turn costs a lane; a dear lane lets others go before it. */
export interface LaneCost {
  lane: string;
  cost: number;
}

/**
 * Start-time fair queueing: whoever has sent much lately stands further back, whoever comes from elsewhere
 * goes next, and nobody is turned away. Memory of lanes ends with the key that marks them.
 */
export class FairLine<T extends Waiting> {
  readonly #heap: T[] = [];
  #finished = new Map<string, number>();
  /** Order of the last one served. */
  #served = 0;

  get length(): number {
    return this.#heap.length;
  }

  /** The place in line of a newcomer of these lanes; its turn is charged to each of them. */
  orderFor(lanes: readonly LaneCost[]): number {
    const start = Math.max(this.#served, ...lanes.map(({ lane }) => this.#finished.get(lane) ?? 0));
    for (const { lane, cost } of lanes) {
      const from = Math.max(this.#served, this.#finished.get(lane) ?? 0);
      this.#finished.set(lane, from + cost);
    }
    return start;
  }

  /** How far behind the one now served a lane would stand: 0 for one that sent nothing lately. */
  backlogOf(lane: string): number {
    return Math.max(0, (this.#finished.get(lane) ?? 0) - this.#served);
  }

  /** The order that is served next to at once. */
  get front(): number {
    return this.#served;
  }

  put(one: T): void {
    const heap = this.#heap;
    heap.push(one);
    let at = heap.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (orderAt(heap, above) <= one.order) {
        break;
      }
      heap[at] = heap[above] as T;
      at = above;
    }
    heap[at] = one;
  }

  /** Takes the first, or null. */
  take(): T | null {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) {
      return null;
    }
    if (heap.length > 0) {
      this.#sink(last);
    }
    return first;
  }

  /** Tells that one of this order is being served now. */
  serve(order: number): void {
    this.#served = Math.max(this.#served, order);
  }

  /** Forgets the lanes: their marks mean nothing any more. */
  forgetLanes(): void {
    this.#finished = new Map();
  }

  #sink(one: T): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const next =
        left + 1 < heap.length && orderAt(heap, left + 1) < orderAt(heap, left) ? left + 1 : left;
      if (next >= heap.length || orderAt(heap, next) >= one.order) {
        break;
      }
      heap[at] = heap[next] as T;
      at = next;
    }
    heap[at] = one;
  }
}

function orderAt(heap: readonly Waiting[], at: number): number {
  return heap[at]?.order ?? Number.POSITIVE_INFINITY;
}
