/** What a line such as “Cơ quan chủ trì: …” states about the task above it. */
export type AssignmentLabel = 'lead' | 'cooperating' | 'implementing' | 'time' | 'note';

export type AssignmentPart = {
  readonly label: AssignmentLabel;
  readonly start: number;
  readonly end: number;
};

const BODY =
  '(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|ngành|tổ chức|cấp|địa phương|đồng chí|phòng)(?:\\s*(?:\\/|,|và)\\s*(?:cơ quan|đơn vị|bộ phận|tổ chức|địa phương))?\\s*)?';
const LABELS: ReadonlyArray<readonly [AssignmentLabel, string]> = [
  [
    'lead',
    `${BODY}(?:được giao )?(?:chủ trì|đầu mối)(?:\\s*(?:thực hiện|tham mưu|triển khai|, tham mưu))?|lãnh đạo phụ trách|người chủ trì`,
  ],
  ['cooperating', `${BODY}(?:phối hợp)(?:\\s*(?:thực hiện|triển khai))?|cùng phối hợp`],
  [
    'implementing',
    `${BODY}(?:thực hiện|chịu trách nhiệm(?: thực hiện)?|tổ chức thực hiện|triển khai(?: thực hiện)?|tham mưu|được phân công|được giao)|(?:phân công(?: thực hiện| nhiệm vụ| trách nhiệm)?|trách nhiệm(?: thực hiện)?|giao)`,
  ],
  [
    'time',
    '(?:về )?(?:thời (?:gian|hạn|điểm)|tiến độ|lộ trình|hoàn thành|hạn|thời hạn)(?:\\s*(?:và )?(?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo|và tiến độ|dự kiến))*',
  ],
  [
    'note',
    '(?:sản phẩm(?: đầu ra| dự kiến| hoàn thành)?|kết quả(?: đầu ra| dự kiến| cần đạt| thực hiện)?|kinh phí(?: thực hiện)?|nguồn kinh phí|dự kiến kinh phí|địa điểm(?: tổ chức| thực hiện)?|địa bàn(?: thực hiện| triển khai)?|thành phần(?: tham dự| tham gia| dự)?|đối tượng(?: tham gia| tham dự| thụ hưởng| tập huấn| tuyên truyền)?|số lượng|quy mô|ghi chú|hình thức(?: thực hiện| tổ chức)?)',
  ],
];

const WHOLE = new RegExp(
  `(?:${LABELS.map(([, pattern]) => `(${pattern})`).join('|')})\\s*(?:\\([^)]{0,60}\\)\\s*)?:`,
  'iuy',
);

/** The label that begins at `at`, or null. */
export function findAssignmentLabel(
  text: string,
  at: number,
): { label: AssignmentLabel; end: number } | null {
  WHOLE.lastIndex = at;
  const found = WHOLE.exec(text);
  if (found === null) {
    return null;
  }
  const index = found.slice(1).findIndex((group) => group !== undefined);
  const label = LABELS[index]?.[0];
  return label === undefined ? null : { label, end: at + found[0].length };
}

/** The labelled parts of a line: “Cơ quan chủ trì: A; phối hợp: B; thời gian: …”. */
export function listAssignmentParts(text: string, from = 0): AssignmentPart[] {
  const parts: AssignmentPart[] = [];
  let at = from;
  let current = findAssignmentLabel(text, at);
  while (current !== null) {
    const next = nextLabelAt(text, current.end);
    parts.push({ label: current.label, start: current.end, end: next ?? text.length });
    if (next === null) {
      break;
    }
    at = next;
    current = findAssignmentLabel(text, at);
  }
  return parts;
}

/** Where the next label stands after “;”, “.” or “,”. */
function nextLabelAt(text: string, from: number): number | null {
  for (let at = from; at < text.length; at += 1) {
    if (/[;.,–-]/.test(text[at] ?? '')) {
      let next = at + 1;
      while (text[next] === ' ' || text[next] === '-' || text[next] === '+') {
        next += 1;
      }
      if (findAssignmentLabel(text, next) !== null) {
        return next;
      }
    }
  }
  return null;
}

/** Whether the line as a whole is an assignment of the task above. */
export function isAssignmentLine(text: string): boolean {
  return findAssignmentLabel(text, 0) !== null;
}

const TITLE =
  /^(?:[Pp]hân công(?: thực hiện| nhiệm vụ| trách nhiệm)?|(?:[Cc]ơ quan|[Đđ]ơn vị)(?:, đơn vị)? (?:(?:chủ trì|phối hợp|thực hiện)(?: thực hiện|, phối hợp| và phối hợp)?)|[Tt]ổ chức thực hiện)$/u;

/** “b) Cơ quan thực hiện” over its lines “- Cơ quan chủ trì: …”: they assign the item above. */
export function isAssignmentTitle(title: string): boolean {
  return TITLE.test(title);
}
