import { describe, expect, it } from 'vitest';
import { decodeText } from './legacy-encodings.ts';
import { normaliseSource } from './normalise-source.ts';

const SENTENCE =
  'Công an tỉnh chủ trì, phối hợp với các sở, ngành tổ chức tuyên truyền phòng, chống tội phạm mua bán người; hỗ trợ nạn nhân được thực hiện trong năm.';
const IN_TCVN3 =
  'C«ng an tØnh chñ tr×, phèi hîp víi c¸c së, ngµnh tæ chøc tuyªn truyÒn phßng, chèng téi ph¹m mua b¸n ng­êi; hç trî n¹n nh©n ®­îc thùc hiÖn trong n¨m.';
const IN_VNI =
  'Coâng an tænh chuû trì, phoái hôïp vôùi caùc sôû, ngaønh toå chöùc tuyeân truyeàn phoøng, choáng toäi phaïm mua baùn ngöôøi; hoã trôï naïn nhaân ñöôïc thöïc hieän trong naêm.';

describe('decoding a file', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(decodeText(new TextEncoder().encode(SENTENCE))).toEqual({
      text: SENTENCE,
      encoding: 'utf-8',
    });
    expect(decodeText(new TextEncoder().encode(`\uFEFF${SENTENCE}`)).text).toBe(SENTENCE);
  });

  it('reads UTF-16 with its mark in both byte orders', () => {
    expect(decodeText(utf16(SENTENCE, true))).toEqual({ text: SENTENCE, encoding: 'utf-16le' });
    expect(decodeText(utf16(SENTENCE, false))).toEqual({ text: SENTENCE, encoding: 'utf-16be' });
  });

  it('finds out TCVN3 (ABC) and VNI by the words they make', () => {
    expect(decodeText(eightBit(IN_TCVN3))).toEqual({ text: SENTENCE, encoding: 'tcvn3' });
    expect(decodeText(eightBit(IN_VNI))).toEqual({ text: SENTENCE, encoding: 'vni' });
  });

  it('reads Windows-1258, whose tone marks stand apart', () => {
    const bytes = Uint8Array.from([
      0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68, 0x20, 0x63, 0xf4, 0x6e, 0x67,
      0x20, 0x74, 0xe1, 0x63, 0x20, 0x70, 0x68, 0xf2, 0x6e, 0x67,
    ]);
    expect(decodeText(bytes).text.startsWith('Kế hoạch công tác')).toBe(true);
  });

  it('leaves a broken UTF-8 file readable', () => {
    const bytes = new TextEncoder().encode('Kế hoạch phòng, chống mua bán người');
    bytes[1] = 0xff;
    expect(decodeText(bytes).text).toContain('chống mua bán người');
  });
});

describe('the normalised source text', () => {
  it('converts pasted TCVN3 letters and composes decomposed ones', () => {
    expect(normaliseSource(IN_TCVN3)).toBe(SENTENCE);
    expect(normaliseSource(SENTENCE.normalize('NFD'))).toBe(SENTENCE);
  });

  it('drops the byte order mark and writes LF line ends, nothing else', () => {
    expect(normaliseSource('\uFEFFa\r\nb\rc \t d\u00A0')).toBe('a\nb\nc \t d\u00A0');
  });
});

function eightBit(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
}

function utf16(text: string, little: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}
