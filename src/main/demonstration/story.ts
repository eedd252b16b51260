import { Temporal } from 'temporal-polyfill';
import type { Permission } from '#domain/access/permission.ts';
import { isWorkingDay, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { mountPlans } from '#features/plans/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { Agencies, AgencyRow } from './agencies.ts';
import type { People, PostRow } from './people.ts';
import type { Chance } from './random.ts';
import { type StoryActor, storyContext } from './story-context.ts';
import { type Act, openDoors } from './story-doors.ts';

/** All that the chapters of the invented story share: who, where, when, and the source of chance. */
export interface Story {
  tx: Tx;
  act: Act;
  chance: Chance;
  asOf: Temporal.PlainDate;
  agencies: Agencies;
  calendar: WorkingCalendar;
  province: AgencyRow;
  coordinator: PostRow;
  /** An agency of the story by its key. @throws Error when the story names one that is not there */
  agency(key: string): AgencyRow;
  agencyById(id: string): AgencyRow;
  /** The officer who acts for an agency. */
  postOf(agencyId: string): PostRow;
  post(signInName: string): PostRow;
  contextAt(post: PostRow, day: Temporal.PlainDate, clock: string): RequestContext;
  /** A request of the holder of the post at a moment. */
  contextOf(post: PostRow, at: Temporal.Instant): RequestContext;
  /** A moment of a day, Vietnamese time. */
  at(day: Temporal.PlainDate, clock: string): Date;
  /** The day, or the next one on which offices work. */
  workday(day: Temporal.PlainDate): Temporal.PlainDate;
}

export interface StoryBase {
  chance: Chance;
  asOf: Temporal.PlainDate;
  agencies: Agencies;
  people: People;
}

/** Opens the story on a database that already has places, agencies and people. */
export async function openStory(tx: Tx, base: StoryBase): Promise<Story> {
  const { agencies, people } = base;
  const calendar = await loadCalendar(tx);
  const permissions = await loadPermissions(tx);
  const byId = new Map(agencies.rows.map((row) => [row.id, row]));
  const agencyById = (id: string) => found(byId.get(id), `agency ${id}`);
  const byAgency = new Map<string, PostRow>();
  for (const post of people.posts.filter((one) => !READERS.includes(one.role_code))) {
    byAgency.set(post.agency_id, byAgency.get(post.agency_id) ?? post);
  }
  const officers = new Map(people.officers.map((one) => [one.sign_in_name, one.id]));
  const post = (name: string) =>
    found(
      people.posts.find((one) => one.officer_id === officers.get(name)),
      `officer ${name}`,
    );
  const actorOf = (one: PostRow): StoryActor => ({
    post: one,
    agency: agencyById(one.agency_id),
    scope: agencyById(one.scope_agency_id),
    permissions: permissions.get(one.role_code) ?? new Set(),
    provinceId: '98',
  });
  return {
    tx,
    act: openDoors([mountPlans]),
    chance: base.chance,
    asOf: base.asOf,
    agencies,
    calendar,
    province: found(agencies.byKey.get('ubnd'), 'province'),
    coordinator: post('dieu-phoi'),
    agency: (key) => found(agencies.byKey.get(key), `agency ${key}`),
    agencyById,
    postOf: (id) => byAgency.get(id) ?? post('dieu-phoi'),
    post,
    contextAt: (one, day, clock) => storyContext(tx, actorOf(one), instantOf(day, clock)),
    contextOf: (one, at) => storyContext(tx, actorOf(one), at),
    at: (day, clock) => new Date(instantOf(day, clock).epochMilliseconds),
    workday: (day) => nextWorkday(day, calendar),
  };
}

/** Roles that look and number but report nothing. */
const READERS = ['clerk', 'system-administrator', 'data-protection-officer', 'chair'];

async function loadPermissions(tx: Tx): Promise<Map<string, Set<Permission>>> {
  const rows = await tx
    .selectFrom('role_permission')
    .select(['role_code', 'permission'])
    .orderBy('permission')
    .execute();
  const sets = new Map<string, Set<Permission>>();
  for (const row of rows) {
    const known = sets.get(row.role_code) ?? new Set();
    sets.set(row.role_code, known.add(row.permission as Permission));
  }
  return sets;
}

/** A moment of a day, Vietnamese time. */
export function instantOf(day: Temporal.PlainDate, clock: string): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: Temporal.PlainTime.from(clock) })
    .toInstant();
}

function nextWorkday(day: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  let next = day;
  while (!isWorkingDay(calendar, next)) {
    next = next.add({ days: 1 });
  }
  return next;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`the invented province has no ${what}`);
  }
  return value;
}
