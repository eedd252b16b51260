import { sql } from 'kysely';
import type { LodgingKind, LodgingReceiver, LodgingState } from '#domain/lodging/lodging.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** A lodging as its own policy shows it. */
export interface LodgingRecord {
  id: string;
  kind: LodgingKind;
  receiver: LodgingReceiver;
  danger: boolean;
  lodged_at: Date;
  state: LodgingState;
  revision: number;
  content: Buffer;
  dialogue_public: Buffer;
  dialogue_private: Buffer;
  reply_public: Buffer | null;
  opened_at: Date | null;
  tip_id: string | null;
  tip_key: Buffer | null;
}

/**
 * The lodging, or the same answer for what is not there and what may not be seen. `lock` keeps two officers
 * from taking it up, or passing it on, at once.
 */
export async function getLodgingRecord(tx: Tx, id: string, lock = false): Promise<LodgingRecord> {
  const { rows } = await sql<LodgingRecord>`
    select * from lodging where id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(tx);
  const row = rows[0];
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

export interface AdditionRecord {
  id: string;
  at: Date;
  words: Buffer;
  seen_at: Date | null;
}

export async function listAdditions(tx: Tx, lodgingId: string): Promise<AdditionRecord[]> {
  const { rows } = await sql<AdditionRecord>`
    select id, at, words, seen_at from lodging_addition
     where lodging_id = ${lodgingId}::uuid order by at, id`.execute(tx);
  return rows;
}

export interface FileRecord {
  id: string;
  addition_id: string | null;
  at: Date;
  ordinal: number;
  variant: 'cleaned' | 'original';
  media_type: string;
  size: number;
  sha256: Buffer;
  sealed_key: Buffer;
  stored_at: Date | null;
}

export async function listLodgingFiles(tx: Tx, lodgingId: string): Promise<FileRecord[]> {
  const { rows } = await sql<FileRecord>`
    select id, addition_id, at, ordinal, variant, media_type, size::float8 as size, sha256, sealed_key, stored_at
      from lodging_file where lodging_id = ${lodgingId}::uuid order by at, ordinal, id`.execute(tx);
  return rows;
}

export interface AnswerRecord {
  id: string;
  at: Date;
  by_name: string;
  for_holder: Buffer;
}

export async function listAnswers(tx: Tx, lodgingId: string): Promise<AnswerRecord[]> {
  const { rows } = await sql<AnswerRecord>`
    select a.id, a.at, coalesce((select t.title from app.post_titles(array[a.by_post]) t limit 1), '') as by_name,
           a.for_holder
      from lodging_answer a where a.lodging_id = ${lodgingId}::uuid order by a.at, a.id`.execute(
    tx,
  );
  return rows;
}
