import { createHash } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { finishSingleSignOn, SignInStage, startSingleSignOn } from '../contract.ts';
import { noteRefusedTry } from './account-audit.ts';
import { findAccount, refuseDemonstration } from './account-store.ts';
import { enter, refuseOpenLine } from './sign-in.ts';
import {
  findSingleSignOn,
  isAllowed,
  isLoopback,
  isSafe,
  type SingleSignOnSettings,
} from './single-sign-on-settings.ts';

const MINUTES = 10;
const RETURN_PATH = '/sign-in/return';

/** Where the browser goes to sign in at the province's own service. */
export async function beginSingleSignOn(
  context: OpenContext,
): Promise<OutputOf<typeof startSingleSignOn>> {
  refuseOpenLine(context);
  const config = await configure(requireSettings());
  const state = randomState();
  const nonce = randomNonce();
  const verifier = randomPKCECodeVerifier();
  await keepAttempt(context, { state, nonce, verifier });
  const address = buildAuthorizationUrl(config, {
    redirect_uri: `${context.origin}${RETURN_PATH}`,
    scope: 'openid profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return { address: address.href, state };
}

/**
 * Takes the browser back in. The officer must be known here already: an account is never made. It
 * counts as two factors only where the issuer says so; otherwise the second one is asked here.
 */
export async function endSingleSignOn(
  context: OpenContext,
  input: ParsedInputOf<typeof finishSingleSignOn>,
): Promise<SignInStage> {
  refuseOpenLine(context);
  const settings = requireSettings();
  const claims = await readClaims(context, settings, input.query);
  const name = claims?.[settings.claim];
  const account =
    typeof name === 'string' && name !== ''
      ? await asSystem(context.db, 'sign-in', (tx) => findAccount(tx, name.toLowerCase()))
      : undefined;
  if (claims === null || account === undefined) {
    await noteRefusedTry(context.db, context, {
      action: 'sign-in',
      officerId: null,
      by: 'single-sign-on',
    });
    throw new Refusal('oidc.refused');
  }
  refuseDemonstration(account, context.installation);
  const factors = hasTwoFactors(claims, settings) ? 'two' : 'one';
  return await enter(context, account, 'single-sign-on', factors);
}

/** Two factors, in the issuer's own words: `mfa` among the methods, or a class that is configured. */
export function hasTwoFactors(
  claims: Readonly<Record<string, unknown>>,
  settings: Pick<SingleSignOnSettings, 'twoFactorAcr'>,
): boolean {
  const methods = claims.amr;
  return (
    (Array.isArray(methods) && methods.includes('mfa')) ||
    (typeof claims.acr === 'string' && settings.twoFactorAcr.has(claims.acr))
  );
}

async function readClaims(
  context: OpenContext,
  settings: SingleSignOnSettings,
  query: string,
): Promise<IDToken | null> {
  const back = new URL(`${context.origin}${RETURN_PATH}?${query.replace(/^\?/, '')}`);
  const state = back.searchParams.get('state') ?? '';
  const attempt = await takeAttempt(context, state);
  if (attempt === null) {
    return null;
  }
  try {
    const tokens = await authorizationCodeGrant(await configure(settings), back, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    return tokens.claims() ?? null;
  } catch {
    return null;
  }
}

let configured: { key: string; config: Promise<Configuration> } | null = null;

/** What the issuer publishes of itself, asked once; asked again when it could not be read. */
async function configure(settings: SingleSignOnSettings): Promise<Configuration> {
  const key = `${settings.issuer.href} ${settings.clientId}`;
  if (configured?.key !== key) {
    configured = { key, config: discover(settings) };
  }
  return await configured.config.catch(() => {
    configured = null;
    throw new Refusal('oidc.unreachable');
  });
}

async function discover(settings: SingleSignOnSettings): Promise<Configuration> {
  return await discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, {
    execute: isLoopback(settings.issuer) ? [allowInsecureRequests] : [],
    timeout: 10,
    [customFetch]: async (address, options) => {
      const target = new URL(address);
      if (!isAllowed(settings.hosts, target) || !isSafe(target)) {
        throw new Error('LACHAN_OUTBOUND does not list this host');
      }
      return await fetch(address, { ...options, redirect: 'error' } as RequestInit);
    },
  });
}

function requireSettings(): SingleSignOnSettings {
  const settings = findSingleSignOn(process.env);
  if (settings === null) {
    throw new Refusal('oidc.off');
  }
  return settings;
}

interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

async function keepAttempt(context: OpenContext, attempt: Attempt): Promise<void> {
  await asSystem(context.db, 'sign-in', async (tx) => {
    await tx
      .deleteFrom('single_sign_on_attempt')
      .where('expires_at', '<', new Date(context.now.epochMilliseconds))
      .execute();
    await tx
      .insertInto('single_sign_on_attempt')
      .values({
        state_hash: hashState(attempt.state),
        nonce: attempt.nonce,
        verifier: attempt.verifier,
        expires_at: new Date(context.now.add({ minutes: MINUTES }).epochMilliseconds),
      })
      .execute();
  });
}

async function takeAttempt(
  context: OpenContext,
  state: string,
): Promise<{ nonce: string; verifier: string } | null> {
  const row = await asSystem(context.db, 'sign-in', (tx) =>
    tx
      .deleteFrom('single_sign_on_attempt')
      .where('state_hash', '=', hashState(state))
      .where('expires_at', '>', new Date(context.now.epochMilliseconds))
      .returning(['nonce', 'verifier'])
      .executeTakeFirst(),
  );
  return row ?? null;
}

function hashState(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}
