import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePort } from '#platform/server/database/free-port.ts';

/** How a command ended and what it said. */
export interface Ended {
  status: number;
  out: string;
  err: string;
}

const commandLine = join(import.meta.dirname, '../../src/main/command-line.ts');

/** Runs `lachan …` as a process of its own, with nothing of this one's installation in its environment. */
export function lachan(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [commandLine, ...args],
      { env: { ...cleanEnvironment(), ...environment }, timeout: 300_000 },
      (error, out, err) => resolve({ status: Number(error?.code ?? 0), out, err }),
    );
  });
}

/** A server started as a process of its own. */
export interface RunningCommand {
  url: string;
  child: ChildProcess;
  /** From the start of the process until it answered, in milliseconds. */
  startedIn: number;
  /** Fulfilled when a demonstration has loaded its tips and cases too. */
  untilWhole(): Promise<void>;
  /** All that it has said so far on both its outputs. */
  said(): string;
  /** Ends it in its own order. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts `lachan start` on a free port and waits until it answers. @throws Error with what it said */
export async function startLachan(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<RunningCommand> {
  const port = await findFreePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [commandLine, 'start', '--port', String(port), ...args], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += String(bytes);
  });
  child.stderr.on('data', (bytes) => {
    said += String(bytes);
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(
    `${url}/api/welcome`,
    child,
    () => said,
    () => true,
  );
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  };
  return {
    url,
    child,
    startedIn: Math.round(performance.now() - begun),
    said: () => said,
    untilWhole: () =>
      untilAnswers(
        `${url}/api/welcome`,
        child,
        () => said,
        ({ isUnfinished }) => !isUnfinished,
      ),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function untilAnswers(
  url: string,
  child: ChildProcess,
  said: () => string,
  accept: (welcome: { isUnfinished: boolean }) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (child.exitCode !== null) {
      throw new Error(`the server ended with status ${child.exitCode}: ${said()}`);
    }
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true && accept((await answer.json()) as { isUnfinished: boolean })) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not answer: ${said()}`);
}

function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(LACHAN_|DATABASE_URL|NODE_OPTIONS|VITEST)/.test(name),
  );
  return Object.fromEntries(kept);
}
