import type { Mount } from '#platform/server/http/mount.ts';
import {
  answerDifficulty,
  decideDifficulties,
  getDifficulty,
  groupDifficulties,
  listDifficulties,
  listDifficultyGroups,
  raiseDifficulty,
  ungroupDifficulty,
  withdrawDifficulty,
} from '../contract.ts';
import { decideOneOrGroup } from './decide-difficulties.ts';
import { getDifficultyView } from './get-difficulty.ts';
import { listGroups, putTogether, takeOut } from './group-difficulties.ts';
import { listVisibleDifficulties } from './list-difficulties.ts';
import {
  answerDecidedDifficulty,
  raiseNewDifficulty,
  withdrawOwnDifficulty,
} from './raise-difficulty.ts';

/** The door of difficulties. */
export function mountDifficulties(mount: Mount): void {
  mount(listDifficulties, listVisibleDifficulties);
  mount(getDifficulty, getDifficultyView);
  mount(raiseDifficulty, raiseNewDifficulty);
  mount(withdrawDifficulty, withdrawOwnDifficulty);
  mount(answerDifficulty, answerDecidedDifficulty);
  mount(ungroupDifficulty, takeOut);
  mount(decideDifficulties, decideOneOrGroup);
  mount(listDifficultyGroups, listGroups);
  mount(groupDifficulties, putTogether);
}
