import { z } from 'zod';
import { ClearnessCode } from '#domain/programme/clearness.ts';

const whole = (most: number) => z.number().int().min(1).max(most);
/** Working days at which somebody is told, each once. */
const stages = (most: number) =>
  z
    .array(whole(most))
    .min(1)
    .max(8)
    .refine((days) => new Set(days).size === days.length);

/** How a value is written and read by people. */
export type SettingForm = 'number' | 'numbers' | 'yes-no' | 'clearness';
export type SettingUnit = 'working-days' | 'days' | 'hours' | 'minutes';

/** A value of the house's rules that an administrator changes from a day on. */
export type HouseSetting = {
  form: SettingForm;
  unit: SettingUnit | null;
  value: z.ZodType;
  /** What holds where nothing was decided. */
  shipped: unknown;
  vi: string;
  en: string;
  /** What the value decides, and on which day it is looked up. */
  about: { vi: string; en: string };
  /** What is asked for where a value does not fit. */
  ask: { vi: string; en: string };
};

/** Every setting that a rule reads; what nothing reads is not here. */
export const HOUSE_SETTINGS = {
  'card.silence-days': {
    form: 'number',
    unit: 'working-days',
    value: whole(30),
    shipped: 5,
    vi: 'Phiếu giao: im lặng bao lâu thì coi là đã nhận',
    en: 'Plan cards: silence that counts as receipt',
    about: {
      vi: 'Tính theo giá trị của ngày gửi phiếu; phiếu gửi trước ngày đổi giữ thời gian cũ.',
      en: 'Looked up on the day the card was sent; cards sent before a change keep the earlier term.',
    },
    ask: { vi: 'Một số nguyên từ 1 đến 30.', en: 'A whole number from 1 to 30.' },
  },
  'reminder.days-before': {
    form: 'numbers',
    unit: 'working-days',
    value: stages(20),
    shipped: [7, 3, 1],
    vi: 'Nhắc trước hạn',
    en: 'Reminders before the last day',
    about: {
      vi: 'Số ngày làm việc còn lại đến hạn của nhiệm vụ, báo cáo, kế hoạch riêng.',
      en: 'Working days left to the last day of a task, a report or an own plan.',
    },
    ask: {
      vi: 'Các số nguyên khác nhau từ 1 đến 20, cách nhau bằng dấu chấm phẩy.',
      en: 'Different whole numbers from 1 to 20, parted by semicolons.',
    },
  },
  'reminder.days-after': {
    form: 'numbers',
    unit: 'working-days',
    value: stages(60),
    shipped: [1, 3, 7],
    vi: 'Nhắc sau hạn',
    en: 'Reminders after the last day',
    about: {
      vi: 'Số ngày làm việc kể từ khi quá hạn.',
      en: 'Working days since the last day has passed.',
    },
    ask: {
      vi: 'Các số nguyên khác nhau từ 1 đến 60, cách nhau bằng dấu chấm phẩy.',
      en: 'Different whole numbers from 1 to 60, parted by semicolons.',
    },
  },
  'reminder.then-every': {
    form: 'number',
    unit: 'working-days',
    value: whole(60),
    shipped: 5,
    vi: 'Sau lần nhắc cuối, nhắc lại mỗi',
    en: 'After the last of these, again every',
    about: {
      vi: 'Tính từ lần nhắc sau hạn xa nhất ở trên.',
      en: 'Counted from the latest reminder after the last day.',
    },
    ask: { vi: 'Một số nguyên từ 1 đến 60.', en: 'A whole number from 1 to 60.' },
  },
  'clearness.items': {
    form: 'clearness',
    unit: null,
    value: z
      .array(ClearnessCode)
      .min(1)
      .refine((codes) => new Set(codes).size === codes.length),
    shipped: ['person', 'work', 'time', 'result', 'responsibility'],
    vi: 'Rà soát độ rõ của nhiệm vụ khi xác nhận kế hoạch',
    en: 'What a clear task is checked for at confirmation',
    about: {
      vi: 'Chỉ cảnh báo, không chặn. Tra vào ngày rà soát.',
      en: 'It warns and blocks nothing. Looked up on the day of the review.',
    },
    ask: { vi: 'Ít nhất một mục.', en: 'At least one item.' },
  },
  'plan.due-rolls-forward': {
    form: 'yes-no',
    unit: null,
    value: z.boolean(),
    shipped: false,
    vi: 'Hạn rơi vào ngày nghỉ thì lùi sang ngày làm việc sau (đề xuất cho kế hoạch mới)',
    en: 'A last day on a day off rolls to the next working day (proposed for new plans)',
    about: {
      vi: 'Chỉ là giá trị ban đầu của bản rà soát; người rà soát quyết định cho từng kế hoạch.',
      en: 'Only where a review begins; the reviewer decides for each plan.',
    },
    ask: { vi: 'Có hoặc không.', en: 'Yes or no.' },
  },
  'letter.answer-days': {
    form: 'number',
    unit: 'days',
    value: whole(60),
    shipped: 10,
    vi: 'Công văn đôn đốc: thời gian trả lời',
    en: 'Urging letters: time to answer',
    about: {
      vi: 'Ngày đề nghị trả lời khi người soạn không chọn ngày khác.',
      en: 'The day by which an answer is asked for, unless the drafter chooses another.',
    },
    ask: { vi: 'Một số nguyên từ 1 đến 60.', en: 'A whole number from 1 to 60.' },
  },
  'account.code-hours': {
    form: 'number',
    unit: 'hours',
    value: whole(24),
    shipped: 24,
    vi: 'Mã cấp lại đăng nhập: dùng được trong',
    en: 'One-time sign-in code: good for',
    about: {
      vi: 'Có thể ngắn hơn, không bao giờ quá 24 giờ.',
      en: 'May be shorter, never longer than 24 hours.',
    },
    ask: { vi: 'Một số nguyên từ 1 đến 24.', en: 'A whole number from 1 to 24.' },
  },
  'statistics.small-figure': {
    form: 'number',
    unit: null,
    value: z.number().int().min(2).max(20),
    shipped: 5,
    vi: 'Thống kê: số nhỏ hơn bao nhiêu thì che',
    en: 'Statistics: figures below which are hidden',
    about: {
      vi: 'Che với cơ quan ngoài chuỗi tố tụng, vì số nhỏ có thể chỉ đúng một người; báo cáo lên trên giữ số thật.',
      en: 'Hidden from agencies outside the proceedings, since a small figure may point at one person; reports upward stay exact.',
    },
    ask: { vi: 'Một số nguyên từ 2 đến 20.', en: 'A whole number from 2 to 20.' },
  },
  'danger.next-call-minutes': {
    form: 'number',
    unit: 'minutes',
    value: whole(30),
    shipped: 10,
    vi: 'Báo động nguy hiểm: không ai nhận thì gọi người tiếp theo sau',
    en: 'Somebody in danger: the next officer is called after',
    about: {
      vi: 'Tra vào ngày gọi. Không bao giờ quá 30 phút.',
      en: 'Looked up on the day of the call. Never more than 30 minutes.',
    },
    ask: { vi: 'Một số nguyên từ 1 đến 30.', en: 'A whole number from 1 to 30.' },
  },
} as const satisfies Record<string, HouseSetting>;

export type HouseSettingKey = keyof typeof HOUSE_SETTINGS;
export type HouseValue<K extends HouseSettingKey> = z.infer<(typeof HOUSE_SETTINGS)[K]['value']>;

/** The keys as a list that messages check against. */
export const HouseSettingKey = z.enum(
  Object.keys(HOUSE_SETTINGS) as [HouseSettingKey, ...HouseSettingKey[]],
);
