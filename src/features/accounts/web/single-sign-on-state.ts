const KEPT_AS = 'lachan-sign-on';

/** Keeps, in this tab only, which way out to the single sign-on was ours. */
export function keepState(state: string): void {
  sessionStorage.setItem(KEPT_AS, state);
}

/** True when the way back belongs to the way out of this tab; it is good for once. */
export function takeState(query: string): boolean {
  const kept = sessionStorage.getItem(KEPT_AS);
  sessionStorage.removeItem(KEPT_AS);
  return kept !== null && kept === new URLSearchParams(query).get('state');
}
