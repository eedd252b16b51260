import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishSingleSignOn, startSingleSignOn, welcome } from '#features/accounts/contract.ts';
import { closeRoom } from '#platform/server/confidential/room.ts';
import {
  type AccountServer,
  makeAccountServer,
  makeAgency,
  makeOfficer,
} from '../harness/account-server.ts';
import { freshDatabase } from '../harness/database.ts';
import { openTestRoom } from '../harness/sealed-office.ts';

const db = await freshDatabase();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const NAMES = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'TWO_FACTOR_ACR'] as const;
let server: AccountServer;
let issuer: FakeIssuer;

/** A small issuer of our own: it signs what the test tells it to say of whoever comes. */
interface FakeIssuer {
  http: Server;
  address: string;
  says: Record<string, unknown>;
  challenges: Map<string, { challenge: string; nonce: string }>;
}

beforeAll(async () => {
  await openTestRoom(db);
  server = await makeAccountServer(db);
  issuer = await startIssuer();
  Object.assign(process.env, {
    LACHAN_OIDC_ISSUER: issuer.address,
    LACHAN_OIDC_CLIENT_ID: 'la-chan',
    LACHAN_OIDC_CLIENT_SECRET: 'chi-may-chu-biet',
    LACHAN_OIDC_TWO_FACTOR_ACR: 'urn:tinh:hai-lop',
    LACHAN_OUTBOUND: 'localhost',
  });
  const agencyId = await makeAgency(db, 'department-health', 100, 199);
  await makeOfficer(db, { name: 'lo.thi.man', agencyId });
  await makeOfficer(db, { name: 'da.nghi', agencyId, state: 'left' });
});
afterAll(async () => {
  for (const name of NAMES) {
    delete process.env[`LACHAN_OIDC_${name}`];
  }
  delete process.env.LACHAN_OUTBOUND;
  issuer.http.close();
  await server.app.close();
  closeRoom();
});

describe('the single sign-on', () => {
  it('counts as two factors only where the issuer says so', async () => {
    const stage = async (says: Record<string, unknown>) =>
      (await comeBack({ preferred_username: 'lo.thi.man', ...says })).body.stage;
    expect(await stage({})).toBe('set-up');
    expect(await stage({ amr: ['pwd'] })).toBe('set-up');
    expect(await stage({ acr: 'urn:khac' })).toBe('set-up');
    expect(await stage({ amr: ['pwd', 'mfa'] })).toBe('full');
    expect(await stage({ acr: 'urn:tinh:hai-lop' })).toBe('full');
  });

  it('never makes an account, and lets nobody in who may not sign in', async () => {
    const before = await countOfficers();
    for (const name of ['nguoi.la', 'da.nghi', undefined]) {
      const { status, body } = await comeBack({ preferred_username: name, amr: ['mfa'] });
      expect(`${status} ${body.code}`).toBe('401 oidc.refused');
    }
    expect(await countOfficers()).toBe(before);
  });

  it('takes each way back once, and none that it did not send out', async () => {
    const way = await goOut({ preferred_username: 'lo.thi.man', amr: ['mfa'] });
    expect((await server.browser().call(finishSingleSignOn, { query: way })).body.stage).toBe(
      'full',
    );
    const refused = async (query: string) =>
      await server.browser().refusal(finishSingleSignOn, { query });
    expect(await refused(way)).toBe('oidc.refused');
    expect(await refused('code=x&state=tu-dat')).toBe('oidc.refused');
  });

  it('refuses a token with another nonce, for another client, or past its time', async () => {
    const name = { preferred_username: 'lo.thi.man', amr: ['mfa'] };
    for (const wrong of [{ nonce: 'khac' }, { aud: 'khac' }, { exp: 1 }, { iss: 'http://khac' }]) {
      expect((await comeBack({ ...name, ...wrong })).body.code).toBe('oidc.refused');
    }
  });

  it('asks with PKCE, and is off while its host is not allowed', async () => {
    const { address } = await server.browser().must(startSingleSignOn, {});
    const asked = new URL(address).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toBe('http://localhost:8138/sign-in/return');
    process.env.LACHAN_OUTBOUND = 'khac.example';
    expect((await server.browser().must(welcome, {})).singleSignOn).toBe(false);
    expect(await server.browser().refusal(startSingleSignOn, {})).toBe('oidc.off');
    process.env.LACHAN_OUTBOUND = 'localhost';
  });
});

async function comeBack(says: Record<string, unknown>) {
  const query = await goOut(says);
  return await server.browser().call(finishSingleSignOn, { query });
}

/** Goes out to the issuer as a browser would, and gives the query with which it comes back. */
async function goOut(says: Record<string, unknown>): Promise<string> {
  const { address, state } = await server.browser().must(startSingleSignOn, {});
  const asked = new URL(address).searchParams;
  const code = `code-${issuer.challenges.size}`;
  issuer.says = says;
  issuer.challenges.set(code, {
    challenge: asked.get('code_challenge') ?? '',
    nonce: asked.get('nonce') ?? '',
  });
  return new URLSearchParams({ code, state }).toString();
}

async function countOfficers(): Promise<number> {
  return await db.asOwner(async (client) => {
    const { rows } = await client.query('select count(*)::int as count from officer');
    return rows[0].count;
  });
}

async function startIssuer(): Promise<FakeIssuer> {
  const made: FakeIssuer = {
    http: createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const answer = answerOf(made, request.url ?? '', new URLSearchParams(body));
        response.writeHead(answer === null ? 400 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
      });
    }),
    address: '',
    says: {},
    challenges: new Map(),
  };
  await new Promise<void>((resolve) => made.http.listen(0, 'localhost', resolve));
  made.address = `http://localhost:${(made.http.address() as AddressInfo).port}`;
  return made;
}

function answerOf(made: FakeIssuer, path: string, form: URLSearchParams): unknown {
  if (path === '/.well-known/openid-configuration') {
    return {
      issuer: made.address,
      authorization_endpoint: `${made.address}/authorize`,
      token_endpoint: `${made.address}/token`,
      jwks_uri: `${made.address}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }
  if (path === '/keys') {
    return {
      keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: '1' }],
    };
  }
  const asked = made.challenges.get(form.get('code') ?? '');
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (asked === undefined || asked.challenge !== proof) {
    return null;
  }
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: made.address,
    sub: '1',
    aud: 'la-chan',
    nonce: asked.nonce,
    iat: now,
    exp: now + 60,
  };
  return {
    access_token: 'x',
    token_type: 'bearer',
    id_token: signToken({ ...claims, ...made.says }),
  };
}

function signToken(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}`;
  const key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}
