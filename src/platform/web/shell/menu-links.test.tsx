import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { defineWords } from '#platform/web/language/words.ts';
import { render } from '#platform/web/testing/render.tsx';
import type { MenuItem } from './list-menu.ts';
import { PageLinks } from './menu-links.tsx';

it('marks one page of the menu as open, also where the address of another begins alike', async () => {
  const root = createRootRoute();
  const routes = ['/plans', '/plans/new'].map((path) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: () => <PageLinks items={ITEMS} current={itemAt('/plans/new')} className="x" />,
    }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/plans/new'] }),
  });
  await router.load();
  const page = await render(<RouterProvider router={router} />);
  const open = [...page.root.querySelectorAll('a[aria-current="page"]')];
  expect(open.map((link) => link.getAttribute('href'))).toEqual(['/plans/new']);
  await page.leave();
});

const WORDS = defineWords('menu-test', { vi: { menu: 'Trang' }, en: { menu: 'Page' } });
const ITEMS = ['/plans', '/plans/new'].map(itemAt);

function itemAt(path: string): MenuItem {
  return {
    key: path,
    label: 'menu',
    section: 'plans',
    order: 1,
    path,
    icon: 'document',
    visible: () => true,
    words: WORDS,
  };
}
