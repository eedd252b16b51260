import { createHash, type Hash } from 'node:crypto';
import {
  type OriginalSniffer,
  type OriginalType,
  sniffOriginal,
} from '#platform/server/files/sniff-original.ts';

/** What is found out about a content while it comes: its hash, its type, how far it got; bytes. */
export interface RunningReceipt {
  at: number;
  hash: Hash;
  sniffer: OriginalSniffer;
}

const MOST_HELD = 200;
const held = new Map<string, RunningReceipt>();

/** A receipt that begins at the first byte. */
export function beginReceipt(): RunningReceipt {
  return { at: 0, hash: createHash('sha256'), sniffer: sniffOriginal() };
}

/** Goes on with the receipt of a file after a part was stored; one whose thread was lost is not held. */
export function continueReceipt(fileId: string, at: number, bytes: Uint8Array): void {
  const receipt = at === 0 ? beginReceipt() : held.get(fileId);
  held.delete(fileId);
  if (receipt === undefined || receipt.at !== at) {
    return;
  }
  addTo(receipt, bytes);
  held.set(fileId, receipt);
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) {
    held.delete(oldest);
  }
}

/** Adds bytes to a receipt. */
export function addTo(receipt: RunningReceipt, bytes: Uint8Array): void {
  receipt.hash.update(bytes);
  receipt.sniffer.see(bytes);
  receipt.at += bytes.length;
}

/** The receipt of a file held up to a byte; null after a restart, then the file is read back. */
export function findReceipt(fileId: string, at: number): RunningReceipt | null {
  const receipt = held.get(fileId);
  return receipt?.at === at ? receipt : null;
}

/** Lets a receipt go. */
export function dropReceipt(fileId: string): void {
  held.delete(fileId);
}

/** What the receipt says: the hash in bytes, and the type; null for a content that is not taken. */
export function concludeReceipt(receipt: RunningReceipt): {
  sha256: Buffer;
  type: OriginalType | null;
} {
  return { sha256: receipt.hash.copy().digest(), type: receipt.sniffer.decide() };
}
