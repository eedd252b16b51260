import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';
import { isRoot } from './machine.mjs';

const commands = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
];

/** Finds Chromium; as root installs it by apt; otherwise prints the command and gives nothing. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  if (isRoot() && installs()) {
    return findChromium();
  }
  const line = commands.map((command) => `sudo ${command.join(' ')}`).join(' && ');
  console.log(`Không có Chromium: kiểm thử trình duyệt sẽ không chạy. Cài bằng: ${line}`);
  console.log(`There is no Chromium: the browser tests will not run. To install it: ${line}`);
  return undefined;
}

function installs() {
  return commands.every(([program, ...args]) => {
    const result = spawnSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return result.status === 0;
  });
}
