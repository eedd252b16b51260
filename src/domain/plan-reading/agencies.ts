import {
  BARE_COLLECTIVE,
  COLLECTIVE_HEAD,
  NAME_PART,
  NAME_PHRASE,
  NAME_TAKES_VERB,
  SINGLE_HEAD,
  STOP_WORDS,
  VERB_IN_NAME,
} from './agency-words.ts';
import { endsWholeName } from './complete-names.ts';

/** An agency as written, split out of a list; `requested` after “đề nghị”. */
export type NamedAgency = { readonly name: string; readonly requested: boolean };

/** A list of agencies read from a place in the text, and where the list ends. */
export type AgencyList = { readonly agencies: readonly NamedAgency[]; readonly end: number };

const PREFIX =
  /(?:(?:(?:trân trọng\s+)?đề nghị|giao(?: cho)?|yêu cầu|phân công|đối với|do|và|cùng với|cùng|với|trách nhiệm của|,|;|:)(?![\p{L}])\s*|\s+)+/iuy;
const APPOSITION =
  /\s*(?:[-–,]\s*(?:là\s+)?|\s+là\s+)(?:[Cc]ơ quan (?:[Tt]hường trực|[Cc]hủ trì|đầu mối|chủ quản)|[Tt]hường trực|[Cc]hủ công là|[Nn]òng cốt là|[Đđ]ơn vị (?:đầu mối|thường trực)|[Cc]ơ quan tham mưu|[Đđ]ầu mối)/uy;
const WORD = /[\p{L}\p{N}./_&]+(?:-[\p{L}\p{N}]+)*/uy;
/** The full stop after a name; “./.” closes a document. */
const CLOSING_STOP = /\.\/?$/;
// The second half of these names looks like a verb.
const COMPOUND =
  /(?:[Bb]iên phòng|[Vv]ăn phòng|[Qq]uốc phòng|[Dd]ân vận|[Tt]rường học|[Đđ]ào tạo|[Cc]ảnh sát (?:điều tra|quản lý|phòng|phòng, chống|kinh)|[Bb]an [Cc]hỉ đạo (?:phòng|phòng, chống|phòng chống|xây dựng phong trào)|[Cc]ục phòng|[Tt]hi đua|[Cc]ứu nạn|[Đđ]ại học|[Kk]hoa học|[Tt]iểu học|[Tt]rung học|[Nn]hà trường|(?:[Tt]rưởng|[Pp]hó|[Ll]ãnh đạo) phòng|[Bb]an công tác|[Hh]àng không|[Cc]án bộ phụ trách|(?<!, )[Bb]an chỉ đạo|[Vv]iễn thông|(?:[Cc]hương|[Cc]ông|[Qq]uy) trình|[Kk]huyến học|[Tt]hường trực|[Cc]án bộ trực|(?:[Vv]iện|[Nn]gành|[Cc]ơ quan|[Ll]ực lượng) kiểm sát)$/u;
// “Bộ Ngoại giao”, “Phòng Hậu cần”: the first syllable after the kind of body wants its second.
const HALF_A_WORD =
  /(?:^|\s)(?:Sở|Bộ|Phòng|Ban|Cục|Hội|Viện|Tổ|Đội|Vụ|Trung tâm|Ngành|Chi cục|Khối|Quỹ|Học viện|Trường|Ủy ban|Uỷ ban|Đài|Liên đoàn|Tổng cục|và|\S+,|-|–)\s\p{Lu}\p{Ll}*$/u;
/** “Công an xã, phường” goes on with levels alone, “các sở, ngành” with any bare noun. */
const IS_PLURAL =
  /(?:^|\s)(?:các|những|một số|tất cả|toàn thể)\s|^(?:sở|ban|cơ quan|đơn vị|cấp|ngành|thủ trưởng|đoàn thể)(?:[\s,]|$)/iu;
const LEVEL_WORD =
  /^(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|đặc khu|tỉnh|đơn vị|địa phương|thị|thành|tổ dân phố|khu phố|bản|trường)(?!\p{L})/u;
const KEEPS_TOGETHER = /(?:Mặt trận Tổ quốc|MTTQ|UBMTTQ|Mặt trận)[^,]*$/u;
const PEOPLES_BODIES = /^(?:các )?(?:tổ chức|đoàn thể|hội, đoàn thể|thành viên)/u;
const PRESS_AND_RADIO = /^Báo$/u;

type Reading = {
  text: string;
  strict: boolean;
  at: number;
  names: NamedAgency[];
  start: number;
  parts: string[];
  requested: boolean;
};

/** Reads the list of agencies that begins at `start`; null where none begins there. */
export function readAgencies(text: string, start: number): AgencyList | null {
  const first = skipPrefix(text, start);
  if (!beginsAgency(text, first.at)) {
    return null;
  }
  const reading: Reading = {
    text,
    strict: true,
    at: first.at,
    names: [],
    start: first.at,
    parts: [],
    requested: first.requested,
  };
  while (reading.at < text.length && readOn(reading)) {
    // each step moves `at` forward
  }
  finishName(reading);
  return reading.names.length === 0 ? null : { agencies: reading.names, end: reading.at };
}

/** Whether an agency's name begins here. */
export function beginsAgency(text: string, at: number): boolean {
  return matchAt(SINGLE_HEAD, text, at) !== null || matchAt(COLLECTIVE_HEAD, text, at) !== null;
}

export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function skipPrefix(text: string, start: number): { at: number; requested: boolean } {
  const prefix = matchAt(PREFIX, text, start);
  return prefix === null
    ? { at: start, requested: false }
    : { at: start + prefix.length, requested: /đề nghị/iu.test(prefix) };
}

/** Takes one word, divider or bracket into the name; false where the list ends. */
function readOn(reading: Reading): boolean {
  const { text, at } = reading;
  const character = text[at] ?? '';
  if (character === ' ') {
    reading.at += 1;
    return true;
  }
  if (character === '(') {
    return skipBracket(reading);
  }
  const phrase = matchAt(NAME_PHRASE, text, at);
  if (phrase !== null && fitsPhrase(reading, phrase)) {
    reading.parts.push(phrase);
    reading.at = at + phrase.length;
    return true;
  }
  const apposition = matchAt(APPOSITION, text, at);
  if (apposition !== null && reading.parts.length > 0) {
    return skipApposition(reading, apposition.length);
  }
  if (character === ',' || character === ';') {
    return readDivider(reading, at + 1, character);
  }
  if (character === '-' || character === '–') {
    return readDash(reading);
  }
  if (/^và\s/u.test(text.slice(at, at + 3)) && reading.parts.length > 0) {
    return readAnd(reading, at + 3);
  }
  return readWord(reading);
}

/** “Văn phòng tổng hợp” is a name, “các sở tổng hợp” is not. */
function fitsPhrase(reading: Reading, phrase: string): boolean {
  return (
    !/^(?:tổng hợp|trợ giúp)/iu.test(phrase) ||
    /(?:[Pp]hòng|[Bb]an|[Tt]ổ|[Kk]hối|[Tt]âm)$/u.test(soFar(reading))
  );
}

function readWord(reading: Reading): boolean {
  const { text, at } = reading;
  const verb = reading.parts.length > 0 ? matchAt(VERB_IN_NAME, text, at) : null;
  if (verb !== null && NAME_TAKES_VERB.test(soFar(reading))) {
    reading.parts.push(verb);
    reading.at = at + verb.length;
    return true;
  }
  const word = matchAt(WORD, text, at);
  if (word === null || CLOSING_STOP.test(word.replace(/\b[A-ZĐ]\.$/, ''))) {
    const bare = word?.replace(/[./]+$/, '') ?? '';
    if (bare !== '' && !stopsName(reading)) {
      reading.parts.push(bare);
      reading.at = at + bare.length;
    }
    return false;
  }
  if (stopsName(reading)) {
    return false;
  }
  reading.parts.push(word);
  reading.at = at + word.length;
  return true;
}

function stopsName(reading: Reading): boolean {
  const { text, at } = reading;
  if (reading.parts.length === 0) {
    return false;
  }
  if (endsWholeName(soFar(reading), text.slice(at, at + 12))) {
    return true;
  }
  const stop = matchAt(STOP_WORDS, text, at);
  if (stop === null || COMPOUND.test(`${soFar(reading)} ${stop}`)) {
    return false;
  }
  if (!stop.includes(' ') && HALF_A_WORD.test(soFar(reading))) {
    return false;
  }
  if (matchAt(BARE_COLLECTIVE, text, at) !== null && /(?:các|và|,)$/iu.test(soFar(reading))) {
    return false;
  }
  const verb = matchAt(VERB_IN_NAME, text, at);
  return !(verb !== null && NAME_TAKES_VERB.test(soFar(reading)));
}

function soFar(reading: Reading): string {
  return reading.parts.join(' ');
}

function skipBracket(reading: Reading): boolean {
  const close = reading.text.indexOf(')', reading.at);
  if (close < 0 || close - reading.at > 300) {
    return false;
  }
  reading.at = close + 1;
  return true;
}

/** “ - Cơ quan thường trực …”, “, chủ công là …,” up to a comma or the verb. */
function skipApposition(reading: Reading, length: number): boolean {
  const { text } = reading;
  let at = reading.at + length;
  while (at < text.length) {
    if (/[,;:.()]/.test(text[at] ?? '')) {
      break;
    }
    if (text[at - 1] === ' ' && matchAt(STOP_WORDS, text, at) !== null) {
      break;
    }
    at += 1;
  }
  reading.at = at;
  return true;
}

function readDivider(reading: Reading, after: number, divider: string): boolean {
  const next = nextWordAt(reading.text, after);
  const prefix = /^(?:và\s+)?(?:đề nghị|giao|cùng|với)\s/iu.exec(
    reading.text.slice(next, next + 16),
  );
  const begin = prefix === null ? next : next + prefix[0].length;
  if (divider === ',' && joinsPrevious(reading, next)) {
    return takeComma(reading, next);
  }
  if (
    isCollective(reading) &&
    matchAt(BARE_COLLECTIVE, reading.text, next) !== null &&
    divider === ','
  ) {
    if (!beginsNamedBody(reading.text, next, soFar(reading))) {
      return takeComma(reading, next);
    }
  }
  if (beginsAgency(reading.text, begin) && !continuesName(reading, begin)) {
    finishName(reading);
    reading.requested ||= prefix !== null && /đề nghị/iu.test(prefix[0]);
    reading.at = begin;
    reading.start = begin;
    return true;
  }
  if (
    divider === ',' &&
    matchAt(NAME_PART, reading.text, next) !== null &&
    !isCollective(reading)
  ) {
    return takeComma(reading, next);
  }
  if (divider === ',' && isCollective(reading) && isNounOfList(reading, next)) {
    return takeComma(reading, next);
  }
  return false;
}

/** In “các cơ quan thông tin, truyền thông” the noun after the comma belongs to the collective. */
function isNounOfList(reading: Reading, at: number): boolean {
  return (
    matchAt(NAME_PART, reading.text, at) !== null &&
    /(?:thông tin|báo chí|văn hóa|xuất bản)$/u.test(soFar(reading))
  );
}

/** “các cấp, các ngành” and “các huyện Kỳ Sơn, Con Cuông” are one body each. */
function joinsPrevious(reading: Reading, next: number): boolean {
  const name = soFar(reading);
  const rest = reading.text.slice(next, next + 40);
  if (/^[Cc]ác cấp(?: ủy)?$/u.test(name) && /^các ngành(?!\p{L})/u.test(rest)) {
    return true;
  }
  return (
    /các (?:huyện|xã|phường|tỉnh|thành phố|thị xã|quận|thôn|bản|Huyện|Xã|Phường|Quận)(?:,? \p{Lu}[\p{L} ]*)+$/u.test(
      name,
    ) &&
    /^\p{Lu}/u.test(rest) &&
    !beginsAgency(reading.text, next)
  );
}

function takeComma(reading: Reading, next: number): boolean {
  const last = reading.parts.length - 1;
  reading.parts[last] = `${reading.parts[last] ?? ''},`;
  reading.at = next;
  return true;
}

function isCollective(reading: Reading): boolean {
  return /^(?:(?:[Tt]oàn thể|[Tt]ất cả)\s+)?(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Ss]ở,|[Bb]an,|Sở$|sở|ban|cơ quan|đơn vị|cấp|ngành|[Tt]hủ trưởng|[Bb]an ngành|[Đđ]oàn thể)(?:\s|,|$)|(?:các|UBND|[Nn]hân dân|Công an|phường|xã|huyện|quận|thị xã|thành phố|[Tt]rưởng)(?:\s(?:các\s)?(?:sở|ban|ngành|huyện|thành|thị|xã|phường|quận|thành phố|thị xã|thị trấn|tỉnh|đặc khu|đơn vị|cơ quan|phòng|thôn|bản|tổ|trường|khu phố)(?=[,\s]|$).*)?$/u.test(
    soFar(reading),
  );
}

/** A body of its own, not a bare noun of the collective: "Sở Y tế", "Công an tỉnh", "UBND các xã". */
function beginsNamedBody(text: string, at: number, name: string): boolean {
  if (matchAt(SINGLE_HEAD, text, at) === null) {
    return false;
  }
  if (!IS_PLURAL.test(name)) {
    return !LEVEL_WORD.test(text.slice(at, at + 16));
  }
  const head = /^\p{Lu}\p{Ll}+/u.exec(name)?.[0];
  if (head !== undefined && head !== 'Các' && text.startsWith(`${head} `, at)) {
    return true;
  }
  if (
    /\p{L} \p{Lu}\p{Ll}/u.test(name.replace(/(?:Sở|Ban|Ngành|Phòng|Hội|Bộ)(?=[ ,]|$)/gu, '')) &&
    /^(?:trường|trung tâm|đồn|trạm) \p{L}+/u.test(text.slice(at, at + 24))
  ) {
    return true;
  }
  return /^(?:\p{Lu}\p{L}*\s+\p{Lu}|Công an|UBND|Ủy|Uỷ|Bộ |Hội |Đài|Báo |Tỉnh|Thành đoàn|Viện|T[òo][aà]|Đảng|Cấp|Chi |Đội |Trạm |Đồn |Trung tâm |Trường |Công ty |Phòng \p{L}|Quân |Dân quân|công an|ủy ban|lực lượng|doanh nghiệp)/u.test(
    text.slice(at, at + 24),
  );
}

function continuesName(reading: Reading, at: number): boolean {
  return (
    !isCollective(reading) &&
    matchAt(NAME_PART, reading.text, at) !== null &&
    !/^\p{L}+\s(?:tỉnh|thành phố|huyện)/iu.test(reading.text.slice(at, at + 30))
  );
}

function readAnd(reading: Reading, after: number): boolean {
  const { text } = reading;
  const next = nextWordAt(text, after);
  const rest = text.slice(next, next + 40);
  const asks = /^(?:đề nghị|giao|cùng|với)\s/iu.exec(rest);
  const begin = asks === null ? next : next + asks[0].length;
  const together =
    (KEEPS_TOGETHER.test(soFar(reading)) && PEOPLES_BODIES.test(rest)) ||
    (PRESS_AND_RADIO.test(soFar(reading)) && /^(?:Đài|[Pp]hát thanh)/u.test(rest));
  if (together || continuesCollective(reading, next)) {
    reading.parts.push('và');
    reading.at = next;
    return true;
  }
  if (beginsAgency(text, begin) && !continuesName(reading, begin)) {
    finishName(reading);
    reading.requested ||= asks !== null && /đề nghị/iu.test(asks[0]);
    reading.at = begin;
    reading.start = begin;
    return true;
  }
  if (matchAt(STOP_WORDS, text, next) !== null && !/^\p{Lu}/u.test(rest)) {
    return false;
  }
  reading.parts.push('và');
  reading.at = next;
  return true;
}

/** “các sở, ban, ngành và địa phương” stays one name. */
function continuesCollective(reading: Reading, next: number): boolean {
  return (
    isCollective(reading) &&
    matchAt(BARE_COLLECTIVE, reading.text, next) !== null &&
    !beginsNamedBody(reading.text, next, soFar(reading)) &&
    matchAt(COLLECTIVE_HEAD, reading.text, next)?.startsWith('các') !== true
  );
}

/** A dash with spaces joins “Lao động - Thương binh”; before another word it ends the name. */
function readDash(reading: Reading): boolean {
  const rest = reading.text.slice(reading.at, reading.at + 24);
  const joins =
    /^[-–]\s*(?:Thương binh|[Xx]ã hội|Truyền hình|Tài chính|Kế hoạch|Hạ tầng|Du lịch|TB|nghề nghiệp|XH|TT|Kế toán|Tổng hợp|\p{Lu}|\d)/u.exec(
      rest,
    );
  if (joins === null) {
    return false;
  }
  reading.parts.push(reading.text[reading.at] ?? '-');
  reading.at += 1;
  return true;
}

function nextWordAt(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') {
    next += 1;
  }
  return next;
}

function finishName(reading: Reading): void {
  const name = soFar(reading)
    .replace(/\s+([/])\s*/g, '$1')
    .replace(/[\s,;:./-]+$/u, '')
    .replace(/\s+(?:và|cùng|với)$/u, '')
    .trim();
  if (name !== '') {
    reading.names.push({ name, requested: reading.requested });
  }
  reading.parts = [];
}
