import { LinkTo } from '#platform/web/address/link-to.tsx';
import css from './agencies.module.css';

/** The name of an agency as a way to its page. */
export function AgencyLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <LinkTo to="/agencies/$agencyId" params={{ agencyId: id }} className={css.name}>
      {name}
    </LinkTo>
  );
}
