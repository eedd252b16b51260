import { UnreadableFile } from '../text-reader.ts';

/** The text of an XML part: UTF-8 or UTF-16 by its first bytes; anything else is refused. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    const xml = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(xml)?.[1];
    if (declared !== undefined && !/^utf-?(8|16)$/i.test(declared)) {
      throw new UnreadableFile('file.broken', { detail: `bảng mã XML ${declared}` });
    }
    return xml;
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UnreadableFile('file.broken', { detail: 'XML sai bảng mã' });
    }
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
