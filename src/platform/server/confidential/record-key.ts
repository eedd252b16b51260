import { openStream, sealStream } from './seal-stream.ts';
import { randomKey, seal, sodium, unseal, wipe } from './sodium.ts';

/** The data key of one record while it is in hand; call `wipe` when the work is done. */
export interface RecordKey {
  readonly recordId: string;
  wipe(): void;
}

const bytesOf = new WeakMap<RecordKey, Uint8Array>();

/** Holds the bytes where no log, JSON or inspection of the handle can reach them. */
export function recordKeyFrom(recordId: string, bytes: Uint8Array): RecordKey {
  const key: RecordKey = Object.freeze({
    recordId,
    wipe: () => {
      wipe(bytesOf.get(key));
      bytesOf.delete(key);
    },
  });
  bytesOf.set(key, bytes);
  return key;
}

/** A new random data key for a record. */
export function newRecordKey(recordId: string): RecordKey {
  return recordKeyFrom(recordId, randomKey());
}

/** Where a sealed value lies: it opens there and nowhere else. */
export interface SealedPlace {
  recordId: string;
  column: string;
}

/** Encrypts one field; record id and column are bound to the ciphertext. */
export function sealField(key: RecordKey, place: SealedPlace, plaintext: string): Uint8Array {
  const text = sodium.from_string(plaintext);
  try {
    return seal(bytesIn(key), ['field', place.recordId, place.column], text);
  } finally {
    wipe(text);
  }
}

/** Opens one field at the place where it was sealed. @throws SealBroken */
export function unsealField(key: RecordKey, place: SealedPlace, sealed: Uint8Array): string {
  const text = unseal(bytesIn(key), ['field', place.recordId, place.column], sealed);
  try {
    return sodium.to_string(text);
  } finally {
    wipe(text);
  }
}

/** Wraps another key (a file's) under the record's key. */
export function wrapUnderRecord(key: RecordKey, use: string, secret: Uint8Array): Uint8Array {
  return seal(bytesIn(key), ['key', key.recordId, use], secret);
}

/** Unwraps what `wrapUnderRecord` made. @throws SealBroken */
export function unwrapUnderRecord(key: RecordKey, use: string, wrapped: Uint8Array): Uint8Array {
  return unseal(bytesIn(key), ['key', key.recordId, use], wrapped);
}

/** Puts one record's key under another's: whoever opens the outer record opens the inner one. */
export function wrapRecordKey(outer: RecordKey, inner: RecordKey): Uint8Array {
  return wrapUnderRecord(outer, `record:${inner.recordId}`, bytesIn(inner));
}

/** Opens what `wrapRecordKey` made. @throws SealBroken */
export function unwrapRecordKey(
  outer: RecordKey,
  recordId: string,
  wrapped: Uint8Array,
): RecordKey {
  return recordKeyFrom(recordId, unwrapUnderRecord(outer, `record:${recordId}`, wrapped));
}

/** Encrypts a long text or stream piece by piece under the record's key. */
export function sealRecordStream(
  key: RecordKey,
  place: SealedPlace,
  source: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  return sealStream(bytesIn(key), ['stream', place.recordId, place.column], source);
}

/** Opens what `sealRecordStream` made. @throws SealBroken also when the end is missing */
export function openRecordStream(
  key: RecordKey,
  place: SealedPlace,
  source: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  return openStream(bytesIn(key), ['stream', place.recordId, place.column], source);
}

/** The data key sealed for a group: under the erasure key first where the record must be erasable. */
export function sealKeyFor(
  key: RecordKey,
  publicKey: Uint8Array,
  erasureKey: Uint8Array | null,
): Uint8Array {
  const inner = erasureKey
    ? seal(erasureKey, ['erasure', key.recordId], bytesIn(key))
    : bytesIn(key);
  return sodium.crypto_box_seal(inner, publicKey);
}

/** Opens a wrap with the group's pair. @throws when the bytes do not fit the pair or the erasure key */
export function unsealKey(
  recordId: string,
  wrapped: Uint8Array,
  pair: { publicKey: Uint8Array; privateKey: Uint8Array },
  erasureKey: Uint8Array | null,
): RecordKey {
  const inner = sodium.crypto_box_seal_open(wrapped, pair.publicKey, pair.privateKey);
  if (!erasureKey) {
    return recordKeyFrom(recordId, inner);
  }
  try {
    return recordKeyFrom(recordId, unseal(erasureKey, ['erasure', recordId], inner));
  } finally {
    wipe(inner);
  }
}

function bytesIn(key: RecordKey): Uint8Array {
  const bytes = bytesOf.get(key);
  if (!bytes) {
    throw new Error('the record key was wiped');
  }
  return bytes;
}
