import type { Mount } from '#platform/server/http/mount.ts';
import {
  abandonAgencyImport,
  acceptAgencyImport,
  addAgency,
  addAlias,
  addMember,
  changeAgency,
  changeGroup,
  endAgency,
  endMember,
  findAgencies,
  findMemberOfficers,
  getAgency,
  handOver,
  listAgencies,
  listGroupMembers,
  listGroups,
  listHeld,
  listOpenWork,
  moveWork,
  previewAgencyImport,
  recordSuccession,
  removeAlias,
  tryName,
} from '../contract.ts';
import { listOpenWorkOf, moveChosenWork } from './chosen-work.ts';
import { closeMember, findOfficersForCommittee, recordMember } from './committee.ts';
import { closeAgency, editAgency, recordAgency } from './edit-agency.ts';
import { dropAlias, recordAlias } from './edit-aliases.ts';
import { listMatchingAgencies } from './find-agencies.ts';
import { getAgencyRecord } from './get-agency.ts';
import { editGroup, listGroupViews, listMembersOfGroup } from './groups.ts';
import { listHeldRecords, recordHandOver } from './hand-over.ts';
import { acceptTable, dropTable, previewTable } from './import-agencies.ts';
import { listAgencyRows } from './list-agencies.ts';
import { recordAgencySuccession } from './succession.ts';
import { tryWrittenName } from './try-name.ts';

export { loadDirectory } from './load-directory.ts';
export { moveDueWork, moveOpenWork } from './move-due.ts';

/** The door of agencies: their tree and history, committees, groups, imports, and how names resolve. */
export function mountAgencies(mount: Mount): void {
  mount(findAgencies, listMatchingAgencies);
  mount(listAgencies, listAgencyRows);
  mount(tryName, tryWrittenName);
  mount(findMemberOfficers, findOfficersForCommittee);
  mount(getAgency, getAgencyRecord);
  mount(addAgency, recordAgency);
  mount(changeAgency, editAgency);
  mount(endAgency, closeAgency);
  mount(addAlias, recordAlias);
  mount(removeAlias, dropAlias);
  mount(recordSuccession, recordAgencySuccession);
  mount(listOpenWork, listOpenWorkOf);
  mount(moveWork, moveChosenWork);
  mount(listHeld, listHeldRecords);
  mount(handOver, recordHandOver);
  mount(addMember, recordMember);
  mount(endMember, closeMember);
  mount(listGroups, listGroupViews);
  mount(listGroupMembers, listMembersOfGroup);
  mount(changeGroup, editGroup);
  mount(previewAgencyImport, previewTable);
  mount(acceptAgencyImport, acceptTable);
  mount(abandonAgencyImport, dropTable);
}
