import type { AssignmentRole } from '#domain/programme/agency-task.ts';
import type { TermStanding } from '#domain/programme/task-term.ts';

/** One agency's share in a task, as far as its progress counts upward. */
export type ProgressShare = {
  role: AssignmentRole;
  progress: number;
  isCancelled: boolean;
  /** Chosen by the reviewer to answer for the task; else the first lead does. */
  answers?: boolean;
};

/**
 * Gives the progress of a task: that of the agency that answers for it (chosen, else the first
 * lead), else the mean of those who carry it out; cooperating agencies do not move it.
 */
export function progressOfTask(shares: readonly ProgressShare[]): number {
  const living = shares.filter((share) => !share.isCancelled);
  const answering =
    living.find((share) => share.answers === true) ?? living.find((share) => share.role === 'lead');
  if (answering !== undefined) {
    return answering.progress;
  }
  const implementing = living.filter((share) => share.role === 'implementing');
  return Math.floor(meanOf(implementing.map((share) => share.progress)));
}

/** Gives the progress of a task from its sub-tasks by their weights (1 each where none is set). */
export function progressOfSubTasks(
  subTasks: readonly { progress: number; isCancelled: boolean; weight?: number }[],
): number | null {
  const living = subTasks.filter((one) => !one.isCancelled);
  const weight = living.reduce((sum, one) => sum + (one.weight ?? 1), 0);
  if (weight === 0) {
    return null;
  }
  return Math.floor(
    living.reduce((sum, one) => sum + one.progress * (one.weight ?? 1), 0) / weight,
  );
}

/** Counts of tasks under a node of the programme tree. */
export type RollUp = {
  total: number;
  finished: number;
  finishedLate: number;
  atRisk: number;
  overdue: number;
  notReported: number;
  cancelled: number;
  /** Mean progress of the living tasks, 0 to 100; null where there is none. */
  progress: number | null;
};

export type TreeNode = { id: string; parentId: string | null };
export type TreeTask = {
  nodeId: string;
  progress: number;
  standing: TermStanding['standing'];
  late?: boolean;
};

/**
 * Rolls tasks up the programme tree (programme, project, sub-project, plan): each node counts its
 * own tasks and all below it. Nodes whose parent is missing count as roots; circles are cut.
 */
export function rollUpTree(
  nodes: readonly TreeNode[],
  tasks: readonly TreeTask[],
): Map<string, RollUp> {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const gathered = new Map<string, TreeTask[]>(nodes.map((node) => [node.id, []]));
  for (const task of tasks) {
    for (const id of listAncestors(task.nodeId, parents)) {
      gathered.get(id)?.push(task);
    }
  }
  return new Map([...gathered].map(([id, found]) => [id, countTasks(found)]));
}

/** Counts tasks by their standing. */
export function countTasks(tasks: readonly Omit<TreeTask, 'nodeId'>[]): RollUp {
  const count = (standing: TermStanding['standing']) =>
    tasks.filter((task) => task.standing === standing).length;
  const living = tasks.filter((task) => task.standing !== 'cancelled');
  return {
    total: living.length,
    finished: count('finished'),
    finishedLate: tasks.filter((task) => task.standing === 'finished' && task.late === true).length,
    atRisk: count('at-risk'),
    overdue: count('overdue'),
    notReported: count('not-reported'),
    cancelled: count('cancelled'),
    progress: living.length === 0 ? null : Math.floor(meanOf(living.map((task) => task.progress))),
  };
}

function listAncestors(start: string, parents: ReadonlyMap<string, string | null>): Set<string> {
  const found = new Set<string>();
  let id: string | null = start;
  while (id !== null && !found.has(id)) {
    found.add(id);
    id = parents.get(id) ?? null;
  }
  return found;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
