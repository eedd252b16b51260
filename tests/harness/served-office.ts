import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { describePage } from '#features/public-tips/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { findFreePort } from '#platform/server/database/free-port.ts';
import { ensurePublicLogin } from '#platform/server/database/public-door.ts';
import { anEvidenceOffice, type EvidenceOffice } from './evidence-office.ts';
import { type RunningCommand, startLachan } from './lachan-command.ts';
import {
  browserOf,
  OUTSIDE,
  PUBLIC_PASSWORD,
  type PublicOffice,
  seatDuty,
} from './public-office.ts';
import { urlOf } from './test-cluster.ts';

/** What the running server answered to one request. */
export interface Heard {
  who: 'staff' | 'public';
  method: string;
  path: string;
  status: number;
  body: Buffer;
}

/** The invented offices, served by `lachan start` as a process of its own with both its listeners. */
export interface ServedOffice {
  office: EvidenceOffice;
  browser: Pick<PublicOffice, 'get' | 'form' | 'send' | 'lodge'>;
  server: RunningCommand;
  /** Every answer so far. */
  heard: Heard[];
}

/** Builds them in this process, then sends every request to the real one. */
export async function aServedOffice(
  today: string,
  environment: Record<string, string>,
): Promise<ServedOffice> {
  const office = await anEvidenceOffice(today);
  const { db, deps, places } = office.province;
  await asSystem(db, 'test', (tx) =>
    describePage(tx, deps.now(), { kind: 'exercise', provinceName: 'Minh Họa' }),
  );
  await seatDuty(office);
  const door = await db.asOwner((owner) => ensurePublicLogin(owner, PUBLIC_PASSWORD));
  const publicPort = await findFreePort();
  const server = await startLachan([], {
    DATABASE_URL: urlOf(db.owner),
    LACHAN_APP_DATABASE_URL: urlOf(db.app),
    LACHAN_PUBLIC_DATABASE_URL: urlOf({ ...db.owner, ...door, password: PUBLIC_PASSWORD }),
    LACHAN_PUBLIC_PORT: String(publicPort),
    LACHAN_DATA: places.dataFolder,
    LACHAN_MASTER_KEY_FILE: places.masterKeyFile,
    LACHAN_KEYS: places.keysFolder,
    LACHAN_NOW: today,
    ...environment,
  });
  const heard: Heard[] = [];
  office.province.app = remote(server.url, 'staff', heard);
  const publicUrl = `http://127.0.0.1:${publicPort}`;
  await untilServed(`${publicUrl}/lien-he`, server);
  const page = remote(publicUrl, 'public', heard);
  return { office, browser: browserOf(page), server, heard };
}

/** The page of the public comes after the staff's. */
async function untilServed(url: string, server: RunningCommand): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await fetch(url).catch(() => null))?.ok === true) {
      return;
    }
    await pause(50);
  }
  throw new Error(`the public page did not answer: ${server.said()}`);
}

/** The little of an application that tests use, spoken over the wire. */
function remote(base: string, who: Heard['who'], heard: Heard[]): FastifyInstance {
  const inject = async (given: InjectOptions) => {
    const method = given.method ?? 'GET';
    const path = String(given.url);
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(typeof given.payload === 'object' && !Buffer.isBuffer(given.payload)
          ? { 'content-type': 'application/json' }
          : {}),
        ...(given.headers as Record<string, string>),
        ...(who === 'public' ? { 'x-forwarded-for': OUTSIDE.address } : {}),
      },
      ...(given.payload === undefined ? {} : { body: bodyOf(given.payload) }),
    });
    const rawPayload = Buffer.from(await answer.arrayBuffer());
    heard.push({ who, method, path, status: answer.status, body: rawPayload });
    return {
      statusCode: answer.status,
      headers: Object.fromEntries(answer.headers),
      rawPayload,
      body: rawPayload.toString('utf8'),
      json: () => JSON.parse(rawPayload.toString('utf8')) as unknown,
    };
  };
  return { inject } as unknown as FastifyInstance;
}

function bodyOf(payload: NonNullable<InjectOptions['payload']>): string | Uint8Array<ArrayBuffer> {
  if (typeof payload === 'string') {
    return payload;
  }
  return Buffer.isBuffer(payload) ? new Uint8Array(payload) : JSON.stringify(payload);
}
