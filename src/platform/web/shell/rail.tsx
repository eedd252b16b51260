import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { Brand } from './brand.tsx';
import type { MenuItem, MenuSection } from './list-menu.ts';
import { MeMenu } from './me-menu.tsx';
import { MenuLinks } from './menu-links.tsx';
import css from './rail.module.css';
import { shellWords } from './shell-words.ts';

interface RailProps {
  readonly menu: readonly MenuSection[];
  readonly current: { section: MenuSection; item: MenuItem } | null;
  readonly slim: boolean;
}

/** The menu on the left; icons only where the page needs the room. */
export function Rail({ menu, current, slim }: RailProps) {
  const t = useWords(shellWords);
  return (
    <nav aria-label={t('mainMenu')} className={css.rail} data-slim={slim}>
      <div className={css.top}>
        <Brand />
      </div>
      <div className={css.menu}>
        <MenuLinks menu={menu} current={current} />
      </div>
      <div className={css.foot}>
        <MeMenu triggerClass={css.me} trigger={<MeWords />} up />
      </div>
    </nav>
  );
}

function MeWords() {
  const me = useMe();
  return (
    <>
      <span className={css.initials} aria-hidden="true">
        {initialsOf(me.officer.name)}
      </span>
      <span className={css.meWords}>
        <strong>
          {me.officer.rankTitle} {me.officer.name}
        </strong>
        <span>
          {me.post.title}, {me.post.agency.name}
        </span>
      </span>
    </>
  );
}

/** The last word of a Vietnamese name is the given name: “Đặng Thu Hà” → “TH”. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}
