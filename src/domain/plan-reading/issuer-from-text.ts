import { readAgencies } from './agencies.ts';
import type { Field } from './header-field.ts';
import { type Passage, spanOf } from './passage.ts';
import type { Span } from './plan-reading.ts';
import { sentenceCase } from './sentence-case.ts';

const ISSUES =
  /\s*,?\s*(?:đã\s+)?(?:ban hành|đề ra|xây dựng|triển khai|lập)\s+(?:\p{L}+\s+){0,2}?[Kk]ế hoạch/gu;
const LEVEL_OPEN = /(?:^|\s)(thành phố|tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|TP)$/iu;

/** Without a letterhead: the body that “ban hành / đề ra” in the opening, or stands after TM. */
export function findIssuerInText(
  opening: readonly Passage[],
  signedFor: Passage | null,
  place: string | null,
): Field<string> | null {
  for (const passage of opening.slice(0, 6)) {
    const found = findIssuing(passage);
    if (found !== null) {
      return withPlace(found.name, found.span, place);
    }
  }
  if (signedFor !== null) {
    const name = sentenceCase(signedFor.text);
    return /^Ban chỉ đạo$|^Tập thể/iu.test(name) && place === null
      ? null
      : withPlace(name, spanOf(signedFor), place);
  }
  return null;
}

const BARE = /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|Công an|Ban [Cc]hỉ đạo)$/u;

/** “ỦY BAN NHÂN DÂN” alone in a letterhead: the opening says of which place. */
export function completeIssuer(
  printed: Field<string>,
  fromText: Field<string> | null,
): Field<string> {
  if (!BARE.test(printed.value)) {
    return printed;
  }
  const longer =
    fromText !== null && fromText.value.length > printed.value.length
      ? tail(fromText.value, printed.value)
      : '';
  return longer === ''
    ? { ...printed, confidence: 0.6, reasons: ['issuer-not-in-letterhead'] }
    : { ...printed, value: printed.value + longer, confidence: 0.85, reasons: ['place-added'] };
}

/** What the opening adds to the printed name; a short form (“UBND tỉnh …”) adds the same. */
function tail(full: string, printed: string): string {
  const start = BARE_START.exec(full)?.[0];
  const same = start !== undefined && shortOf(start) === shortOf(printed);
  return same ? full.slice(start.length) : '';
}

const BARE_START =
  /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|Công an|Ban [Cc]hỉ đạo)(?= )/u;

function shortOf(name: string): string {
  return /^(?:[ỦU][ỷy] ban nhân dân|Uỷ ban nhân dân|Ủy ban nhân dân)$/u.test(name)
    ? 'UBND'
    : name.toLowerCase();
}

function findIssuing(passage: Passage): { name: string; span: Span } | null {
  for (const found of passage.text.matchAll(ISSUES)) {
    const before = passage.text.slice(0, found.index);
    for (const start of startsOfBodies(before)) {
      const list = readAgencies(passage.text, start);
      const raw = before.slice(start);
      const fits = list !== null && list.agencies.length === 1 && list.end >= found.index - 1;
      if (fits || /^Ban Chỉ đạo[^,.;]*$/u.test(raw)) {
        return { name: raw.trim(), span: spanOf(passage, start, found.index) };
      }
    }
  }
  return null;
}

function startsOfBodies(before: string): number[] {
  return [
    ...before.matchAll(
      /(?<![\p{L}])(?:Ban [Cc]hỉ đạo|Ủy ban|Uỷ ban|UBND|Sở|Công an|Hội|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Ban |Bộ Chỉ huy|Viện|Tòa|Tỉnh đoàn|Thành đoàn)/gu,
    ),
  ]
    .map((found) => found.index)
    .reverse();
}

function withPlace(name: string, span: Span, place: string | null): Field<string> {
  const bare =
    place?.replace(/^(?:thành phố|thị xã|tỉnh|huyện|quận|xã|phường|TP\.?)\s+/iu, '') ?? null;
  const open = bare !== null && LEVEL_OPEN.test(name);
  const level = /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|Công an)$/u.test(name) && place !== null;
  const value = open
    ? `${name} ${bare}`
    : level
      ? `${name} ${place.charAt(0).toLowerCase()}${place.slice(1)}`
      : name;
  const added = value !== name;
  return {
    value,
    span,
    confidence: added ? 0.75 : 0.8,
    reasons: added ? ['issuer-not-in-letterhead', 'place-added'] : ['issuer-not-in-letterhead'],
  };
}
