import type { Mount } from '#platform/server/http/mount.ts';
import { dropDraft, getDraft, listDrafts, saveDraft } from '../contract.ts';
import { bringBackDraft, eraseDraft, keepDraft, listOwnDrafts } from './draft-store.ts';

export { sweepDrafts } from './draft-store.ts';

/** The door of drafts: the writer's own, encrypted, fourteen days. */
export function mountDrafts(mount: Mount): void {
  mount(saveDraft, keepDraft);
  mount(getDraft, bringBackDraft);
  mount(dropDraft, eraseDraft);
  mount(listDrafts, listOwnDrafts);
}
