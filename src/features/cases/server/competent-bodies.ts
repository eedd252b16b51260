import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { kindAt } from '#domain/case/competence.ts';
import type { CaseClass } from '#domain/case/reclassify.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** The procuracy that supervises and the court that tries, by level, place and day. */
export interface CompetentBodies {
  supervisingId: string;
  /** Null where nothing settles it yet: the file names its court when it goes there. */
  trialId: string | null;
}

/** Where a case happened, and what somebody chose where the place does not settle it. */
export interface BodyChoice {
  placeId: string | null;
  supervisingIds: readonly string[];
  trialId: string | null;
}

/** Finds both bodies of a class; what was chosen must be of the right kind. */
export async function findCompetentBodies(
  context: RequestContext,
  found: CaseClass,
  choice: BodyChoice,
): Promise<CompetentBodies> {
  const kind = kindAt('procuracy', found.supervision, context.today);
  const supervisingId = await findBody(context, kind, choice.placeId, choice.supervisingIds);
  if (supervisingId === null) {
    const { vi, en } = getAgencyKind(kind);
    throw new Refusal('case.receiver-unknown', { whatVi: vi, whatEn: en });
  }
  const court = kindAt('court', found.trial, context.today);
  const chosen = choice.trialId === null ? [] : [choice.trialId];
  return { supervisingId, trialId: await findBody(context, court, choice.placeId, chosen) };
}

/** The agency of a kind that was chosen, or has the place, or is the only one. */
async function findBody(
  context: RequestContext,
  kind: AgencyKind,
  placeId: string | null,
  chosen: readonly string[],
): Promise<string | null> {
  const day = context.today.toString();
  const agencies = await context.tx
    .selectFrom('agency as a')
    .leftJoin('jurisdiction as j', (join) =>
      join
        .onRef('j.agency_id', '=', 'a.id')
        .on('j.place_id', '=', placeId)
        .on('j.valid_from', '<=', day)
        .on((on) => on.or([on('j.valid_to', 'is', null), on('j.valid_to', '>=', day)])),
    )
    .select(['a.id', 'j.place_id'])
    .where('a.kind', '=', kind)
    .where('a.valid_from', '<=', day)
    .where((where) => where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', day)]))
    .execute();
  const found =
    agencies.find((one) => chosen.includes(one.id)) ??
    agencies.find((one) => one.place_id !== null) ??
    (agencies.length === 1 ? agencies[0] : undefined);
  return found?.id ?? null;
}
