import type { AsyncRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { IconName } from '#platform/web/kit/icon-paths.ts';
import type { AnyWords } from '#platform/web/language/words.ts';
import type { Me } from '#platform/web/session/me.ts';
import type { Section } from '#platform/web/shell/sections.ts';

export { lazyRouteComponent as lazyPage } from '@tanstack/react-router';

/** The web door of a feature: its words, its places in the menu, its pages. */
export interface FeatureWeb {
  readonly name: string;
  readonly words: AnyWords;
  readonly navigation: readonly NavigationItem[];
  readonly routes: readonly FeatureRoute[];
  /** A small thing that stands in the bar above every page. */
  readonly topBar?: ComponentType;
  /** A line above every page while something is so; a hook. */
  useNotice?(): string | null;
  /** What may stand on the locked screen: never content. */
  readonly onLock?: ComponentType;
}

/** One place in the menu. Items of one section stand together; the rail shows the section. */
export interface NavigationItem {
  readonly key: string;
  /** A key of the feature's words. */
  readonly label: string;
  readonly section: Section;
  /** Within the section, smallest first; the first visible item is where the section leads. */
  readonly order: number;
  readonly path: string;
  readonly icon?: IconName;
  visible(me: Me): boolean;
  /** How many things wait there; a hook, called on every render of the menu. */
  useCount?(): number | undefined;
}

/** `full` is the usual frame, `slim` keeps the rail narrow at every width, `bare` has no frame (sign-in). */
export type Frame = 'full' | 'slim' | 'bare';

/** One page and its address; parameters as `$taskId`. */
export interface FeatureRoute {
  readonly path: `/${string}`;
  /** `lazyPage(() => import('./task-page.tsx'), 'TaskPage')` */
  readonly component: AsyncRouteComponent<object>;
  /** A key of the feature's words; the page may say more by `PageTitle`. */
  readonly title: string;
  /** Filters that live in the address, by code; every field optional or with a default. */
  readonly search?: z.ZodObject;
  readonly frame?: Frame;
}
