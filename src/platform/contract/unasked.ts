/** Carried by what a page asks by itself: it does not keep the session of an absent officer awake. */
export const UNASKED_HEADER = 'lachan-unasked';
