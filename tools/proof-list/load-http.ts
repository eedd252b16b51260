import { connect } from 'node:net';

/** Sends the same request over and over on so many connections; the thinnest client that still reads answers whole. */
export async function loadHttp(work: {
  port: number;
  path: string;
  token: string;
  connections: number;
  seconds: number;
}): Promise<{ perSecond: number; bytes: number }> {
  const request = Buffer.from(
    `GET /api${work.path} HTTP/1.1\r\nHost: 127.0.0.1:${work.port}\r\nCookie: lachan=${work.token}\r\n\r\n`,
  );
  const until = performance.now() + work.seconds * 1000;
  let done = 0;
  let bytes = 0;
  await Promise.all(
    Array.from(
      { length: work.connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(work.port, '127.0.0.1', () => socket.write(request));
          let wanted = 0;
          socket.setNoDelay(true);
          socket.on('error', reject);
          socket.on('data', (part) => {
            if (wanted === 0) {
              const head = part.toString('latin1', 0, 2000);
              const end = head.indexOf('\r\n\r\n');
              const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
              if (!head.startsWith('HTTP/1.1 200') || end < 0) {
                reject(new Error(head));
                return;
              }
              bytes = length;
              wanted = length + end + 4;
            }
            wanted -= part.length;
            if (wanted === 0) {
              done += 1;
              if (performance.now() < until) {
                socket.write(request);
              } else {
                socket.end();
                resolve();
              }
            }
          });
        }),
    ),
  );
  return { perSecond: done / work.seconds, bytes };
}
