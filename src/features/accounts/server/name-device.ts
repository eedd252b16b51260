const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** “Chrome, Windows”: enough to recognise one's own sessions, too little to track by. */
export function nameDevice(userAgent: string): string {
  return [nameOf(BROWSERS, userAgent), nameOf(SYSTEMS, userAgent)].filter(Boolean).join(', ');
}

function nameOf(table: readonly [RegExp, string][], userAgent: string): string {
  return table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
}
