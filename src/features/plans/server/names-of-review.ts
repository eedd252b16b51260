import type { Agency, AgencyDirectory } from '#domain/agency/agency.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { KIND_SUCCESSIONS, type KindSuccessor } from '#domain/agency/kind-successions.ts';
import type { NameResolution, PresentChoice } from '#domain/agency/name-resolution.ts';
import type { IssuerContext, NameReading } from '#domain/agency/read-agency-name.ts';
import { resolveAgencyName } from '#domain/agency/resolve-agency-name.ts';
import { listNames } from '#domain/plan-review/check-review.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { loadDirectory } from '#features/agencies/server/index.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { NameChoice, NameView } from '../contract.ts';
import { issuerContextOf } from './issuer-context.ts';

export interface NamesOfReview {
  views: NameView[];
  /** Names that need no answer of the reviewer. */
  resolved: ReadonlySet<string>;
}

/** Every agency name of a review in its three steps, with what the reviewer may choose. */
export async function namesOfReview(
  context: RequestContext,
  review: Review,
): Promise<NamesOfReview> {
  const directory = await loadDirectory(context.tx);
  const issuer = await issuerContextOf(context, review);
  const uses = countUses(review);
  const agencyNames = new Map(directory.agencies.map((agency) => [agency.id, agency.name]));
  const views = listNames(review).map((name) => ({
    ...viewOf(name, uses.get(name) ?? 0, issuer, directory),
    answer: answerTo(name, review, agencyNames),
  }));
  const resolved = new Set(
    views.filter((view) => view.status === 'resolved').map((view) => view.asWritten),
  );
  return { views, resolved };
}

function answerTo(
  name: string,
  review: Review,
  agencyNames: ReadonlyMap<string, string>,
): NameView['answer'] {
  const answer = review.names[name];
  return (
    answer?.agencyIds.flatMap((id) => {
      const found = agencyNames.get(id);
      return found === undefined ? [] : [{ id, name: found }];
    }) ?? null
  );
}

function viewOf(
  name: string,
  uses: number,
  issuer: IssuerContext | null,
  directory: AgencyDirectory,
): Omit<NameView, 'answer'> {
  if (issuer === null) {
    return { ...unknown(name), uses };
  }
  const resolution = resolveAgencyName(name, issuer, directory);
  const { present } = resolution;
  const proposed = resolution.kind.status === 'resolved' && resolution.kind.proposed;
  return {
    asWritten: name,
    status: proposed && present.status === 'resolved' ? 'several' : present.status,
    isGroup: isGroup(resolution),
    kind: kindOf(resolution),
    thenName: pastOf(resolution),
    nowAgencies:
      present.status === 'resolved' ? present.agencies.map((one) => option(one, null)) : [],
    choices: choicesOf(resolution),
    uses,
  };
}

function unknown(name: string): Omit<NameView, 'uses' | 'answer'> {
  return {
    asWritten: name,
    status: 'unknown',
    isGroup: false,
    kind: null,
    thenName: null,
    nowAgencies: [],
    choices: [],
  };
}

function isGroup(resolution: NameResolution): boolean {
  const { kind } = resolution;
  return kind.status === 'resolved' && kind.reading.form === 'group';
}

function kindOf(resolution: NameResolution): NameView['kind'] {
  const { kind } = resolution;
  return kind.status === 'resolved' ? kindText(kind.reading) : null;
}

function kindText(reading: NameReading): { vi: string; en: string } {
  if (reading.form === 'group') {
    return { vi: reading.group.vi, en: reading.group.en };
  }
  const { vi, en } = getAgencyKind(reading.kind);
  return { vi, en };
}

function pastOf(resolution: NameResolution): string | null {
  const { past } = resolution;
  switch (past.status) {
    case 'resolved':
    case 'several':
      return past.agencies.length > 3
        ? `${past.agencies.length} cơ quan`
        : past.agencies.map((agency) => agency.name).join(', ');
    case 'described':
      return past.placeName === null ? null : resolution.written;
    case 'unknown':
      return null;
  }
}

function choicesOf(resolution: NameResolution): NameView['choices'] {
  const { present, kind } = resolution;
  const former =
    kind.status === 'resolved' && kind.reading.form !== 'group' ? kind.reading.kind : null;
  switch (present.status) {
    case 'several':
    case 'split':
      return present.choices.flatMap((choice) => choiceOptions(choice, former));
    case 'resolved':
      return present.agencies.length > 12 ? [] : present.agencies.map((one) => option(one, null));
    case 'unknown':
      return [];
  }
}

function choiceOptions(choice: PresentChoice, former: AgencyKind | null): NameChoice[] {
  return choice.agencies.map((agency) =>
    option(agency, choice.successor ?? findField(former, agency.kind)),
  );
}

/** The field that a kind took over from a former kind; recorded successions of agencies do not say it. */
function findField(former: AgencyKind | null, heir: AgencyKind): KindSuccessor | null {
  const rows = KIND_SUCCESSIONS.filter((row) => row.from === former && row.nameHolds === undefined);
  return rows.flatMap((row) => row.successors).find((one) => one.kind === heir) ?? null;
}

function option(agency: Agency, field: { vi: string; en: string } | null): NameChoice {
  const note = field === null ? null : { vi: field.vi, en: field.en };
  return { id: agency.id, name: agency.name, note };
}

function countUses(review: Review): Map<string, number> {
  const uses = new Map<string, number>();
  for (const task of review.tasks.filter((item) => item.status !== 'rejected')) {
    for (const name of [...task.lead, ...task.cooperating, ...task.implementing]) {
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  for (const report of review.reports.filter((item) => item.status !== 'rejected')) {
    for (const name of [...report.by, report.to, report.via]) {
      if (name !== null) {
        uses.set(name, (uses.get(name) ?? 0) + 1);
      }
    }
  }
  return uses;
}
