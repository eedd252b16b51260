import type { Decider } from '#domain/deadline/clock/clock-rule.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

/** Regional procuracies and courts replace those of districts on this day. */
const REGIONAL_BODIES = '2025-07-01';

const SUPERVISING: Words = {
  vi: 'Viện kiểm sát đang kiểm sát vụ án (khu vực hoặc cấp tỉnh)',
  en: 'the procuracy that supervises the case (regional or provincial)',
};

/** Decided by a district procuracy, or the provincial one in its own cases, until 30/6/2025; open since. */
export const DISTRICT_PROCURACY = untilRegional({
  vi: 'Viện kiểm sát cấp huyện (cấp tỉnh nếu Cơ quan điều tra cấp tỉnh thụ lý)',
  en: 'the district procuracy (the provincial one if the provincial body investigates)',
});

export const PROVINCIAL_PROCURACY = untilRegional({
  vi: 'Viện kiểm sát cấp tỉnh',
  en: 'the provincial procuracy',
});

export const SUPREME_PROCURACY = untilRegional(
  { vi: 'Viện kiểm sát nhân dân tối cao', en: 'the Supreme Procuracy' },
  { vi: 'Viện kiểm sát nhân dân tối cao', en: 'the Supreme Procuracy' },
);

export const SUPREME_CHIEF = always({
  vi: 'Viện trưởng Viện kiểm sát nhân dân tối cao',
  en: 'Prosecutor General of the Supreme Procuracy',
});

export const CHIEF_PROCURATOR = always({
  vi: 'Viện trưởng Viện kiểm sát',
  en: 'the chief procurator',
});

export const CHIEF_JUDGE = always({ vi: 'Chánh án Tòa án', en: 'the chief judge' });

export const ISSUER_WITH_APPROVAL = always({
  vi: 'Người ra quyết định tạm giữ, Viện kiểm sát phê chuẩn',
  en: 'whoever ordered the custody, approved by the procuracy',
});

function untilRegional(before: Words, after: Words = SUPERVISING): readonly Decider[] {
  return [
    { from: null, to: REGIONAL_BODIES, who: before, certainty: 'dagger' },
    { from: REGIONAL_BODIES, to: null, who: after, certainty: 'open' },
  ];
}

function always(who: Words): readonly Decider[] {
  return [{ from: null, to: null, who, certainty: 'dagger' }];
}
