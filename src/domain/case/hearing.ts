import { z } from 'zod';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

export const HearingForm = z.enum(['at-court', 'mobile', 'online']);
export type HearingForm = z.infer<typeof HearingForm>;

export const HearingInstance = z.enum(['first-instance', 'on-appeal']);
export type HearingInstance = z.infer<typeof HearingInstance>;

export const HearingState = z.enum(['planned', 'held', 'put-off', 'called-off']);
export type HearingState = z.infer<typeof HearingState>;

/** How a hearing may expose somebody who must be protected. */
export const ExposureWarning = z.enum([
  'mobile-with-minor',
  'mobile-with-victim',
  'open-with-minor',
  'online-with-minor',
]);
export type ExposureWarning = z.infer<typeof ExposureWarning>;

/** Why a hearing is held so nevertheless. */
export const ExposureReason = z.enum([
  'victim-absent',
  'victim-consents',
  'identity-shielded',
  'minor-separated',
  'representative-agrees',
]);
export type ExposureReason = z.infer<typeof ExposureReason>;

export type HearingPlan = {
  form: HearingForm;
  closed: boolean;
  reason: ExposureReason | null;
};

export type Exposed = { victims: number; hasMinorVictim: boolean; hasMinorAccused: boolean };

/** Lists what a hearing of this form would expose (BLTTHS 25, 327, 423; law notes §5). */
export function listExposures(plan: HearingPlan, exposed: Exposed): ExposureWarning[] {
  const hasMinor = exposed.hasMinorVictim || exposed.hasMinorAccused;
  const warnings: ExposureWarning[] = [];
  if (plan.form === 'mobile' && hasMinor) {
    warnings.push('mobile-with-minor');
  }
  if (plan.form === 'mobile' && exposed.victims > 0) {
    warnings.push('mobile-with-victim');
  }
  if (plan.form === 'online' && hasMinor && !plan.closed) {
    warnings.push('online-with-minor');
  }
  if (!plan.closed && hasMinor) {
    warnings.push('open-with-minor');
  }
  return warnings;
}

/** Refuses a closed hearing that travels, and an exposing one without a reason. */
export function refuseHearing(plan: HearingPlan, exposed: Exposed): Refused | null {
  if (plan.form === 'mobile' && plan.closed) {
    return refuseCase('hearing.mobile-and-closed');
  }
  const warnings = listExposures(plan, exposed);
  return warnings.length > 0 && plan.reason === null
    ? refuseCase('hearing.reason-required', sayWarnings(warnings))
    : null;
}

const WARNINGS: Readonly<Record<ExposureWarning, { vi: string; en: string }>> = {
  'mobile-with-minor': { vi: 'lưu động có người dưới 18 tuổi', en: 'mobile with a minor' },
  'mobile-with-victim': { vi: 'lưu động có nạn nhân', en: 'mobile with a victim' },
  'open-with-minor': { vi: 'công khai có người dưới 18 tuổi', en: 'public with a minor' },
  'online-with-minor': { vi: 'trực tuyến có người dưới 18 tuổi', en: 'online with a minor' },
};

/** What a hearing would expose, as a refusal names it. */
function sayWarnings(warnings: readonly ExposureWarning[]) {
  const words = warnings.map((one) => WARNINGS[one]);
  return {
    warningsVi: words.map(({ vi }) => vi).join('; '),
    warningsEn: words.map(({ en }) => en).join('; '),
  };
}
