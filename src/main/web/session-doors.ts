import {
  me,
  setLocale,
  signOut,
  switchPost,
  unlock,
  unlockByPasskey,
} from '#features/accounts/contract.ts';
import { askPasskey, canUsePasskeys } from '#features/accounts/web/index.tsx';
import { call } from '#platform/web/api/call.ts';
import type { SessionDoors } from '#platform/web/session/session.tsx';

export { me };

/** Joins the frame to the accounts feature. A changed post or officer starts from an empty page. */
export const sessionDoors: SessionDoors = {
  signInPath: '/sign-in',
  accountPath: '/me',
  async switchPost(postId) {
    await call(switchPost, { postId });
    window.location.assign('/');
  },
  async signOut() {
    await call(signOut, {});
    window.location.assign('/sign-in');
  },
  async keepLocale(locale) {
    await call(setLocale, { locale });
  },
  async readNow() {
    return (await call(me, {})).now;
  },
  async unlock(password) {
    await call(unlock, { password });
  },
  ...(canUsePasskeys()
    ? {
        async unlockByPasskey() {
          await call(unlockByPasskey, await askPasskey());
        },
      }
    : {}),
};
