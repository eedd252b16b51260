import { type Grams, gramsOf, scoreGrams } from '#domain/text/similarity.ts';

/** A task as far as matching reads it. */
export type MatchableTask = { id: string; text: string };

/** A proposal that a child plan's task carries out a parent's task; a person confirms or refuses it. */
export type ProposedMatch = { childId: string; parentId: string; score: number };

const SHIPPED = { threshold: 0.35, perChild: 3 };

/**
 * Proposes which tasks of the parent plan each task of a child plan carries out, by likeness of
 * their words, without the bracket that says who does it: at most three per child task, best first, the same input giving the same list.
 */
export function matchTasks(
  parents: readonly MatchableTask[],
  children: readonly MatchableTask[],
  options: { threshold?: number; perChild?: number } = {},
): ProposedMatch[] {
  const { threshold, perChild } = { ...SHIPPED, ...options };
  const prepared = parents.map((parent) => ({
    id: parent.id,
    grams: gramsOf(workOf(parent.text)),
  }));
  return children.flatMap((child) =>
    rankParents(child, prepared)
      .filter((match) => match.score >= threshold)
      .slice(0, perChild),
  );
}

/** Lists the parent's tasks that no task of the child plan is proposed for. */
export function listUncovered(
  parents: readonly MatchableTask[],
  matches: readonly ProposedMatch[],
): MatchableTask[] {
  const covered = new Set(matches.map((match) => match.parentId));
  return parents.filter((parent) => !covered.has(parent.id));
}

function rankParents(
  child: MatchableTask,
  parents: readonly { id: string; grams: Grams }[],
): ProposedMatch[] {
  const grams = gramsOf(workOf(child.text));
  return parents
    .map(({ id, grams: other }) => ({
      childId: child.id,
      parentId: id,
      score: Math.round(scoreGrams(grams, other) * 1000) / 1000,
    }))
    .sort((one, other) => other.score - one.score || compareText(one.parentId, other.parentId));
}

const ASSIGNMENT = /\s*\([^()]*\)\s*[.;]?\s*$/;

/** What is to be done: “… (Công an tỉnh chủ trì thực hiện).” makes no two tasks alike. */
function workOf(text: string): string {
  const work = text.replace(ASSIGNMENT, '');
  return work === '' ? text : work;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
