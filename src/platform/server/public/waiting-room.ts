import { randomBytes } from 'node:crypto';
import { FairLine, type LaneCost, type Waiting } from './fair-line.ts';
import { isWorkDone } from './proof-of-work.ts';
import { LANE_LIFE_MS } from './sender-lanes.ts';

/** What waits: the work, and what goes back to the sender when it cannot wait here any longer. */
export interface Post {
  lanes: readonly LaneCost[];
  /** Bytes held while it waits. */
  bytes: number;
  /** Its sender has done a proof of work: it stands at the front, and finds the room kept free. */
  worked?: boolean;
  /** Does it and gives the page that answers. */
  work(): Promise<string>;
  /** The page that carries everything back to the sender's own device, to be sent on from there. */
  handBack(): string;
  /** Lets go of what was held. */
  drop(): void;
}

/** How a post stands. */
export type Standing =
  | { state: 'waiting'; ahead: number }
  | { state: 'done'; page: string }
  | { state: 'handed-back'; page: string }
  | { state: 'gone' };

export interface WaitingRoomOptions {
  now: () => number;
  /** Bytes that may wait at once. */
  mostBytes?: number;
  /** Posts that may wait at once from one narrow lane; more are carried by their senders. */
  mostPerLane?: number;
  /** The page that says it did not work, when the work fails. */
  failedPage: () => string;
  onFailure?: () => void;
}

interface Entry extends Waiting {
  ticket: string;
  post: Post;
  at: number;
  seenAt: number;
  state: 'waiting' | 'working' | 'done' | 'over';
  page: string;
  /** Set aside because nobody looked. */
  shelved: boolean;
  settle: () => void;
  settled: Promise<void>;
}

const HELD_MS = 600_000;
const HAND_BACK_MS = 540_000;
const ALIVE_MS = 20_000;

/**
 * The one line in which posts of the public wait their turn, in memory, ten minutes at most. Those whose
 * sender still looks go first; a solved proof of work goes to the front; nobody is refused: what finds no room
 * is carried by the sender's own page and comes again.
 */
export class WaitingRoom {
  readonly #options: Required<Pick<WaitingRoomOptions, 'mostBytes' | 'mostPerLane'>> &
    WaitingRoomOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #line = new FairLine<Entry>();
  readonly #unseen = new FairLine<Entry>();
  readonly #perLane = new Map<string, number>();
  #bytes = 0;
  #busy = false;
  #lanesSince: number;

  constructor(options: WaitingRoomOptions) {
    this.#options = { mostBytes: 64 * 1024 * 1024, mostPerLane: 5_000, ...options };
    this.#lanesSince = options.now();
  }

  /** Takes a post in. @returns its ticket, or the page that carries it back when there is no room */
  enter(post: Post): { ticket: string } | { page: string } {
    this.tidy();
    const ticket = randomBytes(18).toString('base64url');
    if (!this.#makeRoom(post)) {
      const page = post.handBack();
      post.drop();
      return { page };
    }
    const now = this.#options.now();
    const lane = laneOf(post);
    let settle = (): void => undefined;
    const settled = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const entry: Entry = {
      ticket,
      post,
      at: now,
      seenAt: now,
      state: 'waiting',
      page: '',
      order: post.worked ? this.#line.front : this.#line.orderFor(post.lanes),
      shelved: false,
      settle,
      settled,
    };
    this.#entries.set(ticket, entry);
    this.#perLane.set(lane, (this.#perLane.get(lane) ?? 0) + 1);
    this.#bytes += post.bytes;
    this.#line.put(entry);
    void this.#serve();
    return { ticket };
  }

  /** Waits a little for the turn to come. */
  async waitFor(ticket: string, milliseconds: number): Promise<Standing> {
    const entry = this.#entries.get(ticket);
    if (entry !== undefined && entry.page === '') {
      let timer: NodeJS.Timeout | undefined;
      const pause = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([entry.settled, pause]);
      clearTimeout(timer);
    }
    return this.standing(ticket);
  }

  /** How a post stands, for the sender who looks. */
  standing(ticket: string): Standing {
    this.tidy();
    const entry = this.#entries.get(ticket);
    if (entry === undefined) {
      return { state: 'gone' };
    }
    const now = this.#options.now();
    entry.seenAt = now;
    if (entry.state === 'waiting' && entry.shelved) {
      entry.shelved = false;
      this.#line.put(entry);
    }
    if (entry.state === 'done') {
      return { state: 'done', page: entry.page };
    }
    if (entry.state === 'waiting' && now - entry.at > HAND_BACK_MS) {
      const page = entry.post.handBack();
      this.#remove(entry);
      return { state: 'handed-back', page };
    }
    return { state: 'waiting', ahead: this.#line.length };
  }

  /** A solved proof of work brings the post to the front of the line. */
  hasten(ticket: string, answer: string): boolean {
    const entry = this.#entries.get(ticket);
    if (entry === undefined || entry.state !== 'waiting' || !isWorkDone(ticket, answer)) {
      return false;
    }
    if (entry.order > this.#line.front) {
      const ahead: Entry = { ...entry, shelved: false, order: this.#line.front };
      entry.state = 'over';
      entry.post = NOTHING;
      this.#entries.set(ticket, ahead);
      this.#line.put(ahead);
    }
    return true;
  }

  /** Lets go of a post that was answered and read. */
  leave(ticket: string): void {
    const entry = this.#entries.get(ticket);
    if (entry !== undefined && entry.state !== 'working') {
      this.#remove(entry);
    }
  }

  /** How many wait. */
  get waiting(): number {
    return [...this.#entries.values()].filter(({ state }) => state === 'waiting').length;
  }

  async #serve(): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      for (let entry = this.#next(); entry !== null; entry = this.#next()) {
        this.#line.serve(entry.order);
        entry.state = 'working';
        await this.#work(entry);
      }
    } finally {
      this.#busy = false;
    }
  }

  async #work(entry: Entry): Promise<void> {
    try {
      entry.page = await entry.post.work();
    } catch {
      // What went wrong may quote what was sent: only that it went wrong is told.
      this.#options.onFailure?.();
      entry.page = this.#options.failedPage();
    } finally {
      entry.post.drop();
      entry.state = 'done';
      entry.settle();
    }
  }

  /** The first whose sender still looks, else the first at all. */
  #next(): Entry | null {
    const now = this.#options.now();
    for (let entry = this.#line.take(); entry !== null; entry = this.#line.take()) {
      if (entry.state !== 'waiting') {
        continue;
      }
      if (now - entry.seenAt <= ALIVE_MS) {
        return entry;
      }
      entry.shelved = true;
      this.#unseen.put(entry);
    }
    for (let entry = this.#unseen.take(); entry !== null; entry = this.#unseen.take()) {
      if (entry.state === 'waiting') {
        return entry;
      }
    }
    return null;
  }

  /** Room is made by those whose senders no longer look; true when there is enough. */
  #makeRoom(post: Post): boolean {
    const lane = laneOf(post);
    const crowded = () =>
      !post.worked && (this.#perLane.get(lane) ?? 0) >= this.#options.mostPerLane;
    // As much again is kept free for those who come from where nobody has sent lately.
    const most = this.#options.mostBytes * (post.worked || this.#line.backlogOf(lane) < 1 ? 2 : 1);
    const full = () => this.#bytes + post.bytes > most;
    if (!crowded() && !full()) {
      return true;
    }
    const now = this.#options.now();
    for (const entry of this.#entries.values()) {
      const unseen = entry.state !== 'working' && now - entry.seenAt > ALIVE_MS;
      if (unseen && (full() || (crowded() && laneOf(entry.post) === lane))) {
        this.#remove(entry);
      }
      if (now - entry.at <= ALIVE_MS || (!crowded() && !full())) {
        break;
      }
    }
    return !crowded() && !full();
  }

  /** Nothing is held beyond ten minutes; the lanes are forgotten with their key. */
  tidy(): void {
    const now = this.#options.now();
    if (now - this.#lanesSince >= LANE_LIFE_MS) {
      this.#lanesSince = now;
      this.#line.forgetLanes();
    }
    for (const entry of this.#entries.values()) {
      if (now - entry.at <= HELD_MS) {
        break;
      }
      if (entry.state !== 'working') {
        this.#remove(entry);
      }
    }
  }

  #remove(entry: Entry): void {
    if (!this.#entries.delete(entry.ticket)) {
      return;
    }
    const { post } = entry;
    if (entry.state === 'waiting') {
      post.drop();
    }
    this.#bytes -= post.bytes;
    const left = (this.#perLane.get(laneOf(post)) ?? 1) - 1;
    if (left > 0) {
      this.#perLane.set(laneOf(post), left);
    } else {
      this.#perLane.delete(laneOf(post));
    }
    entry.state = 'over';
    // The line still holds the entry until its turn: nothing of what was sent may stay with it.
    entry.post = NOTHING;
    entry.page = '';
    entry.settle();
  }
}

const NOTHING: Post = {
  lanes: [],
  bytes: 0,
  work: async () => '',
  handBack: () => '',
  drop: () => undefined,
};

function laneOf(post: Post): string {
  return post.lanes[0]?.lane ?? '';
}
