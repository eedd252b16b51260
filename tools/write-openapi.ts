import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from '#main/build-server.ts';
import { readConfig } from '#main/config.ts';
import { serverDeps } from '#main/server.ts';
import { openDatabase } from '#platform/server/database/connect.ts';

// Writes the OpenAPI description of every mounted endpoint to docs/openapi.json; with `--check` only
// says whether the written one is stale. No database is opened: the description is made from contracts.

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/openapi.json');

const text = `${JSON.stringify(await describe(), null, 1)}\n`;
if (process.argv.includes('--check')) {
  const stale = !existsSync(target) || readFileSync(target, 'utf8') !== text;
  console.log(
    stale
      ? 'docs/openapi.json is stale: npm exec -- node tools/write-openapi.ts'
      : 'docs/openapi.json is up to date',
  );
  process.exitCode = stale ? 1 : 0;
} else {
  writeFileSync(target, text);
  console.log(`written to ${target}`);
}

async function describe(): Promise<unknown> {
  const db = openDatabase({ owner: {}, app: {} });
  const deps = serverDeps(readConfig(), {
    db,
    embedded: null,
    installation: { kind: 'demonstration', provinceId: 0, provinceName: '', name: '' },
    fresh: false,
    close: () => db.close(),
  });
  const app = await buildServer(deps, { busyAfter: 0 });
  const answer = await app.inject('/api/openapi.json');
  await app.close();
  await db.close();
  return answer.json();
}
