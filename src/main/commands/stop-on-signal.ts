/** Ends in order on the first signal, and then the process. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping) {
        stopping = true;
        void stop().then(() => process.exit(0));
      }
    });
  }
}
