import { Temporal } from 'temporal-polyfill';
import { type CaseEvent, dayOfEvent, readCode } from '#domain/case/case-event.ts';
import { type CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import type { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import { needsApproval } from '#domain/case/measure-answer.ts';
import type { Charge } from '#domain/case/offence.ts';
import { lawOfApproval, listCasePaperLaws } from '#domain/case/paper-laws.ts';
import { recipientsOfPaper } from '#domain/case/paper-recipients.ts';
import { formatDate } from '#domain/text/dates.ts';

/** Somebody whom a paper is about: the name only where its reader opened it, else left to the pen. */
export interface PersonOfPaper {
  mark: string;
  name: string | null;
}

/** The decision by which the procuracy approved a measure. */
export interface Approval {
  number: string;
  on: Temporal.PlainDate;
  issuer: string;
}

/** What a paper may say of itself: codes, days, articles, the act that it puts into words. */
export interface CasePaperFacts {
  code: string;
  body: CaseBody;
  person: PersonOfPaper | null;
  charges: readonly Charge[];
  event: Pick<CaseEvent, 'kind' | 'at' | 'body' | 'params'> | null;
  approval: Approval | null;
  /** Marks of accused who are proceeded against in absence. */
  absent: readonly string[];
}

/** The text of a paper before the drafter adds words of his own. */
export interface CasePaperWords {
  grounds: string[];
  paragraphs: string[];
  recipients: string[];
}

const DOTS = '……………………………………';

/** Writes the first draft of a paper of a case; what it cannot know is left to the pen or to the drafter. */
export function writeCasePaper(form: CasePaperForm, facts: CasePaperFacts): CasePaperWords {
  const measure = facts.event === null ? '' : readCode(facts.event, 'measure');
  const isAnswer = form === 'measure-approval' || form === 'measure-refusal';
  return {
    grounds:
      isAnswer && measure !== ''
        ? [`Căn cứ Điều 109, ${lawOfApproval(measure)} Bộ luật Tố tụng hình sự`]
        : listCasePaperLaws(form, facts.body),
    paragraphs: [
      ...(form === 'judgment' || form === 'appeal-judgment' ? [IN_THE_NAME] : []),
      mainOf(form, facts),
      ...personOf(facts),
      ...chargesOf(facts.charges),
      ...termOf(facts.event),
      ...absenceOf(form, facts),
      ...approvalOf(facts),
    ],
    recipients: recipientsOfPaper(form, facts.body),
  };
}

/** The title under the word of its kind, which it does not say a second time. */
export function titleOfPaper(form: CasePaperForm, code: string): string {
  switch (form) {
    case 'investigation-conclusion':
    case 'indictment':
      return `Vụ án mã số ${code}`;
    case 'judgment':
      return 'Hình sự sơ thẩm';
    case 'appeal-judgment':
      return 'Hình sự';
    default:
      return PAPER_NAMES[form].vi;
  }
}

/** The office that signs a paper which is not tied to an act; null: the head of the body that issues it. */
export function usualOfficeOf(form: CasePaperForm): DecidingOffice | null {
  switch (form) {
    case 'trial-decision':
    case 'adjournment':
      return 'presiding-judge';
    case 'judgment':
      return 'trial-panel';
    case 'appeal-judgment':
      return 'appeal-panel';
    default:
      return null;
  }
}

const IN_THE_NAME = 'NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

function mainOf(form: CasePaperForm, facts: CasePaperFacts): string {
  const ofCase = `vụ án mã số ${facts.code}`;
  const name = PAPER_NAMES[form].vi;
  switch (form) {
    case 'opening-decision':
      return `Khởi tố vụ án hình sự, mã số ${facts.code}.`;
    case 'investigation-conclusion':
      return `Kết thúc điều tra ${ofCase}.`;
    case 'indictment':
      return `Truy tố trước Tòa án có thẩm quyền, ${ofCase}.`;
    case 'judgment':
      return `Xét xử sơ thẩm ${ofCase}.`;
    case 'appeal-judgment':
      return `Xét xử phúc thẩm ${ofCase}.`;
    case 'measure-approval':
    case 'measure-refusal':
      return `${form === 'measure-approval' ? 'Phê chuẩn' : 'Không phê chuẩn'} ${measureOf(facts)} trong ${ofCase}.`;
    case 'bail-decision':
      return `Áp dụng biện pháp bảo lĩnh trong ${ofCase}.`;
    case 'deposit-decision':
      return `Áp dụng biện pháp đặt tiền để bảo đảm trong ${ofCase}.`;
    case 'full-limit-decision':
      return `Không giảm thời hạn tố tụng theo Luật Tư pháp người chưa thành niên đối với ${ofCase}; lý do: ${basisOf(facts)}.`;
    case 'absence-notice':
      return `Tiến hành tố tụng vắng mặt bị can, bị cáo trong ${ofCase}; lý do: ${groundOfAbsence(facts)}.`;
    default:
      return `${sayOfCase(name, ofCase, facts.person !== null)}.`;
  }
}

/** “Tạm đình chỉ vụ án mã số …”, “Trả tự do trong vụ án mã số …”, “Gia hạn thời hạn điều tra đối với vụ án mã số …”. */
function sayOfCase(name: string, ofCase: string, isOfPerson: boolean): string {
  if (name.includes('vụ án')) {
    return name.replace(/vụ án( hình sự)?/, ofCase);
  }
  return `${name} ${isOfPerson ? 'trong' : 'đối với'} ${ofCase}`;
}

function personOf({ person }: CasePaperFacts): string[] {
  return person === null
    ? []
    : [`Đối với: ${person.name ?? DOTS} (${person.mark} trong hồ sơ vụ án).`];
}

function chargesOf(charges: readonly Charge[]): string[] {
  return charges.length === 0
    ? []
    : [`Tội danh theo ${charges.map(articleOf).join('; ')} Bộ luật Hình sự.`];
}

/** “điểm d, đ khoản 2 Điều 150”. */
function articleOf({ article, paragraph, points }: Charge): string {
  const named = points.length === 0 ? '' : `điểm ${points.join(', ')} `;
  return `${named}khoản ${paragraph} Điều ${article}`;
}

/** From when to when: custody by the hour, everything else by the day. */
function termOf(event: CasePaperFacts['event']): string[] {
  const until = event === null ? '' : readCode(event, 'until');
  switch (event?.kind) {
    case 'measure-set':
      return [
        readCode(event, 'measure') === 'custody'
          ? `Thời hạn: kể từ ${sayHour(event.at)}${until === '' ? '' : ` đến ${sayHour(Temporal.Instant.from(until))}`}.`
          : `Thời hạn: kể từ ngày ${formatDate(dayOfEvent(event))}${until === '' ? '' : ` đến hết ngày ${formatDate(Temporal.PlainDate.from(until))}`}.`,
      ];
    case 'measure-ended':
      return [`Thi hành kể từ ngày ${formatDate(dayOfEvent(event))}.`];
    case 'measure-extended':
    case 'investigation-extended':
    case 'prosecution-extended':
    case 'trial-extended':
      return until === '' ? [] : [`Thời hạn gia hạn: đến ${sayEnd(until)}.`];
    default:
      return [];
  }
}

/** An hour for custody, the end of a day for the rest. */
function sayEnd(until: string): string {
  return until.includes('T')
    ? sayHour(Temporal.Instant.from(until))
    : `hết ngày ${formatDate(Temporal.PlainDate.from(until))}`;
}

function sayHour(at: Temporal.Instant): string {
  const here = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(here.hour)} giờ ${two(here.minute)} phút ngày ${formatDate(here.toPlainDate())}`;
}

/** Concluded, prosecuted or tried in absence, the decision itself says so (BLTTHS Điều 233, 243, 290). */
function absenceOf(form: CasePaperForm, { absent }: CasePaperFacts): string[] {
  const isSaid =
    form === 'investigation-conclusion' || form === 'indictment' || form === 'trial-decision';
  return isSaid && absent.length > 0
    ? [`Tiến hành vắng mặt đối với ${absent.join(', ')} trong hồ sơ vụ án.`]
    : [];
}

/** What the law lets nobody carry out unapproved says by whom it was approved, or leaves room for it. */
function approvalOf({ event, approval, body }: CasePaperFacts): string[] {
  if (event === null || body === 'procuracy' || !needsApproval(event)) {
    return [];
  }
  const law = `${lawOfApproval(readCode(event, 'measure'))} Bộ luật Tố tụng hình sự`;
  return [
    approval === null
      ? `Phải được Viện kiểm sát phê chuẩn theo ${law}: Quyết định phê chuẩn số ………… ngày …… tháng …… năm ……… của ${DOTS}.`
      : `Đã được ${approval.issuer} phê chuẩn theo ${law}: Quyết định số ${approval.number} ngày ${formatDate(approval.on)}.`,
  ];
}

const MEASURES: Readonly<Record<string, string>> = {
  'emergency-hold': 'Lệnh bắt người bị giữ trong trường hợp khẩn cấp',
  arrest: 'Lệnh bắt bị can, bị cáo để tạm giam',
  custody: 'Quyết định gia hạn tạm giữ',
  detention: 'Lệnh tạm giam',
  bail: 'Quyết định về việc bảo lĩnh',
  deposit: 'Quyết định về việc đặt tiền để bảo đảm',
};

function measureOf({ event }: CasePaperFacts): string {
  const known = event === null ? undefined : MEASURES[readCode(event, 'measure')];
  return known ?? 'lệnh, quyết định áp dụng biện pháp ngăn chặn';
}

function basisOf({ event }: CasePaperFacts): string {
  switch (event === null ? '' : readCode(event, 'basis')) {
    case 'diversion':
      return 'tiến hành thủ tục xử lý chuyển hướng';
    case 'especially-complex':
      return 'vụ án có tình tiết đặc biệt phức tạp';
    default:
      return DOTS;
  }
}

function groundOfAbsence({ event }: CasePaperFacts): string {
  switch (event === null ? '' : readCode(event, 'absence')) {
    case 'abroad':
      return 'bị can, bị cáo ở nước ngoài và không thể triệu tập';
    case 'wanted':
      return 'bị can, bị cáo trốn hoặc không biết ở đâu và việc truy nã không có kết quả';
    default:
      return DOTS;
  }
}
