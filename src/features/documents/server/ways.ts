import { ACCESS_REASONS } from '#domain/access/reasons.ts';
import type { Verdict } from '#domain/access/verdict.ts';
import { DOCUMENT_REASONS } from '#domain/document/refusals.ts';
import type { Way } from '../contract.ts';

const REASONS: Record<string, { vi: string; en: string }> = {
  ...ACCESS_REASONS,
  ...DOCUMENT_REASONS,
};

/** A verdict as a page shows it: open, or closed with the sentence of its reason. */
export function wayOf(verdict: Verdict): Way {
  return verdict.allowed
    ? { allowed: true, reason: null }
    : { allowed: false, reason: REASONS[verdict.reason] ?? null };
}
