import type { Mount } from '#platform/server/http/mount.ts';
import { getLeadersView, getToday } from '../contract.ts';
import { composeLeadersView } from './get-leaders-view.ts';
import { composeToday } from './get-today.ts';

/** The door of today: what must be done, and the leaders' page. */
export function mountToday(mount: Mount): void {
  mount(getToday, composeToday);
  mount(getLeadersView, composeLeadersView);
}
