import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '#main/demonstration/load-base.ts';
import { lachan, type RunningCommand, startLachan } from '../harness/lachan-command.ts';
import { makeTempFolder } from '../harness/temp-folder.ts';

/** Five kills in the ordinary tests; `LACHAN_KILLS=100` for the proof. */
const kills = Number(process.env.LACHAN_KILLS ?? 5);
const folder = makeTempFolder('kill-http');
const environment = { LACHAN_DATA: join(folder, 'data'), LACHAN_NOW: '2026-11-23' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`the whole server killed with -9 under HTTP writes, ${kills} times`, () => {
  it('loses nothing that it has answered, and its trail stays whole', {
    timeout: 180_000 + kills * 30_000,
  }, async () => {
    const acknowledged = new Set<string>();
    const starts: number[] = [];
    let taskId = '';
    for (let round = 0; round < kills; round += 1) {
      const server = await startLachan(round === 0 ? ['--kind', 'demonstration'] : [], environment);
      starts.push(server.startedIn);
      const cookie = await signIn(server);
      taskId ||= await findTask(server, cookie);
      const hands = [1, 2, 3].map((hand) =>
        writeOn(server, { cookie, taskId, mark: `${round}-${hand}` }, acknowledged),
      );
      await pause(400 + round * 130);
      await server.kill();
      await Promise.all(hands);
    }
    const server = await startLachan([], environment);
    const kept = await readComments(server, await signIn(server), taskId);
    await server.stop();
    const lost = [...acknowledged].filter((body) => !kept.has(body));
    console.log(
      `${kills} kills: ${acknowledged.size} answered writes, ${lost.length} lost, first start ${starts[0]} ms, later at most ${Math.max(...starts.slice(1))} ms`,
    );
    expect(acknowledged.size).toBeGreaterThan(kills * 3);
    expect(lost).toEqual([]);
    expect(await lachan(['audit', 'verify'], environment)).toMatchObject({ status: 0 });
  });
});

async function signIn({ url }: RunningCommand): Promise<string> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dieu-phoi', password: DEMONSTRATION_PASSWORD }),
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

async function findTask({ url }: RunningCommand, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/tasks?scope=issued&limit=1`, { headers: { cookie } });
  const page = (await answer.json()) as { rows: { id?: string; taskId?: string }[] };
  return page.rows[0]?.taskId ?? page.rows[0]?.id ?? '';
}

interface Writing {
  cookie: string;
  taskId: string;
  mark: string;
}

/** Comments one after the other until the server is gone; keeps what was answered. */
async function writeOn(
  { url }: RunningCommand,
  { cookie, taskId, mark }: Writing,
  acknowledged: Set<string>,
): Promise<void> {
  for (let count = 1; ; count += 1) {
    const body = `ghi ${mark}-${count}`;
    const answer = await fetch(`${url}/api/tasks/${taskId}/comments`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ body }),
    }).catch(() => null);
    if (answer === null) {
      return;
    }
    expect(answer.status).toBe(200);
    acknowledged.add(body);
  }
}

async function readComments(
  { url }: RunningCommand,
  cookie: string,
  taskId: string,
): Promise<Set<string>> {
  const answer = await fetch(`${url}/api/tasks/${taskId}`, { headers: { cookie } });
  const task = (await answer.json()) as { comments: { body: string }[] };
  return new Set(task.comments.map((comment) => comment.body));
}
