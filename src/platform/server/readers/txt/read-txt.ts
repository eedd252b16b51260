import { decodeText } from '#domain/plan-reading/legacy-encodings.ts';
import type { ReadText, TextReader } from '../text-reader.ts';
import { UnreadableFile } from '../text-reader.ts';

/** Reads plain text in UTF-8, UTF-16 or the old Vietnamese encodings; binary data is refused. */
export const txtReader: TextReader = {
  format: 'txt',
  sniff: () => true,
  read: readTxt,
};

async function readTxt(bytes: Uint8Array): Promise<ReadText> {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') {
    throw new UnreadableFile('file.empty');
  }
  return { text, encoding };
}
