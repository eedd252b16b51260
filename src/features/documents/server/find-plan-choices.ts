import { sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { findPlanChoices } from '../contract.ts';
import { foldNumber } from './fold-number.ts';

/**
 * Plans that the caller may read: those in force first, of the latest year first, of a year those of the
 * widest issuer first (the province's before a commune's). Withdrawn ones are no choice.
 */
export async function listPlanChoices(
  context: RequestContext,
  { words, own, limit }: ParsedInputOf<typeof findPlanChoices>,
): Promise<OutputOf<typeof findPlanChoices>> {
  let query = context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .innerJoin('agency', 'agency.id', 'plan.owner_agency_id')
    .select(['plan.id', 'plan.title', 'plan.state', 'plan.period_from'])
    .select(['document.symbol_number', 'agency.short_name'])
    .where('plan.province_id', '=', Number(context.actor.provinceId))
    .where('plan.state', '<>', 'withdrawn');
  if (own) {
    query = query
      .where('plan.state', '=', 'in-force')
      .where('plan.owner_lft', '>=', context.actor.scope.lo)
      .where('plan.owner_lft', '<=', context.actor.scope.hi);
  }
  if (words !== '') {
    query = query.where(wordsCondition(words));
  }
  const rows = await query
    .orderBy(sql`plan.state = 'in-force'`, 'desc')
    .orderBy(sql`extract(year from plan.period_from)`, 'desc')
    .orderBy(sql`agency.rgt - agency.lft`, 'desc')
    .orderBy(sql`document.issued_on desc nulls last`)
    .orderBy('plan.id', 'desc')
    .limit(limit)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.symbol_number,
      title: row.title,
      issuer: row.short_name,
      year: Number(row.period_from.slice(0, 4)),
      isOver: row.state === 'history',
    })),
  };
}

function wordsCondition(words: string) {
  const number = `%${escapeLike(foldNumber(words))}%`;
  const parts = foldText(words)
    .split(' ')
    .map((word) => `%${escapeLike(word)}%`);
  return sql<boolean>`(document.folded_number like ${number} or plan.folded like all (${parts}::text[]))`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}
