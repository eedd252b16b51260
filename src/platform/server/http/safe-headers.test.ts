import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Database } from '#platform/server/database/database.ts';
import { buildApp } from './build-app.ts';

async function headersOf(path: string, secure: boolean): Promise<Record<string, unknown>> {
  const app = await buildApp(
    {
      db: {} as Database,
      now: () => Temporal.Instant.from('2026-06-01T02:00:00Z'),
      installation: 'exercise',
      subscriptions: {},
      writeAudit: async () => undefined,
      writeRefused: async () => undefined,
      endpoints: [],
      secure,
      log: () => undefined,
    },
    {},
  );
  app.get('/hello', async () => 'hello');
  await app.inject('/hello');
  return (await app.inject(path)).headers;
}

describe('every answer', () => {
  it.each(['/hello', '/nowhere'])('tells the browser to be careful: %s', async (path) => {
    const headers = await headersOf(path, true);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  it('does not ask for TLS where there is none', async () => {
    const headers = await headersOf('/hello', false);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});
