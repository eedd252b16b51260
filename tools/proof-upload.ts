import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PART_MEDIA_TYPE } from '#platform/contract/endpoint.ts';
import { findFreePort } from '#platform/server/database/free-port.ts';

// npm run proof:upload: a file of evidence of 2 GB whose server is killed half-way, gone on with, taken out again.
// `--megabytes 64` sends a smaller one.

const MIB = 1024 * 1024;
const PART = 8 * MIB;
const MARK = Buffer.from('nobody may read this on the disk');
const size = Number(optionOf('--megabytes') ?? 2048) * MIB;
const block = randomBytes(MIB);
MARK.copy(block, 1000);

const folder = mkdtempSync(join(tmpdir(), 'lachan-proof-upload-'));
const port = await findFreePort();
let server = await startServer();
try {
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}`);
  let call = await signIn();
  const item = await receiveItem(call);
  const told = hashOfWhole();
  const { fileId } = await call<{ fileId: string }>('POST', `/evidence/${item}/files`, {
    name: 'ghi-hinh.mp4',
    size,
    sha256: told,
  });
  const half = Math.floor(size / 2 / PART) * PART;
  const first = await sendFrom(call, fileId, 0, half);
  server.kill('SIGKILL');
  await once(server, 'exit');
  server = await startServer();
  call = await signIn();
  const { goOnAt } = await call<{ goOnAt: number }>('GET', `/evidence-files/${fileId}/arrival`);
  console.log(`killed at ${half / MIB} MiB, goes on at ${goOnAt / MIB} MiB`);
  const second = await sendFrom(call, fileId, goOnAt, size);
  const began = performance.now();
  const kept = await call<{ sha256: string }>('POST', `/evidence-files/${fileId}/finish`, {});
  console.log(
    `hash equals the sender's: ${kept.sha256 === told}; read back and kept in ${secondsSince(began)} s`,
  );
  console.log(
    `sent ${((first.bytes + second.bytes) / MIB / (first.seconds + second.seconds)).toFixed(0)} MiB a second`,
  );
  await takeOut(call, fileId, told);
  console.log(`resident at most ${peakOf(server)} MB since the second start`);
  console.log(`in clear on the disk: ${countClear(join(folder, 'data'))} of its blocks`);
} finally {
  server.kill();
  await once(server, 'exit').catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

type Call = <T>(method: string, path: string, body?: object | Buffer) => Promise<T>;

async function startServer(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['src/main/command-line.ts', 'start', '--kind', 'demonstration', '--port', String(port)],
    {
      stdio: 'ignore',
      env: { ...process.env, LACHAN_DATA: join(folder, 'data'), LACHAN_NOW: '2026-11-23' },
    },
  );
  for (let tries = 0; tries < 2400; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/api/welcome`).catch(() => null);
    if (answer?.ok && !((await answer.json()) as { isUnfinished: boolean }).isUnfinished) {
      return child;
    }
    await pause(500);
  }
  child.kill();
  throw new Error('the server did not start within twenty minutes');
}

async function signIn(): Promise<Call> {
  const answer = await fetch(`http://localhost:${port}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dieu-tra', password: 'la chan minh hoa' }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async <T>(method: string, path: string, body?: object | Buffer) => {
    const isPart = Buffer.isBuffer(body);
    const given = await fetch(`http://localhost:${port}/api${path}`, {
      method,
      headers: {
        cookie,
        ...(body === undefined
          ? {}
          : { 'content-type': isPart ? PART_MEDIA_TYPE : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isPart ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    if (!given.ok) {
      throw new Error(`${method} ${path}: ${given.status} ${await given.text()}`);
    }
    const isJson = given.headers.get('content-type')?.includes('json') ?? false;
    return (isJson ? await given.json() : given) as T;
  };
}

async function receiveItem(call: Call): Promise<string> {
  const receiver = async (body: string, kind: string) =>
    (
      await call<{ rows: { id: string; kind: string }[] }>('GET', `/case-receivers?body=${body}`)
    ).rows.find((row) => row.kind === kind)?.id;
  const at = '2026-11-20T09:00:00+07:00';
  const opened = await call<{ id: string }>('POST', '/cases', {
    at,
    decision: { number: '1/QĐ', on: '2026-11-20' },
    office: 'head-of-investigation',
    actedOn: '2026-06-01',
    charges: [{ article: '150', paragraph: 2, points: ['d'] }],
    facts: { victimsFrom16: 2 },
    supervisingAgencyId: await receiver('procuracy', 'regional-procuracy'),
    trialAgencyId: await receiver('court', 'regional-court'),
  });
  const item = await call<{ id: string }>('POST', `/cases/${opened.id}/evidence`, {
    kind: 'electronic-data',
    source: 'search-seizure',
    at,
    kept: 'this-system',
    description: 'Bản ghi hình',
  });
  return item.id;
}

/** One part of the file: blocks of chance, the first beginning as a video does. */
function partAt(at: number): Buffer {
  const part = Buffer.concat(Array.from({ length: Math.min(PART, size - at) / MIB }, () => block));
  if (at === 0) {
    Buffer.from('00000018667479706d70343200000000', 'hex').copy(part);
  }
  return part;
}

function hashOfWhole(): string {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += PART) {
    hash.update(partAt(at));
  }
  return hash.digest('hex');
}

async function sendFrom(call: Call, fileId: string, from: number, to: number) {
  const began = performance.now();
  for (let at = from; at < to; at += PART) {
    const part = partAt(at);
    const sha256 = createHash('sha256').update(part).digest('hex');
    await call('PATCH', `/evidence-files/${fileId}?at=${at}&sha256=${sha256}`, part);
  }
  return { bytes: to - from, seconds: (performance.now() - began) / 1000 };
}

async function takeOut(call: Call, fileId: string, told: string): Promise<void> {
  const began = performance.now();
  const answer = await call<Response>('GET', `/evidence-files/${fileId}?purpose=investigate`);
  const hash = createHash('sha256');
  for await (const piece of answer.body ?? []) {
    hash.update(piece as Uint8Array);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `taken out whole: ${hash.digest('hex') === told}, ${(size / MIB / seconds).toFixed(0)} MiB a second`,
  );
}

function peakOf(child: ChildProcess): string {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toFixed(0);
}

function countClear(data: string): number {
  return readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && readFileSync(join(one.parentPath, one.name)).includes(MARK),
  ).length;
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}
