import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { afterAll } from 'vitest';
import { describePage } from '#features/public-tips/server/index.ts';
import {
  failedPage,
  mountPublicPage,
  notFoundPage,
  type PageDeps,
  PageSetting,
} from '#features/public-tips/server/page/index.ts';
import { lookOnce } from '#main/public-watch.ts';
import { addMember, findGroup } from '#platform/server/confidential/groups.ts';
import { receiptSignerFrom } from '#platform/server/confidential/receipt-signature.ts';
import { randomKey } from '#platform/server/confidential/sodium.ts';
import { asSystem } from '#platform/server/database/database.ts';
import {
  ensurePublicLogin,
  openPublicDoor,
  type PublicDoor,
} from '#platform/server/database/public-door.ts';
import { buildPublicApp } from '#platform/server/public/public-app.ts';
import { aTipOffice, type TipOffice } from './tip-office.ts';

/** Somebody outside, with all that a browser would betray. */
export const OUTSIDE = {
  address: '203.0.113.77',
  agent: 'Mozilla/5.0 (Linux; Android 12; Mau-May-La) Mobile',
  cookie: 'theo-doi=bi-mat-cua-trinh-duyet',
} as const;

/** Words that nobody else would write, to be looked for where they must not be. */
export const PLANTED = {
  account: 'Cô Sìn Thị Mỉa bị giữ ở nhà trọ Hoa Ban Trắng, gọi 0988 776 554',
  contact: 'nhắn cho em gái qua số 0977 665 443',
  alert: 'ngõ sau chợ Nậm Mười, nhà cửa xanh',
  added: 'Chiếc xe 98A-765.43 lại đến lúc nửa đêm',
  answer: 'Chúng tôi đã cử người đến nơi',
} as const;

/** The one password that every test file gives the login of the public process: the role is shared. */
export const PUBLIC_PASSWORD = 'a password of the test';

export interface PostedFile {
  field?: 'files' | 'big';
  name: string;
  type: string;
  bytes: Buffer;
}

/** The office of tips with the public page beside it, as its own process would see the database. */
export interface PublicOffice {
  office: TipOffice;
  page: FastifyInstance;
  door: PublicDoor;
  deps: PageDeps;
  /** How often something failed on the public's side. */
  failures(): number;
  get(path: string): Promise<string>;
  form(path: string, fields: Record<string, string>): Promise<string>;
  /** Sends a whole form with its files; the page that answers. */
  send(path: string, fields: Record<string, string>, files?: PostedFile[]): Promise<string>;
  /** Lodges and takes the code from the page. */
  lodge(fields: Record<string, string>, files?: PostedFile[]): Promise<string>;
  /** What the staff's server does every few seconds. */
  watch(): Promise<{ told: number; taken: number }>;
}

/** Builds both, with the provincial police's officer on duty in the duty group. */
export async function aPublicOffice(today = '2026-03-02T08:00:00+07:00'): Promise<PublicOffice> {
  const office = await aTipOffice(today);
  const { db, deps: staff } = office.province;
  const folder = mkdtempSync(join(tmpdir(), 'lachan-public-'));
  mkdirSync(join(folder, 'arriving'));
  const setting = await asSystem(db, 'test', (tx) =>
    describePage(tx, staff.now(), { kind: 'exercise', provinceName: 'Minh Họa' }),
  );
  await seatDuty(office);
  const login = await db.asOwner((owner) => ensurePublicLogin(owner, PUBLIC_PASSWORD));
  const door = await openPublicDoor({ ...db.owner, ...login });
  let failed = 0;
  const deps: PageDeps = {
    door,
    setting: () => PageSetting.parse(setting),
    renewSetting: () => undefined,
    proxy: null,
    pepper: randomKey(),
    signer: receiptSignerFrom(randomKey()),
    now: () => Temporal.Instant.from('2026-03-02T08:00:00+07:00'),
    arrivingFolder: join(folder, 'arriving'),
    leaveTo: 'https://example.org/',
    assetsFolder: join(import.meta.dirname, '../../src/features/public-tips/server/page/assets'),
    soundsFolder: folder,
    hasSound: () => false,
    onFailure: () => {
      failed += 1;
    },
  };
  const page = await buildPublicApp({
    notFoundPage: () => notFoundPage(deps),
    failedPage: () => failedPage(deps),
    onFailure: deps.onFailure,
  });
  mountPublicPage(page, deps);
  afterAll(async () => {
    await page.close();
    await door.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    office,
    page,
    door,
    deps,
    failures: () => failed,
    ...browserOf(page),
    watch: () => lookOnce(staff),
  };
}

/** A browser of somebody outside, on a page that is served here or elsewhere. */
export function browserOf(
  page: Pick<FastifyInstance, 'inject'>,
): Pick<PublicOffice, 'get' | 'form' | 'send' | 'lodge'> {
  const headers = { 'user-agent': OUTSIDE.agent, cookie: OUTSIDE.cookie };
  const from = { remoteAddress: OUTSIDE.address };
  const send: PublicOffice['send'] = async (path, fields, files = []) => {
    const { type, body } = multipart(fields, files);
    const answer = await page.inject({
      ...from,
      method: 'POST',
      url: path,
      headers: { ...headers, 'content-type': type },
      payload: body,
    });
    return answer.body;
  };
  return {
    get: async (path) => (await page.inject({ ...from, url: path, headers })).body,
    form: async (path, fields) => {
      const answer = await page.inject({
        ...from,
        method: 'POST',
        url: path,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      });
      return answer.body;
    },
    send,
    lodge: async (fields, files) => {
      const answer = await send('/lien-he/gui', fields, files);
      const digits = /name="digits" value="(\d{20})"/.exec(answer)?.[1];
      if (digits === undefined) {
        throw new Error(`no receipt: ${answer.replace(/<[^>]+>/g, ' ').slice(0, 400)}`);
      }
      return digits;
    },
  };
}

/** The officer on duty stands in the duty group of the provincial police. */
export async function seatDuty(office: TipOffice): Promise<void> {
  const { db, deps } = office.province;
  const agencyId = await office.agency('provincial-police');
  const postId = await office.post('truc-ban');
  await asSystem(db, 'test', async (tx) => {
    const group = await findGroup(tx, 'duty', agencyId);
    await addMember(tx, {
      groupId: group?.id ?? '',
      postId,
      from: deps.now().subtract({ hours: 1 }),
      ground: 'roster',
    });
  });
}

const BOUNDARY = '----lachan-test-boundary';

function multipart(
  fields: Record<string, string>,
  files: readonly PostedFile[],
): { type: string; body: Buffer } {
  const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
  );
  for (const { field = 'files', name, type, bytes } of files) {
    parts.push(
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    );
  }
  parts.push(Buffer.from(`--${BOUNDARY}--\r\n`));
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: Buffer.concat(parts) };
}
