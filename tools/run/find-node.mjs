import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { complain, Hindrance } from './complain.mjs';
import { inRoot, machinePath } from './paths.mjs';

const needed = 24;

/** Ends the run with advice when the machine's own Node is too old even to install. */
export function refuseOldNode() {
  if (majorOf(process.versions.node) < 20) {
    process.exit(complain(new Hindrance('old-node', { version: process.versions.node })));
  }
}

/** The Node 24 to run the application with: the pinned one, the running one, or the machine's. */
export function getNode() {
  const pinned = pinnedNode();
  if (pinned !== undefined) {
    return pinned;
  }
  if (majorOf(process.versions.node) >= needed) {
    return process.execPath;
  }
  const found = spawnSync('node', ['-p', 'process.execPath + " " + process.versions.node'], {
    env: { ...process.env, PATH: machinePath() },
    encoding: 'utf8',
  });
  const [, path, version] = /^(.*) (\S+)\s*$/.exec(found.stdout ?? '') ?? [];
  if (path !== undefined && majorOf(version) >= needed) {
    return path;
  }
  throw new Hindrance('no-node-24', { system: systemName() });
}

/** The environment in which every child, and its children, find that Node first. */
export function nodeEnvironment(node) {
  const path = [inRoot('node_modules', '.bin'), dirname(node), process.env.PATH ?? ''];
  return { ...process.env, PATH: path.join(delimiter) };
}

export function systemName() {
  return `${process.platform}-${process.arch}`;
}

function pinnedNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = inRoot('node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
}

function majorOf(version) {
  return Number.parseInt(version, 10);
}
