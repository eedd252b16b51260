import { sql } from 'kysely';
import { mayCountComplaints } from '#domain/complaint/complaint-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { countComplaints } from '../contract.ts';

interface CountRow {
  kind: string;
  state: string;
  outcome: string | null;
  late: boolean | null;
  compensation: boolean;
  count: number;
}

/**
 * Numbers for committee and leaders, of complaints received in the period and of wrongs put right in it. A
 * reader whose own branch is complained about is not told of those.
 */
export async function countForLeaders(
  context: RequestContext,
  { from, to }: ParsedInputOf<typeof countComplaints>,
): Promise<OutputOf<typeof countComplaints>> {
  requireVerdict(mayCountComplaints(context.actor));
  const { rows } = await sql<CountRow>`
    select * from app.complaint_counts(${from}::date, ${to}::date, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  const wrongs = await sql<{
    acquitted: number;
    charges_cancelled: number;
    files_returned: number;
    openings_cancelled: number;
  }>`select * from app.wrong_counts(${from}::date, ${to}::date)`.execute(context.tx);
  const sum = (fits: (row: CountRow) => boolean) =>
    rows.filter(fits).reduce((total, row) => total + row.count, 0);
  return {
    from,
    to,
    received: sum(() => true),
    open: sum((row) => row.state === 'waiting' || row.state === 'taken-on'),
    late: sum((row) => row.late === true),
    byKind: {
      complaint: sum((row) => row.kind === 'complaint'),
      accusation: sum((row) => row.kind === 'accusation'),
    },
    byOutcome: {
      upheld: sum((row) => row.outcome === 'upheld'),
      partlyUpheld: sum((row) => row.outcome === 'partly-upheld'),
      notUpheld: sum((row) => row.outcome === 'not-upheld'),
    },
    withdrawn: sum((row) => row.state === 'withdrawn'),
    compensation: sum((row) => row.compensation),
    acquitted: wrongs.rows[0]?.acquitted ?? 0,
    chargesCancelled: wrongs.rows[0]?.charges_cancelled ?? 0,
    openingsCancelled: wrongs.rows[0]?.openings_cancelled ?? 0,
    filesReturned: wrongs.rows[0]?.files_returned ?? 0,
  };
}
