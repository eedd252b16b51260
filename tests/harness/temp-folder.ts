import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder under tmp that PostgreSQL's own user, too, may pass through. */
export function makeTempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lachan-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
