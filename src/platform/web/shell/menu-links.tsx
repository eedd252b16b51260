import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useKeptSearch } from '#platform/web/address/use-year.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useAnyText, useWords } from '#platform/web/language/use-words.ts';
import type { MenuItem, MenuSection } from './list-menu.ts';
import css from './menu-links.module.css';
import { SECTION_ICONS } from './sections.ts';
import { shellWords } from './shell-words.ts';

interface MenuLinksProps {
  readonly menu: readonly MenuSection[];
  readonly current: { section: MenuSection; item: MenuItem } | null;
}

/** The sections as the rail lists them, with the pages of the open one beneath it. */
export function MenuLinks({ menu, current }: MenuLinksProps) {
  return (
    <ul className={css.list}>
      {menu.map((one) => (
        <SectionLink
          key={one.section}
          menu={one}
          current={current?.section.section === one.section ? current.item : null}
        />
      ))}
    </ul>
  );
}

function SectionLink({ menu, current }: { menu: MenuSection; current: MenuItem | null }) {
  const t = useWords(shellWords);
  const kept = useKeptSearch();
  const first = menu.items[0];
  if (first === undefined) {
    return null;
  }
  const name = t(`section.${menu.section}`);
  return (
    <li>
      <LinkTo to={first.path} search={kept} className={css.section} current={current !== null}>
        <Icon name={SECTION_ICONS[menu.section]} size={18} />
        <span className={css.name}>{name}</span>
        <SectionCount items={menu.items} />
        <span className={css.tip} aria-hidden="true">
          {name}
        </span>
      </LinkTo>
      {current !== null && menu.items.length > 1 ? (
        <PageLinks items={menu.items} current={current} className={css.pages} />
      ) : null}
    </li>
  );
}

/** The pages of one section. */
export function PageLinks(props: {
  items: readonly MenuItem[];
  current: MenuItem;
  className: string | undefined;
}) {
  const text = useAnyText();
  const kept = useKeptSearch();
  return (
    <ul className={props.className}>
      {props.items.map((item) => (
        <li key={item.key}>
          <LinkTo to={item.path} search={kept} current={item.key === props.current.key}>
            {text(item.words, item.label)}
          </LinkTo>
        </li>
      ))}
    </ul>
  );
}

function SectionCount({ items }: { items: readonly MenuItem[] }) {
  const counted = items.find((item) => item.useCount !== undefined);
  return counted?.useCount === undefined ? null : <Count useCount={counted.useCount} />;
}

function Count({ useCount }: { useCount: () => number | undefined }) {
  const count = useCount();
  return count === undefined || count === 0 ? null : <span className={css.count}>{count}</span>;
}
