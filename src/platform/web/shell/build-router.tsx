import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  useMatches,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { parseSearch, stringifySearch } from '#platform/web/address/search-text.ts';
import { readFilters } from '#platform/web/address/use-address.ts';
import type { FeatureRoute, FeatureWeb, Frame } from '#platform/web/feature-web.ts';
import { useAnyText } from '#platform/web/language/use-words.ts';
import type { AnyWords } from '#platform/web/language/words.ts';
import { AppFrame } from './app-frame.tsx';
import { FaultPage, LoadingPage, NotFoundPage } from './plain-pages.tsx';
import { SessionGate, type SessionGateProps } from './session-gate.tsx';

export interface RouterParts extends Omit<SessionGateProps, 'frame' | 'children'> {
  readonly features: readonly FeatureWeb[];
  /** Where `/` leads. */
  readonly home: string;
}

/** What a route tells the frame. */
interface RouteFacts {
  readonly frame: Frame;
  readonly words: AnyWords;
  readonly title: string;
}

/** Builds the routes of every feature under one frame. */
export function buildRouter(parts: RouterParts) {
  const root = createRootRoute({
    component: () => <RootPage parts={parts} />,
    notFoundComponent: NotFoundPage,
  });
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: parts.home, replace: true });
    },
  });
  const pages = parts.features.flatMap((feature) =>
    feature.routes.map((route) =>
      createRoute({
        getParentRoute: () => root,
        path: route.path,
        component: route.component,
        staticData: factsOf(feature, route),
        validateSearch: (raw: Record<string, unknown>) => readSearch(route, raw),
      }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren(parts.home === '/' ? pages : [home, ...pages]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: FaultPage,
  });
}

/** Whatever the schema does not name stays in the address; what it refuses is dropped. */
function readSearch(route: FeatureRoute, raw: Record<string, unknown>): Record<string, unknown> {
  if (route.search === undefined) {
    return raw;
  }
  const read = readFilters(route.search, raw);
  const named = Object.keys(route.search.shape);
  const kept = Object.entries(raw).filter(
    ([name]) => !named.includes(name) || read[name] !== undefined,
  );
  return Object.fromEntries(kept);
}

function factsOf(feature: FeatureWeb, route: FeatureRoute): object {
  const facts: RouteFacts = {
    frame: route.frame ?? 'full',
    words: feature.words,
    title: route.title,
  };
  return { facts };
}

function RootPage({ parts }: { parts: RouterParts }) {
  const matches = useMatches();
  const data = matches.at(-1)?.staticData as { facts?: RouteFacts } | undefined;
  const facts = data?.facts;
  const frame = facts?.frame ?? 'full';
  useDocumentTitle(facts);
  return (
    <SessionGate me={parts.me} doors={parts.doors} frame={frame}>
      {frame === 'bare' ? (
        <Outlet />
      ) : (
        <AppFrame features={parts.features} slim={frame === 'slim'}>
          <Outlet />
        </AppFrame>
      )}
    </SessionGate>
  );
}

function useDocumentTitle(facts: RouteFacts | undefined): void {
  const text = useAnyText();
  useEffect(() => {
    document.title =
      facts === undefined ? 'Lá Chắn' : `${text(facts.words, facts.title)} · Lá Chắn`;
  }, [facts, text]);
}
