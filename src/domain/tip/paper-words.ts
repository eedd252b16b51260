import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '#domain/text/dates.ts';
import type { NonOpeningGround, Offence, SuspensionGround } from '#domain/tip/tip-codes.ts';
import { TIP_FORMS, type TipForm } from '#domain/tip/tip-form.ts';

/** What a paper of a tip may say before somebody adds to it: codes, days, bodies; no person is named. */
export interface PaperFacts {
  code: string;
  bookNumber: string | null;
  issuer: string;
  receivedOn: Temporal.PlainDate;
  on: Temporal.PlainDate;
  /** The other body: where it goes, who is asked. */
  other: string | null;
  offence: Offence | null;
  ground: NonOpeningGround | SuspensionGround | null;
  /** What the drafter adds: reasons, requests. */
  words: string;
}

/** The text of a paper, each paragraph open to the drafter's pen. */
export interface PaperWords {
  subject: string;
  /** “Kính gửi”: of dispatches and notices. */
  addressees: string[];
  grounds: string[];
  paragraphs: string[];
  recipients: string[];
}

/** Writes the first draft of a paper in the words of the procedure code; what it cannot know stays out. */
export function writePaper(form: TipForm, facts: PaperFacts): PaperWords {
  const row = TIP_FORMS[form];
  const added = facts.words === '' ? [] : facts.words.split(/\n+/).map((line) => line.trim());
  const named = nameTip(facts);
  return {
    subject: OWN_SUBJECTS[form] ?? subjectOf(row),
    addressees: row.type === 'dispatch' || row.type === 'notice' ? [addresseeOf(form, facts)] : [],
    grounds: row.type === 'decision' ? GROUNDS[form].map((law) => `Căn cứ ${law}`) : [],
    paragraphs: [...bodyOf(form, facts, named), ...added.filter((line) => line !== '')],
    recipients: recipientsOf(form, facts),
  };
}

/** Where the pen writes what nobody has entered yet. */
const DOTS = '……………………………………';

/** What the procuracy itself writes does not speak of the procuracy as of somebody else. */
const OWN_SUBJECTS: Partial<Record<TipForm, string>> = {
  'view-of-procuracy': 'quan điểm giải quyết nguồn tin về tội phạm',
  'procuracy-request': 'yêu cầu kiểm tra, xác minh nguồn tin về tội phạm',
  'remedy-request': 'yêu cầu khắc phục vi phạm trong giải quyết nguồn tin về tội phạm',
};

/** The title without the word of its kind, which stands above it; after “V/v” in small letters. */
function subjectOf({ vi, type }: (typeof TIP_FORMS)[TipForm]): string {
  if (type === 'dispatch') {
    return `${vi.charAt(0).toLocaleLowerCase('vi')}${vi.slice(1)}`;
  }
  const title = vi.replace(/^(Quyết định|Thông báo|Biên bản) /, '').replace(/ \(gửi [^)]*\)$/, '');
  return `${title.charAt(0).toLocaleUpperCase('vi')}${title.slice(1)}`;
}

const CODE = 'Bộ luật Tố tụng hình sự';

/** The articles on which each decision rests, as the law note of the house cites them. */
const GROUNDS: Readonly<Record<TipForm, readonly string[]>> = {
  'guidance-record': [`Điều 145 ${CODE}`],
  'transfer-slip': [`Điều 145, Điều 146 ${CODE}`],
  'receipt-notice-procuracy': [`khoản 5 Điều 146 ${CODE}`],
  'receipt-notice-reporter': [`Điều 146 ${CODE}`],
  'assignment-decision': [`Điều 145, Điều 146, Điều 147 ${CODE}`],
  'assignment-change': [`Điều 145, Điều 146, Điều 147 ${CODE}`],
  'procurator-assignment': [`Điều 145, Điều 146, Điều 147 ${CODE}`],
  'prolongation-decision': [`khoản 2 Điều 147 ${CODE}`],
  'extension-request': [`khoản 2 Điều 147 ${CODE}`],
  'extension-decision': [`khoản 2 Điều 147 ${CODE}`],
  'extension-refusal': [`khoản 2 Điều 147 ${CODE}`],
  'opening-decision': [`Điều 143, khoản 1 Điều 147, Điều 154 ${CODE}`],
  'non-opening-decision': [`khoản 1 Điều 147, Điều 157, Điều 158 ${CODE}`],
  'suspension-decision': [`khoản 1 Điều 147, Điều 148 ${CODE}`],
  'resumption-decision': [`Điều 149 ${CODE}`],
  'suspension-cancellation': [`khoản 2 Điều 148 ${CODE}`],
  'non-opening-cancellation': [`Điều 158 ${CODE}`],
  'exchange-letter': [`Điều 147 ${CODE}`],
  'view-of-procuracy': [`Điều 147 ${CODE}`],
  'result-notice': [`Điều 147 ${CODE}`],
  'competence-letter': [`Điều 150 ${CODE}`],
  'competence-decision': [`Điều 150 ${CODE}`],
  'procuracy-request': [`Điều 145 ${CODE}`],
  'answer-to-procuracy': [`Điều 145 ${CODE}`],
  'remedy-request': [`điểm c khoản 3 Điều 145 ${CODE}`],
  'taking-decision': [`điểm c khoản 3 Điều 145, khoản 2 Điều 146 ${CODE}`],
  'answer-to-referral': [`Điều 145 ${CODE}`],
  'surrender-notice': [`khoản 3 Điều 152 ${CODE}`],
};

function nameTip({ code, bookNumber, receivedOn }: PaperFacts): string {
  const book = bookNumber === null ? '' : `, số thụ lý ${bookNumber}`;
  return `nguồn tin về tội phạm mã ${code}${book}, tiếp nhận ngày ${formatDate(receivedOn)}`;
}

function bodyOf(form: TipForm, facts: PaperFacts, named: string): string[] {
  const on = formatDate(facts.on);
  const other = facts.other ?? 'cơ quan có thẩm quyền';
  switch (form) {
    case 'guidance-record':
      return [
        `Hôm nay, ngày ${on}, ${facts.issuer} lập biên bản về ${named}.`,
        'Nội dung trình báo không phải là nguồn tin về tội phạm; người trình báo đã được hướng dẫn đến cơ quan có thẩm quyền giải quyết.',
      ];
    case 'transfer-slip':
      return [
        `${facts.issuer} chuyển đến ${other} ${named}, kèm tài liệu, đồ vật có liên quan, để giải quyết theo thẩm quyền.`,
      ];
    case 'receipt-notice-procuracy':
    case 'receipt-notice-reporter':
      return [`${facts.issuer} thông báo đã tiếp nhận ${named}.`];
    case 'assignment-decision':
    case 'assignment-change':
    case 'procurator-assignment':
      return [`Phân công người tiến hành tố tụng đối với ${named}.`];
    case 'prolongation-decision':
      return [
        `Kéo dài thời hạn kiểm tra, xác minh ${named}, đến hết 02 tháng kể từ ngày tiếp nhận.`,
        reasonOf(facts),
      ];
    case 'extension-request':
      return [
        `${facts.issuer} đề nghị ${facts.other ?? 'Viện kiểm sát'} gia hạn thời hạn kiểm tra, xác minh ${named}.`,
        `Kết quả đã làm và lý do: ${facts.words === '' ? DOTS : ''}`.trim(),
      ];
    case 'extension-decision':
      return [
        `Gia hạn một lần, không quá 02 tháng kể từ ngày hết thời hạn đã kéo dài, đối với ${named}.`,
      ];
    case 'extension-refusal':
      return [
        `Không gia hạn đối với ${named}. Cơ quan đang giải quyết kết thúc việc kiểm tra, xác minh và ra một trong các quyết định tại khoản 1 Điều 147.`,
      ];
    case 'opening-decision':
      return [
        `Khởi tố vụ án hình sự${offenceOf(facts)} từ ${named}.`,
        'Gửi quyết định này cùng tài liệu liên quan cho Viện kiểm sát trong 24 giờ.',
      ];
    case 'non-opening-decision':
      return [`Không khởi tố vụ án hình sự đối với ${named}.`, `Căn cứ: ${groundOf(facts)}.`];
    case 'suspension-decision':
      return [`Tạm đình chỉ giải quyết ${named}.`, `Lý do: ${groundOf(facts)}.`];
    case 'resumption-decision':
      return [`Phục hồi giải quyết ${named}. Thời hạn giải quyết tiếp không quá 01 tháng.`];
    case 'suspension-cancellation':
      return [`Hủy bỏ quyết định tạm đình chỉ giải quyết ${named}.`];
    case 'non-opening-cancellation':
      return [`Hủy bỏ quyết định không khởi tố vụ án hình sự đối với ${named}.`];
    case 'exchange-letter':
      return [
        `Thời hạn giải quyết ${named} đã hết, chưa đủ căn cứ ra quyết định. ${facts.issuer} trao đổi để thống nhất quan điểm.`,
      ];
    case 'surrender-notice':
      return [`${facts.issuer} thông báo có người tự thú, đầu thú trong ${named}.`];
    case 'result-notice':
      return [`${facts.issuer} thông báo kết quả giải quyết ${named}.`];
    default:
      return letterOf(form, facts, named);
  }
}

/** What the procuracy and the holding body write to each other, and answers to others. */
function letterOf(form: TipForm, facts: PaperFacts, named: string): string[] {
  switch (form) {
    case 'view-of-procuracy':
      return [`${facts.issuer} nêu quan điểm giải quyết ${named}.`, reasonOf(facts)];
    case 'competence-letter':
      return [`${facts.issuer} đề nghị giải quyết tranh chấp thẩm quyền đối với ${named}.`];
    case 'competence-decision':
      return [
        `Giao ${facts.other ?? 'cơ quan có thẩm quyền'} giải quyết ${named} theo thẩm quyền.`,
      ];
    case 'procuracy-request':
      return [`${facts.issuer} yêu cầu kiểm tra, xác minh ${named}.`, reasonOf(facts)];
    case 'remedy-request':
      return [
        `${facts.issuer} yêu cầu khắc phục vi phạm khi giải quyết ${named}.`,
        reasonOf(facts),
      ];
    case 'answer-to-procuracy':
      return [`${facts.issuer} trả lời yêu cầu của Viện kiểm sát về ${named}.`];
    case 'taking-decision':
      return [`${facts.issuer} trực tiếp giải quyết ${named}.`];
    case 'answer-to-referral':
      return [`${facts.issuer} trả lời Tổng đài 111 về ${named}.`];
    default:
      return [`Về ${named}.`];
  }
}

/** The reason follows in the drafter's words, or is left to the pen. */
function reasonOf({ words }: PaperFacts): string {
  return words === '' ? `Lý do: ${DOTS}` : 'Lý do:';
}

function offenceOf({ offence }: PaperFacts): string {
  if (offence === null) {
    return '';
  }
  const paragraph = offence.paragraph === null ? '' : `khoản ${offence.paragraph} `;
  return ` theo ${paragraph}Điều ${offence.article} Bộ luật Hình sự`;
}

const GROUND_WORDS: Readonly<Record<NonOpeningGround | SuspensionGround, string>> = {
  'no-event': 'không có sự việc phạm tội',
  'no-elements': 'hành vi không cấu thành tội phạm',
  'under-age': 'người thực hiện hành vi chưa đến tuổi chịu trách nhiệm hình sự',
  'already-judged':
    'đã có bản án hoặc quyết định đình chỉ vụ án có hiệu lực pháp luật về hành vi đó',
  'limitation-passed': 'đã hết thời hiệu truy cứu trách nhiệm hình sự',
  amnesty: 'tội phạm đã được đại xá',
  'person-dead': 'người thực hiện hành vi đã chết',
  'no-request-of-victim': 'bị hại không yêu cầu khởi tố',
  'expertise-pending': 'đã trưng cầu giám định, yêu cầu định giá nhưng chưa có kết quả',
  'legal-assistance-pending': 'đã yêu cầu nước ngoài tương trợ tư pháp nhưng chưa có kết quả',
  'documents-pending':
    'đã yêu cầu cung cấp tài liệu, đồ vật quan trọng có ý nghĩa quyết định nhưng chưa có kết quả',
  'force-majeure': 'bất khả kháng do thiên tai, dịch bệnh',
};

function groundOf({ ground }: PaperFacts): string {
  return ground === null ? DOTS : GROUND_WORDS[ground];
}

/** Whom a dispatch or a notice addresses: the other body where the act names one. */
function addresseeOf(form: TipForm, { other }: PaperFacts): string {
  switch (form) {
    case 'receipt-notice-reporter':
    case 'result-notice':
      return 'Người báo tin, tố giác, kiến nghị khởi tố';
    case 'transfer-slip':
      return other ?? 'Cơ quan có thẩm quyền';
    case 'extension-refusal':
    case 'view-of-procuracy':
    case 'procuracy-request':
    case 'remedy-request':
      return other ?? 'Cơ quan đang giải quyết nguồn tin về tội phạm';
    case 'answer-to-referral':
      return 'Tổng đài 111';
    default:
      return other ?? PROCURACY;
  }
}

const PROCURACY = 'Viện kiểm sát có thẩm quyền';

/** Above stands to whom a dispatch or a notice goes; a decision goes to who carries it out and who supervises. */
function recipientsOf(form: TipForm, { other }: PaperFacts): string[] {
  switch (TIP_FORMS[form].type) {
    case 'dispatch':
    case 'notice':
      return ['Như trên'];
    case 'record':
      return ['Người được hướng dẫn'];
    case 'decision':
      return [other ?? (OF_PROCURACY.includes(form) ? HANDLING : PROCURACY), 'Người được giao'];
  }
}

const HANDLING = 'Cơ quan đang giải quyết nguồn tin về tội phạm';
/** Decisions that the procuracy itself takes. */
const OF_PROCURACY: readonly TipForm[] = [
  'procurator-assignment',
  'extension-decision',
  'suspension-cancellation',
  'non-opening-cancellation',
  'competence-decision',
  'taking-decision',
];
