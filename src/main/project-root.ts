import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the checkout or the installed package, from the sources or from what is built of them. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'database', 'migrations'))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new Error('The folder database/migrations was not found above the program.');
    }
    folder = above;
  }
  return folder;
}
