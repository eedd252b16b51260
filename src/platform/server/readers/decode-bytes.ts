import { UnreadableFile } from './text-reader.ts';

/** Plain text by its bytes. */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new UnreadableFile('file.wrong-encoding');
  }
}
