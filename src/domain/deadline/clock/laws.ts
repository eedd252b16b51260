import type { Words } from '#domain/deadline/clock/words.ts';

/** The texts that the rules cite, by the short name used in citations. */
export const LAWS = {
  BLTTHS: {
    vi: 'Bộ luật Tố tụng hình sự 101/2015/QH13 (sửa đổi đến Luật 02/2021/QH15)',
    en: 'Criminal Procedure Code 101/2015/QH13 (as amended up to Law 02/2021/QH15)',
  },
  'Luật 59/2024': {
    vi: 'Luật Tư pháp người chưa thành niên 59/2024/QH15',
    en: 'Law on Justice for Minors 59/2024/QH15',
  },
  'Luật 53/2024': {
    vi: 'Luật Phòng, chống mua bán người 53/2024/QH15 (sửa đổi bởi Luật 86/2025/QH15)',
    en: 'Law on Prevention and Combating of Human Trafficking 53/2024/QH15 (amended by Law 86/2025/QH15)',
  },
  'TTLT 01/2017': {
    vi: 'Thông tư liên tịch 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC (sửa đổi bởi TTLT 01/2021)',
    en: 'Joint Circular 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC (amended by Joint Circular 01/2021)',
  },
  'TT 28/2020': {
    vi: 'Thông tư 28/2020/TT-BCA (sửa đổi bởi Thông tư 129/2021/TT-BCA)',
    en: 'Circular 28/2020/TT-BCA (amended by Circular 129/2021/TT-BCA)',
  },
  'TTLT 04/2018': {
    vi: 'Thông tư liên tịch 04/2018 về phối hợp giữa Cơ quan điều tra và Viện kiểm sát',
    en: 'Joint Circular 04/2018 on work between investigating bodies and procuracies',
  },
  'TTLT 06/2018': {
    vi: 'Thông tư liên tịch 06/2018 về tố tụng đối với người dưới 18 tuổi',
    en: 'Joint Circular 06/2018 on procedure for persons under 18',
  },
  'TTLT 01/2022': {
    vi: 'Thông tư liên tịch 01/2022 về vụ án xâm hại tình dục người dưới 18 tuổi',
    en: 'Joint Circular 01/2022 on sexual abuse of persons under 18',
  },
  'Luật Khiếu nại': {
    vi: 'Luật Khiếu nại 02/2011/QH13',
    en: 'Law on Complaints 02/2011/QH13',
  },
  'Luật Tố cáo': {
    vi: 'Luật Tố cáo 25/2018/QH14',
    en: 'Law on Denunciations 25/2018/QH14',
  },
} as const satisfies Record<string, Words>;

export type LawName = keyof typeof LAWS;
