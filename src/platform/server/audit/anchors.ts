import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '#platform/server/database/database.ts';
import type { Anchor } from './canonical.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const ExportedAnchor = z.object({
  number: z.number().int().positive(),
  at: z.string(),
  heads: z.array(z.tuple([z.number().int(), z.number().int(), Hash])),
  prevHash: Hash,
  hash: Hash,
});

/** Joins all lanes at this moment; made daily, before each export, and before each back-up. */
export async function makeAnchor(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select app.make_audit_anchor(${now.toString()}::timestamptz) as number`.execute(tx);
  return rows[0]?.number ?? 0;
}

/** All anchors in their order. */
export async function listAnchors(tx: Tx): Promise<Anchor[]> {
  const { rows } = await sql<Anchor>`
    select number, heads, encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash,
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from audit_anchor order by number`.execute(tx);
  return rows;
}

/** The anchors as a file to keep outside: one JSON line each. */
export async function exportAnchors(tx: Tx): Promise<string> {
  return (await listAnchors(tx)).map((anchor) => `${JSON.stringify(anchor)}\n`).join('');
}

/** Reads an exported file. @throws ZodError or SyntaxError naming the damaged line's fault */
export function parseAnchors(text: string): Anchor[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ExportedAnchor.parse(JSON.parse(line)));
}
