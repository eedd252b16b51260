import type { Mount } from '#platform/server/http/mount.ts';
import {
  actOnOutgoing,
  attachDocumentFile,
  attachSigned,
  downloadDocumentFile,
  downloadOutgoing,
  downloadSigned,
  draftLetters,
  draftOutgoing,
  editDocument,
  editOutgoing,
  enterNumber,
  findDocuments,
  findNumber,
  findPlanChoices,
  getDocument,
  getDocumentText,
  getNumberBook,
  getOutgoing,
  listArrivals,
  listBookChoices,
  listDocumentChoices,
  listDocuments,
  listIssuers,
  listNumbers,
  listOutgoing,
  listSigners,
  listUrgable,
  proposeArrival,
  readHeader,
  recordArrival,
  recordDissemination,
  registerByHand,
} from '../contract.ts';
import { stepLetter } from './act-on-outgoing.ts';
import { enterArrival, keepDissemination, nextArrivalNumber } from './arrivals.ts';
import { attachToDocument, registerDocumentFiles, sendDocumentFile } from './document-files.ts';
import { getTextWithMarks } from './document-text.ts';
import { draftFreeDocument, listDraftIssuers } from './draft-free.ts';
import { draftChosenLetters } from './draft-letters.ts';
import { editDraft, listLetterSigners } from './edit-outgoing.ts';
import { listPlanChoices } from './find-plan-choices.ts';
import { getDocumentView } from './get-document.ts';
import { getLetterView } from './get-outgoing.ts';
import { sendLetterDocx } from './letter-docx.ts';
import { listIncoming } from './list-arrivals.ts';
import { findInRegister, listChoices, listRegister } from './list-documents.ts';
import { listLetters } from './list-outgoing.ts';
import { listUrgableAgencies } from './list-urgable.ts';
import { findBookLine, listBookLines, listSeries, readNumberBook } from './number-book.ts';
import { readFileHeader } from './read-header.ts';
import { editRegistered, registerTypedDocument } from './register-by-hand.ts';
import { attachSignedCopy, registerSignedCopies, sendSignedCopy } from './signed-copy.ts';
import { enterPaperNumber } from './take-number.ts';

export { foldNumber } from './fold-number.ts';
export { getConfirmedPlan } from './get-confirmed-plan.ts';
export { type CorrectedPlan, getCorrectedPlan } from './get-corrected-plan.ts';
export { getIssuingBody, listSigners } from './letter-bodies.ts';
export { registerDocument } from './register-document.ts';
export { nextNumberOf, takeNumber } from './take-number.ts';

/** Reading by POST, so that typed words never stand in an address: nothing is recorded. */
const READING = { audit: false, remember: false };

/** The door of documents: the register, the arrival books, outgoing letters and their numbers. */
export function mountDocuments(mount: Mount): void {
  registerDocumentFiles();
  registerSignedCopies();
  mountRegister(mount);
  mount(listArrivals, listIncoming);
  mount(proposeArrival, nextArrivalNumber);
  mount(recordArrival, enterArrival);
  mount(recordDissemination, keepDissemination);
  mountLetters(mount);
  mount(getNumberBook, readNumberBook);
  mount(listNumbers, listBookLines);
  mount(findNumber, findBookLine, READING);
  mount(listBookChoices, listSeries);
  mount(enterNumber, enterPaperNumber);
}

function mountRegister(mount: Mount): void {
  mount(listDocuments, listRegister);
  mount(findDocuments, findInRegister, READING);
  mount(listDocumentChoices, listChoices);
  mount(findPlanChoices, listPlanChoices, READING);
  mount(getDocument, getDocumentView);
  mount(getDocumentText, getTextWithMarks);
  mount(registerByHand, registerTypedDocument);
  mount(editDocument, editRegistered);
  mount(readHeader, readFileHeader, READING);
  mount(attachDocumentFile, attachToDocument);
  mount(downloadDocumentFile, sendDocumentFile);
}

function mountLetters(mount: Mount): void {
  mount(listUrgable, listUrgableAgencies);
  mount(draftLetters, draftChosenLetters);
  mount(listIssuers, listDraftIssuers);
  mount(draftOutgoing, draftFreeDocument);
  mount(listOutgoing, listLetters);
  mount(getOutgoing, getLetterView);
  mount(editOutgoing, editDraft);
  mount(listSigners, listLetterSigners);
  mount(actOnOutgoing, stepLetter);
  mount(attachSigned, attachSignedCopy);
  mount(downloadOutgoing, sendLetterDocx);
  mount(downloadSigned, sendSignedCopy);
}
