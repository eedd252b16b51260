import { startEmbedded } from '#platform/server/database/embedded.ts';

/** A server process to be killed by a test: starts the database, says its process number, and waits. */
const embedded = await startEmbedded({ dataFolder: process.argv[2] ?? '' });
process.stdout.write(String(embedded.processId()));
setInterval(() => undefined, 60_000);
