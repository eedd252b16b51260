import { normaliseValue, type ValueKind } from './normalise-value.ts';
import { asBytes, sodium, wipe } from './sodium.ts';

/** Takes keyed fingerprints (HMAC-SHA-256); without the key no guess can be tried against them. */
export interface FingerprintKey {
  /** The fingerprint of a value in its one form; null when the value is too short to match. */
  of(kind: ValueKind, value: string): Uint8Array | null;
  /** The fingerprint of search words for the trail, in hexadecimal. */
  ofSearch(words: string): string;
  forget(): void;
}

export function fingerprintKeyFrom(key: Uint8Array): FingerprintKey {
  return {
    of: (kind, value) => {
      const form = normaliseValue(kind, value);
      return form === null
        ? null
        : sodium.crypto_auth_hmacsha256(asBytes(['value', kind, form]), key);
    },
    ofSearch: (words) => {
      const form = words.normalize('NFC').trim().toLowerCase();
      return sodium.to_hex(sodium.crypto_auth_hmacsha256(asBytes(['search', form]), key));
    },
    forget: () => wipe(key),
  };
}
