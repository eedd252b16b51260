import { Temporal } from 'temporal-polyfill';
import {
  type Agency,
  type AgencyDirectory,
  existsOn,
  listAgencies,
} from '#domain/agency/agency.ts';
import {
  findKindSuccession,
  type KindSuccession,
  type KindSuccessor,
} from '#domain/agency/kind-successions.ts';
import type { PresentChoice, PresentStep } from '#domain/agency/name-resolution.ts';
import { nameWordsOf } from '#domain/agency/name-words-of.ts';
import {
  type IssuerContext,
  type NameReading,
  nameWords,
} from '#domain/agency/read-agency-name.ts';
import { foldWords } from '#domain/text/fold-text.ts';

/** What step 3 starts from. */
export type SuccessionSearch = {
  reading: Extract<NameReading, { form: 'kind' }>;
  written: string;
  /** The agencies of step 2, where the directory has them. */
  before: readonly Agency[];
};

/**
 * Finds who holds the duty on the day of confirmation: the agency itself, its recorded successors,
 * an agency of the same kind and place, or the successors of its kind.
 */
export function findSuccessors(
  search: SuccessionSearch,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): PresentStep {
  const on = issuer.confirmationDate;
  const living = search.before.filter((agency) => existsOn(agency, on));
  if (living.length > 0) {
    return decide(living, 'same');
  }
  const recorded = search.before.flatMap((agency) => followRecorded(agency, directory, on));
  if (recorded.length > 0) {
    return decideRecorded(recorded);
  }
  const { kind, level, placeName } = search.reading;
  const same = listAgencies(directory, { kind, level, placeName, on });
  if (same.length > 0) {
    return decide(preferNamed(same, search.written), 'same');
  }
  const moved = followCommune(search, directory, on);
  if (moved !== null) {
    return moved;
  }
  return followKind(search, issuer, directory);
}

/** Follows the stored successions of one agency to those that live on the day. */
export function followRecorded(
  agency: Agency,
  directory: AgencyDirectory,
  on: Temporal.PlainDate,
): { agency: Agency; share: 'whole' | 'part' }[] {
  const found = new Map<string, { agency: Agency; share: 'whole' | 'part' }>();
  const seen = new Set<string>([agency.id]);
  const queue: { id: string; share: 'whole' | 'part' }[] = [{ id: agency.id, share: 'whole' }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { id, share } = next;
    for (const step of directory.successions.filter((one) => one.fromId === id)) {
      const heir = directory.agencies.find((one) => one.id === step.toId);
      if (heir === undefined || Temporal.PlainDate.compare(step.on, on) > 0 || seen.has(heir.id)) {
        continue;
      }
      seen.add(heir.id);
      const part = share === 'part' || step.share === 'part' ? 'part' : 'whole';
      if (existsOn(heir, on)) {
        found.set(heir.id, { agency: heir, share: part });
      } else {
        queue.push({ id: heir.id, share: part });
      }
    }
  }
  return [...found.values()];
}

function decideRecorded(
  found: readonly { agency: Agency; share: 'whole' | 'part' }[],
): PresentStep {
  const agencies = found.map((one) => one.agency);
  const [first] = agencies;
  if (agencies.length === 1 && first !== undefined) {
    return { status: 'resolved', agencies: [first], through: 'succession' };
  }
  const choices = agencies.map(
    (agency): PresentChoice => ({ agencies: [agency], successor: null }),
  );
  return { status: found.some((one) => one.share === 'part') ? 'split' : 'several', choices };
}

/** The same organisation in the communes that a former commune went into; asks where it was split. */
function followCommune(
  search: SuccessionSearch,
  directory: AgencyDirectory,
  on: Temporal.PlainDate,
): PresentStep | null {
  const { kind, level, placeName } = search.reading;
  const area =
    level === 'commune' && placeName !== null
      ? (directory.findFormerCommune?.(foldWords(placeName), on) ?? null)
      : null;
  const heirs =
    area === null ? [] : listAgencies(directory, { kind, level, on, placeIds: area.placeIds });
  const [first] = heirs;
  if (area === null || first === undefined) {
    return null;
  }
  return heirs.length === 1 && !area.isSplit
    ? { status: 'resolved', agencies: [first], through: 'succession' }
    : {
        status: area.isSplit ? 'split' : 'several',
        choices: heirs.map((agency) => ({ agencies: [agency], successor: null })),
      };
}

function followKind(
  search: SuccessionSearch,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): PresentStep {
  const { kind, level } = search.reading;
  const on = issuer.confirmationDate;
  const row =
    findKindSuccession(kind, nameWords(search.written), on.toString()) ??
    (level === 'district' && isAfterReform(on) ? sameKindBelow(search) : null);
  if (row === null) {
    return { status: 'unknown', reason: 'no-agency' };
  }
  const area = findArea(search, issuer, directory);
  const choices = row.successors.map(
    (successor): PresentChoice => ({
      successor,
      agencies: listHeirs(successor, area?.placeIds ?? null, directory, on),
    }),
  );
  return decideChoices(row, choices, area, search);
}

function decideChoices(
  row: KindSuccession,
  choices: readonly PresentChoice[],
  area: { isSplit: boolean } | null,
  search: SuccessionSearch,
): PresentStep {
  const needsArea = row.successors.some((successor) => successor.area === 'communes');
  if (choices.every((choice) => choice.agencies.length === 0)) {
    const isUnknownArea = needsArea && area === null && search.reading.level === 'district';
    return { status: 'unknown', reason: isUnknownArea ? 'area-not-recorded' : 'no-agency' };
  }
  if (needsArea && area?.isSplit === true) {
    return { status: 'split', choices };
  }
  const isManyRegions = row.successors.some(
    (successor, at) => successor.area === 'region' && (choices[at]?.agencies.length ?? 0) > 1,
  );
  if (row.choice === 'ask' || isManyRegions) {
    return {
      status: 'several',
      choices: isManyRegions ? choices.flatMap(eachAlone) : choices,
    };
  }
  return {
    status: 'resolved',
    agencies: choices.flatMap((choice) => choice.agencies),
    through: 'succession',
  };
}

function listHeirs(
  successor: KindSuccessor,
  placeIds: readonly string[] | null,
  directory: AgencyDirectory,
  on: Temporal.PlainDate,
): Agency[] {
  if (successor.area === 'communes' && placeIds === null) {
    return [];
  }
  const found = listAgencies(directory, {
    kind: successor.kind,
    on,
    ...(successor.area === 'communes' && placeIds !== null ? { placeIds, level: 'commune' } : {}),
    ...(successor.area === 'region' ? { level: 'region' } : {}),
  });
  const { nameHolds } = successor;
  return nameHolds === undefined
    ? found
    : found.filter((agency) => foldWords(agency.name).includes(nameHolds));
}

/** The communes of the former district that the name speaks of. */
function findArea(search: SuccessionSearch, issuer: IssuerContext, directory: AgencyDirectory) {
  const { placeName, level } = search.reading;
  return level === 'district' && placeName !== null
    ? directory.findFormerDistrict(foldWords(placeName), issuer.confirmationDate)
    : null;
}

/** Organisations of a former district live on in those of its communes. */
function sameKindBelow(search: SuccessionSearch): KindSuccession {
  return {
    from: search.reading.kind,
    on: '2025-07-01',
    choice: 'each',
    basis: 'Tổ chức chính quyền địa phương hai cấp từ 01/7/2025',
    source: '',
    successors: [
      {
        kind: search.reading.kind,
        area: 'communes',
        vi: 'Tổ chức cùng loại ở các xã, phường trên địa bàn huyện cũ',
        en: 'The same organisation in the communes of the former area',
        mark: 'computed',
      },
    ],
  };
}

function isAfterReform(on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(on, Temporal.PlainDate.from('2025-07-01')) >= 0;
}

function decide(agencies: readonly Agency[], through: 'same'): PresentStep {
  return agencies.length === 1
    ? { status: 'resolved', agencies, through }
    : {
        status: 'several',
        choices: agencies.map((agency) => ({ agencies: [agency], successor: null })),
      };
}

function preferNamed(agencies: readonly Agency[], written: string): readonly Agency[] {
  const words = nameWords(written);
  const named = agencies.filter((agency) => nameWordsOf(agency) === words);
  return named.length === 1 ? named : agencies;
}

function eachAlone(choice: PresentChoice): PresentChoice[] {
  return choice.agencies.map((agency) => ({ agencies: [agency], successor: choice.successor }));
}
