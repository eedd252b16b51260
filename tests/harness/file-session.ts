import type { FastifyInstance } from 'fastify';
import { DEMONSTRATION_PASSWORD } from '#main/demonstration/load-base.ts';
import type { Answer } from './province.ts';

/** A signed-in officer who also sends and fetches files. */
export interface Clerk {
  /** Reads, and throws when refused. */
  get<T>(path: string): Promise<T>;
  status(path: string): Promise<number>;
  send<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<Answer<T>>;
  file(path: string): Promise<Buffer>;
  upload<T>(path: string, file: { name: string; bytes: Uint8Array }): Promise<Answer<T>>;
}

/** Signs in, and moves to the post at the agency of that short name where one is given. */
export async function fileSession(
  app: FastifyInstance,
  name: string,
  agency?: string,
): Promise<Clerk> {
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { name, password: DEMONSTRATION_PASSWORD },
  });
  const cookie = signedIn.cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ');
  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    app.inject({
      method,
      url: `/api${path}`,
      headers: { cookie },
      ...(body === undefined ? {} : { payload: body }),
    });
  if (agency !== undefined) {
    await switchTo(ask, agency);
  }
  return {
    get: async (path) => {
      const answer = await ask('GET', path);
      if (answer.statusCode !== 200) {
        throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
      }
      return answer.json();
    },
    status: async (path) => (await ask('GET', path)).statusCode,
    send: async (method, path, body) => {
      const answer = await ask(method, path, body);
      return { status: answer.statusCode, body: answer.json() };
    },
    file: async (path) => (await ask('GET', path)).rawPayload,
    upload: async (path, file) => {
      const { headers, payload } = multipartOf(file);
      const answer = await app.inject({
        method: 'POST',
        url: `/api${path}`,
        headers: { cookie, ...headers },
        payload,
      });
      return { status: answer.statusCode, body: answer.json() };
    },
  };
}

type Ask = (
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) => Promise<{ statusCode: number; body: string; json(): unknown }>;

async function switchTo(ask: Ask, agency: string): Promise<void> {
  const me = (await ask('GET', '/me')).json() as {
    posts: { id: string; agency: { name: string } }[];
  };
  const post = me.posts.find((one) => JSON.stringify(one).includes(agency));
  const answer = await ask('POST', '/me/post', { postId: post?.id });
  if (answer.statusCode !== 200) {
    throw new Error(`no post at ${agency}: ${JSON.stringify(me.posts)} ${answer.body}`);
  }
}

function multipartOf(file: { name: string; bytes: Uint8Array }) {
  const boundary = 'ranh-gioi-thu';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(head),
      Buffer.from(file.bytes),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
