import type { AgencyDirectory } from '#domain/agency/agency.ts';
import type { Review, ReviewSettings } from '#domain/plan-review/review.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import { loadDirectory } from '#features/agencies/server/index.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Cities directly under the central government, where “thành phố” means the provincial level. */
const CENTRAL_CITIES = [
  'ha noi',
  'hai phong',
  'da nang',
  'can tho',
  'hue',
  'ho chi minh',
  'dong nai',
];

/**
 * Proposes who issued the plan: our own agency of that name, else the agency of the same kind here
 * (mapped). Level and place are left to the reviewer where the header says nothing.
 */
export async function guessIssuer(
  context: RequestContext,
  review: Review,
): Promise<Partial<ReviewSettings>> {
  const written = review.header.issuer;
  if (written === null) {
    return {};
  }
  const directory = await loadDirectory(context.tx);
  const own = findOwn(written, directory);
  if (own !== null) {
    const level = own.level === 'region' || own.level === 'base' ? 'province' : own.level;
    return {
      issuerAgencyId: own.id,
      issuerLevel: level,
      mapped: false,
      state: stateOf(context, review),
    };
  }
  const level = levelOf(written);
  return {
    issuerLevel: level,
    issuerPlaceName: review.header.place,
    issuerAgencyId: level === null ? null : findCounterpart(written, level, directory),
    mapped: true,
    state: stateOf(context, review),
  };
}

/** A plan whose period has passed defaults to history. */
export function stateOf(context: RequestContext, review: Review): 'in-force' | 'history' {
  const end = review.settings.periodTo;
  return end !== null && end < context.today.toString() ? 'history' : 'in-force';
}

function findOwn(written: string, directory: AgencyDirectory) {
  const words = foldWords(written);
  return directory.agencies.find((agency) => foldWords(agency.name) === words) ?? null;
}

function levelOf(written: string): ReviewSettings['issuerLevel'] {
  const words = ` ${foldWords(written)} `;
  if (/ (tinh|so|tinh uy) /.test(words)) {
    return 'province';
  }
  if (/ (xa|phuong|thi tran|dac khu) /.test(words)) {
    return 'commune';
  }
  if (/ (huyen|quan|thi xa) /.test(words)) {
    return 'district';
  }
  if (/ thanh pho /.test(words)) {
    return CENTRAL_CITIES.some((city) => words.includes(` ${city} `)) ? 'province' : 'district';
  }
  return null;
}

/** Our agency of the same kind and level as the one that issued a plan elsewhere. */
function findCounterpart(
  written: string,
  level: NonNullable<ReviewSettings['issuerLevel']>,
  directory: AgencyDirectory,
): string | null {
  const steering = / ban chi dao /.test(` ${foldWords(written)} `);
  const kind = steering ? 'steering-committee' : 'peoples-committee';
  const prefix = level === 'province' ? 'provincial' : level;
  const wanted = `${prefix}-${kind}`;
  const found =
    directory.agencies.find((agency) => agency.kind === wanted) ??
    directory.agencies.find((agency) => agency.kind === `${prefix}-peoples-committee`);
  return found?.id ?? null;
}
