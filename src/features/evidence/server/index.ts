import type { Mount } from '#platform/server/http/mount.ts';
import * as say from '../contract.ts';
import { correctWords, openWords } from './evidence-words.ts';
import { finishFile } from './finish-file.ts';
import { getItemView } from './get-evidence.ts';
import { listRegister } from './list-evidence.ts';
import { printRegister } from './print-register.ts';
import { receiveItem } from './receive-evidence.ts';
import { addCustody } from './record-custody.ts';
import { dropFile, readArrival, startFile, takePart } from './send-file.ts';
import { takeFile } from './take-file.ts';

export { dropAbandonedFiles } from './clean-up.ts';
export { partEvidence, takeEvidenceAlong } from './follow-case.ts';
export { moveEvidenceWithFile } from './follow-file.ts';

/** Words that are opened are never kept for repeats. */
const OPENING = { remember: false };
/** The whole is recorded when it is begun and when it is kept; its parts leave no line each. */
const PART = { audit: false, remember: false };

/** The door of the evidence register. */
export function mountEvidence(mount: Mount): void {
  mount(say.listEvidence, listRegister);
  mount(say.receiveEvidence, receiveItem);
  mount(say.getEvidence, getItemView);
  mount(say.openEvidenceWords, openWords, OPENING);
  mount(say.correctEvidenceWords, correctWords, OPENING);
  mount(say.recordCustody, addCustody);
  mount(say.printEvidenceRegister, printRegister, OPENING);
  mount(say.startEvidenceFile, startFile);
  mount(say.sendEvidencePart, takePart, PART);
  mount(say.getEvidenceArrival, readArrival);
  mount(say.finishEvidenceFile, finishFile);
  mount(say.dropEvidenceFile, dropFile);
  mount(say.takeEvidenceFile, takeFile);
}
