import { KEY_BYTES, seal, sodium, unseal, wipe } from './sodium.ts';

/** The key above all keys. It wraps group keys and the installation's own keys, and nothing else. */
export interface MasterKey {
  /** Short name of the key, stored beside what it wraps; says nothing of its bytes. */
  readonly id: string;
  wrap(use: string, secret: Uint8Array): Uint8Array;
  /** @throws SealBroken when the bytes were changed, moved, or wrapped by another key. */
  unwrap(use: string, wrapped: Uint8Array): Uint8Array;
  /** Overwrites the key; it wraps and opens nothing afterwards. */
  forget(): void;
}

/** Takes the 32 bytes over: the caller's copy is the key itself and is wiped by `forget`. */
export function masterKeyFrom(bytes: Uint8Array): MasterKey {
  if (bytes.length !== KEY_BYTES) {
    throw new Error('a master key has 32 bytes');
  }
  const id = sodium.to_hex(sodium.crypto_generichash(8, 'lachan master key id', bytes));
  let known = true;
  const guarded = () => {
    if (!known) {
      throw new Error('the master key was forgotten');
    }
    return bytes;
  };
  return {
    id,
    wrap: (use, secret) => seal(guarded(), ['master', use], secret),
    unwrap: (use, wrapped) => unseal(guarded(), ['master', use], wrapped),
    forget: () => {
      known = false;
      wipe(bytes);
    },
  };
}
