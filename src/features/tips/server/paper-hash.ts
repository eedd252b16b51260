import { createHash } from 'node:crypto';

/** SHA-256 of what was approved for signing, in hexadecimal. */
export function createPaperHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
