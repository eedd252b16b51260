import { matchAt, type NamedAgency, readAgencies } from './agencies.ts';
import { STOP_WORDS } from './agency-words.ts';

/** Who leads, cooperates and implements, and who of them is asked rather than ordered. */
export type Roles = {
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly implementing: readonly string[];
  readonly requested: readonly string[];
};

export const NO_ROLES: Roles = { lead: [], cooperating: [], implementing: [], requested: [] };

export type Role = 'lead' | 'cooperating' | 'implementing';

export function hasRoles(roles: Roles): boolean {
  return roles.lead.length + roles.cooperating.length + roles.implementing.length > 0;
}

/** Collects names under roles, each name once. */
export class RoleList {
  readonly #names: Record<Role, string[]> = { lead: [], cooperating: [], implementing: [] };
  readonly #requested: string[] = [];

  add(role: Role, agencies: readonly NamedAgency[]): void {
    for (const agency of agencies) {
      if (!this.#holds(agency.name)) {
        this.#names[role].push(agency.name);
        if (agency.requested) {
          this.#requested.push(agency.name);
        }
      }
    }
  }

  isEmpty(): boolean {
    return this.#names.lead.length + this.#names.implementing.length === 0;
  }

  finish(): Roles {
    return { ...this.#names, requested: this.#requested };
  }

  #holds(name: string): boolean {
    const key = sameName(name);
    return Object.values(this.#names).some((names) => names.some((held) => sameName(held) === key));
  }
}

function sameName(name: string): string {
  return name.toLowerCase().replace(/[\s,.-]+/g, ' ');
}

const LEADS =
  /^[\s,:]*(?:là (?:cơ quan|đơn vị)\s+|có trách nhiệm\s+|chịu trách nhiệm\s+|làm\s+|được giao\s+|có nhiệm vụ\s+|chủ động,?\s+|trực tiếp\s+|tham mưu,?\s+)*chủ trì/iu;
const COOPERATES = /^[\s,:]*(?:có trách nhiệm\s+|chủ động\s+|cùng\s+|tích cực\s+)*phối hợp/iu;
export const COOPERATION =
  /phối hợp(?:(?:,\s*|\s+|\/)(?:chỉ đạo|hướng dẫn|chặt chẽ|thường xuyên|hiệu quả|kịp thời|tốt|đồng bộ|liên ngành|trao đổi|làm việc|và|công tác|tham mưu))*(?:\s+(?:cùng với|với|cùng|giữa))?:?\s+/giu;

/** The roles a bracket or an assignment gives: “A, B chủ trì, phối hợp C thực hiện”. */
export function readAssignedRoles(text: string): Roles {
  const roles = new RoleList();
  let at = 0;
  let lastRole: Role | null = null;
  while (at < text.length) {
    const cooperation = cooperationAt(text, at);
    const list = readAgencies(text, at + cooperation);
    if (list === null) {
      at = nextClause(text, at);
      continue;
    }
    const rest = text.slice(list.end, list.end + 60);
    let role: Role = 'implementing';
    if (LEADS.test(rest)) {
      role = 'lead';
    } else if (
      cooperation > 0 ||
      (COOPERATES.test(rest) && lastRole !== null && partnersAfter(text, list.end) === null)
    ) {
      role = 'cooperating';
    }
    roles.add(role, list.agencies);
    lastRole = role;
    at = Math.max(at + 1, nextClauseOrCooperation(text, list.end));
  }
  return roles.finish();
}

function cooperationAt(text: string, at: number): number {
  const found =
    /^[\s,;.]*(?:chủ trì,?\s*)?(?:và\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng với|với|cùng))?:?\s+/iu.exec(
      text.slice(at, at + 60),
    );
  return found === null ? 0 : found[0].length;
}

/** The agencies named after “phối hợp (với)”, where it names any. */
export function partnersAfter(text: string, from: number): readonly NamedAgency[] | null {
  const rest = text.slice(from, from + 160);
  const found = [...rest.matchAll(COOPERATION)][0];
  if (found === undefined || found.index > 30) {
    return null;
  }
  return readAgencies(text, from + found.index + found[0].length)?.agencies ?? null;
}

function nextClause(text: string, at: number): number {
  const next = /[,;.:]|\s(?=phối hợp|Phối hợp)/u.exec(text.slice(at + 1));
  return next === null ? text.length : at + 1 + next.index + 1;
}

function nextClauseOrCooperation(text: string, at: number): number {
  const cooperation = text.toLowerCase().indexOf('phối hợp', at);
  const clause = /[;.]|,\s(?=\p{Lu})|chủ trì(?=,\s*(?!phối))/u.exec(text.slice(at));
  const clauseAt = clause === null ? text.length : at + clause.index + clause[0].length;
  return cooperation >= 0 && cooperation < clauseAt ? cooperation : clauseAt;
}

/** The body a sentence opens with as its subject, with the place where its verb begins. */
export type Subject = {
  readonly agencies: readonly NamedAgency[];
  readonly end: number;
  readonly leads: boolean;
};

const CIRCUMSTANCE =
  /^(?:Trên cơ sở|Căn cứ|Theo|Định kỳ|Hằng|Hàng|Trong|Trước|Từ|Sau|Để|Nhằm|Khi|Bên cạnh|Đồng thời|Ngoài ra|Thường xuyên|Ngay|Đến|Vào|Tùy|Cùng với|Nếu|Đối với|Chậm nhất|Kết thúc|Tại|Với|Qua|Riêng|Hết|Quý|Tháng|Năm|Ngày|Trường hợp|Quá trình|Thực hiện|Mỗi)(?!\p{L})/u;
const NOT_SUBJECT = /^\s*(?:yêu cầu|giao|đề nghị|nêu rõ)(?!\p{L})/u;

/** The subject of the sentence that begins at `start`; null where it opens with an order or a thing. */
export function findSubject(text: string, start: number, end: number): Subject | null {
  for (const at of subjectStarts(text, start, end)) {
    const list = readAgencies(text, at);
    if (list !== null && describesHeading(list.agencies)) {
      return null;
    }
    // “Các phòng huyện; UBND các xã tiếp tục …”: the list itself may run over a semicolon.
    const overSemicolon = list !== null && list.end > end && text[end - 1] === ';';
    if (list === null || (list.end > end && !overSemicolon)) {
      continue;
    }
    const until = overSemicolon ? text.length : end;
    const rest = text.slice(list.end, Math.min(until, list.end + 80));
    if (NOT_SUBJECT.test(rest)) {
      continue;
    }
    const verbAt = list.end + (/^[\s,]*/.exec(rest)?.[0].length ?? 0);
    const acts =
      /^\s*:/.test(rest) || rest.trim() === '' || matchAt(STOP_WORDS, text, verbAt) !== null;
    if (acts) {
      return { agencies: list.agencies, end: list.end, leads: LEADS.test(rest) };
    }
  }
  return null;
}

/** “Cơ quan đầu mối, hướng dẫn …” says what the body of the heading is and names no other. */
function describesHeading(agencies: readonly NamedAgency[]): boolean {
  return agencies.every((agency) =>
    /^(?:cơ quan|đơn vị|bộ phận)(?: đầu mối)?$/iu.test(agency.name),
  );
}

function subjectStarts(text: string, start: number, end: number): number[] {
  const starts = [start];
  const sentence = text.slice(start, Math.min(end, start + 320));
  if (CIRCUMSTANCE.test(sentence)) {
    for (const found of sentence.matchAll(
      /[,;:)]\s+(?=\p{L})|(?:đột xuất|định kỳ|hằng năm|hàng năm|hằng quý|năm|tháng)\s+(?=(?:các|Các|Công an|Sở|Ủy|UBND|Ban)\s)/gu,
    )) {
      const at = found.index + found[0].length;
      if (/chủ trì|phối hợp|báo cáo|tổng hợp|gửi|tham mưu/iu.test(sentence.slice(0, at))) {
        break;
      }
      if (!/^(?:cơ quan|đơn vị|đoàn thể|địa phương|ban,|sở,|ban ngành)/u.test(sentence.slice(at))) {
        starts.push(start + at);
      }
    }
  }
  return starts;
}
