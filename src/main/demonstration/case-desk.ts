import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { mountCases } from '#features/cases/server/index.ts';
import { mountDuty } from '#features/duty/server/index.ts';
import { mountTips } from '#features/tips/server/index.ts';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { AgencyRow } from './agencies.ts';
import type { CaseHandle } from './case-handle.ts';
import type { Geography, PlaceRow } from './geography.ts';
import type { Life } from './lives.ts';
import type { People, PostRow } from './people.ts';
import type { Chance } from './random.ts';
import { instantOf, type Story } from './story.ts';
import { openDoors } from './story-doors.ts';
import type { TipHandle } from './tip-handle.ts';

/** Knocks at a door as the holder of a post at a moment, under that officer's own claims. */
export type ActAs = <I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  post: PostRow,
  at: Temporal.Instant,
  input: z.input<I>,
) => Promise<z.output<O>>;

/** Who looks, and when. */
interface Seen {
  post: PostRow;
  at: Temporal.Instant;
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

/** Opens the desk: everybody of the programme and of the cases, and the doors of tips and cases. */
export function openDesk(
  story: Story,
  base: { geography: Geography; people: readonly People[]; regionOf: (index: number) => number },
): Desk {
  const doors = openDoors([mountTips, mountCases, mountDuty]);
  const posts = base.people.flatMap((people) => people.posts);
  const officers = new Map(
    base.people.flatMap((people) => people.officers.map((one) => [one.sign_in_name, one.id])),
  );
  const { communes } = base.geography;
  const numbers = new Map<string, number>();
  let cases = 0;
  return {
    story,
    chance: story.chance,
    until: instantOf(story.asOf, '07:45'),
    geography: base.geography,
    act: async (endpoint, post, at, input) => {
      const context = story.contextOf(post, at);
      await claim(context);
      await startAct(context.tx);
      return await doors(endpoint, context, input);
    },
    post: (name) =>
      found(
        posts.find((one) => one.officer_id === officers.get(name)),
        name,
      ),
    seat: (agency, role) =>
      found(
        posts.find((one) => one.agency_id === agency.id && one.role_code === role),
        `${role} of ${agency.short_name}`,
      ),
    clerks: new Map(
      posts.filter((one) => one.role_code === 'clerk').map((one) => [one.agency_id, one]),
    ),
    nextNumber: (agencyId, series, year) => {
      const book = `${agencyId} ${series} ${year}`;
      const next = (numbers.get(book) ?? 100) + story.chance.whole(1, 3);
      numbers.set(book, next);
      return next;
    },
    nextCase: () => {
      cases += 1;
      return cases - 1;
    },
    toMerge: [],
    begun: [],
    openTips: [],
    caseOf: async (tipId, { post, at }) => {
      await claim(story.contextOf(post, at));
      return await story.tx
        .selectFrom('criminal_case')
        .select(['id', 'revision'])
        .where('tip_id', '=', tipId)
        .executeTakeFirstOrThrow();
    },
    revisionOf: async (caseId, { post, at }) => {
      await claim(story.contextOf(post, at));
      const row = await story.tx
        .selectFrom('criminal_case')
        .select('revision')
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow();
      return row.revision;
    },
    findWanted: async (accusedId, { post, at }) => {
      await claim(story.contextOf(post, at));
      const row = await story.tx
        .selectFrom('wanted_notice')
        .select('id')
        .where('accused_id', '=', accusedId)
        .executeTakeFirstOrThrow();
      return row.id;
    },
    communeAt: (index) => ({
      place: found(communes[index % communes.length], 'commune'),
      region: base.regionOf(index % communes.length),
    }),
  };
}

/** From here on the transaction may do what that officer may do, and sees the clock of that moment. */
async function claim({ tx, actor, now }: RequestContext): Promise<void> {
  await sql`select set_config('role', 'app_officer', true), set_config('app.now', ${now.toString()}, true),
    set_config('app.province', (select province_id::text from installation), true), set_config('app.officer', ${actor.officerId}, true),
    set_config('app.post', ${actor.postId}, true), set_config('app.agency', ${actor.agencyId}, true),
    set_config('app.lo', ${String(actor.scope.lo)}, true), set_config('app.hi', ${String(actor.scope.hi)}, true),
    set_config('app.place_lo', '0', true), set_config('app.place_hi', '0', true),
    set_config('app.roles', ${actor.roles.join(',')}, true),
    set_config('app.permissions', ${[...actor.permissions].join(',')}, true)`.execute(tx);
}

/** Opens an act: if it is refused, what it had begun is taken back. */
async function startAct(tx: Tx): Promise<void> {
  await sql.raw('release savepoint act; savepoint act').execute(tx);
}

/** Takes a refused act back. */
export async function takeBack(tx: Tx): Promise<void> {
  await sql.raw('rollback to savepoint act').execute(tx);
}

/** The transaction is the system's again, at a moment of the story. */
export async function claimSystem(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`select set_config('role', 'app_system', true), set_config('app.now', ${now.toString()}, true),
    set_config('app.officer', '', true), set_config('app.post', '', true), set_config('app.agency', '', true),
    set_config('app.lo', '', true), set_config('app.hi', '', true), set_config('app.roles', '', true),
    set_config('app.permissions', '', true)`.execute(tx);
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`the invented province has no ${what}`);
  }
  return value;
}
