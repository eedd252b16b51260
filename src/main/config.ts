import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { projectRoot } from './project-root.ts';

/** All that the environment decides; read once, at start. */
export interface Config {
  root: string;
  dataFolder: string;
  databaseUrl: string | undefined;
  appDatabaseUrl: string | undefined;
  host: string;
  port: number;
  /** Folder of the built browser half. */
  webFolder: string;
  /** True when TLS ends in front of the server and its forwarded headers are believed. */
  trustProxy: boolean;
  /** `LACHAN_NOW`: a fixed moment, for demonstrations and exercises only. */
  fixedNow: Temporal.Instant | null;
}

export const DEFAULT_PORT = 8138;

export function readConfig(overrides: Partial<Config> = {}): Config {
  const root = projectRoot();
  const env = process.env;
  return {
    root,
    dataFolder: resolve(env.LACHAN_DATA ?? join(root, '.lachan', 'data')),
    databaseUrl: env.DATABASE_URL,
    appDatabaseUrl: env.LACHAN_APP_DATABASE_URL,
    host: env.LACHAN_HOST ?? '127.0.0.1',
    port: Number(env.LACHAN_PORT ?? DEFAULT_PORT),
    webFolder: resolve(env.LACHAN_WEB ?? join(root, 'dist', 'web')),
    trustProxy: env.LACHAN_TRUST_PROXY === 'yes',
    fixedNow: env.LACHAN_NOW === undefined ? null : momentOf(env.LACHAN_NOW),
    ...overrides,
  };
}

/** “2026-11-23” means 09:00 that day in Viet Nam; a full instant is taken as it is. */
export function momentOf(text: string): Temporal.Instant {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Temporal.PlainDate.from(text)
        .toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '09:00' })
        .toInstant()
    : Temporal.Instant.from(text);
}
