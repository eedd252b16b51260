import { Temporal } from 'temporal-polyfill';
import { randomDigits } from '#platform/server/confidential/random-digits.ts';
import { makeReplyPair } from '#platform/server/confidential/reply-pair.ts';
import { randomKey } from '#platform/server/confidential/sodium.ts';
import { isWorkDone } from '#platform/server/public/proof-of-work.ts';
import { SenderLanes } from '#platform/server/public/sender-lanes.ts';
import { WaitingRoom } from '#platform/server/public/waiting-room.ts';
import { WorkTickets } from '#platform/server/public/work-tickets.ts';

// A hundred thousand scripted posts stand in the line; then one person sends. Every turn does the real
// argon2id work of a receipt. Printed: how many turns and how many seconds the person waited, in each case.

const flood = numberAfter('--posts', 100_000);
const prefixes = numberAfter('--prefixes', 250);
const pepper = randomKey();

interface Story {
  name: string;
  /** Where the person sends from: an address of the flood, or another. */
  address: string;
  works: boolean;
}

const stories: Story[] = [
  { name: 'from elsewhere, without scripts', address: '198.51.100.9', works: false },
  {
    name: 'from the same /24 as the flood, with proof of work',
    address: floodAddress(0),
    works: true,
  },
];

if (process.argv.includes('--help')) {
  console.log('npm run proof:public -- [--posts 100000] [--prefixes 250]');
} else {
  console.log(
    `${flood} scripted posts from ${prefixes} parts of the network, ${Temporal.Now.instant()}`,
  );
  for (const story of stories) {
    await tell(story);
  }
  process.exitCode = 0;
}

async function tell({ name, address, works }: Story): Promise<void> {
  const lanes = new SenderLanes(Date.now);
  let turns = 0;
  const tickets = new WorkTickets(Date.now);
  const room = new WaitingRoom({ now: Date.now, failedPage: () => 'failed' });
  let carried = 0;
  const began = performance.now();
  for (let at = 0; at < flood; at += 1) {
    const entered = room.enter(post(lanes, floodAddress(at % prefixes), () => (turns += 1)));
    carried += 'page' in entered ? 1 : 0;
  }
  const filled = performance.now() - began;
  const before = turns;
  const started = performance.now();
  const own = post(lanes, address, () => undefined);
  let entered = room.enter(own);
  if ('page' in entered && works) {
    const task = tickets.issue();
    entered = room.enter({ ...own, worked: tickets.redeem(task, solve(task)) });
  } else if ('ticket' in entered && works) {
    room.hasten(entered.ticket, solve(entered.ticket));
  }
  if ('page' in entered) {
    console.log(`${name}: carried by the sender's own page, to be sent on from there`);
    process.exitCode = 1;
    return;
  }
  const worked = performance.now() - started;
  let standing = await room.waitFor(entered.ticket, 60_000);
  while (standing.state === 'waiting') {
    standing = await room.waitFor(entered.ticket, 60_000);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${standing.state} after ${turns - before} other turns, ${seconds.toFixed(1)} s` +
      `${works ? ` (proof of work ${(worked / 1000).toFixed(1)} s of it)` : ''};` +
      ` the flood stood in line within ${(filled / 1000).toFixed(1)} s, ${carried} of it carried by its own pages,` +
      ` ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB resident`,
  );
}

function post(lanes: SenderLanes, address: string, onTurn: () => void) {
  const { narrow, wide } = lanes.of(address);
  return {
    lanes: [
      { lane: narrow, cost: 1 },
      { lane: `wide ${wide}`, cost: 1 / 16 },
    ],
    bytes: 3_000,
    work: async () => {
      onTurn();
      await makeReplyPair({ locator: randomDigits(6), secret: randomDigits(13) }, pepper);
      return 'page';
    },
    handBack: () => 'carried',
    drop: () => undefined,
  };
}

function floodAddress(at: number): string {
  return `203.${Math.floor(at / 250)}.${at % 250}.77`;
}

function solve(ticket: string): string {
  let answer = 0;
  while (!isWorkDone(ticket, String(answer))) {
    answer += 1;
  }
  return String(answer);
}

function numberAfter(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}
