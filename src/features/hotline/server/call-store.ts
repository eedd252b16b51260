import { sql } from 'kysely';
import type { CallBack, CallEnding, CallLine, CallState } from '#domain/hotline/call-codes.ts';
import { CallWords } from '#domain/hotline/call-words.ts';
import type { TipState } from '#domain/tip/tip-codes.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { type RecordKey, unsealField } from '#platform/server/confidential/record-key.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CallRow } from '../contract.ts';

/** A call as it is stored, with the state of its tip. */
export interface StoredCall {
  id: string;
  line: CallLine;
  state: CallState;
  started_at: Date;
  ended_at: Date | null;
  ended_how: CallEnding | null;
  number_refused: boolean;
  call_back: CallBack;
  words: Buffer | null;
  alert_id: string | null;
  tip_id: string | null;
  tip_code: string | null;
  referred_to: string | null;
  referred_at: Date | null;
  acknowledged_at: Date | null;
  tip_state: TipState | null;
}

/** The columns of a call with the name of the body and the state of the tip. */
export const CALL_COLUMNS = sql`c.id, c.line, c.state, c.started_at, c.ended_at, c.ended_how, c.number_refused,
  c.call_back, c.words, c.alert_id, c.tip_id, c.tip_code, c.referred_at, c.acknowledged_at,
  (select a.short_name from agency a where a.id = c.referred_to_id) as referred_to,
  case when c.tip_id is null then null else app.call_state(c.id) end as tip_state`;

/** One's own call, held to the end of the transaction; another's is not found. */
export async function getCall(context: RequestContext, id: string): Promise<StoredCall> {
  const { rows } = await sql<StoredCall>`
    select ${CALL_COLUMNS} from call c where c.id = ${id}::uuid for update of c`.execute(
    context.tx,
  );
  const [call] = rows;
  if (call === undefined) {
    throw new Refusal('record.not-found');
  }
  return call;
}

/** Does something with the key of one's own call; the key is wiped afterwards. */
export async function withCallKey<T>(
  context: RequestContext,
  id: string,
  work: (key: RecordKey) => T | Promise<T>,
): Promise<T> {
  const opened = await openRecordKey(context.tx, { kind: 'call', id });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    return await work(opened.key);
  } finally {
    opened.key.wipe();
  }
}

/** Where the words of a call lie. */
export function wordsPlace(id: string) {
  return { recordId: id, column: 'words' };
}

/** The words, opened. */
export function readWords(key: RecordKey, call: StoredCall): CallWords {
  return call.words === null
    ? CallWords.parse({})
    : CallWords.parse(JSON.parse(unsealField(key, wordsPlace(call.id), call.words)));
}

/** What the log shows of it. */
export function toRow(call: StoredCall): CallRow {
  return {
    id: call.id,
    line: call.line,
    state: call.state,
    startedAt: call.started_at.toISOString(),
    endedAt: call.ended_at?.toISOString() ?? null,
    endedHow: call.ended_how,
    numberRefused: call.number_refused,
    callBack: call.call_back,
    dangerTold: call.alert_id !== null,
    referredTo: call.referred_to,
    referredAt: call.referred_at?.toISOString() ?? null,
    acknowledgedAt: call.acknowledged_at?.toISOString() ?? null,
    tipCode: call.tip_code,
    tipState: call.tip_state,
    hasWords: call.words !== null,
  };
}
