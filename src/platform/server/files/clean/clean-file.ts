import { CannotClean } from './cannot-clean.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanMp3 } from './clean-mp3.ts';
import { cleanMp4 } from './clean-mp4.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import type { EvidenceType } from './sniff-evidence.ts';

/** Kinds that have a cleaner; the others are taken as an original only. */
const CLEANERS: Partial<Record<EvidenceType, (source: Uint8Array) => Uint8Array>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  mp3: cleanMp3,
  mp4: cleanMp4,
  mov: cleanMp4,
  m4a: cleanMp4,
};

/** True when this kind of file can be freed of its traces here. */
export function hasCleaner(type: EvidenceType): boolean {
  return CLEANERS[type] !== undefined;
}

/**
 * A copy without traces: who, where, when and with which device are taken out, and whatever does not belong
 * to the picture or sound itself. A content that is not well formed is not cleaned but refused.
 *
 * @throws CannotClean
 */
export function cleanFile(type: EvidenceType, source: Uint8Array): Uint8Array {
  const clean = CLEANERS[type];
  if (clean === undefined) {
    throw new CannotClean();
  }
  try {
    return clean(source);
  } catch (fault) {
    throw fault instanceof CannotClean ? fault : new CannotClean();
  }
}
