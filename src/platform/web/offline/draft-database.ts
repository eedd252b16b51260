import { Dexie, type EntityTable } from 'dexie';

export interface DraftRow {
  /** Officer and form. */
  name: string;
  at: string;
  nonce: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

export interface KeyRow {
  owner: string;
  key: CryptoKey;
}

type DraftDatabase = Dexie & {
  drafts: EntityTable<DraftRow, 'name'>;
  keys: EntityTable<KeyRow, 'owner'>;
};

/** What this browser keeps: sealed drafts, and keys that it will not hand out. */
export const draftDatabase = new Dexie('lachan-drafts') as DraftDatabase;
draftDatabase.version(1).stores({ drafts: 'name, at', keys: 'owner' });
