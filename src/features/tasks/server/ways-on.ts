import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import type { TaskState } from '#domain/programme/agency-task.ts';
import { listTaskCommands } from '#domain/programme/decide-task.ts';
import { TaskCommandName, type WayOn } from '../contract.ts';
import { conditionOf } from './execution-store.ts';
import { verdictOn } from './task-verdicts.ts';

/** What the caller's side may ask of an execution; what its present state does not allow stays, with the reason. */
export function listWaysOn(
  actor: Actor,
  execution: { state: TaskState; agencyId: string; ownerLft: number },
): WayOn[] {
  const open = new Set(listTaskCommands(conditionOf({}, execution.state, EPOCH)));
  return TaskCommandName.options
    .filter((command) => verdictOn(actor, execution, command).allowed)
    .map((command) => ({
      command,
      allowed: open.has(command),
      reason: open.has(command) ? null : 'task.not-in-state',
    }));
}

const EPOCH = new Date(Temporal.Instant.fromEpochMilliseconds(0).epochMilliseconds);
