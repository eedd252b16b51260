import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Imports that every rule allows: the miniature house is reported clean but for the planted faults. */
const rightImports: Record<string, string[]> = {
  'src/domain/tip/decide.ts': ['zod', 'temporal-polyfill', '../place/commune.ts'],
  'src/domain/place/commune.ts': [],
  'src/domain/fault/two.ts': ['./one.ts'],
  'src/platform/contract/endpoint.ts': ['zod', '#domain/tip/decide.ts'],
  'src/platform/server/database/connect.ts': ['pg', '#platform/contract/endpoint.ts'],
  'src/platform/web/kit/chart.ts': ['echarts', '#platform/contract/endpoint.ts'],
  'src/features/agencies/contract.ts': ['zod', '#platform/contract/endpoint.ts'],
  'src/features/agencies/server/index.ts': ['../contract.ts', './find-agency.ts'],
  'src/features/agencies/server/find-agency.ts': ['#platform/server/database/connect.ts'],
  'src/features/tips/contract.ts': ['#features/agencies/contract.ts'],
  'src/features/tips/server/index.ts': ['#features/agencies/server/index.ts'],
  'src/features/cases/server/index.ts': [],
  'src/features/reports/server/index.ts': [
    '#features/tips/server/index.ts',
    '#features/cases/server/index.ts',
  ],
  'src/features/hotline/server/index.ts': ['#features/tips/server/index.ts'],
  'src/features/networks/server/index.ts': ['#features/cases/server/index.ts'],
  'src/main/build-server.ts': ['#features/tips/server/index.ts'],
};

/** One planted fault for each thing that a rule forbids. */
export const faults: { rule: string; from: string; to: string }[] = [
  { rule: 'no-circles', from: 'src/domain/fault/one.ts', to: './two.ts' },
  { rule: 'no-unresolved', from: 'src/domain/fault/lost.ts', to: './nowhere.ts' },
  { rule: 'domain-is-pure', from: 'src/domain/fault/driver.ts', to: 'left-pad' },
  { rule: 'domain-is-pure', from: 'src/domain/fault/clock.ts', to: 'node:fs' },
  {
    rule: 'domain-is-pure',
    from: 'src/domain/fault/up.ts',
    to: '#platform/contract/endpoint.ts',
  },
  {
    rule: 'contract-is-shared',
    from: 'src/features/cases/contract.ts',
    to: '#features/cases/server/index.ts',
  },
  { rule: 'contract-is-shared', from: 'src/platform/contract/fault.ts', to: 'left-pad' },
  {
    rule: 'platform-knows-no-feature',
    from: 'src/platform/server/database/fault.ts',
    to: '#features/tips/contract.ts',
  },
  {
    rule: 'web-never-sees-server',
    from: 'src/features/tips/web/fault.ts',
    to: '#features/tips/server/index.ts',
  },
  {
    rule: 'web-never-sees-server',
    from: 'src/platform/web/fault.ts',
    to: '#platform/server/database/connect.ts',
  },
  {
    rule: 'server-never-sees-web',
    from: 'src/platform/server/fault.ts',
    to: '#platform/web/kit/chart.ts',
  },
  {
    rule: 'use-the-door',
    from: 'src/features/tips/server/fault-door.ts',
    to: '#features/agencies/server/find-agency.ts',
  },
  {
    rule: 'only-overview-reads-many',
    from: 'src/features/tips/server/fault-many.ts',
    to: '#features/cases/server/index.ts',
  },
  {
    rule: 'only-overview-reads-many',
    from: 'src/features/hotline/server/fault-many.ts',
    to: '#features/cases/server/index.ts',
  },
  {
    rule: 'only-overview-reads-many',
    from: 'src/features/networks/server/fault-many.ts',
    to: '#features/reports/server/index.ts',
  },
  {
    rule: 'main-is-the-top',
    from: 'src/features/reports/server/fault-up.ts',
    to: '#main/build-server.ts',
  },
  { rule: 'drivers-stay-home', from: 'src/features/tips/server/fault-driver.ts', to: 'pg' },
  { rule: 'drivers-stay-home', from: 'src/features/tips/web/fault-driver.ts', to: 'echarts' },
];

/** Builds the miniature house with its planted faults in a new folder, and gives the folder. */
export function plantFaults(): string {
  const root = mkdtempSync(join(tmpdir(), 'lachan-imports-'));
  const files = structuredClone(rightImports);
  for (const { from, to } of faults) {
    files[from] = [...(files[from] ?? []), to];
  }
  for (const [path, imports] of Object.entries(files)) {
    const lines = imports.map((name, at) => `import type * as i${at} from '${name}';`);
    write(join(root, path), [...lines, 'export const here = true;', ''].join('\n'));
  }
  for (const name of ['zod', 'temporal-polyfill', 'pg', 'echarts', 'left-pad']) {
    write(join(root, 'node_modules', name, 'package.json'), `{"name":"${name}","main":"i.js"}`);
    write(join(root, 'node_modules', name, 'i.js'), 'module.exports = {};');
  }
  write(join(root, 'package.json'), JSON.stringify(manifest));
  return root;
}

const manifest = {
  name: 'miniature',
  type: 'module',
  dependencies: { zod: '1', 'temporal-polyfill': '1', pg: '1', echarts: '1', 'left-pad': '1' },
  imports: {
    '#domain/*': './src/domain/*',
    '#platform/*': './src/platform/*',
    '#features/*': './src/features/*',
    '#main/*': './src/main/*',
  },
};

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
