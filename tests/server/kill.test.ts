import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '#platform/server/database/connect.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { makeTempFolder } from '../harness/temp-folder.ts';

/** Five kills in the ordinary tests; `LACHAN_KILLS=100` for the proof. */
const kills = Number(process.env.LACHAN_KILLS ?? 5);
const folder = makeTempFolder('kill');
const dataFolder = join(folder, 'data');
const acknowledged = new Set<string>();
const starts: number[] = [];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is killed: everything at once, the server alone (PostgreSQL lives on), PostgreSQL alone first. */
const ways = ['everything', 'the server', 'PostgreSQL'] as const;

describe(`killed with -9 under write load, ${kills} times`, () => {
  it('starts again by itself and has lost no acknowledged write', {
    timeout: 120_000 + kills * 15_000,
  }, async () => {
    for (let round = 1; round <= kills; round += 1) {
      await writeAndKill(round, ways[round % ways.length] ?? 'everything');
    }
    const lost = await findLost();
    const slowest = Math.max(...starts);
    console.log(
      `${kills} kills: ${acknowledged.size} writes acknowledged, ${lost.length} lost, ` +
        `slowest start ${slowest} ms`,
    );
    expect(acknowledged.size).toBeGreaterThan(kills * 10);
    expect(lost).toEqual([]);
  });
});

async function writeAndKill(round: number, way: (typeof ways)[number]): Promise<void> {
  const begun = Date.now();
  const child = spawn(process.execPath, [writer, dataFolder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const heard = listen(child);
  await heard.ready;
  starts.push(Date.now() - begun);
  await pause(150 + Math.random() * 500);
  if (way === 'PostgreSQL') {
    const before = acknowledged.size;
    killAll(listPostgres());
    for (let waited = 0; waited < 200 && acknowledged.size < before + 20; waited += 1) {
      await pause(50);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(before + 20);
  }
  killAll([child.pid ?? 0, ...(way === 'the server' ? [] : listPostgres())]);
  await heard.over;
}

const writer = join(import.meta.dirname, '../harness/kill-writer.ts');

function listen(child: ChildProcess): { ready: Promise<void>; over: Promise<void> } {
  if (child.stdout === null) {
    throw new TypeError('the writer says nothing');
  }
  const lines = createInterface({ input: child.stdout });
  const over = Promise.all([once(lines, 'close'), once(child, 'exit')]).then(() => undefined);
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'ready') {
        resolve();
      } else {
        acknowledged.add(line);
      }
    });
    child.once('exit', () => reject(new Error('the writer ended before it was ready')));
  });
  return { ready, over };
}

/** The postmaster and all its children. */
function listPostgres(): number[] {
  const postmaster = Number(
    readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
  );
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number);
  return [postmaster, ...children];
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return 0;
  }
}

function killAll(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone by itself since it was listed.
    }
  }
}

async function findLost(): Promise<string[]> {
  const embedded = await startEmbedded({ dataFolder });
  const database = await connectDatabase({ embedded, dataFolder });
  const { rows } = await database.asOwner((client) =>
    client.query<{ key: string }>(`select key from setting where key like 'kill/%'`),
  );
  await database.close();
  await embedded.stop();
  const kept = new Set(rows.map((row) => row.key));
  return [...acknowledged].filter((key) => !kept.has(key));
}
