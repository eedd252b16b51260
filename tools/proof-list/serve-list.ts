import { Temporal } from 'temporal-polyfill';
import { mountTasks } from '#features/tasks/server/index.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import { openDatabase } from '#platform/server/database/connect.ts';
import { buildApp } from '#platform/server/http/build-app.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { mountsFor } from '#platform/server/http/mount.ts';

// One Node process: the tasks' door behind the whole HTTP stack.

const { owner, app: login } = JSON.parse(process.env.PROOF_LOGINS ?? '{}');
const db = openDatabase({ owner, app: login, poolSize: 16 });
const now = Temporal.Instant.from(process.env.PROOF_NOW ?? '2026-06-01T02:00:00Z');
const deps: ServerDeps = {
  db,
  now: () => now,
  installation: 'exercise',
  subscriptions: {},
  writeAudit: writeNote,
  writeRefused: (context, note) => writeRefusedNote(db, context, note),
  endpoints: [],
  secure: false,
  log: (reference, error) => console.error(reference, error),
};
const app = await buildApp(deps, {});
mountTasks(mountsFor(app, deps).mount);
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: Number(new URL(address).port) });
process.on('disconnect', () => process.exit(0));
