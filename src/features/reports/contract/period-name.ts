const NAMES: Record<string, { vi: string; en: string }> = {
  'quarter-1': { vi: 'quý I', en: 'the first quarter of' },
  'quarter-2': { vi: 'quý II', en: 'the second quarter of' },
  'quarter-3': { vi: 'quý III', en: 'the third quarter of' },
  'quarter-4': { vi: 'quý IV', en: 'the fourth quarter of' },
  'half-1': { vi: '6 tháng đầu', en: 'the first half of' },
  'half-2': { vi: '6 tháng cuối', en: 'the second half of' },
  year: { vi: 'năm', en: 'the year' },
};

/** A period's code in words: `2026-quarter-1` → quý I năm 2026. What is no code stays as it is. */
export function periodName(code: string): { vi: string; en: string } {
  const [, year, kind] = /^(\d{4})-(.+)$/.exec(code) ?? [];
  const name = kind === undefined ? undefined : NAMES[kind];
  if (name !== undefined && year !== undefined) {
    const vi = kind === 'year' ? `năm ${year}` : `${name.vi} năm ${year}`;
    return { vi, en: `${name.en} ${year}` };
  }
  const [, what, date, month, day] = /^(once|adhoc)-((?:\d{4})-(\d{2})-(\d{2}))/.exec(code) ?? [];
  if (what === undefined || date === undefined) {
    return { vi: code, en: code };
  }
  const written = `${day}/${month}/${date.slice(0, 4)}`;
  return what === 'once'
    ? { vi: `một lần, hạn ${written}`, en: `a single time, due ${written}` }
    : { vi: `đột xuất, hạn ${written}`, en: `an ad hoc request, due ${written}` };
}
