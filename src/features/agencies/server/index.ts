import type { Mount } from '#platform/server/http/mount.ts';
import { findAgencies } from '../contract.ts';
import { listMatchingAgencies } from './find-agencies.ts';

export { loadDirectory } from './load-directory.ts';

/** The door of agencies. */
export function mountAgencies(mount: Mount): void {
  mount(findAgencies, listMatchingAgencies);
}
