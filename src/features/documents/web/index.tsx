import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import {
  ArrivalSearch,
  BookSearch,
  OutgoingSearch,
  RegisterSearch,
  UrgingSearch,
} from './filters.ts';
import { documentWords } from './words.ts';

/** The web door of documents: register, arrivals, letters, urging, numbers. */
export const documentsWeb: FeatureWeb = {
  name: 'documents',
  words: documentWords,
  navigation: [
    {
      key: 'urging',
      label: 'menu.urging',
      section: 'plans',
      order: 40,
      path: '/urging',
      icon: 'megaphone',
      visible: (me) => may(me, 'urging.send'),
    },
    {
      key: 'outgoing',
      label: 'menu.outgoing',
      section: 'plans',
      order: 50,
      path: '/outgoing',
      icon: 'mail',
      visible: (me) => may(me, 'document.read'),
    },
    {
      key: 'arrivals',
      label: 'menu.arrivals',
      section: 'plans',
      order: 51,
      path: '/arrivals',
      icon: 'download',
      visible: (me) => may(me, 'document.receive'),
    },
    {
      key: 'documents',
      label: 'menu.register',
      section: 'plans',
      order: 52,
      path: '/documents',
      icon: 'document',
      visible: (me) => may(me, 'document.read') || may(me, 'plan.read'),
    },
    {
      key: 'number-book',
      label: 'menu.numbers',
      section: 'plans',
      order: 53,
      path: '/number-book',
      icon: 'rows',
      visible: (me) => may(me, 'document.number'),
    },
  ],
  routes: [
    {
      path: '/documents',
      title: 'register.title',
      search: RegisterSearch,
      component: lazyPage(() => import('./register-page.tsx'), 'RegisterPage'),
    },
    {
      path: '/documents/new',
      title: 'form.newTitle',
      component: lazyPage(() => import('./new-document-page.tsx'), 'NewDocumentPage'),
    },
    {
      path: '/documents/$documentId',
      title: 'document.title',
      component: lazyPage(() => import('./document-page.tsx'), 'DocumentPage'),
    },
    {
      path: '/documents/$documentId/edit',
      title: 'form.editTitle',
      component: lazyPage(() => import('./edit-document-page.tsx'), 'EditDocumentPage'),
    },
    {
      path: '/arrivals',
      title: 'arrivals.title',
      search: ArrivalSearch,
      component: lazyPage(() => import('./arrivals-page.tsx'), 'ArrivalsPage'),
    },
    {
      path: '/urging',
      title: 'urging.title',
      search: UrgingSearch,
      component: lazyPage(() => import('./urging-page.tsx'), 'UrgingPage'),
    },
    {
      path: '/outgoing',
      title: 'outgoing.title',
      search: OutgoingSearch,
      component: lazyPage(() => import('./outgoing-list-page.tsx'), 'OutgoingListPage'),
    },
    {
      path: '/outgoing/new',
      title: 'free.title',
      component: lazyPage(() => import('./new-outgoing-page.tsx'), 'NewOutgoingPage'),
    },
    {
      path: '/outgoing/$letterId',
      title: 'letter.title',
      component: lazyPage(() => import('./letter-page.tsx'), 'LetterPage'),
    },
    {
      path: '/number-book',
      title: 'numbers.title',
      search: BookSearch,
      component: lazyPage(() => import('./number-book-page.tsx'), 'NumberBookPage'),
    },
  ],
};
