import type { Temporal } from 'temporal-polyfill';
import type { OutgoingKind } from '#domain/document/outgoing.ts';
import type { UrgingForm } from '#domain/programme/urging.ts';
import { formatDate, formatOfficialDate } from '#domain/text/dates.ts';

/** The plan that a letter is about, as it is named in the text. */
export type PlanNamed = {
  number: string | null;
  title: string;
  issuedOn: Temporal.PlainDate | null;
};

/** One thing that is still open, of this addressee only. */
export type LetterItem = {
  kind: 'task' | 'report' | 'own-plan';
  text: string;
  dueOn: Temporal.PlainDate;
};

export type LetterToWrite = {
  form: UrgingForm;
  plan: PlanNamed;
  issuer: string;
  addressee: string;
  /** Who collects the answers. */
  standing: string;
  items: readonly LetterItem[];
  today: Temporal.PlainDate;
  /** The day by which an answer is asked for. */
  answerBy: Temporal.PlainDate;
};

/** The words of a letter, each paragraph open to the drafter's pen. */
export type LetterWords = {
  subject: string;
  opening: string[];
  items: string[];
  closing: string[];
};

/** The kind under which a letter of that form is kept. */
export function kindOfForm(form: UrgingForm): OutgoingKind {
  const kinds: Record<UrgingForm, OutgoingKind> = {
    'urging-dispatch': 'urging',
    'cooperation-dispatch': 'coordination-request',
    'party-letter': 'party-letter',
  };
  return kinds[form];
}

/**
 * Writes a letter by the relation: an ordered agency is urged and told how late it is; a requested
 * one and a party body are asked, with the plan's own days and no word of lateness.
 */
export function writeLetter(letter: LetterToWrite): LetterWords {
  switch (letter.form) {
    case 'urging-dispatch':
      return urge(letter);
    case 'cooperation-dispatch':
      return ask(letter, 'phối hợp');
    case 'party-letter':
      return ask(letter, 'quan tâm, chỉ đạo phối hợp');
  }
}

function urge(letter: LetterToWrite): LetterWords {
  const { issuer, addressee, standing, today } = letter;
  return {
    subject: `đôn đốc thực hiện ${shortName(letter.plan)}`,
    opening: [
      `Thực hiện ${longName(letter)}, tính đến ngày ${formatDate(today)}, ${issuer} nhận thấy ${addressee} còn các nội dung sau đã quá thời hạn:`,
    ],
    items: letter.items.map(
      (item) =>
        `${sentenceOf(item)} (thời hạn: ngày ${formatDate(item.dueOn)}; quá hạn ${daysLate(item, today)} ngày)`,
    ),
    closing: [
      `Để bảo đảm tiến độ chung, ${issuer} đề nghị ${addressee} khẩn trương hoàn thành các nội dung nêu trên, báo cáo kết quả về ${standing} trước ngày ${formatDate(letter.answerBy)}; nội dung nào còn khó khăn, vướng mắc thì nêu rõ nguyên nhân và đề xuất thời hạn hoàn thành.`,
      `Yêu cầu ${addressee} nghiêm túc triển khai thực hiện`,
    ],
  };
}

function ask(letter: LetterToWrite, how: string): LetterWords {
  const { issuer, addressee, standing } = letter;
  return {
    subject: `đề nghị ${how} thực hiện ${shortName(letter.plan)}`,
    opening: [
      `Thực hiện ${longName(letter)}, trong thời gian qua ${issuer} đã nhận được sự quan tâm, phối hợp của ${addressee}.`,
      `Để hoàn thành Kế hoạch, ${issuer} trân trọng đề nghị ${addressee} ${how} thực hiện các nội dung sau:`,
    ],
    items: letter.items.map(
      (item) => `${sentenceOf(item)} (thời gian theo Kế hoạch: ngày ${formatDate(item.dueOn)})`,
    ),
    closing: [
      `Kết quả xin gửi về ${standing} trước ngày ${formatDate(letter.answerBy)} để tổng hợp.`,
      `${issuer} trân trọng cảm ơn và mong tiếp tục nhận được sự phối hợp của ${addressee}`,
    ],
  };
}

function shortName(plan: PlanNamed): string {
  return plan.number === null ? `Kế hoạch “${plan.title}”` : `Kế hoạch số ${plan.number}`;
}

function longName({ plan, issuer }: LetterToWrite): string {
  const day = plan.issuedOn === null ? '' : ` ${formatOfficialDate(plan.issuedOn)}`;
  const number = plan.number === null ? '' : ` số ${plan.number}`;
  return `Kế hoạch${number}${day} của ${issuer} về ${lowerFirst(plan.title)}`;
}

/** A title printed in capitals is set in ordinary letters; another only loses its first capital. */
function lowerFirst(title: string): string {
  const first = title.slice(0, 1).toLocaleLowerCase('vi');
  const isShouted = title === title.toLocaleUpperCase('vi');
  return first + (isShouted ? title.slice(1).toLocaleLowerCase('vi') : title.slice(1));
}

function sentenceOf(item: LetterItem): string {
  const text = item.text.replace(/[\s.;,]+$/u, '');
  switch (item.kind) {
    case 'task':
      return text;
    case 'report':
      return `Gửi báo cáo ${text}`;
    case 'own-plan':
      return 'Ban hành kế hoạch của cơ quan, đơn vị để triển khai thực hiện Kế hoạch';
  }
}

function daysLate(item: LetterItem, today: Temporal.PlainDate): number {
  return item.dueOn.until(today, { largestUnit: 'days' }).days;
}
