import { sql } from 'kysely';
import { mayHaveTips } from '#domain/tip/tip-permissions.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';

/** Refuses whoever works on no tips and cases, and every installation that keeps dates only. */
export async function requireNetworks(context: RequestContext): Promise<void> {
  requirePermission(context, 'case.read');
  requireVerdict(mayHaveTips(context.actor));
  const { rows } = await sql<{ full: boolean }>`
    select app.case_content() = 'full' as full`.execute(context.tx);
  if (rows[0]?.full !== true) {
    throw new Refusal('chart.not-kept');
  }
}
