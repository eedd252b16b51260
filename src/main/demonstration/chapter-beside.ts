import type { z } from 'zod';
import { actOnComplaint, recordComplaint } from '#features/complaints/contract.ts';
import { addShifts, setDutyPhone } from '#features/duty/contract.ts';
import { drawLink, drawNode } from '#features/evidence-chart/contract.ts';
import { joinRecords } from '#features/networks/contract.ts';
import { openRound } from '#features/reconciliation/contract.ts';
import { answerMatch, listMatches } from '#features/tips/contract.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import { receiveItems } from './evidence-custody.ts';
import { startWatch, type Watch } from './lives.ts';
import type { PostRow } from './people.ts';
import { instantOf } from './story.ts';
import { inventAccount, inventPhone, inventPlate } from './tip-texts.ts';

/** Chapter: what stands beside tips and cases: the roster of four weeks, and complaints. */
export function listBesideLives(desk: Desk): Life[] {
  return [
    joinNetwork(desk),
    keepRoster(desk),
    reconcile(desk),
    ...COMPLAINTS.map((one) => complain(desk, one)),
  ];
}

/** Of what the matcher proposed a head links some, dismisses one, and joins two to a network. */
async function* joinNetwork(desk: Desk): Life {
  yield desk.until.subtract({ minutes: 40 });
  const post = desk.post('thu-truong');
  const at = desk.until.subtract({ minutes: 40 });
  const { rows } = await desk.act(listMatches, post, at, {});
  const open = rows.filter((row) => row.audience === 'who-opens-both');
  const [first, second, third] = open
    .filter((row) => row.sides.every((side) => side.kind === 'tip' || side.kind === 'case'))
    .toSorted((one, other) => compare(orderOf(one), orderOf(other)));
  if (first !== undefined) {
    await desk.act(joinRecords, post, at, { matchId: first.id });
  }
  if (second !== undefined) {
    await desk.act(answerMatch, post, at, { id: second.id, answer: 'dismiss' });
  }
  const isTips = third?.sides.every((side) => side.kind === 'tip') === true;
  if (third !== undefined && isTips) {
    await desk.act(answerMatch, post, at, { id: third.id, answer: 'link-both' });
  }
}

/** Codes of cases are drawn by chance, those of tips are not: the same proposals come first everywhere. */
function orderOf(match: { proposedAt: string; sides: readonly { kind: string; code: string }[] }) {
  const sides = match.sides.map(({ kind, code }) => (kind === 'tip' ? code : kind));
  return [match.proposedAt, ...sides.toSorted()].join(' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Police and procuracy hold their lists of the last whole month against each other, procuracy and court theirs. */
async function* reconcile(desk: Desk): Life {
  const at = desk.until.subtract({ hours: 50 });
  yield at;
  const month = desk.story.asOf.toPlainYearMonth().subtract({ months: 1 });
  const from = month.toPlainDate({ day: 1 }).toString();
  const to = month.toPlainDate({ day: month.daysInMonth }).toString();
  await desk.act(openRound, desk.post('thu-truong'), at, { matter: 'opened', from, to });
  await desk.act(openRound, desk.post('vien-truong'), at, { matter: 'indicted', from, to });
}

const WEEKS = 4;

/** The duty room of the provincial police keeps a roster: a day and a night long, two officers each. */
async function* keepRoster(desk: Desk): Life {
  yield desk.until;
  const head = desk.post('thu-truong');
  const first = desk.until.add({ minutes: 1 });
  const pair = [desk.post('truc-ban'), desk.post('truc-ban-2')] as const;
  const shifts = Array.from({ length: WEEKS * 7 }, (_, day) =>
    pair.map((post, at) => ({
      postId: post.id,
      fromAt: first.add({ hours: 24 * day }).toString(),
      untilAt: first.add({ hours: 24 * (day + 1) }).toString(),
      order: ((at + day) % pair.length) + 1,
    })),
  ).flat();
  await desk.act(addShifts, head, desk.until, { shifts });
  await desk.act(setDutyPhone, head, desk.until, { revision: 1, phone: '0100 113 113' });
}

interface Complaint {
  by: string;
  daysAgo: number;
  against: string;
  about: Pick<
    z.input<typeof recordComplaint.input>,
    'kind' | 'matter' | 'grounds' | 'standing' | 'channel' | 'againstWho' | 'words'
  >;
  settled: boolean;
}

const COMPLAINTS: readonly Complaint[] = [
  {
    by: 'kiem-sat',
    daysAgo: 61,
    against: 'cat',
    about: {
      kind: 'complaint',
      matter: 'decision',
      grounds: ['wrong-decision'],
      standing: 'reporter',
      channel: 'letter',
      againstWho: 'officer',
      words:
        'Không đồng ý với quyết định không khởi tố, cho rằng chưa lấy lời khai người làm chứng.',
    },
    settled: true,
  },
  {
    by: 'kiem-sat-kv',
    daysAgo: 4,
    against: 'ca-98019',
    about: {
      kind: 'complaint',
      matter: 'conduct',
      grounds: ['delay'],
      standing: 'relative',
      channel: 'in-person',
      againstWho: 'unit',
      words: 'Trình báo đã nhiều ngày không được thông báo kết quả tiếp nhận.',
    },
    settled: false,
  },
  {
    by: 'thanh-tra',
    daysAgo: 9,
    against: 'ubnd-98019',
    about: {
      kind: 'complaint',
      matter: 'conduct',
      grounds: ['neglect'],
      standing: 'other-person',
      channel: 'letter',
      againstWho: 'officer',
      words: 'Đề nghị hỗ trợ người trở về không được hướng dẫn thủ tục.',
    },
    settled: false,
  },
];

async function* complain(desk: Desk, one: Complaint): Life {
  const day = desk.story.workday(desk.story.asOf.subtract({ days: one.daysAgo }));
  const from = instantOf(day, '10:20');
  yield from;
  const watch = startWatch(desk, from);
  const post = desk.post(one.by);
  const { id } = await desk.act(recordComplaint, post, from, {
    ...one.about,
    receivedAt: from.subtract({ minutes: 30 }).toString(),
    againstId: desk.story.agency(one.against).id,
    actedOn: day.subtract({ days: 6 }).toString(),
    knownOn: day.subtract({ days: 5 }).toString(),
    complainant: 'Người khiếu nại đề nghị giữ kín, liên hệ qua hòm thư',
  });
  if (one.settled && id !== null) {
    yield* settle(desk, { id, post }, watch);
  }
}

async function* settle(desk: Desk, one: { id: string; post: PostRow }, watch: Watch): Life {
  const { id, post } = one;
  yield watch.days(1);
  const taken = await desk.act(actOnComplaint, post, watch.now, {
    id,
    revision: 1,
    step: 'take-on',
  });
  yield watch.days(5);
  await desk.act(actOnComplaint, post, watch.now, {
    id,
    revision: taken.revision,
    step: 'settle',
    outcome: 'partly-upheld',
    words: 'Yêu cầu lấy lời khai bổ sung của người làm chứng.',
  });
}

/** An evidence chart with the items on which its links rest. */
export async function* drawChart(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(1);
  const item = await receiveItems(desk, one, watch);
  const accused = one.accused[0];
  const victim = one.victims[0];
  if (accused === undefined || victim === undefined) {
    return;
  }
  const draw = async (node: object) =>
    (await desk.act(drawNode, one.worker, watch.now, { id: one.id, ...node } as never)).id;
  const person = await draw({ kind: 'person', accusedId: accused.id });
  const hurt = await draw({ kind: 'victim', victimId: victim.id });
  const broker = await draw({ kind: 'organisation', label: 'Nhóm tuyển người trên mạng' });
  const phone = await draw({ kind: 'phone', label: inventPhone(desk.chance) });
  const account = await draw({ kind: 'account', label: inventAccount(desk.chance) });
  const car = await draw({ kind: 'vehicle', label: inventPlate(desk.chance) });
  const place = await draw({ kind: 'place', label: 'Nhà trọ gần bến xe', placeId: one.place.id });
  const links: readonly (readonly [
    string,
    string,
    string,
    'established' | 'grounded' | 'to-verify',
  ])[] = [
    [person, hurt, 'recruited', 'established'],
    [person, phone, 'uses', 'established'],
    [person, account, 'uses', 'grounded'],
    [person, broker, 'works-for', 'to-verify'],
    [car, hurt, 'transported', 'grounded'],
    [hurt, place, 'was-at', 'established'],
    [broker, account, 'paid', 'to-verify'],
  ];
  const from = watch.today.subtract({ days: 30 }).toString();
  for (const [fromId, toId, kind, certainty] of links) {
    await desk.act(drawLink, one.worker, watch.now, {
      id: one.id,
      fromId,
      toId,
      kind: kind as 'uses',
      certainty,
      source: 'electronic-data',
      evidenceId: certainty === 'established' ? item : null,
      from,
    });
  }
}
