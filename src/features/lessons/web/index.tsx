import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { LessonFilters } from './lesson-filters.ts';
import { lessonWords } from './words.ts';

/** The web door of lessons. */
export const lessonsWeb: FeatureWeb = {
  name: 'lessons',
  words: lessonWords,
  navigation: [
    {
      key: 'lessons',
      label: 'menu',
      section: 'cases',
      order: 72,
      path: '/lessons',
      icon: 'document',
      visible: (me) => may(me, 'lesson.read'),
    },
  ],
  routes: [
    {
      path: '/lessons',
      title: 'list.title',
      search: LessonFilters,
      component: lazyPage(() => import('./lesson-list-page.tsx'), 'LessonListPage'),
    },
  ],
};
