import { type EvidenceType, evidenceTypes, sniffEvidence } from './clean/sniff-evidence.ts';
import { fileTypes, sniffType } from './sniff-type.ts';

/** What staff may add to a case as an original: what the public may send, and spreadsheets. */
export type OriginalType = EvidenceType | 'xlsx';

/** Watches a content as it comes; what is nothing known, or two things at once, is null. */
export interface OriginalSniffer {
  see(part: Uint8Array): void;
  decide(): OriginalType | null;
}

/** A sniffer for one original. */
export function sniffOriginal(): OriginalSniffer {
  const evidence = sniffEvidence();
  const office = sniffType();
  return {
    see: (part) => {
      evidence.see(part);
      office.see(part);
    },
    decide: () => evidence.decide() ?? (office.decide() === 'xlsx' ? 'xlsx' : null),
  };
}

/** The media type of an original. */
export function mediaTypeOf(type: OriginalType): string {
  return type === 'xlsx' ? fileTypes.xlsx.mediaType : evidenceTypes[type].mediaType;
}

/** The ending under which an original leaves again. */
export function endingOf(type: OriginalType): string {
  return type === 'xlsx' ? 'xlsx' : evidenceTypes[type].ending;
}

/** True when a name ends as files of this type do. */
export function nameFits(name: string, type: OriginalType): boolean {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return ending === endingOf(type) || (ALSO[type] ?? []).includes(ending);
}

const ALSO: Partial<Record<OriginalType, readonly string[]>> = {
  jpeg: ['jpeg'],
  mp4: ['m4v', '3gp'],
  heic: ['heif'],
};

/** The ending for a media type that was stored. */
export function endingOfMedia(mediaType: string | null): string {
  const known = Object.values(evidenceTypes).find((one) => one.mediaType === mediaType);
  return known?.ending ?? (mediaType === fileTypes.xlsx.mediaType ? 'xlsx' : 'bin');
}
