import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';

/** The nouns that search knows, in the order in which they are shown. */
export const SearchNoun = z.enum(['document', 'plan', 'task', 'meeting', 'agency', 'officer']);
export type SearchNoun = z.infer<typeof SearchNoun>;

export const SearchHit = z.object({
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  detail: z.string().nullable(),
  day: DateText.nullable(),
  /** The number typed is exactly this one's. */
  exact: z.boolean(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchView = z.object({
  groups: z.array(
    z.object({
      noun: SearchNoun,
      hits: z.array(SearchHit),
      /** There are more than those given: more words narrow it. */
      more: z.boolean(),
    }),
  ),
});
export type SearchView = z.infer<typeof SearchView>;

/** POST, so that the words never stand in an address or a log. */
export const searchAll = endpoint({
  method: 'POST',
  path: '/search',
  tag: 'search',
  summary:
    'Tìm văn bản, kế hoạch, nhiệm vụ, cuộc họp, cơ quan, cán bộ / Find documents, plans, tasks, meetings, agencies, officers',
  input: z.object({
    words: z.string().trim().min(2).max(200),
    noun: SearchNoun.optional(),
    limit: z.number().int().min(1).max(100).default(8),
  }),
  output: SearchView,
  example: { input: { words: 'truyen thong' } },
});
