import type { Mount, MountOpen } from '#platform/server/http/mount.ts';
import * as contract from '../contract.ts';
import { acknowledge, close, openPlace } from './answer-alert.ts';
import { listChoices, readDesk } from './get-desk.ts';
import { cover, endRoster, enterShifts, setPhone, takeOff } from './keep-roster.ts';
import { countAlerts, getAlert, listAlerts } from './list-alerts.ts';
import { readLockNotice } from './lock-notice.ts';
import { raiseByOfficer } from './raise-danger.ts';

export { escalateDanger, mailCalled } from './escalate.ts';
export { callForLodging, linkAlertOfCall, raiseForCall, raiseForTip } from './hear-danger.ts';

/** The door of duty: the roster of the own body, and people in danger now. */
export function mountDuty(mount: Mount): void {
  mount(contract.getDutyDesk, readDesk);
  mount(contract.listDutyChoices, listChoices);
  mount(contract.setDutyPhone, setPhone);
  mount(contract.addShifts, enterShifts);
  mount(contract.coverShift, cover);
  mount(contract.takeShiftOff, takeOff);
  mount(contract.stopRoster, endRoster);
  mount(contract.countDangerAlerts, countAlerts);
  mount(contract.listDangerAlerts, listAlerts);
  mount(contract.getDangerAlert, getAlert);
  mount(contract.raiseDanger, raiseByOfficer);
  mount(contract.openDangerAlert, openPlace, { remember: false });
  mount(contract.acknowledgeDanger, acknowledge);
  mount(contract.closeDanger, close);
}

/** What a locked screen may ask. */
export function mountLockNotice(open: MountOpen): void {
  open(contract.getLockNotice, readLockNotice);
}
