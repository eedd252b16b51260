/**
 * The key pair of one lodging. What the sender adds later, and the keys of files, are sealed to its public
 * half; its private half lies under the key of the record, so that a hand-over carries the dialogue along.
 */
import { type RecordKey, unwrapUnderRecord, wrapUnderRecord } from './record-key.ts';
import { SealBroken, sodium, wipe } from './sodium.ts';

const USE = 'dialogue';

/** A dialogue as it is stored. */
export interface StoredDialogue {
  publicKey: Uint8Array;
  /** Under the key of the record. */
  privateSealed: Uint8Array;
}

/** Makes the pair of a new record. */
export function makeDialogue(key: RecordKey): StoredDialogue {
  const pair = sodium.crypto_box_keypair();
  const privateSealed = wrapUnderRecord(key, USE, pair.privateKey);
  wipe(pair.privateKey);
  return { publicKey: pair.publicKey, privateSealed };
}

/** Seals words to the holder of the record; whoever seals cannot open again. */
export function sealToDialogue(publicKey: Uint8Array, words: string): Uint8Array {
  return sodium.crypto_box_seal(sodium.from_string(words), publicKey);
}

/** Seals the key of a file to the holder of the record. */
export function sealKeyToDialogue(publicKey: Uint8Array, fileKey: Uint8Array): Uint8Array {
  return sodium.crypto_box_seal(fileKey, publicKey);
}

/** Opens what was sealed to the pair, with the record's key in hand. @throws SealBroken */
export function openDialogue<T>(
  key: RecordKey,
  stored: StoredDialogue,
  work: (open: { words(sealed: Uint8Array): string; key(sealed: Uint8Array): Uint8Array }) => T,
): T {
  const privateKey = unwrapUnderRecord(key, USE, stored.privateSealed);
  const bytes = (sealed: Uint8Array) => {
    try {
      return sodium.crypto_box_seal_open(sealed, stored.publicKey, privateKey);
    } catch {
      throw new SealBroken();
    }
  };
  try {
    return work({ words: (sealed) => sodium.to_string(bytes(sealed)), key: bytes });
  } finally {
    wipe(privateKey);
  }
}
