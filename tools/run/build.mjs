import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hindrance } from './complain.mjs';
import { getNode, nodeEnvironment } from './find-node.mjs';
import { inRoot, root } from './paths.mjs';

const stampFile = inRoot('dist', '.built-from');

/** What the built application is made of; anything else may change without a new build. */
const sources = [
  'src',
  'database',
  'public',
  'index.html',
  'vite.config.ts',
  'tools/build-server.ts',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the browser half and the server, unless dist was built from these very sources. */
export function buildWhenStale() {
  const wanted = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) {
    return;
  }
  console.log('Dựng ứng dụng … / Building the application …');
  const node = getNode();
  for (const step of [
    [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    ['tools/build-server.ts'],
  ]) {
    const result = spawnSync(node, step, {
      cwd: root,
      stdio: 'inherit',
      env: nodeEnvironment(node),
    });
    if (result.status !== 0) {
      throw new Hindrance('build-failed');
    }
  }
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(stampFile, wanted);
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => listFiles(source))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inRoot(path)));
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(inRoot(path))) {
    return [];
  }
  if (statSync(inRoot(path)).isFile()) {
    return [path];
  }
  return readdirSync(inRoot(path))
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => listFiles(join(path, name)));
}
