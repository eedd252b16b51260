import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, wherever it stands. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export function inRoot(...parts) {
  return join(root, ...parts);
}

/** The search path without the checkout's own commands: what the machine itself offers. */
export function machinePath() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[/\\]/.test(`${folder}/`))
    .join(delimiter);
}
