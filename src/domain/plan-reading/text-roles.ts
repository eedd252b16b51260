import { beginsAgency, matchAt, type NamedAgency, readAgencies } from './agencies.ts';
import { STOP_WORDS } from './agency-words.ts';
import { COOPERATION, findSubject, NO_ROLES, RoleList, type Roles, type Subject } from './roles.ts';

const SAYS_LEAD =
  /(?<!(?:cơ quan|đơn vị|bộ phận|các ngành|Cơ quan|Đơn vị)\s)(?:[Cc]hủ trì)(?!\p{L})/u;
const IS_LEAD = /^(?:Là )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)(?: đầu mối,?)? chủ trì(?!\s*:)/u;
const HANDS_ON = /^(?:Phân công|Giao|Chỉ đạo|Yêu cầu)\s/u;
/** “…; phân công đồng chí …” under a body's heading: that body acts. */
const GIVES_TO = /^(?:phân công|cử|chỉ định)\s/iu;
const HANDED = /(?<!\p{L})(?:do|giao(?: cho)?|phân công)\s+/gu;
const SUBORDINATE =
  /(?<!\p{L})(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|giao|vận động|đề nghị|huy động|động viên|khuyến khích|hỗ trợ|tạo điều kiện(?: cho| để)?)(?:(?:,| và)\s*(?:chỉ đạo|đôn đốc|hướng dẫn|kiểm tra|giám sát))*\s+/giu;
const NOUN_BEFORE =
  /(?:cơ chế|quy chế|sự|quan hệ|kết quả|kế hoạch|chương trình|hiệu quả|thỏa thuận|ký kết|mối|hình thức)\s+$/iu;
const SENTENCE_END = /;\s+|[.!?…]["”)]?\s+(?=["“(]?(?:\p{Lu}|\d+\s?%))/gu;

/** The roles a paragraph's own words give, under the agencies of the heading above it. */
export function readTextRoles(text: string, heading: readonly NamedAgency[] | null): Roles {
  const roles = new RoleList();
  const sentences = splitSentences(text);
  const first = sentences[0];
  if (first === undefined) {
    return NO_ROLES;
  }
  const opening = findSubject(text, first.start, first.end);
  const subject =
    heading !== null && HANDS_ON.test(text) && opening?.leads !== true ? null : opening;
  if (heading !== null && (subject === null || isSameBody(subject, heading))) {
    roles.add(
      SAYS_LEAD.test(withoutHanded(text)) || IS_LEAD.test(text) ? 'lead' : 'implementing',
      heading,
    );
  } else if (subject !== null) {
    addSubject(roles, text, subject, first);
  }
  for (const sentence of sentences.slice(1)) {
    const given = heading !== null && GIVES_TO.test(text.slice(sentence.start, sentence.end));
    const next = given ? null : findSubject(text, sentence.start, sentence.end);
    if (next !== null && !(heading !== null && isSameBody(next, heading))) {
      addSubject(roles, text, next, sentence);
    }
  }
  addHanded(roles, text);
  addPartners(roles, text, sentences);
  return roles.finish();
}

export type Stretch = { readonly start: number; readonly end: number };

/** The stretches between sentence ends and semicolons. */
export function splitSentences(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const found of text.matchAll(SENTENCE_END)) {
    stretches.push({ start, end: found.index + 1 });
    start = found.index + found[0].length;
  }
  if (start < text.length) {
    stretches.push({ start, end: text.length });
  }
  return stretches;
}

function addSubject(roles: RoleList, text: string, subject: Subject, sentence: Stretch): void {
  const rest = text.slice(subject.end, sentence.end);
  const leads = subject.leads || SAYS_LEAD.test(withoutHanded(rest));
  const helps =
    !leads &&
    !roles.isEmpty() &&
    /^[\s,]*(?:cùng\s+|tích cực\s+)*phối hợp\s+(?!(?:chặt chẽ )?(?:với|cùng)|\p{Lu}|các)/u.test(
      rest,
    );
  roles.add(leads ? 'lead' : helps ? 'cooperating' : 'implementing', subject.agencies);
  const helper = leads ? /chủ trì,\s+(?=\p{Lu}|các )/u.exec(rest) : null;
  const help =
    helper === null ? null : readAgencies(text, subject.end + helper.index + helper[0].length);
  if (help !== null && /^[\s,]*(?:cùng\s+)?phối hợp/u.test(text.slice(help.end, help.end + 20))) {
    roles.add('cooperating', help.agencies);
  }
}

/** “do A chủ trì”, “giao A chủ trì” inside a sentence. */
function addHanded(roles: RoleList, text: string): void {
  for (const found of text.matchAll(HANDED)) {
    const list = readAgencies(text, found.index + found[0].length);
    if (
      list !== null &&
      /^[\s,]*(?:làm |là )?(?:cơ quan |đơn vị )?chủ trì/u.test(text.slice(list.end, list.end + 30))
    ) {
      roles.add('lead', list.agencies);
    }
  }
}

function withoutHanded(text: string): string {
  return text.replace(/(?:do|giao(?: cho)?)\s[^.;,]{0,80}chủ trì/gu, '');
}

function addPartners(roles: RoleList, text: string, sentences: readonly Stretch[]): void {
  for (const found of text.matchAll(COOPERATION)) {
    const sentence = sentences.find((one) => found.index >= one.start && found.index < one.end);
    const before = text.slice(Math.max(sentence?.start ?? 0, found.index - 500), found.index);
    const at = found.index + found[0].length;
    const asNoun = NOUN_BEFORE.test(before) && !/với\s+$/u.test(found[0]);
    if (/giữa\s+$/u.test(found[0]) || asNoun || isSubordinates(before)) {
      continue;
    }
    const list = readAgencies(text, at);
    if (list !== null) {
      roles.add('cooperating', list.agencies);
    }
  }
}

/** “Chỉ đạo Công an xã … phối hợp với …”: the partner is the subordinate's. */
function isSubordinates(before: string): boolean {
  for (const found of before.matchAll(SUBORDINATE)) {
    const opening =
      /^\s*(?:đề nghị|giao|yêu cầu)/iu.test(before.slice(0, found.index + found[0].length)) &&
      found.index < 3;
    const at = found.index + found[0].length;
    if (!opening && (beginsAgency(before, at) || beginsPeople(before, at))) {
      return true;
    }
  }
  return false;
}

/** “Chỉ đạo cấp xã …”, “vận động hội viên …”: those who are led need be no agency. */
function beginsPeople(text: string, at: number): boolean {
  const led = text.slice(at).trimEnd();
  return (
    led !== '' && !/[,;.]/.test(led) && led.split(' ').length <= 6 && !startsWithVerb(text, at)
  );
}

function startsWithVerb(text: string, at: number): boolean {
  return matchAt(STOP_WORDS, text, at) !== null || /^(?:và|hoặc|,)/u.test(text.slice(at));
}

function isSameBody(subject: Subject, heading: readonly NamedAgency[]): boolean {
  return subject.agencies.every((agency) =>
    heading.some((held) => {
      const one = held.name.toLowerCase();
      const other = agency.name.toLowerCase();
      return one === other || one.startsWith(other) || other === 'cơ quan thường trực';
    }),
  );
}
