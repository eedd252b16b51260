/** The page to return to after sign-in: only a path of this house, never another site. */
export function readReturnAddress(raw: unknown): string {
  if (typeof raw !== 'string' || !/^\/(?![/\\])/.test(raw)) {
    return '/';
  }
  return raw;
}
