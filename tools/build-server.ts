import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

// Bundles the command line and the reading workers into dist/server, packages left outside. A file
// that asks where it lies (import.meta.url) to find SQL, maps or letters beside the sources is told
// its place in the checkout; a worker is looked for beside the bundle.

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
  plugins: [placesOfSources()],
});
console.log(`dist/server: command-line.js and ${workers().length} workers`);

function workers(): string[] {
  return globSync('src/platform/server/readers/*worker*.ts', { cwd: root }).filter(
    (path) => !path.endsWith('.test.ts'),
  );
}

function placesOfSources(): Plugin {
  return {
    name: 'places-of-sources',
    setup(bundle) {
      bundle.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
        contents: placeSource(path, readFileSync(path, 'utf8')),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    },
  };
}

function placeSource(path: string, text: string): string {
  const place = relative(outputFolder, path).replaceAll('\\', '/');
  return text
    .replaceAll(
      /new URL\(\s*'\.\/([\w-]*worker[\w-]*)\.ts',\s*import\.meta\.url,?\s*\)/g,
      "new URL('./$1.js', __bundle)",
    )
    .replaceAll('import.meta.url', `new URL('${place}', __bundle).href`)
    .replaceAll('import.meta.dirname', `__dirnameOf(new URL('${place}', __bundle))`)
    .replaceAll('import.meta.filename', `__filenameOf(new URL('${place}', __bundle))`)
    .replaceAll('__bundle', 'import.meta.url')
    .replace(/^/, text.includes('import.meta.') ? helpers : '');
}

const helpers = [
  "import { fileURLToPath as __filenameOf } from 'node:url';",
  "import { dirname as __dirname } from 'node:path';",
  'const __dirnameOf = (place) => __dirname(__filenameOf(place)); ',
].join(' ');
