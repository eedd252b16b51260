import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { OfficerSearch } from './officer-search.ts';
import { useUnfinished } from './use-unfinished.ts';
import { accountWords } from './words.ts';

export { askPasskey, canUsePasskeys } from './passkey.ts';

/** The web door of accounts: signing in, oneself, officers and roles. */
export const accountsWeb: FeatureWeb = {
  name: 'accounts',
  words: accountWords,
  useNotice: useUnfinished,
  navigation: [
    {
      key: 'officers',
      label: 'menu.officers',
      section: 'administration',
      order: 10,
      path: '/officers',
      icon: 'people',
      visible: (me) => may(me, 'officer.manage'),
    },
    {
      key: 'roles',
      label: 'menu.roles',
      section: 'administration',
      order: 20,
      path: '/roles',
      icon: 'sliders',
      visible: (me) => may(me, 'officer.manage') || may(me, 'setting.edit'),
    },
  ],
  routes: [
    {
      path: '/sign-in',
      title: 'signIn.title',
      frame: 'bare',
      component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
    },
    {
      path: '/sign-in/return',
      title: 'signIn.title',
      frame: 'bare',
      component: lazyPage(() => import('./sign-in-return-page.tsx'), 'SignInReturnPage'),
    },
    {
      path: '/me',
      title: 'titles.me',
      component: lazyPage(() => import('./own-account-page.tsx'), 'OwnAccountPage'),
    },
    {
      path: '/officers',
      title: 'titles.officers',
      search: OfficerSearch,
      component: lazyPage(() => import('./officer-list-page.tsx'), 'OfficerListPage'),
    },
    {
      path: '/officers/new',
      title: 'titles.newOfficer',
      component: lazyPage(() => import('./new-officer-page.tsx'), 'NewOfficerPage'),
    },
    {
      path: '/officers/$officerId',
      title: 'titles.officer',
      component: lazyPage(() => import('./officer-page.tsx'), 'OfficerPage'),
    },
    {
      path: '/roles',
      title: 'titles.roles',
      component: lazyPage(() => import('./roles-page.tsx'), 'RolesPage'),
    },
  ],
};
