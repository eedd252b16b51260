/**
 * Files and long texts: libsodium's secretstream in pieces of 1 MiB. Pieces cannot be changed, dropped,
 * repeated, reordered or cut off at the end without opening failing.
 */
import { asBytes, SealBroken, sodium } from './sodium.ts';

export const PIECE_BYTES = 1024 * 1024;
const OVERHEAD = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;

/** Encrypts a stream; `context` is bound to every piece. */
export async function* sealStream(
  key: Uint8Array,
  context: readonly string[],
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const bound = asBytes(context);
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  yield header;
  let held: Uint8Array | null = null;
  for await (const piece of inPieces(source, PIECE_BYTES)) {
    if (held) {
      yield push(state, held, bound, false);
    }
    held = piece;
  }
  yield push(state, held ?? new Uint8Array(0), bound, true);
}

/** Opens what `sealStream` made; a piece is given out only after it was checked. @throws SealBroken */
export async function* openStream(
  key: Uint8Array,
  context: readonly string[],
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const bound = asBytes(context);
  let state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull> | null =
    null;
  let ended = false;
  for await (const piece of inPieces(source, PIECE_BYTES + OVERHEAD, HEADER_BYTES)) {
    if (ended) {
      throw new SealBroken();
    }
    if (!state) {
      if (piece.length !== HEADER_BYTES) {
        throw new SealBroken();
      }
      state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(piece, key);
      continue;
    }
    const opened = pull(state, piece, bound);
    ended = opened.last;
    yield opened.message;
  }
  if (!ended) {
    throw new SealBroken();
  }
}

function push(
  state: Parameters<typeof sodium.crypto_secretstream_xchacha20poly1305_push>[0],
  piece: Uint8Array,
  bound: Uint8Array,
  last: boolean,
): Uint8Array {
  const tag = last
    ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  return sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, bound, tag);
}

function pull(
  state: Parameters<typeof sodium.crypto_secretstream_xchacha20poly1305_pull>[0],
  piece: Uint8Array,
  bound: Uint8Array,
): { message: Uint8Array; last: boolean } {
  if (piece.length < OVERHEAD) {
    throw new SealBroken();
  }
  const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, bound);
  if (!opened) {
    throw new SealBroken();
  }
  return {
    message: opened.message,
    last: opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
  };
}

/** Cuts a stream into pieces of one size (the first may differ); the last is what is left over. */
async function* inPieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
  first = size,
): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(first);
  let filled = 0;
  for await (const part of source) {
    let at = 0;
    while (at < part.length) {
      const taken = Math.min(piece.length - filled, part.length - at);
      piece.set(part.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === piece.length) {
        yield piece;
        piece = new Uint8Array(size);
        filled = 0;
      }
    }
  }
  if (filled > 0) {
    yield piece.subarray(0, filled);
  }
}
