import type { ExploitationPurpose } from '#domain/tip/tip-codes.ts';

type Words = Readonly<Record<ExploitationPurpose, string>>;

/** Purposes of exploitation in Vietnamese, as every page and every table names them. */
export const purposesVi = {
  'sexual-exploitation': 'Bóc lột tình dục',
  'forced-labour': 'Cưỡng bức lao động',
  'organ-removal': 'Lấy bộ phận cơ thể',
  'forced-marriage': 'Ép kết hôn',
  'illegal-adoption': 'Cho, nhận con nuôi trái phép',
  'commercial-surrogacy': 'Mang thai hộ vì thương mại',
  'online-fraud-compound': 'Ép lừa đảo qua mạng',
  'purpose-unknown': 'Chưa rõ mục đích',
} as const satisfies Words;

/** The same in English. */
export const purposesEn = {
  'sexual-exploitation': 'Sexual exploitation',
  'forced-labour': 'Forced labour',
  'organ-removal': 'Organ removal',
  'forced-marriage': 'Forced marriage',
  'illegal-adoption': 'Illegal adoption',
  'commercial-surrogacy': 'Commercial surrogacy',
  'online-fraud-compound': 'Forced online fraud',
  'purpose-unknown': 'Purpose unknown',
} as const satisfies Words;
