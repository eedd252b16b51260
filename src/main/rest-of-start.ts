import { makeLogger } from '#platform/server/observe/logger.ts';

/** What may be finished while the server already answers; the signal ends it where it stands. */
export type Rest = (signal: AbortSignal) => Promise<void>;

export interface RunningRest {
  /** True while the work goes on. */
  goesOn(): boolean;
  /** Ends the work, and undoes what came after it. */
  stop(): Promise<void>;
}

/**
 * Runs what is left of a start, then what comes after it. Without anything left the latter is waited for, and
 * its error is the start's; else what goes wrong is logged, and the server stays as it is.
 */
export async function runRest(
  rest: Rest | null,
  after: () => Promise<{ stop(): Promise<void> }>,
): Promise<RunningRest> {
  if (rest === null) {
    const { stop } = await after();
    return { goesOn: () => false, stop };
  }
  const controller = new AbortController();
  let going = true;
  const followed = rest(controller.signal)
    .catch((err: unknown) => logUnless(controller.signal, err))
    .then(() => {
      going = false;
      return controller.signal.aborted ? null : after();
    })
    .catch((err: unknown) => logUnless(controller.signal, err));
  return {
    goesOn: () => going,
    stop: async () => {
      controller.abort();
      await (await followed)?.stop();
    },
  };
}

function logUnless({ aborted }: AbortSignal, err: unknown): null {
  if (!aborted) {
    makeLogger().error('start.unfinished', { err });
  }
  return null;
}
