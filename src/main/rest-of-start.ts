import { makeLogger } from '#platform/server/observe/logger.ts';

/** What may be finished while the server already answers; the signal ends it where it stands. */
export type Rest = (signal: AbortSignal) => Promise<void>;

interface Stoppable {
  stop(): Promise<void>;
}

export interface RestOfStart extends Stoppable {
  /** True until the work has ended, well or not. */
  isUnfinished(): boolean;
  /** Begins the work; nothing happens where nothing is left. */
  finish(): void;
}

/**
 * Holds what is left of a start, and then what comes after it. Without anything left the latter is waited for
 * now, and its error is the start's; else what goes wrong is logged, and the server stays as it is.
 */
export async function holdRest(
  rest: Rest | null,
  after: () => Promise<Stoppable>,
): Promise<RestOfStart> {
  if (rest === null) {
    const { stop } = await after();
    return { isUnfinished: () => false, finish: () => undefined, stop };
  }
  const controller = new AbortController();
  let unfinished = true;
  let followed: Promise<Stoppable | null> | undefined;
  const run = () =>
    rest(controller.signal)
      .catch((err: unknown) => logUnless(controller.signal, err))
      .then(() => {
        unfinished = false;
        return controller.signal.aborted ? null : after();
      })
      .catch((err: unknown) => logUnless(controller.signal, err));
  return {
    isUnfinished: () => unfinished,
    finish: () => {
      followed ??= run();
    },
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
