// The two commands of a fresh machine: `npm run demo` and `npm run verify`. This file and tools/run/
// use built-ins of Node 20 only, because they run before anything is installed.

import { complain } from './run/complain.mjs';
import { refuseOldNode } from './run/find-node.mjs';

const commands = {
  demo: async (args) => (await import('./run/demo.mjs')).runDemo(args),
  verify: async () => (await import('./run/verify.mjs')).runVerify(),
  install: async () => (await import('./run/install.mjs')).installPackages(),
  build: async () => (await import('./run/build.mjs')).buildWhenStale(),
  total: async (args) => (await import('./run/verify.mjs')).printTotal(args),
};

const help = `node tools/run.mjs COMMAND

  demo [-- --port N]  installs, builds and starts the invented province on the embedded PostgreSQL
  verify              installs what the tests need and runs all of them
  install             installs the packages of the lock file when they are not there
  build               builds the application when its sources changed
  total STATUS        adds the run on another PostgreSQL (its exit status) to the last verify`;

refuseOldNode();
const [name, ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
if (command === undefined) {
  console.log(help);
  process.exitCode = name === undefined || name === '--help' ? 0 : 2;
} else {
  try {
    process.exitCode = (await command(rest)) ?? 0;
  } catch (problem) {
    process.exitCode = complain(problem);
  }
}
