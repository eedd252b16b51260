import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStream, PIECE_BYTES, sealStream } from './seal-stream.ts';
import { randomKey, SealBroken } from './sodium.ts';

const key = randomKey();
const SEALED_PIECE = PIECE_BYTES + 17;

describe('a sealed stream', () => {
  it('gives every byte back however it was cut on the way in and out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 700 }),
        async (content, cutIn, cutOut) => {
          const sealed = await collect(sealStream(key, ['a'], parts(content, cutIn)));
          expect(await collect(openStream(key, ['a'], parts(sealed, cutOut)))).toEqual(content);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES])(
    'keeps a content of %i bytes at the borders of pieces',
    async (size) => {
      const content = new Uint8Array(size).fill(3);
      const sealed = await collect(sealStream(key, ['a'], parts(content, 65_536)));
      expect(await collect(openStream(key, ['a'], parts(sealed, 65_536)))).toEqual(content);
    },
  );

  it('refuses a changed, cut, lengthened, reordered or borrowed stream', async () => {
    const content = new Uint8Array(2 * PIECE_BYTES + 500).map((_, at) => at % 251);
    const sealed = await collect(sealStream(key, ['a'], parts(content, 65_536)));
    const first = sealed.subarray(24, 24 + SEALED_PIECE);
    const second = sealed.subarray(24 + SEALED_PIECE, 24 + 2 * SEALED_PIECE);
    const changed = Uint8Array.from(sealed);
    changed[500_000] = (changed[500_000] ?? 0) ^ 1;
    const hostile: Uint8Array[] = [
      changed,
      sealed.subarray(0, 24 + 2 * SEALED_PIECE),
      sealed.subarray(0, sealed.length - 1),
      sealed.subarray(0, 10),
      new Uint8Array(0),
      new Uint8Array(Buffer.concat([sealed, Uint8Array.of(0)])),
      new Uint8Array(
        Buffer.concat([
          sealed.subarray(0, 24),
          second,
          first,
          sealed.subarray(24 + 2 * SEALED_PIECE),
        ]),
      ),
    ];
    for (const bytes of hostile) {
      await expect(collect(openStream(key, ['a'], parts(bytes, 65_536)))).rejects.toThrow(
        SealBroken,
      );
    }
    await expect(collect(openStream(key, ['b'], parts(sealed, 65_536)))).rejects.toThrow(
      SealBroken,
    );
    await expect(collect(openStream(randomKey(), ['a'], parts(sealed, 65_536)))).rejects.toThrow(
      SealBroken,
    );
  });
});

async function* parts(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) {
    yield whole.subarray(at, at + size);
  }
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) {
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
