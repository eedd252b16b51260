import { getRoom } from './room.ts';
import { seal, sodium, unseal, wipe } from './sodium.ts';

/**
 * Encrypts the secret of an officer's authenticator application. It lies under the installation's key
 * for what belongs to one officer (that of drafts, with a context of its own), so that a new master
 * key leaves it as it is.
 */
export function sealFactor(officerId: string, secret: string): Uint8Array {
  const text = sodium.from_string(secret);
  try {
    return seal(getRoom().draftKey, contextOf(officerId), text);
  } finally {
    wipe(text);
  }
}

/** Opens the secret of that officer. @throws SealBroken */
export function unsealFactor(officerId: string, sealed: Uint8Array): string {
  const text = unseal(getRoom().draftKey, contextOf(officerId), sealed);
  try {
    return sodium.to_string(text);
  } finally {
    wipe(text);
  }
}

function contextOf(officerId: string): string[] {
  return ['second-factor', officerId];
}
