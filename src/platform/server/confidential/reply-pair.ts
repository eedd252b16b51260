/**
 * The sender's own key pair: answers are sealed to its public half, and its private half opens only while
 * the sender's code is in hand. Works in the public process, which has no master key.
 */
import { type Algorithm, hashRaw } from '@node-rs/argon2';
import { asBytes, SealBroken, seal, sodium, unseal, wipe } from './sodium.ts';

/** The two parts of a receipt: where to look, and the sender's secret. */
export interface ReceiptInHand {
  locator: string;
  secret: string;
}

/** What is stored of a receipt: nothing here gives the digits back without a password search over the pepper. */
export interface StoredReceipt {
  /** Half of the argon2id result: shown to the database to prove the digits. */
  proof: Uint8Array;
  publicKey: Uint8Array;
  privateSealed: Uint8Array;
}

/** The pair while the sender's code is in hand. */
export interface ReplyPair {
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 };

/** Makes the pair of a new lodging from the digits of its receipt. */
export async function makeReplyPair(
  receipt: ReceiptInHand,
  pepper: Uint8Array,
): Promise<StoredReceipt> {
  const { proof, wrapKey } = await deriveReceiptKeys(receipt, pepper);
  const pair = sodium.crypto_box_keypair();
  const privateSealed = seal(wrapKey, ['reply-pair'], pair.privateKey);
  wipe(wrapKey, pair.privateKey);
  return { proof, publicKey: pair.publicKey, privateSealed };
}

/**
 * Derives from the digits what proves them and what opens the pair: argon2id with pepper, then two subkeys.
 *
 * The salt follows from the locator and the pepper, so that nothing need be asked of the database before the
 * work is done: a right, a wrong and an unknown code cost the same.
 */
export async function deriveReceiptKeys(
  { locator, secret }: ReceiptInHand,
  pepper: Uint8Array,
): Promise<{ proof: Uint8Array; wrapKey: Uint8Array }> {
  const root = await hashRaw(secret, {
    ...COST,
    algorithm: ARGON2ID,
    salt: sodium.crypto_generichash(16, asBytes(['receipt-salt', locator]), pepper),
    secret: pepper,
  });
  const bytes = new Uint8Array(root.buffer, root.byteOffset, root.length);
  const proof = sodium.crypto_kdf_derive_from_key(32, 1, 'receipt_', bytes);
  const wrapKey = sodium.crypto_kdf_derive_from_key(32, 2, 'receipt_', bytes);
  wipe(bytes);
  return { proof, wrapKey };
}

/** Opens the pair, or null for wrong digits. */
export function openReplyPair(
  wrapKey: Uint8Array,
  stored: Pick<StoredReceipt, 'publicKey' | 'privateSealed'>,
): ReplyPair | null {
  try {
    return {
      publicKey: stored.publicKey,
      privateKey: unseal(wrapKey, ['reply-pair'], stored.privateSealed),
    };
  } catch (fault) {
    if (fault instanceof SealBroken) {
      return null;
    }
    throw fault;
  }
}

/** Seals an answer to the public half; the group's copy is sealed beside it under the record's key. */
export function sealToReplyPair(publicKey: Uint8Array, text: string): Uint8Array {
  return sodium.crypto_box_seal(sodium.from_string(text), publicKey);
}

/** Opens an answer with the pair. @throws SealBroken */
export function openFromReplyPair(pair: ReplyPair, sealed: Uint8Array): string {
  try {
    return sodium.to_string(sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.privateKey));
  } catch {
    throw new SealBroken();
  }
}

// The library declares its algorithms as a const enum, which erasable syntax cannot import as a value.
const ARGON2ID = 2 as Algorithm.Argon2id;
