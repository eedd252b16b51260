/**
 * The one place where libsodium is loaded. Constructions are the library's own; nothing is composed here
 * beyond putting version and nonce in front of the ciphertext.
 */
import sodium from 'libsodium-wrappers-sumo';

await sodium.ready;

export { sodium };

const VERSION = 1;
const NONCE_BYTES = 24;
export const KEY_BYTES = 32;

/** A ciphertext could not be opened: wrong key, wrong place, or changed bytes. */
export class SealBroken extends Error {
  constructor() {
    super('seal.broken');
    this.name = 'SealBroken';
  }
}

/** Encrypts with XChaCha20-Poly1305; `context` is bound to the ciphertext and must be given again to open it. */
export function seal(
  key: Uint8Array,
  context: readonly string[],
  plaintext: Uint8Array,
): Uint8Array {
  const nonce = sodium.randombytes_buf(NONCE_BYTES);
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plaintext,
    asBytes(context),
    null,
    nonce,
    key,
  );
  return joined(Uint8Array.of(VERSION), nonce, ciphertext);
}

/** Opens what `seal` made under the same key and context. @throws SealBroken */
export function unseal(
  key: Uint8Array,
  context: readonly string[],
  sealed: Uint8Array,
): Uint8Array {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + 16) {
    throw new SealBroken();
  }
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(1 + NONCE_BYTES),
      asBytes(context),
      sealed.subarray(1, 1 + NONCE_BYTES),
      key,
    );
  } catch {
    throw new SealBroken();
  }
}

/** A fresh key of 32 random bytes. */
export function randomKey(): Uint8Array {
  return sodium.randombytes_buf(KEY_BYTES);
}

/** Overwrites key material once it is no longer needed. */
export function wipe(...secrets: (Uint8Array | null | undefined)[]): void {
  for (const secret of secrets) {
    if (secret) {
      sodium.memzero(secret);
    }
  }
}

/** Lists of words become bytes without two lists ever giving the same bytes. */
export function asBytes(words: readonly string[]): Uint8Array {
  return sodium.from_string(JSON.stringify(words));
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
