import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import type { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { type Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { useLocale } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';

const OFFICES: Record<CaseBody, readonly DecidingOffice[]> = {
  'border-guard': ['border-guard-chief'],
  police: ['head-of-investigation', 'commune-chief'],
  procuracy: ['head-of-procuracy', 'head-of-higher-procuracy'],
  court: ['chief-justice', 'presiding-judge', 'trial-panel', 'appeal-panel'],
};

/** The body for which this post's agency works in proceedings. */
export function useOwnBody(): CaseBody | null {
  const { post } = useMe();
  const kind = AgencyKind.safeParse(post.agency.kind);
  return kind.success ? bodyOf({ agencyKind: kind.data }) : null;
}

/** The offices of the own body that may decide; the commune chief only where the class is mild. */
export function useOwnOffices(severity: OffenceClass): readonly DecidingOffice[] {
  const body = useOwnBody();
  const isMild = severity === 'INT' || severity === 'NT';
  return body === null
    ? []
    : OFFICES[body].filter((office) => office !== 'commune-chief' || isMild);
}

const PURPOSES: Record<CaseBody, readonly Purpose[]> = {
  'border-guard': ['investigate', 'correct-record'],
  police: ['investigate', 'hand-over', 'correct-record'],
  procuracy: ['supervise-legality', 'correct-record'],
  court: ['prepare-hearing', 'correct-record'],
};

/** The purposes that this post may state for opening sealed words of a case, its usual one first. */
export function useCasePurposes(): { code: Purpose; text: string }[] {
  const body = useOwnBody();
  const locale = useLocale();
  return body === null
    ? []
    : PURPOSES[body].map((code) => ({ code, text: purposeNames[code][locale] }));
}
