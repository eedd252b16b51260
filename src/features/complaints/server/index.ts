import type { Mount } from '#platform/server/http/mount.ts';
import * as contract from '../contract.ts';
import { listOfficersOfUnit, stepComplaint } from './act-on-complaint.ts';
import { countForLeaders } from './count-complaints.ts';
import { sendDecisionDocx } from './decision-docx.ts';
import { getComplaintView } from './get-complaint.ts';
import { listOwnComplaints } from './list-complaints.ts';
import { openComplaintPart } from './open-complaint.ts';
import { recordNewComplaint } from './record-complaint.ts';
import { takeUpLodgedComplaint } from './take-up-complaint.ts';

export { markComplaintClocksStale, recountComplaints } from './recount-complaints.ts';

/** Openings write their own line of the trail, and no answer of theirs is kept. */
const OPENING = { remember: false };

/** The door of complaints: taking in, settling, counting. */
export function mountComplaints(mount: Mount): void {
  mount(contract.listComplaints, listOwnComplaints);
  mount(contract.recordComplaint, recordNewComplaint);
  mount(contract.takeUpComplaint, takeUpLodgedComplaint, OPENING);
  mount(contract.getComplaint, getComplaintView);
  mount(contract.openComplaint, openComplaintPart, OPENING);
  mount(contract.listUnitOfficers, listOfficersOfUnit);
  mount(contract.actOnComplaint, stepComplaint);
  mount(contract.downloadDecision, sendDecisionDocx, OPENING);
  mount(contract.countComplaints, countForLeaders);
}
