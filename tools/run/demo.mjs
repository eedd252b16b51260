import { spawn } from 'node:child_process';
import { buildWhenStale } from './build.mjs';
import { Hindrance } from './complain.mjs';
import { getNode, nodeEnvironment } from './find-node.mjs';
import { installPackages } from './install.mjs';
import { requirePort, requireRoom, requireWritable } from './machine.mjs';
import { inRoot, root } from './paths.mjs';

const defaultPort = 8138;
const roomForData = 500;

/** Installs, builds and starts the server on the invented province; the server prints address and accounts. */
export async function runDemo(args) {
  const port = portFrom(args);
  requireWritable(root);
  await requirePort(port);
  installPackages();
  requireRoom(root, roomForData);
  buildWhenStale();
  return startServer([
    'start',
    '--kind',
    'demonstration',
    '--data',
    inRoot('.lachan', 'demo'),
    '--port',
    String(port),
  ]);
}

function portFrom(args) {
  const at = args.indexOf('--port');
  const text = at >= 0 ? args[at + 1] : (process.env.LACHAN_PORT ?? String(defaultPort));
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Hindrance('bad-port', { port: text });
  }
  return port;
}

// The terminal sends Ctrl+C to the whole group; a service manager signals this process only. The
// server gets either, stops in its own order, and its status becomes ours.
function startServer(args) {
  const node = getNode();
  const server = spawn(node, [inRoot('dist', 'server', 'command-line.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: nodeEnvironment(node),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) {
        server.kill(signal);
      }
    });
  }
  return new Promise((resolve) => {
    server.on('exit', (status, signal) => resolve(status ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
