import type { Mount } from '#platform/server/http/mount.ts';
import {
  exportTrailAnchors,
  getTrailState,
  listActions,
  listEntries,
  makeTrailAnchor,
  verifyTrail,
} from '../contract.ts';
import { exportAnchorFile, takeAnchor } from './anchor-trail.ts';
import { findEntries } from './find-entries.ts';
import { findActions, readTrailState } from './trail-state.ts';
import { verifyNow } from './verify-trail.ts';

export { checkTrail } from './verify-trail.ts';

/** The door of the trail: read, checked and anchored by the data-protection officer. */
export function mountAuditTrail(mount: Mount): void {
  mount(listEntries, findEntries);
  mount(listActions, findActions);
  mount(getTrailState, readTrailState);
  mount(verifyTrail, verifyNow);
  mount(makeTrailAnchor, takeAnchor);
  mount(exportTrailAnchors, exportAnchorFile);
}
