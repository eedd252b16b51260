import type { Mount } from '#platform/server/http/mount.ts';
import { addPilot, changePilot, getPilot, listPilots, reviewPilot } from '../contract.ts';
import { getPilotView, listVisiblePilots } from './list-pilots.ts';
import { changeMark, markPilot, writeReview } from './manage-pilot.ts';

/** The door of pilots. */
export function mountPilots(mount: Mount): void {
  mount(listPilots, listVisiblePilots);
  mount(getPilot, getPilotView);
  mount(addPilot, markPilot);
  mount(changePilot, changeMark);
  mount(reviewPilot, writeReview);
}
