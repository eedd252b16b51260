import type { Mount } from '#platform/server/http/mount.ts';
import * as say from '../contract.ts';
import { joinTwo } from './join-records.ts';
import { findRecords, listOwnNetworks, listProposed } from './list-networks.ts';
import { undoLast } from './undo-join.ts';

export { joinMatched } from './join-records.ts';
export { matchCase } from './match-case.ts';

/** Reading by POST, so that nothing typed stands in an address: nothing is recorded. */
const READING = { audit: false, remember: false };

/** The door of networks. */
export function mountNetworks(mount: Mount): void {
  mount(say.listNetworkProposals, listProposed);
  mount(say.listNetworks, listOwnNetworks);
  mount(say.joinRecords, joinTwo);
  mount(say.undoJoin, undoLast);
  mount(say.findNetworkRecords, findRecords, READING);
}
