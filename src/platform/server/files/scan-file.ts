import { createConnection, type Socket } from 'node:net';
import { Refusal } from '#platform/contract/problem.ts';

const PIECE_BYTES = 256 * 1024;
const PATIENCE_MS = 120_000;

/** Where ClamAV listens: `/run/clamav/clamd.ctl`, or `host:port` of a host that `LACHAN_OUTBOUND` names. */
export interface Scanner {
  path?: string;
  host?: string;
  port?: number;
}

/** The scanner of the installation; null where none is set. @throws when its host may not be called */
export function findScanner(env: NodeJS.ProcessEnv = process.env): Scanner | null {
  const place = env.LACHAN_CLAMAV;
  if (place === undefined || place === '') {
    return null;
  }
  if (place.startsWith('/')) {
    return { path: place };
  }
  const [host = '', port = '3310'] = place.split(':');
  const allowed = (env.LACHAN_OUTBOUND ?? '').split(',').map((name) => name.trim());
  if (!allowed.includes(host)) {
    throw new Error('the host of LACHAN_CLAMAV does not stand in LACHAN_OUTBOUND');
  }
  return { host, port: Number(port) };
}

/**
 * Sends a content through ClamAV (INSTREAM) before anybody opens it; without a scanner it passes.
 *
 * @throws Refusal `file.infected`, and `file.not-scanned` when the scanner does not answer
 */
export async function scanFile(
  content: AsyncIterable<Uint8Array>,
  scanner: Scanner | null = findScanner(),
): Promise<void> {
  if (scanner === null) {
    return;
  }
  const verdict = await askScanner(scanner, content).catch(() => '');
  if (/\bFOUND\b/.test(verdict)) {
    throw new Refusal('file.infected');
  }
  if (!/^stream: OK/.test(verdict)) {
    throw new Refusal('file.not-scanned');
  }
}

async function askScanner(scanner: Scanner, content: AsyncIterable<Uint8Array>): Promise<string> {
  const socket =
    scanner.path === undefined
      ? createConnection({ host: scanner.host ?? '', port: scanner.port ?? 0 })
      : createConnection({ path: scanner.path });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the scanner is silent')));
  const answer = readAll(socket);
  // Whoever waits hears of it; where sending fails first, nobody waits any more.
  answer.catch(() => undefined);
  try {
    await send(socket, Buffer.from('zINSTREAM\0'));
    for await (const part of content) {
      for (let at = 0; at < part.length; at += PIECE_BYTES) {
        const piece = part.subarray(at, at + PIECE_BYTES);
        const size = Buffer.alloc(4);
        size.writeUInt32BE(piece.length);
        await send(socket, size);
        await send(socket, piece);
      }
    }
    await send(socket, Buffer.alloc(4));
    return await answer;
  } finally {
    socket.destroy();
  }
}

function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
  });
}

function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.once('end', () => resolve(text.replace(/\0/g, '')));
    socket.once('error', reject);
    socket.once('close', () => resolve(text.replace(/\0/g, '')));
  });
}
