import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { InputOf } from '#platform/contract/endpoint.ts';
import { call } from '#platform/web/api/call.ts';
import { ProblemError } from '#platform/web/api/problem-error.ts';
import {
  type addPasskey,
  type signInByPasskey,
  startNewPasskey,
  startPasskey,
} from '../contract.ts';

/** True where this browser can hold passkeys for this address; they are bound to a name, never to a number. */
export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname);
}

/** Asks the authenticator to prove who sits there. */
export async function askPasskey(): Promise<InputOf<typeof signInByPasskey>> {
  const { challengeId, options } = await call(startPasskey, {});
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const answer = await startAuthentication({
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
  }).catch(refuse);
  return { challengeId, answer: answer as never };
}

/** Has the authenticator make a passkey for this account. */
export async function makePasskey(): Promise<Omit<InputOf<typeof addPasskey>, 'label'>> {
  const { challengeId, options } = await call(startNewPasskey, {});
  const { startRegistration } = await import('@simplewebauthn/browser');
  const answer = await startRegistration({
    optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
  }).catch(refuse);
  return { challengeId, answer: answer as never };
}

/** Closed, too slow, or not known here: the officer goes on in another way. */
function refuse(): never {
  throw new ProblemError({
    code: 'passkey.refused',
    status: 400,
    title: {
      vi: 'Chưa xác nhận được khóa truy cập. Thử lại, hoặc dùng cách khác.',
      en: 'The passkey was not confirmed. Try again, or use another way.',
    },
    params: {},
  });
}
