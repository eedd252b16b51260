import type { CalendarDay } from '#domain/deadline/calendar-day.ts';

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112.1';
const COMPENSATED = 'Bộ luật Lao động 2019, Điều 111.3';
const NATIONAL_DAY = 'Bộ luật Lao động 2019, Điều 112.1, 112.3';

type Shared = Pick<CalendarDay, 'vi' | 'en' | 'basis' | 'source' | 'mark'>;
type Names = { vi: string; en: string };

const NEW_YEAR: Names = { vi: 'Tết Dương lịch', en: 'New Year' };
const TET: Names = { vi: 'Tết Âm lịch', en: 'Lunar New Year' };
const HUNG_KINGS: Names = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' };
const VICTORY: Names = { vi: 'Ngày Chiến thắng', en: 'Victory Day' };
const LABOUR: Names = { vi: 'Ngày Quốc tế lao động', en: 'Labour Day' };
const NATIONAL: Names = { vi: 'Quốc khánh', en: 'National Day' };
const CULTURE: Names = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };

const SOURCE_2022 =
  'https://vnfinance.vn/lich-nghi-nhung-ngay-le-tet-trong-nam-2022-31375.html , https://vnconsulate-fukuoka.org/vi/lich-nghi-le/';
const SOURCE_2023_SEPTEMBER =
  'http://thcslockhanh.locninh.edu.vn/tin-tuc-thong-bao/tin-tuc-tu-phong';
const SOURCE_2024 =
  'https://vietnamnews.vn/society/1636141/one-week-break-approved-for-tet-holiday-in-2024.html ; https://baotintuc.vn/infographics/ngay-nghi-le-dip-gio-to-hung-vuong-va-304-152024-20240412212054381.htm';
const SOURCE_2025 =
  'https://tracuuquyhoach.com/tin-tuc/cong-chuc-vien-chuc-duoc-nghi-the-nao-trong-dip-le-30-4-1-5-2025-51994339';
const SOURCE_2026 =
  'https://kienthuc.net.vn/chot-phuong-an-nghi-tet-am-lich-binh-ngo-va-quoc-khanh-nam-2026-post1576857.html ; https://www.collector.com.tr//965292743 ; https://thanhnien.vn/nguoi-lao-dong-co-the-nghi-le-tet-toi-26-ngay-trong-nam-2026-185260113172347178.htm';
const SOURCE_CULTURE_DAY =
  'https://vneconomy.vn/bo-sung-ngay-van-hoa-viet-nam-2411-vao-danh-muc-ngay-nghi-huong-nguyen-luong.htm ; https://dantri.com.vn/noi-vu/sua-bo-luat-lao-dong-de-them-mot-ngay-nghi-ngay-van-hoa-viet-nam-20260225151756397.htm';

/**
 * The shipped calendar of state bodies, 2022 to 2027: weekdays off and Saturdays worked in exchange.
 * 24/11 is a row switched off until its legal basis is entered; 2027 is provisional. An installation
 * edits the stored rows when the Prime Minister's yearly decision comes.
 */
export const CALENDAR_DAYS: readonly CalendarDay[] = [
  ...daysOff(['2022-01-03'], compensation(NEW_YEAR, '', 'memory')),
  ...daysOff(
    ['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'],
    holiday(TET, SOURCE_2022),
  ),
  ...daysOff(['2022-04-11'], compensation(HUNG_KINGS, SOURCE_2022)),
  ...daysOff(['2022-05-02'], compensation(VICTORY, SOURCE_2022)),
  ...daysOff(['2022-05-03'], compensation(LABOUR, SOURCE_2022)),
  ...daysOff(['2022-09-01', '2022-09-02'], nationalDay(SOURCE_2022)),

  ...daysOff(['2023-01-02'], compensation(NEW_YEAR, 'thuvienphapluat (bản sao)')),
  ...daysOff(
    ['2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'],
    holiday(TET, '', 'memory'),
  ),
  ...daysOff(['2023-05-01'], holiday(LABOUR, '', 'memory')),
  ...daysOff(['2023-05-02'], compensation(HUNG_KINGS, '', 'memory')),
  ...daysOff(['2023-05-03'], compensation(VICTORY, '', 'memory')),
  ...daysOff(['2023-09-01'], nationalDay('', 'memory')),
  ...daysOff(['2023-09-04'], compensation(NATIONAL, SOURCE_2023_SEPTEMBER)),

  ...daysOff(['2024-01-01'], holiday(NEW_YEAR, SOURCE_2024)),
  ...daysOff(
    ['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'],
    holiday(TET, SOURCE_2024),
  ),
  ...daysOff(['2024-04-18'], holiday(HUNG_KINGS, '', 'memory')),
  ...swap('2024-04-29', '2024-05-04', VICTORY, SOURCE_2024),
  ...daysOff(['2024-04-30'], holiday(VICTORY, SOURCE_2024)),
  ...daysOff(['2024-05-01'], holiday(LABOUR, SOURCE_2024)),
  ...daysOff(['2024-09-02', '2024-09-03'], nationalDay(SOURCE_2024)),

  ...daysOff(['2025-01-01'], holiday(NEW_YEAR, '', 'memory')),
  ...daysOff(
    ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    holiday(TET, '', 'memory'),
  ),
  ...daysOff(['2025-04-07'], holiday(HUNG_KINGS, '', 'memory')),
  ...daysOff(['2025-04-30'], holiday(VICTORY, '', 'memory')),
  ...daysOff(['2025-05-01'], holiday(LABOUR, '', 'memory')),
  ...swap('2025-05-02', '2025-04-26', LABOUR, SOURCE_2025),
  ...daysOff(['2025-09-01', '2025-09-02'], nationalDay('', 'memory')),

  ...daysOff(['2026-01-01'], holiday(NEW_YEAR, SOURCE_2026)),
  ...swap('2026-01-02', '2026-01-10', NEW_YEAR, SOURCE_2026, '12729/VPCP-KGVX ngày 25/12/2025'),
  ...daysOff(
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    holiday(TET, SOURCE_2026),
  ),
  ...daysOff(['2026-04-27'], compensation(HUNG_KINGS, SOURCE_2026)),
  ...daysOff(['2026-04-30'], holiday(VICTORY, SOURCE_2026)),
  ...daysOff(['2026-05-01'], holiday(LABOUR, SOURCE_2026)),
  ...swap('2026-08-31', '2026-08-22', NATIONAL, SOURCE_2026),
  ...daysOff(['2026-09-01', '2026-09-02'], nationalDay(SOURCE_2026)),
  ...switchedOff(['2026-11-24'], cultureDay()),

  ...provisional(['2027-01-01'], holiday(NEW_YEAR, '', 'computed')),
  ...provisional(
    [
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
    ],
    holiday(TET, '', 'computed'),
  ),
  ...provisional(['2027-04-16'], holiday(HUNG_KINGS, '', 'computed')),
  ...provisional(['2027-04-30'], holiday(VICTORY, '', 'computed')),
  ...provisional(['2027-05-03'], compensation(LABOUR, '', 'computed')),
  ...provisional(['2027-09-02', '2027-09-03'], nationalDay('', 'computed')),
  ...switchedOff(['2027-11-24'], cultureDay()),
];

function daysOff(dates: readonly string[], shared: Shared): CalendarDay[] {
  return dates.map((date) => ({
    date,
    kind: 'day-off',
    ...shared,
    provisional: false,
    active: true,
  }));
}

function provisional(dates: readonly string[], shared: Shared): CalendarDay[] {
  return daysOff(dates, shared).map((day) => ({ ...day, provisional: true }));
}

function switchedOff(dates: readonly string[], shared: Shared): CalendarDay[] {
  return provisional(dates, shared).map((day) => ({ ...day, active: false }));
}

function swap(
  off: string,
  worked: string,
  names: Names,
  source: string,
  notice?: string,
): CalendarDay[] {
  const basis = notice ?? 'Thông báo hoán đổi ngày làm việc của cơ quan có thẩm quyền';
  const shared: Shared = { ...names, basis, source, mark: 'seen' };
  return [
    ...daysOff([off], {
      ...shared,
      vi: `Nghỉ hoán đổi dịp ${names.vi}`,
      en: `Swapped day off, ${names.en}`,
    }),
    ...daysOff([worked], {
      ...shared,
      vi: `Làm bù dịp ${names.vi}`,
      en: `Worked in exchange, ${names.en}`,
    }).map((day): CalendarDay => ({ ...day, kind: 'worked' })),
  ];
}

function holiday(names: Names, source: string, mark: CalendarDay['mark'] = 'seen'): Shared {
  return { ...names, basis: LABOUR_CODE, source, mark };
}

function nationalDay(source: string, mark: CalendarDay['mark'] = 'seen'): Shared {
  return { ...NATIONAL, basis: NATIONAL_DAY, source, mark };
}

function compensation(names: Names, source: string, mark: CalendarDay['mark'] = 'seen'): Shared {
  return {
    vi: `Nghỉ bù ${names.vi}`,
    en: `Compensation for ${names.en}`,
    basis: COMPENSATED,
    source,
    mark,
  };
}

function cultureDay(): Shared {
  return {
    ...CULTURE,
    basis: 'Nghị quyết 80-NQ/TW ngày 07/01/2026; Nghị quyết 30/NQ-CP (tháng 02/2026)',
    source: SOURCE_CULTURE_DAY,
    mark: 'seen',
  };
}
