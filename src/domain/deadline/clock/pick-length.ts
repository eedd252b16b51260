import type { ClockRule, Extension, Length, Variant } from '#domain/deadline/clock/clock-rule.ts';
import { gradeOf, isGraded } from '#domain/deadline/clock/grade-of.ts';
import { MINOR_SHARES, type Share } from '#domain/deadline/clock/minor-shares.ts';
import { compareDays } from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import type { SettledVersion } from '#domain/deadline/clock/rule-setting.ts';
import { sayLength } from '#domain/deadline/clock/say-length.ts';
import { shareLength } from '#domain/deadline/clock/share-length.ts';
import type { TermAsk } from '#domain/deadline/clock/term-ask.ts';

/** The lengths that hold for one count, shortened for a minor, with the reasons. */
export interface PickedLength {
  readonly length: Length;
  readonly extensions: readonly Extension[];
  readonly variant: Variant | null;
  readonly reasons: readonly Reason[];
}

/** Picks the length and the extensions by class, variant and minors. */
export function pickLength(rule: ClockRule, version: SettledVersion, ask: TermAsk): PickedLength {
  const variant = version.variants?.find((one) => one.name === ask.variant) ?? null;
  const full = variant?.length ?? gradeOf(version.length, ask.offenceClass);
  const extensions = gradeOf(version.extensions ?? [], ask.offenceClass);
  const { share, reasons } = shareFor(rule, version, ask);
  const length = share === null ? full : shareLength(full, share);
  return {
    length,
    extensions: extensions.map((one) =>
      share === null ? one : { ...one, length: shareLength(one.length, share) },
    ),
    variant,
    reasons: [
      ...sayClass(version, ask),
      ...(variant === null
        ? []
        : [{ code: 'variant', params: { variant: variant.words } } as const]),
      { code: 'length', params: { length: sayLength(full) } },
      ...reasons.map((one) => ({ ...one, params: { ...one.params, length: sayLength(length) } })),
    ],
  };
}

function sayClass(version: SettledVersion, ask: TermAsk): Reason[] {
  if (!isGraded(version.length)) {
    return [];
  }
  return ask.offenceClass === null || ask.offenceClass === undefined
    ? [{ code: 'class-unknown', params: {} }]
    : [{ code: 'class', params: { class: ask.offenceClass } }];
}

function shareFor(
  rule: ClockRule,
  version: SettledVersion,
  { minor }: TermAsk,
): { share: Share | null; reasons: Reason[] } {
  if (minor === null || minor === undefined) {
    return { share: null, reasons: [] };
  }
  if (rule.minor === undefined) {
    return { share: null, reasons: [{ code: 'minor-nothing', params: {} }] };
  }
  const { openedFrom, openFrom, ...shipped } = MINOR_SHARES[rule.minor];
  const share = noLonger(version.minorShare, { of: shipped.of, in: shipped.in });
  const opened = minor.openedOn.toString();
  const assumed: Reason[] = minor.assumed ? [{ code: 'opened-assumed', params: { opened } }] : [];
  if (openedFrom !== null && compareDays(minor.openedOn, openedFrom) < 0) {
    return { share: null, reasons: [...assumed, { code: 'minor-old-case', params: { opened } }] };
  }
  if (rule.minor === 'half' && minor.restored !== null) {
    return { share: null, reasons: [sayRestored(minor.restored)] };
  }
  if (rule.minor === 'half') {
    const half: Reason = { code: 'minor-half', params: { opened } };
    return { share, reasons: [...assumed, half, { code: 'minor-rounding', params: {} }] };
  }
  const isOpen = openFrom !== null && compareDays(minor.openedOn, openFrom) >= 0;
  const thirds: Reason = { code: 'minor-two-thirds', params: { of: share.of, in: share.in } };
  return {
    share,
    reasons: [
      thirds,
      ...(isOpen ? [...assumed, { code: 'minor-detention-open', params: {} } as const] : []),
    ],
  };
}

/** What the house decides may shorten a minor’s limit further, never lengthen it beyond the shipped share. */
export function noLonger(decided: Share | undefined, shipped: Share): Share {
  return decided !== undefined && decided.of * shipped.in <= shipped.of * decided.in
    ? { of: decided.of, in: decided.in }
    : shipped;
}

function sayRestored({
  at,
  basis,
}: NonNullable<NonNullable<TermAsk['minor']>['restored']>): Reason {
  return { code: 'full-limit-restored', params: { at: at.toString(), basis: RESTORED[basis] } };
}

const RESTORED = {
  'especially-complex': { vi: 'vụ án đặc biệt phức tạp', en: 'especially complex case' },
  diversion: { vi: 'thủ tục xử lý chuyển hướng', en: 'diversion procedure' },
} as const;
