import type { Mount, MountOpen } from '#platform/server/http/mount.ts';
import * as contract from '../contract.ts';
import { challengeNewPasskey, dropPasskey, keepPasskey } from './add-passkey.ts';
import { findOfficersOfRange } from './find-officers.ts';
import { getMe } from './get-me.ts';
import { getOfficerDetail } from './get-officer.ts';
import { getWelcome } from './get-welcome.ts';
import { issueOneTimeCode } from './issue-code.ts';
import { findAgenciesOfRange, listRolesFor } from './list-choices.ts';
import { closeAuthority, closeCover, giveAuthority, giveCover } from './manage-capacity.ts';
import {
  addOfficer,
  changeOfficerState,
  correctOfficer,
  endOfficerSessions,
} from './manage-officer.ts';
import { closePost, correctPost, givePost } from './manage-post.ts';
import { getOwnFactors, leaveSetUp } from './own-factors.ts';
import { endOwnOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.ts';
import { challengePasskey } from './passkey-check.ts';
import { openSessionByPasskey } from './passkey-sign-in.ts';
import { openByCode } from './prove-code.ts';
import {
  proveAgainByPasskey,
  proveAgainByPassword,
  unlockSession,
  unlockWithPasskey,
} from './prove-identity.ts';
import { renewCodes } from './recovery-codes.ts';
import { listRolesWithPermissions, setRolePermission } from './roles.ts';
import { changeLocale, endSession, takePost } from './session-steps.ts';
import { changePassword } from './set-password.ts';
import { openSession, readStage } from './sign-in.ts';
import { beginSingleSignOn, endSingleSignOn } from './single-sign-on.ts';
import { beginTotp, dropTotp, finishTotp } from './totp.ts';
import { openSessionByCode } from './use-code.ts';

export { createFirstOfficer, type NotMade } from './create-first-officer.ts';
export { importKnownPasswords } from './import-known-passwords.ts';
export { hashPassword } from './password.ts';

/** The door of accounts: signing in, oneself, officers and their posts. */
export function mountAccounts(open: MountOpen, mount: Mount): void {
  mountSignIn(open);
  mountOwnAccount(open, mount);
  mountOfficers(mount);
}

function mountSignIn(open: MountOpen): void {
  open(contract.welcome, getWelcome);
  open(contract.signIn, openSession);
  open(contract.getSignInStage, readStage);
  open(contract.signInByCode, openSessionByCode);
  open(contract.proveCode, openByCode);
  open(contract.startPasskey, challengePasskey);
  open(contract.signInByPasskey, openSessionByPasskey);
  open(contract.startSingleSignOn, beginSingleSignOn);
  open(contract.finishSingleSignOn, endSingleSignOn);
  open(contract.finishSetUp, leaveSetUp);
  open(contract.signOut, endSession);
  open(contract.unlock, unlockSession);
  open(contract.unlockByPasskey, unlockWithPasskey);
}

function mountOwnAccount(open: MountOpen, mount: Mount): void {
  open(contract.me, getMe);
  open(contract.switchPost, takePost);
  open(contract.setLocale, changeLocale);
  open(contract.proveByPassword, proveAgainByPassword);
  open(contract.proveByPasskey, proveAgainByPasskey);
  open(contract.getFactors, getOwnFactors);
  open(contract.setPassword, changePassword);
  open(contract.startTotp, beginTotp);
  open(contract.confirmTotp, finishTotp);
  open(contract.removeTotp, dropTotp);
  open(contract.startNewPasskey, challengeNewPasskey);
  open(contract.addPasskey, keepPasskey);
  open(contract.removePasskey, dropPasskey);
  open(contract.renewRecoveryCodes, renewCodes);
  mount(contract.listSessions, listOwnSessions);
  mount(contract.revokeSession, endOwnSession);
  mount(contract.revokeOtherSessions, endOwnOtherSessions);
}

function mountOfficers(mount: Mount): void {
  const reading = { audit: false, remember: false };
  mount(contract.findOfficers, findOfficersOfRange, reading);
  mount(contract.findOwnAgencies, findAgenciesOfRange, reading);
  mount(contract.listGrantableRoles, listRolesFor);
  mount(contract.getOfficer, getOfficerDetail);
  mount(contract.createOfficer, addOfficer, { remember: false });
  mount(contract.changeOfficer, correctOfficer);
  mount(contract.setOfficerState, changeOfficerState);
  mount(contract.issueCode, issueOneTimeCode, { remember: false });
  mount(contract.revokeOfficerSessions, endOfficerSessions);
  mount(contract.addPost, givePost);
  mount(contract.changePost, correctPost);
  mount(contract.endPost, closePost);
  mount(contract.addAuthority, giveAuthority);
  mount(contract.endAuthority, closeAuthority);
  mount(contract.addCover, giveCover);
  mount(contract.endCover, closeCover);
  mount(contract.listRoles, listRolesWithPermissions);
  mount(contract.changeRolePermission, setRolePermission);
}
