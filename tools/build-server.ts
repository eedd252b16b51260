import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

// Bundles the command line and the reading workers into dist/server, packages left outside. A source
// names its worker beside itself (`new URL('./x-worker.ts', import.meta.url)`); the bundle names the
// built one beside the bundle.

const root = join(import.meta.dirname, '..');
const outputFolder = join(root, 'dist/server');

rmSync(outputFolder, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/main/command-line.ts', ...workers()].map((path) => ({
    in: path,
    out: basename(path, '.ts'),
  })),
  outdir: outputFolder,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [workersBesideBundle()],
});
console.log(`dist/server: command-line.js and ${workers().length} workers`);

function workers(): string[] {
  return globSync('src/platform/server/readers/*worker*.ts', { cwd: root }).filter(
    (path) => !/(^|[/\\])run-|\.test\.ts$|-protocol\.ts$/.test(path),
  );
}

function workersBesideBundle(): Plugin {
  return {
    name: 'workers-beside-bundle',
    setup(bundle) {
      bundle.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll(
          /new URL\('\.\/([\w-]*worker[\w-]*)\.ts', import\.meta\.url\)/g,
          "new URL('./$1.js', import.meta.url)",
        ),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    },
  };
}
