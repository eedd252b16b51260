import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GuessPace } from '#platform/server/public/guess-pace.ts';
import { sendPage } from '#platform/server/public/public-app.ts';
import { LANE_LIFE_MS, SenderLanes } from '#platform/server/public/sender-lanes.ts';
import { senderPart } from '#platform/server/public/sender-part.ts';
import { type Post, WaitingRoom } from '#platform/server/public/waiting-room.ts';
import { WorkTickets } from '#platform/server/public/work-tickets.ts';
import type { PageDeps } from './page-deps.ts';
import { failedPage } from './plain-pages.ts';
import { waitPage } from './wait-pages.ts';
import type { PageWords } from './words/languages.ts';

/** How long a form waits for its answer before it gets the page that reloads. */
const AT_ONCE_MS = 6_000;
/** How long an answer stays for a page that is loaded again. */
const READ_MS = 60_000;
/** A wide part of the network pays little for each of its narrow parts. */
const WIDE_COST = 1 / 16;

/** What a form asks to be done in its turn. */
export interface Turn {
  words: PageWords;
  /** Made with the page, so that a form sent twice is done once. */
  once: string;
  bytes: number;
  /** A task that the sender's page solved while it carried the form, and its answer. */
  task?: { ticket: string; answer: string };
  work(): Promise<string>;
  /** Carries everything back, with a task to be solved meanwhile. */
  handBack(task: string): string;
  drop(): void;
}

/** The line in which all forms of the page wait. */
export interface Turns {
  room: WaitingRoom;
  guesses: GuessPace;
  /** A mark of the place where a code is tried. */
  placeOf(locator: string): string;
  take(request: FastifyRequest, reply: FastifyReply, turn: Turn): Promise<FastifyReply>;
  stop(): void;
}

/** Opens the line. */
export function openTurns(deps: PageDeps, clock: () => number = Date.now): Turns {
  const lanes = new SenderLanes(clock);
  const guesses = new GuessPace(clock);
  const tasks = new WorkTickets(clock);
  const done = new Map<string, string>();
  const room = new WaitingRoom({
    now: clock,
    failedPage: () => failedPage(deps),
    onFailure: deps.onFailure,
  });
  const sweep = setInterval(() => room.tidy(), 15_000);
  sweep.unref();
  const leaveLater = (ticket: string, once: string) => {
    setTimeout(() => {
      room.leave(ticket);
      forget(once, ticket);
    }, READ_MS).unref();
  };
  const forget = (once: string, ticket: string) => {
    if (done.get(once) === ticket) {
      done.delete(once);
    }
  };
  // What was handed back comes again with the mark it had: it is no repetition, since nothing waits here.
  const stillHeld = (ticket: string | undefined) => {
    const state = ticket === undefined ? 'gone' : room.standing(ticket).state;
    return state === 'waiting' || state === 'done' ? ticket : undefined;
  };
  return {
    room,
    guesses,
    placeOf: (locator) => lanes.named(locator),
    take: async (request, reply, turn) => {
      const earlier = stillHeld(done.get(turn.once));
      const entered =
        earlier === undefined
          ? room.enter(postOf(turn, { lanes, tasks, proxy: deps.proxy }, request))
          : null;
      if (entered !== null && 'page' in entered) {
        return sendPage(reply, 200, entered.page);
      }
      const ticket = earlier ?? entered?.ticket ?? '';
      if (earlier !== undefined) {
        turn.drop();
      } else if (turn.once !== '') {
        done.set(turn.once, ticket);
        setTimeout(() => forget(turn.once, ticket), LANE_LIFE_MS).unref();
      }
      const standing = await room.waitFor(ticket, AT_ONCE_MS);
      if (standing.state === 'done') {
        leaveLater(ticket, turn.once);
        return sendPage(reply, 200, standing.page);
      }
      return sendPage(reply, 200, waitPage(deps, turn.words, ticket));
    },
    stop: () => clearInterval(sweep),
  };
}

/** Waits as a guess at this place must. */
export async function paceGuess(turns: Turns, place: string): Promise<void> {
  const delay = turns.guesses.delayAt(place);
  if (delay > 0) {
    await pause(delay);
  }
}

/** The task that a carrying page solved, where the form brings one. */
export function taskOf(fields: Record<string, string>): Pick<Turn, 'task'> {
  const { task: ticket = '', answer = '' } = fields;
  return ticket === '' ? {} : { task: { ticket, answer } };
}

function postOf(
  turn: Turn,
  { lanes, tasks, proxy }: { lanes: SenderLanes; tasks: WorkTickets; proxy: string | null },
  request: FastifyRequest,
): Post {
  const { narrow, wide } = lanes.of(senderPart(request, proxy));
  return {
    lanes: [
      { lane: narrow, cost: 1 },
      { lane: `wide ${wide}`, cost: WIDE_COST },
    ],
    bytes: turn.bytes,
    worked: turn.task !== undefined && tasks.redeem(turn.task.ticket, turn.task.answer),
    work: turn.work,
    handBack: () => turn.handBack(tasks.issue()),
    drop: turn.drop,
  };
}
