import { sql } from 'kysely';
import { findRoom, numberTree } from '#domain/place/nested-set.ts';
import type { Tx } from '#platform/server/database/database.ts';

export interface Numbers {
  lft: number;
  rgt: number;
}

/** Room for a new agency under another, or after all; where there is none the tree is numbered anew. */
export async function makeRoom(tx: Tx, parentId: string | null): Promise<Numbers> {
  if (parentId === null) {
    const { last } = await tx
      .selectFrom('agency')
      .select(sql<number>`coalesce(max(rgt), 0)`.as('last'))
      .executeTakeFirstOrThrow();
    return { lft: last + 1, rgt: last + 21 };
  }
  const room = await roomUnder(tx, parentId);
  if (room !== null) {
    return room;
  }
  await renumberTree(tx, null);
  const made = await roomUnder(tx, parentId);
  if (made === null) {
    throw new Error(`no room under agency ${parentId} after numbering anew`);
  }
  return made;
}

/** Numbers the tree anew after agencies were hung elsewhere. */
export async function numberTreeAnew(tx: Tx): Promise<void> {
  await renumberTree(tx, null);
}

/** Hangs an agency with all below it under another: the whole tree is numbered anew. */
export async function moveInTree(tx: Tx, id: string, parentId: string | null): Promise<void> {
  await renumberTree(tx, { id, parentId });
}

async function roomUnder(tx: Tx, parentId: string): Promise<Numbers | null> {
  const rows = await tx
    .selectFrom('agency')
    .select(['id', 'lft', 'rgt'])
    .where((where) => where.or([where('id', '=', parentId), where('parent_id', '=', parentId)]))
    .execute();
  const parent = rows.find((row) => row.id === parentId);
  if (parent === undefined) {
    return null;
  }
  const children = rows.filter((row) => row.id !== parentId);
  const room = findRoom(
    { lo: parent.lft, hi: parent.rgt },
    children.map((row) => ({ lo: row.lft, hi: row.rgt })),
  );
  return room === null ? null : { lft: room.lo, rgt: room.hi };
}

async function renumberTree(
  tx: Tx,
  change: { id: string; parentId: string | null } | null,
): Promise<void> {
  const rows = await tx
    .selectFrom('agency')
    .select(['id', 'parent_id'])
    .orderBy('lft')
    .forUpdate()
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    parentId: row.id === change?.id ? change.parentId : row.parent_id,
  }));
  const { ranges } = numberTree(items);
  const ids = items.map((item) => item.id);
  const lefts = ids.map((id) => ranges.get(id)?.lo ?? 0);
  const rights = ids.map((id) => ranges.get(id)?.hi ?? 0);
  await sql`select app.renumber_agencies(${ids}::uuid[], ${lefts}::integer[], ${rights}::integer[])`.execute(
    tx,
  );
}
