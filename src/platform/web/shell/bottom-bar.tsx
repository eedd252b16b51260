import { useRef } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useKeptSearch } from '#platform/web/address/use-year.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './bottom-bar.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { listPhoneMenu, type MenuItem, type MenuSection } from './list-menu.ts';
import { MenuLinks } from './menu-links.tsx';
import { SECTION_ICONS } from './sections.ts';
import { shellWords } from './shell-words.ts';
import { HELP_PATH } from './top-bar.tsx';

interface BottomBarProps {
  readonly menu: readonly MenuSection[];
  readonly current: { section: MenuSection; item: MenuItem } | null;
}

/** Four sections under the thumb, and the rest one touch further. */
export function BottomBar({ menu, current }: BottomBarProps) {
  const t = useWords(shellWords);
  const kept = useKeptSearch();
  const layer = useRef<HTMLDialogElement>(null);
  const four = listPhoneMenu(menu);
  const inBar = four.some((one) => one.section === current?.section.section);
  return (
    <nav className={css.bar} aria-label={t('mainMenu')}>
      {four.map((one) => (
        <LinkTo
          key={one.section}
          to={one.items[0]?.path ?? '/'}
          search={kept}
          className={css.item}
          current={one.section === current?.section.section}
        >
          <Icon name={SECTION_ICONS[one.section]} size={22} />
          {t(`short.${one.section}`)}
        </LinkTo>
      ))}
      <button
        type="button"
        className={css.item}
        data-current={!inBar && current !== null}
        aria-haspopup="dialog"
        onClick={() => layer.current?.showModal()}
      >
        <Icon name="menu" size={22} />
        {t('more')}
      </button>
      <dialog ref={layer} className={css.layer} aria-labelledby="more-title">
        <MenuLayer menu={menu} current={current} leave={() => layer.current?.close()} />
      </dialog>
    </nav>
  );
}

function MenuLayer(props: BottomBarProps & { leave(): void }) {
  const t = useWords(shellWords);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on any link inside closes the layer
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives as a click
    <div onClick={(event) => closeOnLink(event.target, props.leave)}>
      <div className={css.head}>
        <h2 id="more-title">{t('moreTitle')}</h2>
        <button type="button" className={css.close} aria-label={t('close')} onClick={props.leave}>
          <Icon name="close" size={22} />
        </button>
      </div>
      <MenuLinks menu={props.menu} current={props.current} />
      <div className={css.foot}>
        <LinkTo to={HELP_PATH}>{t('help')}</LinkTo>
        <LanguageSwitch />
      </div>
    </div>
  );
}

function closeOnLink(target: EventTarget, leave: () => void): void {
  if (target instanceof Element && target.closest('a') !== null) {
    leave();
  }
}
