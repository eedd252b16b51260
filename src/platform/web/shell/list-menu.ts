import type { FeatureWeb, NavigationItem } from '#platform/web/feature-web.ts';
import type { AnyWords } from '#platform/web/language/words.ts';
import type { Me } from '#platform/web/session/me.ts';
import { PHONE_ORDER, SECTIONS, type Section } from './sections.ts';

export interface MenuItem extends NavigationItem {
  readonly words: AnyWords;
}

/** One section of the menu with the items that the officer may open; never empty. */
export interface MenuSection {
  readonly section: Section;
  readonly items: readonly MenuItem[];
}

/** Lists the menu that this post sees, in the order of the office. */
export function listMenu(features: readonly FeatureWeb[], me: Me): MenuSection[] {
  const items = features.flatMap((feature) =>
    feature.navigation
      .filter((item) => item.visible(me))
      .map((item) => ({ ...item, words: feature.words })),
  );
  return SECTIONS.map((section) => ({
    section,
    items: items.filter((item) => item.section === section).sort((a, b) => a.order - b.order),
  })).filter((one) => one.items.length > 0);
}

/** The four sections of a phone's bottom bar. */
export function listPhoneMenu(menu: readonly MenuSection[]): MenuSection[] {
  const best = PHONE_ORDER.flatMap((section) => menu.filter((one) => one.section === section));
  const four = best.slice(0, 4);
  return menu.filter((one) => four.includes(one));
}

/** The item whose address the present path lies under: the longest one wins. */
export function findCurrent(
  menu: readonly MenuSection[],
  path: string,
): { section: MenuSection; item: MenuItem } | null {
  const all = menu.flatMap((section) => section.items.map((item) => ({ section, item })));
  const under = all.filter(({ item }) => isUnder(path, item.path));
  return under.sort((a, b) => b.item.path.length - a.item.path.length)[0] ?? null;
}

function isUnder(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}
