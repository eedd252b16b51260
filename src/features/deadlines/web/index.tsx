import { z } from 'zod';
import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { deadlineWords } from './words.ts';

/** The web door of days: the calendar for everybody, the dated settings for administrators. */
export const deadlinesWeb: FeatureWeb = {
  name: 'deadlines',
  words: deadlineWords,
  navigation: [
    {
      key: 'calendar',
      label: 'menu',
      section: 'plans',
      order: 90,
      path: '/calendar',
      icon: 'calendar',
      visible: (me) => may(me, 'plan.read') || may(me, 'calendar.edit'),
    },
    {
      key: 'settings',
      label: 'settingsMenu',
      section: 'administration',
      order: 70,
      path: '/settings',
      icon: 'sliders',
      visible: (me) => may(me, 'setting.edit'),
    },
  ],
  routes: [
    {
      path: '/calendar',
      title: 'calendar.page',
      search: z.object({ of: z.coerce.number().int().min(2000).max(2100).optional() }),
      component: lazyPage(() => import('./calendar-page.tsx'), 'CalendarPage'),
    },
    {
      path: '/settings',
      title: 'settings.title',
      component: lazyPage(() => import('./settings-page.tsx'), 'SettingsPage'),
    },
    {
      path: '/settings/time-limits',
      title: 'clocks.title',
      component: lazyPage(() => import('./clock-values-page.tsx'), 'ClockValuesPage'),
    },
  ],
};
