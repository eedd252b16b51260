import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { onSessionNews } from '#platform/web/api/session-news.ts';
import type { FeatureWeb } from '#platform/web/feature-web.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import css from './app-frame.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { InstallationLabel } from './brand.tsx';
import { ContentFooter } from './content-footer.tsx';
import { useIdleLock } from './idle.ts';
import { findCurrent, listMenu } from './list-menu.ts';
import { PageLinks } from './menu-links.tsx';
import { NoticeBars } from './notice-bars.tsx';
import { Rail } from './rail.tsx';
import { useRouteFocus } from './route-focus.ts';
import { shellWords } from './shell-words.ts';
import { TopBar } from './top-bar.tsx';

const LockScreen = lazy(async () => ({ default: (await import('./lock-screen.tsx')).LockScreen }));

interface AppFrameProps {
  readonly features: readonly FeatureWeb[];
  readonly slim: boolean;
  readonly children: ReactNode;
}

/** The frame around every page of a signed-in officer. */
export function AppFrame({ features, slim, children }: AppFrameProps) {
  const t = useWords(shellWords);
  const me = useMe();
  const path = useLocation({ select: (location) => location.pathname });
  const menu = listMenu(features, me);
  const current = findCurrent(menu, path);
  const { locked, open, lock } = useIdleLock(me.locked);
  useRouteFocus(path);
  useEffect(() => onSessionNews((news) => news === 'locked' && lock()), [lock]);
  const pages = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(pages.current, path), [path]);
  const client = useQueryClient();
  const unlock = () => {
    open();
    void client.invalidateQueries();
  };
  // nothing asks the server on behalf of somebody who has gone away
  const extras = locked
    ? null
    : features.map(({ name, topBar: Extra }) =>
        Extra === undefined ? null : <Extra key={name} />,
      );
  return (
    <>
      <div className={css.frame} data-slim={slim} inert={locked} data-locked={locked}>
        <a href="#content" className={css.skip}>
          {t('skip')}
        </a>
        <NoticeBars features={features} />
        <Rail menu={menu} current={current} slim={slim} />
        {slim ? (
          <div className={css.phoneOnly}>
            <TopBar>{extras}</TopBar>
          </div>
        ) : (
          <TopBar>{extras}</TopBar>
        )}
        <main id="content" tabIndex={-1} className={css.main}>
          <p className={css.printLabel}>
            {t('product')} · <InstallationLabel />
          </p>
          {current !== null && current.section.items.length > 1 ? (
            <nav aria-label={t('subMenu')} className={css.pagesNav} ref={pages}>
              <PageLinks
                items={current.section.items}
                current={current.item}
                className={css.pages}
              />
            </nav>
          ) : null}
          {children}
          <ContentFooter />
        </main>
        <BottomBar menu={menu} current={current} />
      </div>
      {locked ? (
        <Suspense>
          <LockScreen onOpen={unlock}>
            {features.map(({ name, onLock: Notice }) =>
              Notice === undefined ? null : <Notice key={name} />,
            )}
          </LockScreen>
        </Suspense>
      ) : null}
    </>
  );
}

/** Brings the page one is on into sight, where the row of pages is wider than the screen. */
function showCurrent(pages: HTMLElement | null, path: string): void {
  const links = [...(pages?.querySelectorAll('a') ?? [])];
  const link = links.findLast((one) => path.startsWith(one.pathname));
  if (pages !== null && link !== undefined) {
    const [frame, shown] = [pages.getBoundingClientRect(), link.getBoundingClientRect()];
    pages.scrollLeft += shown.left - frame.left - (frame.width - shown.width) / 2;
  }
}
