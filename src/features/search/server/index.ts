import type { Mount } from '#platform/server/http/mount.ts';
import { searchAll } from '../contract.ts';
import { findEverywhere } from './search-all.ts';

/** The door of search. A search writes nothing, so its words are kept neither in the trail nor for repeats. */
export function mountSearch(mount: Mount): void {
  mount(searchAll, findEverywhere, { audit: false, remember: false });
}
