import { type NamedAgency, readAgencies } from './agencies.ts';
import { sentenceCase } from './sentence-case.ts';

const DUTY_TAIL =
  /\s*(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm)(?:\s+(?:thực hiện|như sau|sau))*[\s:.]*$/u;
/** “Các Đồn Biên phòng: Pà Vầy, Lũng Thàng” counts up which. */
const PLACES_TAIL =
  /^(Các [^:]{3,60}):\s*\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*(?:(?:,| và) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)+$/u;
const LONGEST_TITLE = 400;
const IN_CAPITALS = /^(?=\p{Lu}{2})[^\p{Ll}]*\p{Lu}{2} [^\p{Ll}]*$/u;

/** The agencies where the whole text is a list of them and nothing else, also one in capitals. */
export function readWholeList(text: string): readonly NamedAgency[] | null {
  const list = readListOnly(text);
  if (list !== null || text.length > LONGEST_TITLE || !IN_CAPITALS.test(text)) {
    return list;
  }
  const read = readListOnly(sentenceCase(text));
  return read?.map((agency) => ({ ...agency, name: agency.name.toUpperCase() })) ?? null;
}

function readListOnly(text: string): readonly NamedAgency[] | null {
  const words = text.replace(DUTY_TAIL, '').replace(PLACES_TAIL, '$1');
  const list = readAgencies(words, 0);
  return list !== null && /^[\s.:;,]*$/.test(words.slice(list.end)) ? list.agencies : null;
}
