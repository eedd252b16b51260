import { Temporal } from 'temporal-polyfill';
import { type CaseEvent, readCode } from '#domain/case/case-event.ts';

/** An act with the case in whose chain it stands, and its place there. */
export type PlacedEvent = CaseEvent & { id: string; caseId: string; position: number };

/** Persons whose limits count by one chain of acts. */
export type Lineage<E> = { persons: readonly string[]; acts: E[] };

/**
 * Reads one story of a case and of its persons off the chains that came together in it. A part that was
 * split off goes on where the whole stood: the acts of the whole until then are its own. The case as a
 * whole and whoever was always in it count by the first lineage; persons who came by a merge count by what
 * happened in their case until it was joined, each former case a lineage of its own.
 *
 * @param acts those of the case itself and those that came along, each once, in any order
 */
export function listLineages<E extends PlacedEvent>(
  acts: readonly E[],
  caseId: string,
  persons: readonly string[],
): [Lineage<E>, ...Lineage<E>[]] {
  const chains = chainsOf(acts);
  const path = pathOf(chains, caseId);
  const homes = new Map(persons.map((person) => [person, homeOf(acts, person) ?? caseId]));
  const away = [...new Set(homes.values())].filter(
    (home) => !path.includes(home) && holds(chains, caseId, home),
  );
  const awayOf = (home: string) => persons.filter((person) => homes.get(person) === home);
  return [
    { persons, acts: storyOf(acts, walk(chains, caseId, caseId), persons) },
    ...away.map((home) => ({
      persons: awayOf(home),
      acts: storyOf(acts, walk(chains, caseId, home), awayOf(home)),
    })),
  ];
}

/** The act from which on a part stands alone; null where the case was opened for itself. */
export function partingOf<E extends PlacedEvent>(acts: readonly E[], caseId: string): E | null {
  const own = acts.filter((act) => act.caseId === caseId).sort(byPosition);
  return wholeOf(own) === null ? null : (own[0] ?? null);
}

type Chains<E> = ReadonlyMap<string, readonly E[]>;

function chainsOf<E extends PlacedEvent>(acts: readonly E[]): Chains<E> {
  const chains = new Map<string, E[]>();
  for (const act of acts) {
    chains.set(act.caseId, [...(chains.get(act.caseId) ?? []), act]);
  }
  return new Map([...chains].map(([id, chain]) => [id, chain.sort(byPosition)]));
}

/** The acts of a case in their order, reaching back into the case from which the asked person came. */
function walk<E extends PlacedEvent>(
  chains: Chains<E>,
  caseId: string,
  home: string,
  seen: readonly string[] = [],
): E[] {
  const own = chains.get(caseId) ?? [];
  const passed = [...seen, caseId];
  const whole = wholeOf(own);
  const isOfWhole = whole !== null && home !== caseId && holds(chains, whole, home, passed);
  const joined =
    home === caseId || isOfWhole
      ? undefined
      : own.find((act) => isJoining(act) && holds(chains, readCode(act, 'fromId'), home, passed));
  if (joined !== undefined) {
    const before = walk(chains, readCode(joined, 'fromId'), home, passed);
    return [...before.filter(({ kind }) => kind !== 'merged'), ...own.slice(own.indexOf(joined))];
  }
  return whole === null
    ? [...own]
    : [...until(walk(chains, whole, isOfWhole ? home : whole, passed), whole, caseId), ...own];
}

/** What the whole did before it let the part go. */
function until<E extends PlacedEvent>(acts: readonly E[], whole: string, part: string): E[] {
  const parted = acts.findIndex(
    (act) => act.caseId === whole && act.kind === 'split' && readCode(act, 'newId') === part,
  );
  return parted < 0 ? [...acts] : acts.slice(0, parted);
}

/** True where a case is the home asked for, or carries it on by a split or a merge; each is asked once. */
function holds<E extends PlacedEvent>(
  chains: Chains<E>,
  caseId: string,
  home: string,
  seen: readonly string[] = [],
): boolean {
  if (caseId === home || seen.includes(caseId)) {
    return caseId === home;
  }
  const own = chains.get(caseId) ?? [];
  const passed = [...seen, caseId];
  const whole = wholeOf(own);
  return (
    (whole !== null && holds(chains, whole, home, passed)) ||
    own.some((act) => isJoining(act) && holds(chains, readCode(act, 'fromId'), home, passed))
  );
}

/** The case and the cases of which it is a part. */
function pathOf<E extends PlacedEvent>(chains: Chains<E>, caseId: string): string[] {
  const whole = wholeOf(chains.get(caseId) ?? []);
  return whole === null ? [caseId] : [caseId, ...pathOf(chains, whole)];
}

function wholeOf(own: readonly PlacedEvent[]): string | null {
  const line = own.find(
    (act) =>
      (act.kind === 'opened' && readCode(act, 'fromId') !== '') ||
      (act.kind === 'absorbed' && act.params.splitOff === true),
  );
  return line === undefined ? null : readCode(line, 'fromId');
}

function isJoining(act: PlacedEvent): boolean {
  return act.kind === 'absorbed' && act.params.splitOff !== true;
}

/** The case in which a person was first named. */
function homeOf(acts: readonly PlacedEvent[], person: string): string | null {
  const own = acts.filter((act) => act.params.accusedId === person).sort(byTime);
  return own[0]?.caseId ?? null;
}

/** The acts of a lineage about the case and about these persons, and whatever else is known of them. */
function storyOf<E extends PlacedEvent>(
  acts: readonly E[],
  lineage: readonly E[],
  persons: readonly string[],
): E[] {
  const known = new Set(lineage.map(({ id }) => id));
  const isOf = (act: E) => persons.includes(readCode(act, 'accusedId'));
  const told = lineage.filter((act) => readCode(act, 'accusedId') === '' || isOf(act));
  const beside = acts.filter((act) => !known.has(act.id) && isOf(act));
  return beside.length === 0 ? told : [...told, ...beside].sort(byTime);
}

function byTime(one: PlacedEvent, other: PlacedEvent): number {
  return Temporal.Instant.compare(one.at, other.at);
}

function byPosition(one: PlacedEvent, other: PlacedEvent): number {
  return one.position - other.position;
}
