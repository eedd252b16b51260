import { sql } from 'kysely';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { type SearchHit, SearchNoun, type SearchView, type searchAll } from '../contract.ts';
import { readWords, type SearchTerms } from './read-words.ts';

interface HitRow {
  noun: SearchNoun;
  id: string;
  number: string | null;
  title: string;
  detail: string | null;
  day: string | null;
  rank: number;
}

const FUNCTIONS: Record<SearchNoun, string> = {
  document: 'app.search_documents',
  plan: 'app.search_plans',
  task: 'app.search_tasks',
  meeting: 'app.search_meetings',
  agency: 'app.search_agencies',
  officer: 'app.search_officers',
};

/** Finds what the caller may read by words without marks or by number; every noun in one statement. */
export async function findEverywhere(
  context: RequestContext,
  input: ParsedInputOf<typeof searchAll>,
): Promise<SearchView> {
  const terms = readWords(input.words);
  if (terms === null) {
    return { groups: [] };
  }
  const nouns = input.noun === undefined ? SearchNoun.options : [input.noun];
  const parts = nouns.map((noun) => askFor(noun, terms, input.limit + 1));
  const { rows } = await sql<HitRow>`${sql.join(parts, sql` union all `)}`.execute(context.tx);
  const groups = nouns.map((noun) => {
    const hits = rows.filter((row) => row.noun === noun).map(toHit);
    return { noun, hits: hits.slice(0, input.limit), more: hits.length > input.limit };
  });
  return { groups: groups.filter((group) => group.hits.length > 0).toSorted(exactFirst) };
}

function askFor(noun: SearchNoun, terms: SearchTerms, limit: number) {
  return sql`(select ${noun}::text as noun, hit.* from ${sql.raw(FUNCTIONS[noun])}(
    ${terms.longest}, ${terms.all}::text[], ${terms.number}, ${limit}::integer, ${terms.longestFirst}) hit)`;
}

function toHit(row: HitRow): SearchHit {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    detail: row.detail,
    day: row.day,
    exact: row.rank === 0 && (row.noun === 'document' || row.noun === 'plan'),
  };
}

/** A group with the number that was typed comes before the others. */
function exactFirst(a: SearchView['groups'][number], b: SearchView['groups'][number]): number {
  const has = (group: SearchView['groups'][number]) => Number(group.hits.some((hit) => hit.exact));
  return has(b) - has(a);
}
