import type { MasterKey } from './master-key.ts';
import { sodium, wipe } from './sodium.ts';

/** A group's key pair as it is stored: the private half only under the master key. */
export interface WrappedGroupPair {
  publicKey: Uint8Array;
  privateKeyWrapped: Uint8Array;
  masterKeyId: string;
}

/** Makes a key pair for a group (X25519). */
export function makeGroupPair(master: MasterKey, groupId: string): WrappedGroupPair {
  const pair = sodium.crypto_box_keypair();
  const privateKeyWrapped = master.wrap(groupUse(groupId), pair.privateKey);
  wipe(pair.privateKey);
  return { publicKey: pair.publicKey, privateKeyWrapped, masterKeyId: master.id };
}

/** Opens the private half for one use; the caller wipes it. @throws SealBroken */
export function openGroupPair(master: MasterKey, groupId: string, wrapped: Uint8Array): Uint8Array {
  return master.unwrap(groupUse(groupId), wrapped);
}

/** The same private half under another master key. */
export function rewrapGroupPair(
  from: MasterKey,
  to: MasterKey,
  groupId: string,
  wrapped: Uint8Array,
): Uint8Array {
  const privateKey = openGroupPair(from, groupId, wrapped);
  try {
    return to.wrap(groupUse(groupId), privateKey);
  } finally {
    wipe(privateKey);
  }
}

function groupUse(groupId: string): string {
  return `group:${groupId}`;
}
