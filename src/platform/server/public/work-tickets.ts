import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isWorkDone } from './proof-of-work.ts';
import { LANE_LIFE_MS } from './sender-lanes.ts';

/**
 * Tasks that a sender's own page works at while it carries what it could not hand in. They are signed, not kept;
 * a solved one counts once and within ten minutes.
 */
export class WorkTickets {
  readonly #now: () => number;
  readonly #key = randomBytes(32);
  #used = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A fresh task. */
  issue(): string {
    const body = `${this.#now().toString(36)}-${randomBytes(12).toString('hex')}`;
    return `${body}-${this.#sign(body)}`;
  }

  /** True once for a task of ours with its answer. */
  redeem(ticket: string, answer: string): boolean {
    const [at = '', random = '', mark = ''] = ticket.split('-');
    const own = Buffer.from(this.#sign(`${at}-${random}`));
    const given = Buffer.from(mark);
    const age = this.#now() - Number.parseInt(at, 36);
    if (own.length !== given.length || !timingSafeEqual(own, given) || !(age <= LANE_LIFE_MS)) {
      return false;
    }
    for (const [used, since] of this.#used) {
      if (this.#now() - since <= LANE_LIFE_MS) {
        break;
      }
      this.#used.delete(used);
    }
    if (this.#used.has(ticket) || !isWorkDone(ticket, answer)) {
      return false;
    }
    this.#used.set(ticket, this.#now());
    return true;
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#key).update(body).digest('hex').slice(0, 32);
  }
}
