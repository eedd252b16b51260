import { sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { findDocuments, listDocumentChoices, listDocuments } from '../contract.ts';
import { documentRows, toDocumentRow } from './document-rows.ts';
import { foldNumber } from './fold-number.ts';

type Input = ParsedInputOf<typeof listDocuments> & { words?: string };

/** The register as far as the caller sees it, newest first, undated ones last, paged by key. */
export async function listRegister(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listDocuments>> {
  let query = narrow(context, input);
  const after = afterKey(input.after, ['date', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(document.issued_key, document.id) < (${after[0]}::date, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('document.issued_key', 'desc')
    .orderBy('document.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map(toDocumentRow),
    next: nextKey(rows, input.limit, (row) => [row.issued_on ?? '-infinity', row.id]),
  };
}

/** The same, narrowed by a number or by words in any order, with or without marks. */
export async function findInRegister(
  context: RequestContext,
  input: ParsedInputOf<typeof findDocuments>,
): Promise<OutputOf<typeof findDocuments>> {
  return await listRegister(context, input);
}

/** What the filters may be set to: what occurs among the documents that the caller sees. */
export async function listChoices(
  context: RequestContext,
): Promise<OutputOf<typeof listDocumentChoices>> {
  const { tx } = context;
  const types = await tx
    .selectFrom('directive_document')
    .select('type')
    .distinct()
    .where('type', '<>', '')
    .orderBy('type')
    .execute();
  const issuers = await tx
    .selectFrom('directive_document')
    .innerJoin('agency', 'agency.id', 'directive_document.issuer_agency_id')
    .select(['agency.id', 'agency.short_name as name', 'agency.lft'])
    .distinct()
    .orderBy('agency.lft')
    .execute();
  const years = await tx
    .selectFrom('directive_document')
    .select(sql<number>`extract(year from issued_on)::integer`.as('year'))
    .distinct()
    .where('issued_on', 'is not', null)
    .orderBy('year', 'desc')
    .execute();
  return {
    types: types.map((row) => row.type),
    issuers: issuers.map(({ id, name }) => ({ id, name })),
    years: years.map((row) => row.year),
  };
}

function narrow(context: RequestContext, input: Input) {
  let query = documentRows(context);
  if (input.type !== undefined) {
    query = query.where('document.type', '=', input.type);
  }
  if (input.issuerId !== undefined) {
    query = query.where('document.issuer_agency_id', '=', input.issuerId);
  }
  if (input.status !== undefined) {
    query = query.where('document.status', '=', input.status);
  }
  if (input.direction !== undefined) {
    query = query.where('document.direction', '=', input.direction);
  }
  if (input.year !== undefined) {
    query = query
      .where('document.issued_on', '>=', `${input.year}-01-01`)
      .where('document.issued_on', '<=', `${input.year}-12-31`);
  }
  if (input.words !== undefined) {
    query = query.where(wordsCondition(input.words));
  }
  return query;
}

function wordsCondition(words: string) {
  const number = `%${escapeLike(foldNumber(words))}%`;
  const parts = foldText(words)
    .split(' ')
    .map((word) => `%${escapeLike(word)}%`);
  return sql<boolean>`(document.folded_number like ${number} or document.folded like all (${parts}::text[]))`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}
