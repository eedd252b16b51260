import { sql } from 'kysely';
import type { Permission } from '#domain/access/permission.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import type { NoticeKind, NoticeRecord } from '../contract.ts';
import { type Teller, tellAgencies, tellerOf } from './tell.ts';

interface Move {
  kind: 'task' | 'card' | 'report' | 'group';
  record_id: string;
  from_id: string;
  to_id: string;
  outcome: 'moved' | 'joined';
}

/** On `work.moved`: the agency that now has the work, and the one that had it. */
export async function tellOfMove(context: RequestContext, _event: DomainEvent): Promise<void> {
  await tellMoves(tellerOf(context));
}

/** Tells of every move that nobody was told of yet; gives how many posts were told. */
export async function tellMoves(teller: Teller): Promise<number> {
  const { rows } = await sql<Move>`
    select kind, record_id, from_id, to_id, outcome
      from app.take_untold_moves(${teller.now.toString()}::timestamptz)`.execute(teller.tx);
  let told = 0;
  for (const moves of Map.groupBy(rows, (row) => `${row.from_id}/${row.to_id}`).values()) {
    told += await tellHeir(teller, moves);
    told += await tellFormer(teller, moves);
  }
  return told;
}

/** What the successor got, by kind; what it already had before is nothing new to it. */
const GOT: readonly {
  kind: Move['kind'];
  notice: NoticeKind;
  record: NoticeRecord;
  permission: Permission;
}[] = [
  { kind: 'task', notice: 'work.task-moved', record: 'task', permission: 'task.progress' },
  { kind: 'card', notice: 'work.card-moved', record: 'plan', permission: 'plan.read' },
  { kind: 'report', notice: 'work.report-moved', record: 'report', permission: 'report.owe' },
];

async function tellHeir(teller: Teller, moves: readonly Move[]): Promise<number> {
  let told = 0;
  for (const { kind, notice, record, permission } of GOT) {
    const got = moves.filter((move) => move.kind === kind && move.outcome === 'moved');
    const [first] = got;
    if (first !== undefined) {
      told += await tellAgencies(
        teller,
        { agencyIds: [first.to_id], permission },
        {
          kind: notice,
          recordKind: record,
          recordId: first.record_id,
          params: { count: got.length },
          key: keyOf(teller, notice, first),
          counted: true,
        },
      );
    }
  }
  return told;
}

/** What went away, and to whom: a group is part of its plan's card and is not counted again. */
async function tellFormer(teller: Teller, moves: readonly Move[]): Promise<number> {
  const gone = moves.filter((move) => move.kind !== 'group');
  const [first] = gone;
  if (first === undefined) {
    return 0;
  }
  return await tellAgencies(
    teller,
    { agencyIds: [first.from_id], permission: 'agency.read' },
    {
      kind: 'work.moved-away',
      recordKind: 'agency',
      recordId: first.to_id,
      params: { count: gone.length },
      key: keyOf(teller, 'work.moved-away', first),
      counted: true,
    },
  );
}

function keyOf({ today }: Teller, kind: NoticeKind, { from_id, to_id }: Move): string {
  return `${kind}/${from_id}/${to_id}/${today.toString()}`;
}
