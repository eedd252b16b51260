import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { NewTaskSearch } from './new-task-search.ts';
import { TaskFilters } from './task-filters.ts';
import { taskWords } from './words.ts';

/** The web door of tasks. */
export const tasksWeb: FeatureWeb = {
  name: 'tasks',
  words: taskWords,
  navigation: [
    {
      key: 'tasks',
      label: 'menu',
      section: 'plans',
      order: 20,
      path: '/tasks',
      icon: 'check',
      visible: (me) => may(me, 'task.read'),
    },
  ],
  routes: [
    {
      path: '/tasks',
      title: 'list.title',
      search: TaskFilters,
      component: lazyPage(() => import('./task-list-page.tsx'), 'TaskListPage'),
    },
    {
      path: '/tasks/new',
      title: 'add.title',
      search: NewTaskSearch,
      component: lazyPage(() => import('./new-task-page.tsx'), 'NewTaskPage'),
    },
    {
      path: '/tasks/$taskId',
      title: 'record.title',
      component: lazyPage(() => import('./task-page.tsx'), 'TaskPage'),
    },
  ],
};
