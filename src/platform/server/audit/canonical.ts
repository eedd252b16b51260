/** The canonical form of entries and anchors, rebuilt here on its own so that the database need not be believed. */
import { createHash } from 'node:crypto';

/** An entry as verification reads it; moments in microseconds, UTC, as text. */
export interface EntryRow {
  lane: number;
  number: number;
  id: string;
  province_id: number;
  at_text: string;
  recorded_text: string;
  officer_id: string | null;
  post_id: string | null;
  agency_id: string | null;
  on_behalf_of: string | null;
  session_mark: string | null;
  action: string;
  record_kind: string | null;
  record_id: string | null;
  outcome: string;
  purpose: string | null;
  fields: string[];
  fingerprints: string[];
  reference: string | null;
  prev_hash: Buffer;
  hash: Buffer;
}

/** State of all lanes at a moment: [lane, number, hash in hexadecimal] in the order of lanes. */
export interface Anchor {
  number: number;
  at: string;
  heads: [number, number, string][];
  prevHash: string;
  hash: string;
}

export const NO_HASH = '0'.repeat(64);

type Part = string | number | null | Part[];

/** What the entry's hash must be. */
export function hashOfEntry(row: EntryRow): string {
  return sha256([
    row.lane,
    row.number,
    row.id,
    row.province_id,
    row.at_text,
    row.recorded_text,
    row.officer_id,
    row.post_id,
    row.agency_id,
    row.on_behalf_of,
    row.session_mark,
    row.action,
    row.record_kind,
    row.record_id,
    row.outcome,
    row.purpose,
    row.fields,
    row.fingerprints,
    row.reference,
    row.prev_hash.toString('hex'),
  ]);
}

/** What the anchor's hash must be. */
export function hashOfAnchor(anchor: Omit<Anchor, 'hash'>): string {
  return sha256([anchor.number, anchor.at, anchor.heads, anchor.prevHash]);
}

function sha256(parts: Part[]): string {
  return createHash('sha256').update(canonical(parts)).digest('hex');
}

/** JSON as PostgreSQL writes jsonb: a space after each comma. */
function canonical(part: Part): string {
  return Array.isArray(part) ? `[${part.map(canonical).join(', ')}]` : JSON.stringify(part);
}
