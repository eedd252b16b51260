/** TCVN 5712:1993 VN3 ("ABC", fonts .VnTime): one sign for each Vietnamese letter. */
const TCVN3_SIGNS = '¡¢£¤¥¦§¨©ª«¬­®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

// VNI Windows writes a base letter and a sign after it; a few letters stand alone.
const VNI_AFTER_A = {
  ù: 'á',
  ø: 'à',
  û: 'ả',
  õ: 'ã',
  ï: 'ạ',
  ê: 'ă',
  é: 'ắ',
  è: 'ằ',
  ú: 'ẳ',
  ü: 'ẵ',
  ë: 'ặ',
  â: 'â',
  á: 'ấ',
  à: 'ầ',
  å: 'ẩ',
  ã: 'ẫ',
  ä: 'ậ',
};
const VNI_AFTER_E = {
  ù: 'é',
  ø: 'è',
  û: 'ẻ',
  õ: 'ẽ',
  ï: 'ẹ',
  â: 'ê',
  á: 'ế',
  à: 'ề',
  å: 'ể',
  ã: 'ễ',
  ä: 'ệ',
};
const VNI_AFTER_O = {
  ù: 'ó',
  ø: 'ò',
  û: 'ỏ',
  õ: 'õ',
  ï: 'ọ',
  â: 'ô',
  á: 'ố',
  à: 'ồ',
  å: 'ổ',
  ã: 'ỗ',
  ä: 'ộ',
};
const VNI_AFTER_U = { ù: 'ú', ø: 'ù', û: 'ủ', õ: 'ũ', ï: 'ụ' };
const VNI_AFTER_Y = { ù: 'ý', ø: 'ỳ', û: 'ỷ', õ: 'ỹ', ï: 'ỵ' };
const VNI_AFTER_HORNED_O = { ù: 'ớ', ø: 'ờ', û: 'ở', õ: 'ỡ', ï: 'ợ' };
const VNI_AFTER_HORNED_U = { ù: 'ứ', ø: 'ừ', û: 'ử', õ: 'ữ', ï: 'ự' };
const VNI_ALONE = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const TCVN3 = new Map([...TCVN3_SIGNS].map((sign, index) => [sign, TCVN3_LETTERS[index] ?? sign]));
const VNI = buildVni();
// The commonest words of a plan; a wrong table does not produce them.
const WORDS =
  /(?<!\p{L})(?:và|của|các|người|phòng|công|thực|hiện|tỉnh|ngày|tháng|năm|kế|hoạch|được|trong|là|về|cơ|sở|nạn|nhân|tội|phạm|chống|tổ|chức|tuyên|truyền)(?!\p{L})/giu;
const VIETNAMESE = /[đĐươƯƠ\u1EA0-\u1EF9]/;
const LATIN_SIGNS = /[\u00A1-\u00FF]/g;

export type LegacyEncoding = 'tcvn3' | 'vni';

/** Vietnamese letters for TCVN3 or VNI signs, where the text turns out to be written so. */
export function convertLegacyLetters(text: string): {
  text: string;
  encoding: LegacyEncoding | null;
} {
  const sample = text.slice(0, 20_000);
  const signs = sample.match(LATIN_SIGNS)?.length ?? 0;
  if (signs < 8 || (sample.match(new RegExp(VIETNAMESE, 'g'))?.length ?? 0) * 4 > signs) {
    return { text, encoding: null };
  }
  const plain = countWords(sample);
  const tcvn3 = countWords(fromTcvn3(sample));
  const vni = countWords(fromVni(sample));
  if (Math.max(tcvn3, vni) < 5 || Math.max(tcvn3, vni) < 2 * plain) {
    return { text, encoding: null };
  }
  return tcvn3 >= vni
    ? { text: fromTcvn3(text), encoding: 'tcvn3' }
    : { text: fromVni(text), encoding: 'vni' };
}

/** How many common Vietnamese words a text holds, to tell one decoding from another. */
export function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (sign) => TCVN3.get(sign) ?? sign);
}

/** A pair that is no letter is read sign by sign: “öôø” is ư and ờ. */
function fromVni(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const pair = VNI.get(text.slice(at, at + 2));
    const sign = text[at] ?? '';
    out += pair ?? VNI.get(sign) ?? sign;
    at += pair === undefined ? 1 : 2;
  }
  return out;
}

function buildVni(): Map<string, string> {
  const table = new Map<string, string>();
  const families: ReadonlyArray<readonly [string, Readonly<Record<string, string>>]> = [
    ['a', VNI_AFTER_A],
    ['e', VNI_AFTER_E],
    ['o', VNI_AFTER_O],
    ['u', VNI_AFTER_U],
    ['y', VNI_AFTER_Y],
    ['ô', VNI_AFTER_HORNED_O],
    ['ö', VNI_AFTER_HORNED_U],
    ['', VNI_ALONE],
  ];
  for (const [base, family] of families) {
    for (const [sign, letter] of Object.entries(family)) {
      table.set(base + sign, letter);
      table.set(base.toUpperCase() + sign.toUpperCase(), letter.toUpperCase());
      if (base !== '') {
        table.set(base.toUpperCase() + sign, letter.toUpperCase());
      }
    }
  }
  return table;
}
