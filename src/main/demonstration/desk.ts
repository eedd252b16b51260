import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { VictimAge } from '#domain/case/protection.ts';
import type { Offence } from '#domain/tip/tip-codes.ts';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import type { Refusal } from '#platform/contract/problem.ts';
import type { AgencyRow } from './agencies.ts';
import type { Geography, PlaceRow } from './geography.ts';
import type { PostRow } from './people.ts';
import type { Chance } from './random.ts';
import type { Story } from './story.ts';
import type { TipSketch } from './tip-texts.ts';

/** One tip or case from beginning to end, or a part of it: it waits at each moment that it gives, then acts. */
export type Life = AsyncGenerator<Temporal.Instant, void, void>;

/** What becomes of a tip at the body that may resolve it. */
export type TipFate =
  | 'opened'
  | 'not-opened'
  | 'administrative'
  | 'reopened-by-procuracy'
  | 'suspended'
  | 'suspended-resumed'
  | 'suspension-cancelled'
  | 'viewed'
  | 'taken-by-procuracy'
  | 'out'
  | 'disputed'
  | 'guided'
  | 'merged'
  | 'open-end';

/** A tip as its life holds it. */
export interface TipHandle {
  id: string;
  revision: number;
  /** When the body that may resolve it received it. */
  since: Temporal.Instant;
  /** The body that holds it. */
  body: AgencyRow;
  /** Head or deputy of that body. */
  head: PostRow;
  /** Who works on it: the receiver, then the handler. */
  worker: PostRow;
  place: PlaceRow;
  /** Region of the place; null before there were regions. */
  region: number | null;
  offence: Offence;
  named: boolean;
  /** Passed on by the national line 111, which waits for an answer. */
  referred: boolean;
  /** Where a tip of these days still stands. */
  stay: 'new' | 'classified' | 'in-transfer' | 'recalled' | 'viewed' | null;
  sketch: TipSketch;
}

/** An accused as the life of the case holds them. */
export interface AccusedHandle {
  id: string;
  under18: boolean;
  /** The measure that stands against them. */
  measureId: string | null;
  /** True of whoever was put in detention, while it stands. */
  detained?: boolean;
}

/** A case as its life holds it. */
export interface CaseHandle {
  id: string;
  revision: number;
  /** Who records for the body that holds the file. */
  worker: PostRow;
  handler: PostRow;
  offence: Offence;
  region: number | null;
  place: PlaceRow;
  openedOn: Temporal.PlainDate;
  accused: AccusedHandle[];
  victims: { id: string; age: VictimAge }[];
  /** Items of evidence, the one on which most rests first. */
  items: string[];
  /** True once the case was merged into another. */
  gone: boolean;
}

/** Knocks at a door as the holder of a post at a moment, under that officer's own claims. */
export type ActAs = <I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  post: PostRow,
  at: Temporal.Instant,
  input: z.input<I>,
) => Promise<z.output<O>>;

/** Who looks, and when. */
export interface Seen {
  post: PostRow;
  at: Temporal.Instant;
}

/** How the lives are told. */
export interface Telling {
  /** Each act can be taken back. */
  takesBack: boolean;
  /** Told of each life that stays where it is because an act was refused. */
  onCut: (refusal: Refusal) => void;
  /** Ends the telling between two acts. */
  signal?: AbortSignal | undefined;
}

/** What the lives of tips and cases share. */
export interface Desk {
  story: Story;
  chance: Chance;
  /** The moment at which the story stands still. */
  until: Temporal.Instant;
  geography: Geography;
  act: ActAs;
  /** The post of a named seat. @throws Error when there is none */
  post(signInName: string): PostRow;
  /** The first post of a role in an agency. @throws Error when there is none */
  seat(agency: AgencyRow, role: string): PostRow;
  /** Clerks by agency. */
  clerks: ReadonlyMap<string, PostRow>;
  /** The next number of a body's series in a year; other letters leave gaps. */
  nextNumber(agencyId: string, series: string, year: number): number;
  /** Counts the cases of the story. */
  nextCase(): number;
  /** Countries asked for assistance, in turn. */
  countries: string[];
  /** Cases that wait for another to take them in. */
  toMerge: CaseHandle[];
  /** The case that a tip became. */
  caseOf(tipId: string, by: Seen): Promise<{ id: string; revision: number }>;
  /** Revision of a case that somebody else has touched. */
  revisionOf(caseId: string, by: Seen): Promise<number>;
  /** The wanted notice that stands against an accused. */
  findWanted(accusedId: string, by: Seen): Promise<string>;
  /** Tips that the police of the province verified, the latest last. */
  openTips: TipHandle[];
  /** Lives that begin on the way. */
  begun: Life[];
  /** The commune of today at a number, and its region. */
  communeAt(index: number): { place: PlaceRow; region: number };
}
