import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface LinkToProps {
  readonly to: string;
  readonly params?: Record<string, string>;
  readonly search?: Record<string, unknown>;
  readonly className?: string | undefined;
  readonly current?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

const EXACT = { exact: true } as const;

/** A link to another page of the house. */
export function LinkTo({ to, params, search, className, current, label, children }: LinkToProps) {
  return (
    <Link
      to={to}
      params={params ?? {}}
      search={search ?? {}}
      // the menu says which of its pages is open; the router would also mark every page above it
      activeOptions={EXACT}
      {...(className === undefined ? {} : { className })}
      {...(current === true ? { 'aria-current': 'page' as const } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}
