import type { Mount } from '#platform/server/http/mount.ts';
import * as contract from '../contract.ts';
import { stepTip } from './act-on-tip.ts';
import { addToTip, attachToTip, registerTipFiles, sendTipFile } from './change-content.ts';
import { listChoicesOf } from './choices.ts';
import { draftBeforehand } from './draft-paper.ts';
import { findLikely } from './find-likely.ts';
import { findTips } from './find-tips.ts';
import { getTipView } from './get-tip.ts';
import { handTipsOver } from './hand-over.ts';
import { giveCommunes, readJurisdiction } from './jurisdiction.ts';
import { answerAsk, askAnywhere, listAsks, listWeek } from './known-anywhere.ts';
import { endLink, linkTwoTips } from './link-tips.ts';
import { listRequests } from './list-requests.ts';
import { countBoards, listOpenTips } from './list-tips.ts';
import { answerProposal, listProposals } from './matches.ts';
import { mergeTwoTips, splitPartOff, undoMergeOf } from './merge-tips.ts';
import { countForLeaders, listMissed, listReceipts } from './more-lists.ts';
import { openPaperWords, sendPaperDocx } from './open-paper.ts';
import { openTipPart } from './open-tip.ts';
import { recallSentTip } from './recall-transfer.ts';
import { recordNewTip } from './record-tip.ts';
import { attachSigned, registerKeptPaperFiles, sendSigned } from './signed-tip-paper.ts';
import { editPaper, enterPaperNumber, listForClerk, stepPaper } from './step-paper.ts';

export { stepTip } from './act-on-tip.ts';
export { findProcuracies } from './bodies.ts';
export { markClocksStale, minimiseNames, recountTips } from './daily-tips.ts';
export { endDangerOfTip } from './end-danger.ts';
export { viewClock } from './get-tip.ts';
export { nearnessOf, nextClockColumns } from './next-clock.ts';
export { storeNewTip } from './store-new-tip.ts';
export { groupOf } from './tip-groups.ts';

/** Reading by POST, so that typed words never stand in an address: nothing is recorded. */
const READING = { audit: false, remember: false };
/** Openings write their own line of the trail, and no answer of theirs is kept. */
const OPENING = { remember: false };

/** The door of tips: intake, the steps, their papers, boards, matching. */
export function mountTips(mount: Mount): void {
  registerTipFiles();
  registerKeptPaperFiles();
  mount(contract.findLikelyTips, findLikely, READING);
  mount(contract.searchTips, findTips, READING);
  mount(contract.recordTip, recordNewTip);
  mount(contract.listTips, listOpenTips);
  mount(contract.countTipBoards, countBoards);
  mount(contract.listTipReceipts, listReceipts);
  mount(contract.listMissedNotices, listMissed);
  mount(contract.listTipRequests, listRequests);
  mount(contract.countTips, countForLeaders);
  mount(contract.getTip, getTipView);
  mount(contract.openTip, openTipPart, OPENING);
  mount(contract.listTipChoices, listChoicesOf);
  mount(contract.changeTipContent, addToTip);
  mount(contract.attachTipFile, attachToTip);
  mount(contract.openTipFile, sendTipFile, OPENING);
  mount(contract.actOnTip, stepTip);
  mount(contract.recallTransfer, recallSentTip);
  mount(contract.handOverTips, handTipsOver);
  mount(contract.getJurisdiction, readJurisdiction);
  mount(contract.setJurisdiction, giveCommunes);
  mountPapers(mount);
  mountMatching(mount);
}

function mountPapers(mount: Mount): void {
  mount(contract.draftTipPaper, draftBeforehand);
  mount(contract.openTipPaper, openPaperWords, OPENING);
  mount(contract.editTipPaper, editPaper);
  mount(contract.stepTipPaper, stepPaper);
  mount(contract.downloadTipPaper, sendPaperDocx, OPENING);
  mount(contract.attachSignedTipPaper, attachSigned);
  mount(contract.openSignedTipPaper, sendSigned, OPENING);
  mount(contract.listPapersToNumber, listForClerk);
  mount(contract.numberTipPaper, enterPaperNumber);
}

function mountMatching(mount: Mount): void {
  mount(contract.listMatches, listProposals);
  mount(contract.answerMatch, answerProposal);
  mount(contract.linkTips, linkTwoTips);
  mount(contract.unlinkTips, endLink);
  mount(contract.mergeTips, mergeTwoTips);
  mount(contract.undoMerge, undoMergeOf);
  mount(contract.splitTip, splitPartOff);
  mount(contract.askKnownAnywhere, askAnywhere);
  mount(contract.listKnownAsks, listAsks);
  mount(contract.answerKnownAsk, answerAsk);
  mount(contract.listWeeklyAsks, listWeek);
}
