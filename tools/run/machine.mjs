import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { Hindrance } from './complain.mjs';

const mebibyte = 1024 * 1024;

/** Refuses when the disk under a folder has less room than needed (MB). */
export function requireRoom(folder, needed) {
  let standing = folder;
  while (!existsSync(standing)) {
    standing = dirname(standing);
  }
  const disk = statfsSync(standing);
  const free = Math.floor((disk.bavail * disk.bsize) / mebibyte);
  if (free < needed) {
    throw new Hindrance('no-room', { folder, free, needed });
  }
}

export function requireWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Hindrance('not-writable', { folder });
  }
}

/** Refuses when the port is taken, and tells a living Lá Chắn from any other program. */
export async function requirePort(port) {
  if (await isFree(port)) {
    return;
  }
  if (await answersAsLachan(port)) {
    throw new Hindrance('already-running', { port });
  }
  throw new Hindrance('port-taken', { port, other: port + 1 });
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function answersAsLachan(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2000) });
    return (await answer.text()).includes('Lá Chắn');
  } catch {
    return false;
  }
}

export function isRoot() {
  return process.getuid?.() === 0;
}
