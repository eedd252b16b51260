import type { Mount } from '#platform/server/http/mount.ts';
import * as contract from '../contract.ts';
import { handOn, listWaitingCalls } from './hand-call-over.ts';
import { countOwnCalls, listOwnCalls, openOwnCall, readCallDesk } from './list-calls.ts';
import { referOn, tellDanger } from './refer-call.ts';
import { finishCall, hearOfCall, keepCall } from './save-call.ts';

export { endLostCalls } from './lost-calls.ts';
export { acknowledgeReferral } from './refer-call.ts';

/** The door of the hotline: one call from its first keystroke to the receipt of its referral. */
export function mountHotline(mount: Mount): void {
  mount(contract.saveCall, keepCall, { audit: false, remember: false });
  mount(contract.hearCall, hearOfCall, { audit: false, remember: false });
  mount(contract.endCall, finishCall);
  mount(contract.tellDangerOfCall, tellDanger);
  mount(contract.referCall, referOn);
  mount(contract.openCall, openOwnCall, { remember: false });
  mount(contract.listCalls, listOwnCalls);
  mount(contract.getCallDesk, readCallDesk);
  mount(contract.countCalls, countOwnCalls);
  mount(contract.listCallsToRefer, listWaitingCalls);
  mount(contract.handCallOver, handOn);
}
