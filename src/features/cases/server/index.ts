import type { Mount } from '#platform/server/http/mount.ts';
import * as say from '../contract.ts';
import { openName, recordName } from './accused-names.ts';
import { recordAidAnswer, recordAidRequest } from './aid-requests.ts';
import { acceptFile, refuseFile } from './answer-hand-over.ts';
import { answerToMeasure } from './answer-measure.ts';
import { recordAppeal, recordWithdrawal } from './appeals.ts';
import { listOwnCasePosts, nameHandlers } from './assign-handlers.ts';
import { confirmContent, proposeContent, readContent, withdrawContent } from './case-content.ts';
import { draftPaper, editPaper, openPaper, stepPaper } from './case-papers.ts';
import { listOffencesOn } from './catalogue.ts';
import { previewChange, recordChange } from './change-charges.ts';
import {
  answerToCharge,
  chargePerson,
  endAgainstAccused,
  keepSupplement,
} from './charge-accused.ts';
import { listHearingsOutline, listOutline, readBoard, readCounts } from './count-cases.ts';
import { keepDecisionReceipt } from './decision-receipts.ts';
import { proposeDesignation, recordAgreement, recordEnd } from './designations.ts';
import { exportShared } from './export-notes.ts';
import { getCaseView } from './get-case.ts';
import { sendFile } from './hand-over.ts';
import { planHearing, recordHeld, recordPutOff, weighHearing } from './hearings.ts';
import { pronounce, recordReceipt } from './judgment.ts';
import { keepLegalNote, listShared, openNote, shareNote } from './legal-notes.ts';
import { caseOfTip, findOwnCases, listOwnCases } from './list-cases.ts';
import { listFileReceivers, listIncomingFiles } from './list-hand-overs.ts';
import { listOwnHearings } from './list-hearings.ts';
import { prolongMeasure, putMeasure, stopMeasure } from './measures.ts';
import { mergeInto, sendOutside } from './merge-cases.ts';
import { listToNumber, numberPaper } from './number-paper.ts';
import { openNewCase } from './open-case.ts';
import { attachSigned, registerCaseFiles, sendSigned } from './paper-copies.ts';
import { sendPaperDocx } from './paper-docx.ts';
import { listSignersToChoose } from './paper-signers.ts';
import { tiePaper } from './paper-step.ts';
import { keepProtection } from './protection.ts';
import { keepDuty } from './record-duty.ts';
import { keepFacts, proposeFromFacts } from './record-facts.ts';
import { keepNotice } from './record-notice.ts';
import { takeStep } from './record-step.ts';
import { listItemsToSplit, splitOff } from './split-case.ts';
import { enterVictim, listOwnSteps, nameHelpers, recordActWithVictim } from './victims.ts';
import { recordWanted, recordWantedResult } from './wanted.ts';

export { contentOf } from './accused-names.ts';
export { getStoredCase, type StoredCase } from './case-store.ts';
export { minimiseAccused } from './minimise-accused.ts';
export { openCaseOfTip } from './open-case-of-tip.ts';
export { accessOf, requireMayRecord } from './record-acts.ts';
export { markCaseClocksStale, recountCases } from './recount-cases.ts';

/** Reading by POST, so that nothing typed stands in an address: nothing is recorded. */
const READING = { audit: false, remember: false };
/** Words that are opened are never kept for repeats. */
const OPENING = { remember: false };

/** The door of criminal cases. */
export function mountCases(mount: Mount): void {
  registerCaseFiles();
  mount(say.countCases, readBoard);
  mount(say.listCases, listOwnCases);
  mount(say.searchCases, findOwnCases, READING);
  mount(say.findCaseOfTip, caseOfTip);
  mount(say.listCaseOutline, listOutline);
  mount(say.getCaseCounts, readCounts);
  mount(say.listHearingOutline, listHearingsOutline);
  mount(say.listOffences, listOffencesOn);
  mount(say.listOwnVictimSteps, listOwnSteps);
  mount(say.proposeCaseCharges, proposeFromFacts, READING);
  mount(say.getCase, getCaseView);
  mountLife(mount);
  mountAccused(mount);
  mountVictims(mount);
  mountCourt(mount);
  mountPapers(mount);
  mount(say.getCaseContent, readContent);
  mount(say.proposeCaseContent, proposeContent);
  mount(say.confirmCaseContent, confirmContent);
  mount(say.withdrawCaseContent, withdrawContent);
}

function mountLife(mount: Mount): void {
  mount(say.openCase, openNewCase);
  mount(say.recordFacts, keepFacts);
  mount(say.recordStep, takeStep);
  mount(say.previewCharges, previewChange, READING);
  mount(say.changeCharges, recordChange);
  mount(say.mergeCases, mergeInto);
  mount(say.splitCase, splitOff);
  mount(say.listSplitEvidence, listItemsToSplit);
  mount(say.leaveProvince, sendOutside);
  mount(say.assignHandlers, nameHandlers);
  mount(say.listCasePosts, listOwnCasePosts);
  mount(say.recordNotice, keepNotice);
  mount(say.recordDuty, keepDuty);
  mount(say.listReceivers, listFileReceivers);
  mount(say.handOverCase, sendFile);
  mount(say.listHandOvers, listIncomingFiles);
  mount(say.acceptHandOver, acceptFile);
  mount(say.refuseHandOver, refuseFile);
}

function mountAccused(mount: Mount): void {
  mount(say.chargeAccused, chargePerson);
  mount(say.answerCharge, answerToCharge);
  mount(say.receiveSupplement, keepSupplement);
  mount(say.nameAccused, recordName);
  mount(say.openAccusedName, openName, OPENING);
  mount(say.dropAccused, endAgainstAccused);
  mount(say.setMeasure, putMeasure);
  mount(say.extendMeasure, prolongMeasure);
  mount(say.answerMeasure, answerToMeasure);
  mount(say.endMeasure, stopMeasure);
  mount(say.issueWanted, recordWanted);
  mount(say.endWanted, recordWantedResult);
}

function mountVictims(mount: Mount): void {
  mount(say.addVictim, enterVictim);
  mount(say.assignHelpers, nameHelpers);
  mount(say.answerProtection, keepProtection);
  mount(say.recordVictimAct, recordActWithVictim);
}

function mountCourt(mount: Mount): void {
  mount(say.checkHearing, weighHearing, READING);
  mount(say.setHearing, planHearing);
  mount(say.holdHearing, recordHeld);
  mount(say.putOffHearing, recordPutOff);
  mount(say.listHearings, listOwnHearings);
  mount(say.recordJudgment, pronounce);
  mount(say.recordJudgmentReceipt, recordReceipt);
  mount(say.recordDecisionReceipt, keepDecisionReceipt);
  mount(say.lodgeAppeal, recordAppeal);
  mount(say.withdrawAppeal, recordWithdrawal);
  mount(say.designateCase, proposeDesignation);
  mount(say.agreeDesignation, recordAgreement);
  mount(say.endDesignation, recordEnd);
  mount(say.askAid, recordAidRequest);
  mount(say.answerAid, recordAidAnswer);
}

function mountPapers(mount: Mount): void {
  mount(say.writeLegalNote, keepLegalNote);
  mount(say.openLegalNote, openNote, OPENING);
  mount(say.shareLegalNote, shareNote);
  mount(say.listSharedNotes, listShared);
  mount(say.exportSharedNotes, exportShared);
  mount(say.draftCasePaper, draftPaper);
  mount(say.listPaperSigners, listSignersToChoose);
  mount(say.stepCasePaper, stepPaper);
  mount(say.tieCasePaper, tiePaper);
  mount(say.attachSignedCasePaper, attachSigned);
  mount(say.openSignedCasePaper, sendSigned, OPENING);
  mount(say.openCasePaper, openPaper, OPENING);
  mount(say.editCasePaper, editPaper);
  mount(say.listPapersToNumber, listToNumber);
  mount(say.numberCasePaper, numberPaper);
  mount(say.downloadCasePaper, sendPaperDocx, OPENING);
}
