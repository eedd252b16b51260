import { draftDatabase } from './draft-database.ts';
import { browserDraftKey, type DraftKeySource } from './draft-key.ts';

/** A draft as it lies on this machine: sealed, with the moment of writing. */
export interface KeptDraft {
  readonly values: unknown;
  readonly at: string;
}

const KEEP_MS = 14 * 86_400_000;
let keySource: DraftKeySource = browserDraftKey;

/** Takes the device's key from elsewhere: the server releases it to the same officer after sign-in. */
export function setDraftKeySource(source: DraftKeySource): void {
  keySource = source;
}

/** Reads a draft of this officer, null when there is none or it cannot be opened any more. */
export async function readDraft(owner: string, key: string): Promise<KeptDraft | null> {
  const row = await draftDatabase.drafts.get(nameOf(owner, key));
  const secret = row === undefined ? null : await keySource(owner);
  if (row === undefined || secret === null || Date.now() - Date.parse(row.at) > KEEP_MS) {
    return null;
  }
  try {
    const open = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: row.nonce, additionalData: bytesOf(row.name) },
      secret,
      row.sealed,
    );
    return { values: JSON.parse(new TextDecoder().decode(open)), at: row.at };
  } catch {
    return null;
  }
}

/** Seals and keeps a draft; gives the moment, or null where this browser can keep nothing. */
export async function writeDraft(
  owner: string,
  key: string,
  values: unknown,
): Promise<string | null> {
  const secret = await keySource(owner);
  if (secret === null) {
    return null;
  }
  const name = nameOf(owner, key);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(name) },
    secret,
    bytesOf(JSON.stringify(values)),
  );
  const at = new Date().toISOString();
  await draftDatabase.drafts.put({ name, at, nonce, sealed });
  return at;
}

/** Forgets a draft: it was sent, or the officer does not want it. */
export async function eraseDraft(owner: string, key: string): Promise<void> {
  await draftDatabase.drafts.delete(nameOf(owner, key));
}

/** Drops drafts older than 14 days, whoever wrote them. */
export async function dropOldDrafts(): Promise<void> {
  const limit = new Date(Date.now() - KEEP_MS).toISOString();
  await draftDatabase.drafts.where('at').below(limit).delete();
}

function nameOf(owner: string, key: string): string {
  return `${owner}/${key}`;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}
