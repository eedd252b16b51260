import type { StatisticsSubject } from '#domain/statistics/statistics-codes.ts';

type Words = { vi: string; en: string };

const BALANCE: Words = {
  vi: 'Tồn cũ + mới = đã giải quyết + còn lại. Quá hạn tính đến lúc xem.',
  en: 'Carried over + new = handled + left. Overdue as of now.',
};

const OF_SUBJECT: Readonly<Record<StatisticsSubject, Words>> = {
  tips: {
    vi: 'Mỗi lần một nguồn tin được tiếp nhận hoặc thụ lý lại là một lượt. Đã giải quyết: khởi tố, không khởi tố, tạm đình chỉ (Điều 147 Bộ luật Tố tụng hình sự), chuyển ra ngoài tỉnh, hướng dẫn, nhập vào tin khác.',
    en: 'Each receipt or renewed taking-up of a tip counts once. Handled: case opened, not opened, suspended (Criminal Procedure Code, Article 147), passed out of the province, guided, merged into another.',
  },
  cases: {
    vi: 'Mỗi lần một vụ án vào giai đoạn là một lượt, kể cả hồ sơ trả lại; vụ tạm đình chỉ còn tính ở phần còn lại. Vụ án tách thành vụ mới từ ngày tách; vụ nhập vào vụ khác rời giai đoạn ngày nhập.',
    en: 'Each entry of a case into the stage counts once, files returned included; a suspended case stays among those left. A case split off counts from that day; one merged into another leaves the stage that day.',
  },
  accused: {
    vi: 'Bị can, bị cáo tính ở giai đoạn của vụ án từ ngày bị khởi tố; rời giai đoạn cùng vụ án, hoặc khi được hủy bỏ, đình chỉ. Nhập vụ án không làm mất người nào.',
    en: 'An accused counts in the stage of the case from the day of the charge and leaves with the case, or when the charge is cancelled or stayed. A merger loses no person.',
  },
  victims: {
    vi: 'Mỗi mã nạn nhân tính một lần trong giai đoạn, dù ở nhiều vụ án.',
    en: 'Each victim code counts once in a stage, in however many cases it stands.',
  },
};

const OF_SPLITS: Words = {
  vi: 'Điều luật, hình thức, mục đích, địa bàn, đơn vị theo hồ sơ hiện nay; mục đích ghi ở vụ án, vụ án không ghi thì lấy từ nguồn tin.',
  en: 'Article, form, purpose, place and body as the record now says; the purpose of a case is its own, or where it has none that of its tip.',
};

/** What a figure means, to stand beside it wherever it is shown. */
export function defineFigures(subject: StatisticsSubject): Words {
  const own = OF_SUBJECT[subject];
  return {
    vi: `${BALANCE.vi} ${own.vi} ${OF_SPLITS.vi}`,
    en: `${BALANCE.en} ${own.en} ${OF_SPLITS.en}`,
  };
}
