import { Temporal } from 'temporal-polyfill';
import type { Offence } from '#domain/tip/tip-codes.ts';
import {
  endWanted,
  leaveProvince,
  mergeCases,
  openCase,
  refuseHandOver,
} from '#features/cases/contract.ts';
import type { AgencyRow } from './agencies.ts';
import { askDetention, checkStay, reviewEvidence } from './case-duties.ts';
import {
  acceptFile,
  actOnCase,
  decisionOf,
  protect,
  sendFile,
  sendNotice,
  takeStep,
  WHOLE_FILE,
} from './case-handle.ts';
import { investigate, lengthenInvestigation } from './case-investigation.ts';
import { approveDetention, detain, endMeasures, putOutNotice } from './case-measures.ts';
import { splitFled } from './case-parting.ts';
import { type CaseTraits, traitsAt } from './case-traits.ts';
import { tryCase } from './case-trial.ts';
import { CONCLUSION, writePaper } from './case-writing.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import type { PlaceRow } from './geography.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';
import { supervisorOf } from './tip-handle.ts';

/** Where and of what a case is. */
export interface CaseSeed {
  place: PlaceRow;
  region: number | null;
  offence: Offence;
  openedOn: Temporal.PlainDate;
}

/** A case from its opening on. */
export async function* workCase(
  desk: Desk,
  one: CaseHandle,
  watch: Watch,
  traits = traitsAt(desk.nextCase()),
): Life {
  if (one.worker.role_code === 'border-guard-officer') {
    yield* passFromBorder(desk, one, watch);
  }
  yield* investigate(desk, one, traits, watch);
  yield* turn(desk, one, traits, watch);
}

/** Opened on what the police found themselves, on a surrender, or taken over from another province. */
export async function openAlone(
  desk: Desk,
  seed: Omit<CaseSeed, 'openedOn'>,
  origin: 'direct-discovery' | 'self-surrender' | 'transferred-in',
  watch: Watch,
): Promise<CaseHandle> {
  const post = desk.post(desk.chance.pick(['dieu-tra', 'dieu-tra-2', 'dieu-tra-3']));
  const { article, paragraph } = seed.offence;
  const made = await desk.act(openCase, post, watch.now, {
    at: watch.now.toString(),
    decision: decisionOf(desk, post.agency_id, watch),
    office: 'head-of-investigation',
    origin,
    actedOn: watch.today.subtract({ days: desk.chance.whole(10, 60) }).toString(),
    placeId: seed.place.id,
    charges: [{ article, paragraph: paragraph ?? 1, points: [] }],
    facts: article === '151' ? { victimsUnder16: 1 } : { victimsFrom16: 1, means: true },
  });
  return handleOf(made, { ...seed, openedOn: watch.today }, post);
}

/** The handle of a case that was just opened. */
export function handleOf(
  made: { id: string; revision: number },
  seed: CaseSeed,
  worker: PostRow,
): CaseHandle {
  const { id, revision } = made;
  const { place, region, offence, openedOn } = seed;
  const nobody = { accused: [], victims: [], items: [], gone: false };
  return { id, revision, place, region, offence, openedOn, worker, handler: worker, ...nobody };
}

/** The border guard hands the case on within seven days (BLTTHS Điều 164). */
async function* passFromBorder(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(desk.chance.whole(2, 4));
  const to = desk.story.agency('cat');
  const papers = ['opening-decision' as const, 'transfer-decision' as const];
  const sent = await sendFile(desk, one, { purpose: 'transfer', papers, to }, watch.now);
  yield watch.days(2);
  const post = desk.post(desk.chance.pick(['dieu-tra', 'dieu-tra-2']));
  await acceptFile(desk, one, sent, { post, at: watch.now });
  one.handler = post;
}

/** The way of the case after the acts of the investigation. */
async function* turn(desk: Desk, one: CaseHandle, traits: CaseTraits, watch: Watch): Life {
  switch (traits.turn) {
    case 'fled':
      yield* suspendForFlight(desk, one, watch);
      break;
    case 'stayed':
      yield watch.days(desk.chance.whole(30, 50));
      await endMeasures(desk, one, one.accused, 'released', watch);
      await takeStep(
        desk,
        one,
        { do: 'stay', office: 'head-of-investigation' },
        { post: one.worker, watch },
      );
      checkStay(desk, one, watch.now);
      return;
    case 'left':
      yield watch.days(20);
      await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
        leaveProvince,
        {
          office: 'head-of-investigation',
          decision: decisionOf(desk, one.worker.agency_id, watch),
        },
      ]);
      return;
    case 'merge':
      yield* merge(desk, one, watch);
      if (one.gone) {
        return;
      }
      break;
    case 'extended':
    case 'late':
      yield* lengthen(desk, one, watch);
      break;
    default:
      yield watch.days(desk.chance.whole(20, 45));
  }
  if (traits.turn === 'split') {
    await splitFled(desk, one, watch);
  }
  yield* conclude(desk, one, traits, watch);
  yield* prosecute(desk, one, traits, watch);
  yield* tryCase(desk, one, traits, watch);
}

/** More time before the four months are over. */
async function* lengthen(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const asked = one.openedOn.add({ days: desk.chance.whole(84, 96) });
  const limit = one.openedOn.add({ days: 112 });
  if (Temporal.PlainDate.compare(watch.today.add({ days: 6 }), limit) < 0) {
    yield watch.on(asked);
    await askDetention(desk, one, watch);
    await lengthenInvestigation(desk, one, watch);
  }
  yield watch.days(desk.chance.whole(25, 50));
}

/** Two cases of one handler become one: the first waits to be found, the second takes it in. */
async function* merge(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const other = desk.toMerge.pop();
  if (other === undefined) {
    desk.toMerge.push(one);
    yield watch.days(70);
    const at = desk.toMerge.indexOf(one);
    if (at >= 0) {
      desk.toMerge.splice(at, 1);
    }
    return;
  }
  other.gone = true;
  yield watch.days(2);
  const head = desk.post('thu-truong');
  await actOnCase(desk, one, { post: head, at: watch.now }, [
    mergeCases,
    { fromId: other.id, office: 'head-of-investigation' },
  ]);
  one.accused.push(...other.accused);
  one.victims.push(...other.victims);
  yield watch.days(30);
}

async function* suspendForFlight(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(8);
  const accusedId = await putOutNotice(desk, one, watch);
  yield watch.days(130);
  const ground = 'whereabouts-unknown';
  const post = one.worker;
  const office = 'head-of-investigation';
  await takeStep(desk, one, { do: 'suspend', office, params: { ground } }, { post, watch });
  yield watch.days(1);
  await sendNotice(desk, one, { paper: 'suspension', to: 'procuracy' }, watch.now);
  yield watch.days(desk.chance.whole(120, 200));
  const wantedId = await desk.findWanted(accusedId, { post, at: watch.now });
  await actOnCase(desk, one, { post, at: watch.now }, [endWanted, { wantedId, state: 'captured' }]);
  yield watch.days(1);
  await takeStep(desk, one, { do: 'resume', office }, { post, watch });
  yield watch.minutes(90);
  await sendNotice(desk, one, { paper: 'resumption', to: 'procuracy' }, watch.now);
  await detain(desk, one, accusedId, watch);
  yield* approveDetention(desk, one, { accusedId, reply: 'in-time' }, watch);
  yield watch.days(20);
}

/** The conclusion of the investigation. */
export async function* conclude(
  desk: Desk,
  one: CaseHandle,
  traits: CaseTraits,
  watch: Watch,
): Life {
  await reviewEvidence(desk, one, traits, watch);
  yield watch.days(2);
  await protect(desk, one, 'conclude', watch.now);
  const params = { proposal: 'prosecute' } as const;
  const step = { do: 'conclude', office: 'head-of-investigation', params } as const;
  await takeStep(desk, one, step, { post: one.worker, watch });
  if (traits.model || traits.note) {
    yield watch.minutes(90);
    await writePaper(desk, one, CONCLUSION, watch);
  }
  yield watch.days(traits.turn === 'late' ? 4 : 1);
}

/** To the procuracy and from there to the court, with returns and refusals on the way. */
async function* prosecute(desk: Desk, one: CaseHandle, traits: CaseTraits, watch: Watch): Life {
  if (traits.turn === 'refused-file') {
    yield* refuseOnce(desk, one, watch);
  }
  yield* toProcuracy(desk, one, watch);
  if (traits.turn === 'returned') {
    yield watch.days(desk.chance.whole(12, 20));
    yield* returnToPolice(desk, one, { purpose: 'return', office: 'head-of-procuracy' }, watch);
  }
  yield watch.days(desk.chance.whole(12, 25));
  yield* toCourt(desk, one, watch);
  if (traits.turn === 'returned-by-court') {
    yield watch.days(desk.chance.whole(15, 25));
    yield* returnByCourt(desk, one, watch);
    yield watch.days(desk.chance.whole(12, 20));
    yield* toCourt(desk, one, watch);
  }
}

async function* refuseOnce(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const { procurator } = supervisorOf(desk, one);
  const to = desk.story.agencyById(procurator.agency_id);
  const papers = WHOLE_FILE.slice(0, 4);
  const id = await sendFile(desk, one, { purpose: 'prosecute', papers, to }, watch.now);
  yield watch.days(1);
  await desk.act(refuseHandOver, procurator, watch.now, {
    id,
    at: watch.now.toString(),
    missing: ['conclusion-served'],
  });
  one.revision = await desk.revisionOf(one.id, { post: one.handler, at: watch.now });
  yield watch.days(2);
}

/** The file goes to the procuracy, which takes it on. */
export async function* toProcuracy(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const { procurator } = supervisorOf(desk, one);
  const to = desk.story.agencyById(procurator.agency_id);
  const papers = WHOLE_FILE.slice(0, 5);
  const sent = await sendFile(desk, one, { purpose: 'prosecute', papers, to }, watch.now);
  yield watch.days(desk.chance.whole(1, 2));
  await acceptFile(desk, one, sent, { post: procurator, at: watch.now });
}

/** The indictment, served, and the file to the court. */
export async function* toCourt(desk: Desk, one: CaseHandle, watch: Watch, stays = false): Life {
  await protect(desk, one, 'indict', watch.now);
  const step = { do: 'indict', office: 'head-of-procuracy' } as const;
  await takeStep(desk, one, step, { post: one.worker, watch });
  if (stays) {
    return;
  }
  yield watch.days(1);
  for (const { id } of one.accused) {
    await sendNotice(desk, one, { paper: 'indictment', to: 'accused', accusedId: id }, watch.now);
  }
  yield watch.minutes(200);
  const to = courtOf(desk, one);
  const sent = await sendFile(
    desk,
    one,
    { purpose: 'try', papers: [...WHOLE_FILE], to },
    watch.now,
  );
  yield watch.days(desk.chance.whole(1, 3));
  await acceptFile(desk, one, sent, { post: desk.seat(to, 'judge'), at: watch.now });
}

async function* returnToPolice(
  desk: Desk,
  one: CaseHandle,
  how: { purpose: 'return' | 'pass-return'; office: 'head-of-procuracy' | null },
  watch: Watch,
): Life {
  const to = desk.story.agency('cat');
  const sent = await sendFile(desk, one, { ...how, papers: ['return-decision'], to }, watch.now);
  yield watch.days(2);
  await acceptFile(desk, one, sent, { post: one.handler, at: watch.now });
  yield watch.days(desk.chance.whole(15, 24));
  await protect(desk, one, 'conclude', watch.now);
  const params = { proposal: 'prosecute' } as const;
  const step = { do: 'conclude', office: 'head-of-investigation', params } as const;
  await takeStep(desk, one, step, { post: one.worker, watch });
  yield watch.days(1);
  yield* toProcuracy(desk, one, watch);
}

async function* returnByCourt(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const { procurator } = supervisorOf(desk, one);
  const to = desk.story.agencyById(procurator.agency_id);
  const back = {
    purpose: 'return',
    papers: ['return-decision'],
    office: 'presiding-judge',
  } as const;
  const sent = await sendFile(desk, one, { ...back, papers: [...back.papers], to }, watch.now);
  yield watch.days(2);
  await acceptFile(desk, one, sent, { post: procurator, at: watch.now });
  yield watch.days(2);
  yield* returnToPolice(desk, one, { purpose: 'pass-return', office: null }, watch);
}

/** The court that tries: of the region since there are regions, else the provincial one. */
function courtOf(desk: Desk, one: CaseHandle): AgencyRow {
  const isGravest = one.offence.article === '151' && one.offence.paragraph === 3;
  return one.region === null || isGravest
    ? desk.story.agency('ta')
    : desk.story.agency(`ta-kv${one.region}`);
}
