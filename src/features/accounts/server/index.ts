import type { Mount, MountOpen } from '#platform/server/http/mount.ts';
import { me, setLocale, signIn, signOut, switchPost, unlock, welcome } from '../contract.ts';
import { getMe } from './get-me.ts';
import { getWelcome } from './get-welcome.ts';
import { changeLocale, endSession, takePost, unlockSession } from './session-steps.ts';
import { openSession } from './sign-in.ts';

export { hashPassword } from './password.ts';

/** The door of accounts: signing in, the session, oneself. */
export function mountAccounts(open: MountOpen, _mount: Mount): void {
  open(welcome, getWelcome);
  open(signIn, openSession);
  open(signOut, endSession);
  open(unlock, unlockSession);
  open(me, getMe);
  open(switchPost, takePost);
  open(setLocale, changeLocale);
}
