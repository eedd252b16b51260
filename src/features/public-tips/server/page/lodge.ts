import { decideReceiver } from '#domain/lodging/lodging.ts';
import type { LodgingContent } from '#domain/lodging/lodging-content.ts';
import { LOCATOR_DIGITS, SECRET_DIGITS, writeReceipt } from '#domain/lodging/receipt.ts';
import { makeDialogue } from '#platform/server/confidential/dialogue-pair.ts';
import { randomDigits } from '#platform/server/confidential/random-digits.ts';
import { newRecordKey, sealField, sealKeyFor } from '#platform/server/confidential/record-key.ts';
import { makeReplyPair } from '#platform/server/confidential/reply-pair.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { PageDeps } from './page-deps.ts';
import type { ArrivedFile } from './receive-files.ts';
import { sendFiles } from './send-files.ts';

/** What lodging stands on: the way in, public halves, and the pepper of receipts. */
type LodgeDeps = Pick<PageDeps, 'door' | 'setting' | 'renewSetting' | 'pepper' | 'now'>;

/** What is lodged: the words, where danger is, and the sealed files. */
export interface ToLodge {
  content: LodgingContent;
  alertCommune: string | null;
  files: readonly ArrivedFile[];
}

/** What the sender is given: the only copy of the code, and whether the files found room. */
export interface Lodged {
  digits: string;
  at: string;
  filesTaken: boolean;
}

const TRIES = 4;

/**
 * Seals and lodges. Nothing in clear but kind, receiver, the mark of danger and its commune goes to the
 * database; the key of the record leaves this function only sealed to the receiving group.
 */
export async function lodge(deps: LodgeDeps, post: ToLodge): Promise<Lodged> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const receipt = { locator: randomDigits(LOCATOR_DIGITS), secret: randomDigits(SECRET_DIGITS) };
    const reply = await makeReplyPair(receipt, deps.pepper);
    const at = deps.now().toString();
    const { sealed, dialoguePublic } = sealLodging(deps, post);
    const answer = await deps.door.lodge({
      ...sealed,
      at,
      locator: receipt.locator,
      proof: toBase64(reply.proof),
      replyPublic: toBase64(reply.publicKey),
      replyPrivate: toBase64(reply.privateSealed),
    });
    if (answer === 'lodged') {
      const filesTaken = await sendFiles(deps, post.files, {
        locator: receipt.locator,
        proof: reply.proof,
        dialoguePublic,
        additionId: null,
        at,
      });
      return { digits: writeReceipt(receipt), at, filesTaken };
    }
    if (answer === 'group-gone') {
      deps.renewSetting();
    }
  }
  throw new Error('public.not-lodged');
}

function sealLodging(
  deps: LodgeDeps,
  { content, alertCommune }: ToLodge,
): { sealed: object; dialoguePublic: Uint8Array } {
  const receiver = decideReceiver(content.kind, content.about);
  const group = deps.setting().groups[receiver];
  const id = newSecretId();
  const key = newRecordKey(id);
  try {
    const dialogue = makeDialogue(key);
    const sealed = {
      id,
      kind: content.kind,
      receiver,
      content: toBase64(
        sealField(key, { recordId: id, column: 'content' }, JSON.stringify(content)),
      ),
      dialoguePublic: toBase64(dialogue.publicKey),
      dialoguePrivate: toBase64(dialogue.privateSealed),
      groupId: group.id,
      sealedKey: toBase64(sealKeyFor(key, fromBase64(group.publicKey), null)),
      alert: content.danger === 'now' ? sealAlert(deps, content.alertWords, alertCommune) : null,
    };
    return { sealed, dialoguePublic: dialogue.publicKey };
  } finally {
    key.wipe();
  }
}

/** The place only, for the police on duty, whoever receives the lodging itself. */
function sealAlert(deps: LodgeDeps, words: string, placeId: string | null): object {
  const id = newSecretId();
  const key = newRecordKey(id);
  const { police } = deps.setting().groups;
  try {
    return {
      id,
      placeId,
      words: toBase64(sealField(key, { recordId: id, column: 'place_words' }, words)),
      groupId: police.id,
      sealedKey: toBase64(sealKeyFor(key, fromBase64(police.publicKey), null)),
    };
  } finally {
    key.wipe();
  }
}
