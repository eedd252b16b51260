import { draftDatabase } from './draft-database.ts';

/** Gives the key for an officer's drafts on this device, null when none may be had now. */
export type DraftKeySource = (owner: string) => Promise<CryptoKey | null>;

/**
 * A key that this browser makes and never lets out. It keeps drafts from whoever copies the disk's
 * files of another program; the server's device key replaces it where the installation releases one.
 */
export async function browserDraftKey(owner: string): Promise<CryptoKey | null> {
  if (globalThis.crypto?.subtle === undefined || globalThis.indexedDB === undefined) {
    return null;
  }
  const kept = await draftDatabase.keys.get(owner);
  if (kept !== undefined) {
    return kept.key;
  }
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await draftDatabase.keys.put({ owner, key });
  return key;
}
