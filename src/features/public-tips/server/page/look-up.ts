import { z } from 'zod';
import type { Receipt } from '#domain/lodging/receipt.ts';
import { sealToDialogue } from '#platform/server/confidential/dialogue-pair.ts';
import {
  deriveReceiptKeys,
  openFromReplyPair,
  openReplyPair,
} from '#platform/server/confidential/reply-pair.ts';
import { wipe } from '#platform/server/confidential/sodium.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { PageDeps } from './page-deps.ts';
import type { ArrivedFile } from './receive-files.ts';
import { sendFiles } from './send-files.ts';

const Stored = z.object({
  dialoguePublic: z.string(),
  replyPublic: z.string(),
  replyPrivate: z.string(),
  lodgedAt: z.string(),
  opened: z.boolean(),
  additions: z.number(),
  files: z.number(),
  answers: z.array(z.object({ at: z.string(), sealed: z.string() })),
});

/** What the sender sees with the code in hand; never what was lodged. */
export interface Found {
  lodgedAt: string;
  opened: boolean;
  additions: number;
  files: number;
  answers: { at: string; words: string }[];
}

/** Reads what stands ready; null for a wrong code as for an unknown one, after the same work. */
export async function lookUp(deps: PageDeps, receipt: Receipt): Promise<Found | null> {
  const { proof, wrapKey } = await deriveReceiptKeys(receipt, deps.pepper);
  try {
    const answer = await deps.door.readAnswers(receipt.locator, proof);
    const stored = answer === null ? null : Stored.parse(answer);
    const pair =
      stored === null
        ? null
        : openReplyPair(wrapKey, {
            publicKey: fromBase64(stored.replyPublic),
            privateSealed: fromBase64(stored.replyPrivate),
          });
    if (stored === null || pair === null) {
      return null;
    }
    const answers = stored.answers.map(({ at, sealed }) => ({
      at,
      words: openFromReplyPair(pair, fromBase64(sealed)),
    }));
    wipe(pair.privateKey);
    const { lodgedAt, opened, additions, files } = stored;
    return { lodgedAt, opened, additions, files, answers };
  } finally {
    wipe(wrapKey);
  }
}

/** How adding went. */
export type Added = 'added' | 'unknown' | 'quota-full' | 'too-many';

/** Adds words and files to what was lodged under the code. */
export async function addMore(
  deps: PageDeps,
  receipt: Receipt,
  more: { words: string; files: readonly ArrivedFile[] },
): Promise<Added> {
  const { proof, wrapKey } = await deriveReceiptKeys(receipt, deps.pepper);
  wipe(wrapKey);
  const answer = await deps.door.readAnswers(receipt.locator, proof);
  if (answer === null) {
    return 'unknown';
  }
  const dialoguePublic = fromBase64(Stored.parse(answer).dialoguePublic);
  const additionId = newSecretId();
  const at = deps.now().toString();
  const told = await deps.door.add(receipt.locator, proof, {
    what: 'words',
    id: additionId,
    at,
    words: toBase64(sealToDialogue(dialoguePublic, more.words)),
  });
  if (told !== 'added') {
    return told === 'too-many' ? 'too-many' : 'unknown';
  }
  const of = { locator: receipt.locator, proof, dialoguePublic, additionId, at };
  return (await sendFiles(deps, more.files, of)) ? 'added' : 'quota-full';
}
