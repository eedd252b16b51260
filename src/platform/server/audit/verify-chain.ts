/** `lachan audit verify`: finds an altered byte, a missing entry, and a trail cut short or rewritten. */
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { listAnchors } from './anchors.ts';
import { type Anchor, type EntryRow, hashOfAnchor, hashOfEntry, NO_HASH } from './canonical.ts';

export type ChainFault =
  /** The entry does not give its own hash: something in it was changed. */
  | { kind: 'altered'; lane: number; number: number }
  /** Entries are gone between two that are there. */
  | { kind: 'missing'; lane: number; from: number; to: number }
  /** The entry does not follow on the one before it. */
  | { kind: 'unlinked'; lane: number; number: number }
  /** The end of a lane is gone, as its head or an anchor shows. */
  | { kind: 'truncated'; lane: number; last: number; expected: number }
  /** A lane was rewritten since an anchor was made. */
  | { kind: 'rewritten'; lane: number; number: number; anchor: number }
  /** An anchor does not give its own hash or does not follow on the one before it. */
  | { kind: 'anchor-broken'; anchor: number }
  /** An exported anchor is not in the database, or differs there. */
  | { kind: 'anchor-lost'; anchor: number };

export interface ChainReport {
  entries: number;
  lanes: number;
  anchors: number;
  /** The first hundred faults; empty when the trail is whole. */
  faults: ChainFault[];
}

const BATCH = 5_000;
const MOST_FAULTS = 100;

/** Checks every lane against itself, its head, the anchors here, and anchors kept outside. */
export async function verifyChain(tx: Tx, exported: readonly Anchor[] = []): Promise<ChainReport> {
  const anchors = await listAnchors(tx);
  const report: ChainReport = { entries: 0, lanes: 0, anchors: anchors.length, faults: [] };
  checkAnchors(anchors, exported, report);
  const marks = marksOf([...anchors, ...exported]);
  const heads = await listHeads(tx);
  for (let lane = 0; lane < 16; lane += 1) {
    await verifyLane(tx, lane, marks.get(lane) ?? new Map(), heads.get(lane), report);
  }
  report.faults.splice(MOST_FAULTS);
  return report;
}

function checkAnchors(
  anchors: readonly Anchor[],
  exported: readonly Anchor[],
  report: ChainReport,
): void {
  const here = new Map(anchors.map((anchor) => [anchor.number, anchor.hash]));
  let prev = NO_HASH;
  anchors.forEach((anchor, at) => {
    if (
      anchor.prevHash !== prev ||
      anchor.number !== at + 1 ||
      hashOfAnchor(anchor) !== anchor.hash
    ) {
      report.faults.push({ kind: 'anchor-broken', anchor: anchor.number });
    }
    prev = anchor.hash;
  });
  for (const anchor of exported) {
    if (hashOfAnchor(anchor) !== anchor.hash) {
      report.faults.push({ kind: 'anchor-broken', anchor: anchor.number });
    } else if (here.get(anchor.number) !== anchor.hash) {
      report.faults.push({ kind: 'anchor-lost', anchor: anchor.number });
    }
  }
}

type Mark = { hash: string; anchor: number };

/** What anchors say each lane must hold: lane → number → hash. */
function marksOf(anchors: readonly Anchor[]): Map<number, Map<number, Mark>> {
  const marks = new Map<number, Map<number, Mark>>();
  for (const anchor of anchors) {
    for (const [lane, number, hash] of anchor.heads) {
      const ofLane = marks.get(lane) ?? new Map<number, Mark>();
      ofLane.set(number, { hash, anchor: anchor.number });
      marks.set(lane, ofLane);
    }
  }
  return marks;
}

/** How far a lane goes; without a number or hash where it has entries but its head is gone. */
type Head = { lane: number; number: number | null; hash: Buffer | null };

/** Lanes that have begun, at one moment: one that begins during the verification belongs to the next. */
async function listHeads(tx: Tx): Promise<Map<number, Head>> {
  const { rows } = await sql<Head>`
    select lane::int, head.number, head.hash
      from generate_series(0, 15) as lane left join audit_head head using (lane)
     where head.lane is not null
        or exists (select 1 from audit_entry entry where entry.lane = lane.lane)`.execute(tx);
  return new Map(rows.map((row) => [row.lane, row]));
}

async function verifyLane(
  tx: Tx,
  lane: number,
  marks: Map<number, Mark>,
  head: Head | undefined,
  report: ChainReport,
): Promise<void> {
  let last = { number: 0, hash: NO_HASH };
  for await (const row of entriesOf(tx, lane, head === undefined ? 0 : head.number)) {
    report.entries += 1;
    checkEntry(row, last, marks.get(row.number), report);
    last = { number: row.number, hash: row.hash.toString('hex') };
  }
  report.lanes += last.number > 0 ? 1 : 0;
  const expected = Math.max(head?.number ?? 0, ...marks.keys());
  if (expected > last.number) {
    report.faults.push({ kind: 'truncated', lane, last: last.number, expected });
  } else if (last.number > 0 && head?.hash?.toString('hex') !== last.hash) {
    report.faults.push({ kind: 'unlinked', lane, number: last.number });
  }
}

function checkEntry(
  row: EntryRow,
  last: { number: number; hash: string },
  mark: Mark | undefined,
  report: ChainReport,
): void {
  const { lane, number } = row;
  if (report.faults.length >= MOST_FAULTS) {
    return;
  }
  if (number !== last.number + 1) {
    report.faults.push({ kind: 'missing', lane, from: last.number + 1, to: number - 1 });
  } else if (row.prev_hash.toString('hex') !== last.hash) {
    report.faults.push({ kind: 'unlinked', lane, number });
  }
  if (hashOfEntry(row) !== row.hash.toString('hex')) {
    report.faults.push({ kind: 'altered', lane, number });
  } else if (mark && mark.hash !== row.hash.toString('hex')) {
    report.faults.push({ kind: 'rewritten', lane, number, anchor: mark.anchor });
  }
}

/** Stops at the head as it was read first: entries written meanwhile belong to the next verification. */
async function* entriesOf(tx: Tx, lane: number, until: number | null): AsyncGenerator<EntryRow> {
  let after = 0;
  for (;;) {
    const { rows } = await sql<EntryRow>`
      select lane, number, id, province_id, officer_id, post_id, agency_id, on_behalf_of, session_mark,
             action, record_kind, record_id, outcome, purpose, fields, fingerprints, reference,
             prev_hash, hash,
             to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text,
             to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_text
        from audit_entry where lane = ${lane} and number > ${after}
         and (${until}::bigint is null or number <= ${until}::bigint)
       order by number limit ${BATCH}`.execute(tx);
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) {
      return;
    }
    after = end.number;
  }
}
