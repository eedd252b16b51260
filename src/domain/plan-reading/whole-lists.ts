import { beginsAgency, type NamedAgency, readAgencies } from './agencies.ts';
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

const DUTIES = /phân công|trách nhiệm|tổ chức thực hiện/iu;
const ORDERS =
  /(?<!\p{L})(?:thực hiện|chủ trì|phối hợp|tham mưu|tổ chức|triển khai|căn cứ|giúp|báo cáo|chỉ đạo|là|các nhiệm vụ)(?!\p{L})|[:;(]/u;

/** Under “Phân công” a short title is a body, also where its name has words no rule knows. */
export function readBodiesAmongDuties(
  title: string,
  parent: { readonly title: string } | null,
): readonly NamedAgency[] | null {
  const asked = /^(?:Đề nghị|ĐỀ NGHỊ)\s+/u.exec(title);
  const words = title.slice(asked?.[0].length ?? 0).replace(DUTY_TAIL, '');
  if (
    parent === null ||
    !DUTIES.test(parent.title) ||
    words.length > 120 ||
    ORDERS.test(words) ||
    !beginsAgency(words, 0)
  ) {
    return null;
  }
  return splitAtBodies(words).map((name) => ({ name, requested: asked !== null }));
}

/** Divides at “,”, “;” and “và” before a word that begins a body; all else belongs to the name. */
export function splitAtBodies(words: string): string[] {
  const names: string[] = [];
  let start = 0;
  for (const found of words.matchAll(/[,;]\s+(?=\p{Lu}|các\s)|\s+và\s+(?=\p{Lu}|các\s)/gu)) {
    const next = found.index + found[0].length;
    if (beginsAgency(words, next)) {
      names.push(words.slice(start, found.index).trim());
      start = next;
    }
  }
  return [...names, words.slice(start).trim()];
}
