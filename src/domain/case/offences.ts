import type { Temporal } from 'temporal-polyfill';
import type { Charge, LawVersion, OffenceParagraph } from '#domain/case/offence.ts';
import { OFFENCE_POINTS } from '#domain/case/offence-points.ts';
import { type HighestPenalty, severityOf } from '#domain/case/severity.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** The two wordings in which these articles have been in force; Luật 86/2025 left 150 and 151 as they were. */
export const LAW_VERSIONS: readonly LawVersion[] = [
  {
    code: 'blhs-2017',
    basis: 'BLHS 100/2015/QH13, sửa đổi bởi Luật 12/2017/QH14',
    validFrom: '2018-01-01',
    validTo: '2025-06-30',
  },
  {
    code: 'blhs-2025',
    basis: 'BLHS 100/2015/QH13, sửa đổi bởi Luật 12/2017/QH14 và Luật 86/2025/QH15',
    validFrom: '2025-07-01',
    validTo: null,
  },
];

type Range = readonly [lowest: number, highest: HighestPenalty];

/** Articles 150, 151 and those charged beside them; 148, 149 and 207 are other offences and stand nowhere here. */
const ARTICLES: readonly (readonly [string, string, string, readonly Range[]])[] = [
  [
    '147',
    'Sử dụng người dưới 16 tuổi vào mục đích khiêu dâm',
    'Use of a person under 16 for pornography',
    [
      [0.5, 3],
      [3, 7],
      [7, 12],
    ],
  ],
  [
    '150',
    'Mua bán người',
    'Trafficking in persons',
    [
      [5, 10],
      [8, 15],
      [12, 20],
    ],
  ],
  [
    '151',
    'Mua bán người dưới 16 tuổi',
    'Trafficking in persons under 16',
    [
      [7, 12],
      [12, 20],
      [18, 'life'],
    ],
  ],
  [
    '152',
    'Đánh tráo người dưới 01 tuổi',
    'Swapping a child under 1',
    [
      [2, 5],
      [3, 7],
      [7, 12],
    ],
  ],
  [
    '153',
    'Chiếm đoạt người dưới 16 tuổi',
    'Abduction of a person under 16',
    [
      [3, 7],
      [5, 10],
      [10, 15],
    ],
  ],
  [
    '154',
    'Mua bán, chiếm đoạt mô hoặc bộ phận cơ thể người',
    'Trade in or taking of human tissue or organs',
    [
      [3, 7],
      [7, 15],
      [12, 'life'],
    ],
  ],
  [
    '187',
    'Tổ chức mang thai hộ vì mục đích thương mại',
    'Organising commercial surrogacy',
    [
      [0, 2],
      [1, 5],
    ],
  ],
  [
    '296',
    'Vi phạm quy định về sử dụng người lao động dưới 16 tuổi',
    'Unlawful employment of a person under 16',
    [
      [0, 3],
      [3, 7],
      [5, 12],
    ],
  ],
  [
    '297',
    'Cưỡng bức lao động',
    'Forced labour',
    [
      [0, 3],
      [2, 7],
      [5, 12],
    ],
  ],
  [
    '327',
    'Chứa mại dâm',
    'Harbouring prostitution',
    [
      [1, 5],
      [5, 10],
      [10, 15],
      [15, 'life'],
    ],
  ],
  [
    '328',
    'Môi giới mại dâm',
    'Procuring prostitution',
    [
      [0.5, 3],
      [3, 7],
      [7, 15],
    ],
  ],
  [
    '329',
    'Mua dâm người dưới 18 tuổi',
    'Buying sex from a person under 18',
    [
      [1, 5],
      [3, 7],
      [7, 15],
    ],
  ],
  [
    '347',
    'Vi phạm quy định về xuất cảnh, nhập cảnh; ở lại trái phép',
    'Breach of rules on exit, entry or stay',
    [[0, 3]],
  ],
  [
    '348',
    'Tổ chức, môi giới cho người khác xuất cảnh, nhập cảnh hoặc ở lại Việt Nam trái phép',
    'Organising unlawful exit, entry or stay in Viet Nam',
    [
      [1, 5],
      [5, 10],
      [7, 15],
    ],
  ],
  [
    '349',
    'Tổ chức, môi giới cho người khác trốn đi nước ngoài hoặc ở lại nước ngoài trái phép',
    'Organising flight abroad or unlawful stay abroad',
    [
      [1, 5],
      [5, 10],
      [7, 15],
    ],
  ],
  [
    '350',
    'Cưỡng ép người khác trốn đi nước ngoài hoặc ở lại nước ngoài trái phép',
    'Forcing another to flee abroad or stay there unlawfully',
    [
      [2, 7],
      [5, 12],
      [12, 20],
    ],
  ],
];

/** The catalogue as shipped: every paragraph in every wording. An installation edits the stored rows. */
export const OFFENCES: readonly OffenceParagraph[] = LAW_VERSIONS.flatMap((law) =>
  ARTICLES.flatMap(([article, vi, en, ranges]) =>
    ranges.map(([lowest, highest], at) => ({
      article,
      paragraph: at + 1,
      vi,
      en,
      lowest,
      highest,
      severity: severityOf(highest),
      trafficking: article === '150' || article === '151',
      points: OFFENCE_POINTS[`${article}.${at + 1}`] ?? [],
      law,
    })),
  ),
);

/** Finds the paragraph of a charge in the wording in force on the day of the act. */
export function findParagraph(
  catalogue: readonly OffenceParagraph[],
  charge: Pick<Charge, 'article' | 'paragraph'>,
  actOn: Temporal.PlainDate,
): OffenceParagraph | null {
  const day = actOn.toString();
  return (
    catalogue.find(
      (row) =>
        row.article === charge.article &&
        row.paragraph === charge.paragraph &&
        row.law.validFrom <= day &&
        (row.law.validTo === null || day <= row.law.validTo),
    ) ?? null
  );
}

/** The class of a charge, or null where the catalogue of that day knows no such paragraph. */
export function severityOfCharge(
  catalogue: readonly OffenceParagraph[],
  charge: Pick<Charge, 'article' | 'paragraph'>,
  actOn: Temporal.PlainDate,
): OffenceClass | null {
  return findParagraph(catalogue, charge, actOn)?.severity ?? null;
}
