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
  /** Where the public page listens; null: nowhere in this process. */
  publicPort: number | null;
  publicHost: string;
  /** What the staff's server hands to the public process; never inside the data folder. */
  publicFolder: string;
  /** True where a folder is named: a public process of its own is to be served from it. */
  publicHandedOver: boolean;
  /** The login of the public process, when an administrator made it. */
  publicDatabaseUrl: string | undefined;
  /** TLS of the public page's own, so that it sees from which part of the network a post comes. */
  publicTls: { certFile: string; keyFile: string } | null;
  /** The proxy in front of the public page that may say from which part of the network a post comes. */
  publicProxy: string | null;
  /** The neutral site to which “Thoát” leads. */
  publicLeaveTo: string;
  /** `LACHAN_NOW`: a fixed moment, for demonstrations and exercises only. */
  fixedNow: Temporal.Instant | null;
}

export const DEFAULT_PORT = 8138;

export function readConfig(overrides: Partial<Config> = {}): Config {
  const root = projectRoot();
  const env = process.env;
  const dataFolder =
    overrides.dataFolder ?? resolve(env.LACHAN_DATA ?? join(root, '.lachan', 'data'));
  return {
    root,
    dataFolder,
    ...publicConfig(env, dataFolder),
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

type PublicConfig = Pick<
  Config,
  | 'publicPort'
  | 'publicHost'
  | 'publicFolder'
  | 'publicHandedOver'
  | 'publicDatabaseUrl'
  | 'publicTls'
  | 'publicProxy'
  | 'publicLeaveTo'
>;

function publicConfig(env: NodeJS.ProcessEnv, dataFolder: string): PublicConfig {
  const { LACHAN_PUBLIC_TLS_CERT: certFile, LACHAN_PUBLIC_TLS_KEY: keyFile } = env;
  return {
    publicPort: env.LACHAN_PUBLIC_PORT === undefined ? null : Number(env.LACHAN_PUBLIC_PORT),
    publicHost: env.LACHAN_PUBLIC_HOST ?? '127.0.0.1',
    publicFolder: resolve(env.LACHAN_PUBLIC_FOLDER ?? `${dataFolder}-public`),
    publicHandedOver: env.LACHAN_PUBLIC_FOLDER !== undefined,
    publicDatabaseUrl: env.LACHAN_PUBLIC_DATABASE_URL,
    publicTls: certFile === undefined || keyFile === undefined ? null : { certFile, keyFile },
    publicProxy: env.LACHAN_PUBLIC_PROXY ?? null,
    publicLeaveTo: env.LACHAN_PUBLIC_LEAVE ?? 'https://www.google.com/search?q=thoi+tiet',
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
