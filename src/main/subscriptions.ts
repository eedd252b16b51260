import type { Subscriptions } from '#platform/server/http/context.ts';

/** Which fact is heard by whom: the whole coupling of features, on one page. */
export const subscriptions: Subscriptions = {};
