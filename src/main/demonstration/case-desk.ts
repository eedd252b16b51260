import { mountCases } from '#features/cases/server/index.ts';
import { mountComplaints } from '#features/complaints/server/index.ts';
import { mountDuty } from '#features/duty/server/index.ts';
import { mountEvidence } from '#features/evidence/server/index.ts';
import { mountEvidenceChart } from '#features/evidence-chart/server/index.ts';
import { mountNetworks } from '#features/networks/server/index.ts';
import { mountPublicTips } from '#features/public-tips/server/index.ts';
import { mountReconciliation } from '#features/reconciliation/server/index.ts';
import { mountTips } from '#features/tips/server/index.ts';
import { claim, startAct } from './claims.ts';
import type { ActAs, Desk } from './desk.ts';
import type { Geography } from './geography.ts';
import type { People } from './people.ts';
import { instantOf, type Story } from './story.ts';
import { openDoors } from './story-doors.ts';

/** Opens the desk: everybody of the programme and of the cases, and the doors of tips and cases. */
export function openDesk(
  story: Story,
  base: {
    geography: Geography;
    people: readonly People[];
    regionOf: (index: number) => number;
    takesBack: boolean;
  },
): Desk {
  const { communes } = base.geography;
  return {
    story,
    chance: story.chance,
    until: instantOf(story.asOf, '00:30'),
    geography: base.geography,
    act: actThrough(story, base.takesBack),
    ...seatsOf(base.people),
    ...countersOf(story),
    ...looksOf(story),
    countries: ['KH', 'LA'],
    toMerge: [],
    begun: [],
    openTips: [],
    communeAt: (index) => ({
      place: found(communes[index % communes.length], 'commune'),
      region: base.regionOf(index % communes.length),
    }),
  };
}

/** Each act under the claims of whoever takes it, where need be so that it can be taken back. */
function actThrough(story: Story, takesBack: boolean): ActAs {
  const doors = openDoors([
    mountTips,
    mountCases,
    mountDuty,
    mountEvidence,
    mountEvidenceChart,
    mountComplaints,
    mountNetworks,
    mountPublicTips,
    mountReconciliation,
  ]);
  return async (endpoint, post, at, input) => {
    const context = story.contextOf(post, at);
    await claim(context);
    if (takesBack) {
      await startAct(context.tx);
    }
    return await doors(endpoint, context, input);
  };
}

function seatsOf(people: readonly People[]): Pick<Desk, 'post' | 'seat' | 'clerks'> {
  const posts = people.flatMap((some) => some.posts);
  const officers = new Map(
    people.flatMap((some) => some.officers.map((one) => [one.sign_in_name, one.id])),
  );
  return {
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
  };
}

function countersOf(story: Story): Pick<Desk, 'nextNumber' | 'nextCase'> {
  const numbers = new Map<string, number>();
  let cases = 0;
  return {
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
  };
}

/** What somebody sees of a case between two acts. */
function looksOf(story: Story): Pick<Desk, 'caseOf' | 'revisionOf' | 'findWanted'> {
  const { tx } = story;
  return {
    caseOf: async (tipId, { post, at }) => {
      await claim(story.contextOf(post, at));
      return await tx
        .selectFrom('criminal_case')
        .select(['id', 'revision'])
        .where('tip_id', '=', tipId)
        .executeTakeFirstOrThrow();
    },
    revisionOf: async (caseId, { post, at }) => {
      await claim(story.contextOf(post, at));
      const query = tx.selectFrom('criminal_case').select('revision').where('id', '=', caseId);
      return (await query.executeTakeFirstOrThrow()).revision;
    },
    findWanted: async (accusedId, { post, at }) => {
      await claim(story.contextOf(post, at));
      const query = tx.selectFrom('wanted_notice').select('id').where('accused_id', '=', accusedId);
      return (await query.executeTakeFirstOrThrow()).id;
    },
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`the invented province has no ${what}`);
  }
  return value;
}
