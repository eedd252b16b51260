import type { Mount } from '#platform/server/http/mount.ts';
import * as say from '../contract.ts';
import { askOthers } from './ask-to-settle.ts';
import { dropOwnList, takeList } from './bring-list.ts';
import { getOwnSide } from './get-round.ts';
import { beginRound, compareAgain, listOwnRounds } from './rounds.ts';

/** The door of reconciliation between police, procuracy and court. */
export function mountReconciliation(mount: Mount): void {
  mount(say.listRounds, listOwnRounds);
  mount(say.openRound, beginRound);
  mount(say.getRound, getOwnSide);
  mount(say.compareRound, compareAgain);
  mount(say.bringList, takeList);
  mount(say.dropList, dropOwnList);
  mount(say.askToSettle, askOthers);
}
