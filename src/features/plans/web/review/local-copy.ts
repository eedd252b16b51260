import { Review } from '#domain/plan-review/review.ts';

/** What has not reached the server yet, and what it began from. */
export interface LocalCopy {
  readonly base: Review;
  readonly mine: Review;
}

// the store comes with a library of its own: only once a review is open
const openStore = () => import('#platform/web/offline/draft-store.ts');

/** Seals the unsent work on this machine; a browser that keeps nothing goes without. */
export async function keepCopy(owner: string, id: string, copy: LocalCopy): Promise<void> {
  try {
    const store = await openStore();
    await store.writeDraft(owner, nameOf(id), copy);
  } catch {
    // the work is still on the screen and will be sent
  }
}

export async function forgetCopy(owner: string, id: string): Promise<void> {
  try {
    const store = await openStore();
    await store.eraseDraft(owner, nameOf(id));
  } catch {
    // nothing was kept
  }
}

/** Work that was not sent when the page was left. */
export async function findCopy(owner: string, id: string): Promise<LocalCopy | null> {
  try {
    const store = await openStore();
    const kept = (await store.readDraft(owner, nameOf(id)))?.values as Partial<LocalCopy> | null;
    const base = Review.safeParse(kept?.base);
    const mine = Review.safeParse(kept?.mine);
    return base.success && mine.success ? { base: base.data, mine: mine.data } : null;
  } catch {
    return null;
  }
}

function nameOf(id: string): string {
  return `plan-review.${id}`;
}
