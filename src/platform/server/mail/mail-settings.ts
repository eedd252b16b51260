import { readFileSync } from 'node:fs';

/** How mail leaves, as the environment says. */
export type MailSettings =
  | { state: 'off'; why: 'not-configured' | 'host-not-allowed' | 'malformed' }
  | {
      state: 'ready';
      host: string;
      port: number;
      /** `tls` from the first byte, `starttls` demanded, `none` for a server on this machine only. */
      security: 'tls' | 'starttls' | 'none';
      from: string;
      login: { user: string; password: string } | null;
    };

type Environment = Readonly<Record<string, string | undefined>>;

/** Hosts that outward calls may reach: `LACHAN_OUTBOUND`, separated by commas, empty by default. */
export function outboundHosts(environment: Environment): ReadonlySet<string> {
  const named = (environment.LACHAN_OUTBOUND ?? '').split(/[,\s]+/).filter(Boolean);
  return new Set(named.map((host) => host.toLowerCase()));
}

/**
 * Reads `LACHAN_SMTP_HOST`, `_PORT`, `_SECURITY`, `_FROM`, `_USER` and `_PASSWORD_FILE`. Mail is off, with
 * its reason, unless a host is named and `LACHAN_OUTBOUND` lists it (as `host` or `host:port`).
 */
export function readMailSettings(environment: Environment): MailSettings {
  const host = environment.LACHAN_SMTP_HOST?.trim().toLowerCase();
  if (!host) {
    return { state: 'off', why: 'not-configured' };
  }
  const security = environment.LACHAN_SMTP_SECURITY ?? 'starttls';
  const port = Number(environment.LACHAN_SMTP_PORT ?? (security === 'tls' ? 465 : 587));
  const allowed = outboundHosts(environment);
  if (!allowed.has(host) && !allowed.has(`${host}:${port}`)) {
    return { state: 'off', why: 'host-not-allowed' };
  }
  const from = environment.LACHAN_SMTP_FROM ?? '';
  if (!isSecurity(security, host) || !Number.isInteger(port) || !/^[^\s@]+@[^\s@]+$/.test(from)) {
    return { state: 'off', why: 'malformed' };
  }
  return { state: 'ready', host, port, security, from, login: readLogin(environment) };
}

function isSecurity(value: string, host: string): value is 'tls' | 'starttls' | 'none' {
  const local = ['localhost', '127.0.0.1', '::1'].includes(host);
  return value === 'tls' || value === 'starttls' || (value === 'none' && local);
}

function readLogin(environment: Environment): { user: string; password: string } | null {
  const { LACHAN_SMTP_USER: user, LACHAN_SMTP_PASSWORD_FILE: file } = environment;
  return user && file ? { user, password: readFileSync(file, 'utf8').trim() } : null;
}
