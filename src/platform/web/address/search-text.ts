/** Reads `?year=2026&state=late&state=open`: plain text, a repeated name becomes a list. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    if (before === undefined) {
      found[name] = value;
    } else {
      found[name] = Array.isArray(before) ? [...before, value] : [before, value];
    }
  }
  return found;
}

/** Writes filters as an address keeps them; empty ones are left out. */
export function stringifySearch(filters: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') {
        query.append(name, String(one));
      }
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
