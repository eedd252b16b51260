import { LinkTo } from '#platform/web/address/link-to.tsx';
import css from './places.module.css';

/** The name of a unit as a way to its page. */
export function PlaceLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <LinkTo to="/places/$placeId" params={{ placeId: id }} className={css.name}>
      {name}
    </LinkTo>
  );
}
