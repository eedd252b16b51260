import { useSearch } from '@tanstack/react-router';
import { useMe } from '#platform/web/session/session.tsx';

/** The year under view: `?year=` of the address, else the year of legal today. */
export function useYear(): number {
  const me = useMe();
  return readYear(useSearch({ strict: false }), me.today);
}

/** What the menu carries from page to page. */
export function useKeptSearch(): Record<string, unknown> {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return search.year === undefined ? {} : { year: search.year };
}

/** A year that is none counts as not given. */
export function readYear(search: Record<string, unknown>, today: string): number {
  const year = Number(search.year);
  return Number.isInteger(year) && year > 2000 && year < 2100 ? year : Number(today.slice(0, 4));
}
