import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { PlaceFilters } from './place-filters.ts';
import { placeWords } from './words.ts';

/** The web door of places. */
export const placesWeb: FeatureWeb = {
  name: 'places',
  words: placeWords,
  navigation: [
    {
      key: 'places',
      label: 'menu',
      section: 'places',
      order: 10,
      path: '/places',
      icon: 'pin',
      visible: (me) => may(me, 'place.read'),
    },
    {
      key: 'place-map',
      label: 'mapMenu',
      section: 'places',
      order: 20,
      path: '/places/map',
      icon: 'flag',
      visible: (me) => may(me, 'place.read'),
    },
  ],
  routes: [
    {
      path: '/places',
      title: 'title',
      search: PlaceFilters,
      component: lazyPage(() => import('./place-list-page.tsx'), 'PlaceListPage'),
    },
    {
      path: '/places/map',
      title: 'map.title',
      search: z.object({ on: DateText.optional() }),
      component: lazyPage(() => import('./place-map-page.tsx'), 'PlaceMapPage'),
    },
    {
      path: '/places/import',
      title: 'import.title',
      component: lazyPage(() => import('./place-import-page.tsx'), 'PlaceImportPage'),
    },
    {
      path: '/places/$placeId',
      title: 'record.title',
      component: lazyPage(() => import('./place-page.tsx'), 'PlacePage'),
    },
  ],
};
