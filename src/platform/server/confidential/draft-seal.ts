import { getRoom } from './room.ts';
import { seal, sodium, unseal, wipe } from './sodium.ts';

/** Whose draft it is and of what: bound to the ciphertext, so that it opens for that writer alone. */
export interface DraftPlace {
  officerId: string;
  postId: string;
  key: string;
}

/** Encrypts a draft for its writer. */
export function sealDraft(place: DraftPlace, content: string): Uint8Array {
  const text = sodium.from_string(content);
  try {
    return seal(getRoom().draftKey, contextOf(place), text);
  } finally {
    wipe(text);
  }
}

/** Opens a draft of its writer. @throws SealBroken */
export function unsealDraft(place: DraftPlace, sealed: Uint8Array): string {
  const text = unseal(getRoom().draftKey, contextOf(place), sealed);
  try {
    return sodium.to_string(text);
  } finally {
    wipe(text);
  }
}

function contextOf(place: DraftPlace): string[] {
  return ['draft', place.officerId, place.postId, place.key];
}
