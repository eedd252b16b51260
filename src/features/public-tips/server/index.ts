import type { Mount } from '#platform/server/http/mount.ts';
import * as contract from '../contract.ts';
import { answerSender } from './answer-lodging.ts';
import { getLodgingView } from './get-lodging.ts';
import { listOwnLodgings } from './list-lodgings.ts';
import { openOwnLodging } from './open-lodging.ts';
import { openFileOfSender } from './open-lodging-file.ts';
import { passComplaintOn } from './pass-lodging-on.ts';

export { describePage } from './receivers.ts';
export { takeArrivals } from './take-arrivals.ts';
export { tellDanger } from './tell-danger.ts';

/** Openings write their own line of the trail, and no answer of theirs is kept. */
const OPENING = { remember: false };

/** The officers' door of lodgings; the public's own door is `page/index.ts`, on another listener. */
export function mountPublicTips(mount: Mount): void {
  mount(contract.listLodgings, listOwnLodgings);
  mount(contract.getLodging, getLodgingView);
  mount(contract.openLodging, openOwnLodging, OPENING);
  mount(contract.answerLodging, answerSender, OPENING);
  mount(contract.passLodgingOn, passComplaintOn);
  mount(contract.openLodgingFile, openFileOfSender, OPENING);
}
