import { convertLegacyLetters, countWords } from './legacy-letters.ts';

/** The text of a file and how its bytes were written. */
export type DecodedText = { readonly text: string; readonly encoding: string };

/** Decodes a plan's bytes: UTF-8 or UTF-16, else TCVN3, VNI or Windows-1258, whichever reads as Vietnamese. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked !== null) {
    return marked;
  }
  const unicode = decodeStrictly(bytes);
  if (unicode !== null) {
    const converted = convertLegacyLetters(unicode);
    return { text: converted.text, encoding: converted.encoding ?? 'utf-8' };
  }
  return decodeEightBit(bytes);
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  }
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  }
  return decodeBareUtf16(bytes);
}

/** UTF-16 without its mark: in Vietnamese text about half the bytes are zero, all on one side. */
function decodeBareUtf16(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) {
      even += index % 2 === 0 ? 1 : 0;
      odd += index % 2;
    }
  }
  if (sample.length < 16 || Math.max(even, odd) < sample.length / 5 || Math.min(even, odd) > 2) {
    return null;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeEightBit(bytes: Uint8Array): DecodedText {
  const latin = new TextDecoder('latin1').decode(bytes);
  const converted = convertLegacyLetters(latin);
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const score = converted.encoding === null ? 0 : countWords(converted.text.slice(0, 20_000));
  if (countWords(windows.slice(0, 20_000)) > score) {
    return { text: windows, encoding: 'windows-1258' };
  }
  if (converted.encoding !== null) {
    return { text: converted.text, encoding: converted.encoding };
  }
  // Mostly UTF-8 with a broken place: what cannot be read becomes the replacement character.
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
}
