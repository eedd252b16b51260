import {
  addVictim,
  agreeDesignation,
  answerAid,
  answerCharge,
  askAid,
  assignHelpers,
  changeCharges,
  chargeAccused,
  designateCase,
  dropAccused,
  receiveSupplement,
  recordVictimAct,
  shareLegalNote,
  writeLegalNote,
} from '#features/cases/contract.ts';
import { returnRecord } from './case-duties.ts';
import { actOnCase, protect, sendNotice, takeStep } from './case-handle.ts';
import {
  approveBail,
  approveDetention,
  detain,
  putOnBail,
  type Reply,
  replyOf,
} from './case-measures.ts';
import type { CaseTraits } from './case-traits.ts';
import type { AccusedHandle, CaseHandle, Desk, Life } from './desk.ts';
import type { Watch } from './lives.ts';
import { supervisorOf } from './tip-handle.ts';
import { inventMarks, inventName } from './tip-texts.ts';

const POLICE_HEAD = 'head-of-investigation';

/** Charges, measures, victims and the other acts of an investigation, up to its conclusion. */
export async function* investigate(
  desk: Desk,
  one: CaseHandle,
  traits: CaseTraits,
  watch: Watch,
): Life {
  for (let ordinal = 0; ordinal < traits.accused && !one.gone; ordinal += 1) {
    yield watch.days(desk.chance.whole(2, 6));
    const under18 = traits.minorAccused && ordinal === 0;
    const flees = FLIGHTS.includes(traits.turn) && ordinal === traits.accused - 1;
    const reply = replyOf(traits);
    const lacks = traits.turn === 'returned';
    yield* charge(desk, one, { under18, flees, reply, lacks }, watch);
  }
  for (const age of traits.victims) {
    yield watch.days(desk.chance.whole(1, 4));
    yield* hearVictim(desk, one, age, watch);
  }
  if (traits.heavier && one.offence.article === '150' && one.region !== null) {
    yield watch.days(5);
    await makeHeavier(desk, one, watch);
  }
  if (traits.aid) {
    yield* askAbroad(desk, one, watch);
  }
  if (traits.model) {
    yield* designate(desk, one, watch);
  }
  if (traits.note) {
    yield* writeNote(desk, one, watch);
  }
  if (traits.drops) {
    yield watch.days(6);
    await dropLast(desk, one, watch);
  }
}

/** Somebody more is charged in the last days: the order to detain still waits for the procuracy when the story stands still. */
export async function* chargeLastOne(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const who = { under18: false, flees: false, reply: 'late', lacks: false, held: true } as const;
  yield* charge(desk, one, who, watch);
}

/** In these turns the last accused flees: whoever is in detention does not. */
const FLIGHTS: readonly CaseTraits['turn'][] = ['fled', 'split'];

/** A person to be charged, and what the procuracy makes of the charge and of a detention. */
interface Charged {
  under18: boolean;
  flees: boolean;
  reply: Reply;
  /** The procuracy asks for more before it approves the charge. */
  lacks: boolean;
  /** Detained whatever chance says. */
  held?: true;
}

/** Charge, notice to the procuracy, approval, and a measure: detention, or bail for a minor and some others. */
async function* charge(desk: Desk, one: CaseHandle, who: Charged, watch: Watch): Life {
  const charges = [
    { article: one.offence.article, paragraph: one.offence.paragraph ?? 1, points: [] },
  ];
  const name = { fullName: inventName(desk.chance), marks: inventMarks(desk.chance) };
  const by = { post: one.worker, at: watch.now };
  const input = { office: POLICE_HEAD, charges, under18: who.under18, name };
  const { accusedId } = await actOnCase(desk, one, by, [chargeAccused, input]);
  const accused: AccusedHandle = { id: accusedId, under18: who.under18, measureId: null };
  one.accused.push(accused);
  yield watch.minutes(desk.chance.next() < 0.08 ? 1900 : desk.chance.whole(60, 900));
  await sendNotice(desk, one, { paper: 'charge', to: 'procuracy', accusedId }, watch.now);
  yield watch.days(1);
  if (who.lacks) {
    await answerTo(desk, one, { accusedId, answer: 'supplement' }, watch);
    yield watch.minutes(2000);
    const { procurator } = supervisorOf(desk, one);
    const came = { post: procurator, at: watch.now };
    await actOnCase(desk, one, came, [receiveSupplement, { accusedId }]);
    yield watch.minutes(300);
  }
  await answerTo(desk, one, { accusedId, answer: 'approved' }, watch);
  yield watch.minutes(120);
  const isLucky = desk.chance.next() < 0.2 && who.held !== true;
  if (who.flees || who.under18 || isLucky) {
    await putOnBail(desk, one, accusedId, watch);
    yield* approveBail(desk, one, accusedId, watch);
  } else {
    await detain(desk, one, accusedId, watch);
    yield* approveDetention(desk, one, { accusedId, reply: who.reply }, watch);
  }
}

/** What the procuracy makes of a charge. */
async function answerTo(
  desk: Desk,
  one: CaseHandle,
  given: { accusedId: string; answer: 'approved' | 'supplement' },
  watch: Watch,
): Promise<void> {
  const { procurator } = supervisorOf(desk, one);
  await actOnCase(desk, one, { post: procurator, at: watch.now }, [
    answerCharge,
    { ...given, office: 'head-of-procuracy' },
  ]);
}

/** A victim by code, with helpers, and a statement once the protection check is answered. */
async function* hearVictim(
  desk: Desk,
  one: CaseHandle,
  age: CaseTraits['victims'][number],
  watch: Watch,
): Life {
  const by = { post: one.worker, at: watch.now };
  const { victimId } = await actOnCase(desk, one, by, [addVictim, { age }]);
  one.victims.push({ id: victimId, age });
  await actOnCase(desk, one, by, [
    assignHelpers,
    {
      victimId,
      supportPostId: desk.post('cong-tac-xa-hoi').id,
      legalAidPostId: desk.chance.next() < 0.6 ? desk.post('tro-giup-phap-ly').id : null,
    },
  ]);
  yield watch.days(2);
  await protect(desk, { ...one, victims: [{ id: victimId, age }] }, 'victim-act', watch.now);
  const minutes = desk.chance.whole(40, 110);
  const unattended = desk.chance.next() < 0.3;
  await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    recordVictimAct,
    {
      victimId,
      act: 'statement',
      minutes,
      unattended,
    },
  ]);
  if (unattended) {
    yield watch.days(2);
    await sendNotice(desk, one, { paper: 'act-record', to: 'procuracy' }, watch.now);
    returnRecord(desk, one, watch.now);
  }
}

/** More victims come to light: 150.3, and the provincial procuracy supervises from now. */
async function makeHeavier(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  const charges = [{ article: '150', paragraph: 3, points: ['đ'] }];
  await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    changeCharges,
    { office: POLICE_HEAD, charges, accusedId: null },
  ]);
  await sendNotice(desk, one, { paper: 'opening-change', to: 'procuracy' }, watch.now);
  one.offence = { article: '150', paragraph: 3 };
}

/** A request for legal assistance abroad, answered in part, in whole or not yet. */
async function* askAbroad(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(4);
  const country = desk.countries.shift() ?? 'KH';
  desk.countries.push(country);
  const { aidId } = await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    askAid,
    {
      direction: 'aid-out',
      country,
      treaty: 'bilateral-treaty',
      matter: desk.chance.pick(['statement', 'documents', 'person-location']),
      number: `${desk.nextNumber(one.worker.agency_id, 'TTTP', watch.today.year)}/YC-TTTP`,
      askedOn: watch.today.toString(),
      dueOn: watch.today.add({ days: 90 }).toString(),
    },
  ]);
  if (desk.chance.next() < 0.6) {
    yield watch.days(desk.chance.whole(20, 35));
    await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
      answerAid,
      {
        aidId,
        state: desk.chance.pick(['aid-answered', 'aid-part-answered']),
        on: watch.today.toString(),
      },
    ]);
  }
}

/** A model case: the three bodies agree, the court by the minutes of the three. */
async function* designate(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(3);
  const kind = desk.chance.next() < 0.6 ? 'model-case' : 'priority-case';
  const { designationId } = await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    designateCase,
    { kind, level: 'province' },
  ]);
  yield watch.days(4);
  const { procurator } = supervisorOf(desk, one);
  const by = { post: procurator, at: watch.now };
  const on = watch.today.toString();
  await actOnCase(desk, one, by, [agreeDesignation, { designationId, body: 'procuracy', on }]);
  const minutesNumber = `${desk.nextNumber(one.handler.agency_id, 'BB', watch.today.year)}/BB-LN`;
  await actOnCase(desk, one, by, [
    agreeDesignation,
    { designationId, body: 'court', on, minutesNumber },
  ]);
}

async function* writeNote(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(2);
  const note = desk.chance.pick(NOTES);
  const by = { post: one.worker, at: watch.now };
  const { noteId } = await actOnCase(desk, one, by, [
    writeLegalNote,
    { matter: note.matter, provision: note.provision, text: note.text },
  ]);
  yield watch.minutes(300);
  await desk.act(shareLegalNote, one.worker, watch.now, {
    id: one.id,
    noteId,
    purpose: 'investigate',
    text: note.shared,
  });
}

const NOTES = [
  {
    matter: 'offence-elements',
    provision: 'Điều 150 BLHS; Nghị quyết 02/2019/NQ-HĐTP',
    text: 'Bị can khai chỉ “giới thiệu việc làm”, tiền nhận là tiền xe; chưa đủ tài liệu về thủ đoạn lừa gạt khi người bị hại tự nguyện sang biên giới.',
    shared:
      'Xác định thủ đoạn khác khi người bị hại tự nguyện ra nước ngoài làm việc nhưng sau đó bị giữ lại, ép lừa đảo trên mạng.',
  },
  {
    matter: 'evidence-abroad',
    provision: 'Điều 491 BLTTHS',
    text: 'Dữ liệu tin nhắn lưu ở máy chủ nước ngoài, yêu cầu tương trợ chưa có trả lời, thời hạn điều tra sắp hết.',
    shared:
      'Thu thập dữ liệu điện tử ở nước ngoài khi thời hạn điều tra sắp hết mà yêu cầu tương trợ chưa được trả lời.',
  },
  {
    matter: 'victim-identification',
    provision: 'Luật Phòng, chống mua bán người 2024, Điều 2',
    text: 'Người được giải cứu vừa là người bị hại vừa tham gia lừa đảo theo ép buộc; chưa thống nhất tư cách tham gia tố tụng.',
    shared:
      'Tư cách tham gia tố tụng của người bị ép buộc thực hiện hành vi lừa đảo trong khu khép kín.',
  },
] as const;

async function dropLast(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  const last = one.accused.at(-1);
  if (last === undefined || one.accused.length < 2) {
    return;
  }
  const { procurator } = supervisorOf(desk, one);
  await actOnCase(desk, one, { post: procurator, at: watch.now }, [
    dropAccused,
    { accusedId: last.id, office: 'head-of-procuracy', outcome: 'charge-dropped' },
  ]);
  one.accused = one.accused.slice(0, -1);
}

/** More time, asked of the procuracy before the end of the limit. */
export async function lengthenInvestigation(
  desk: Desk,
  one: CaseHandle,
  watch: Watch,
): Promise<void> {
  const { procurator } = supervisorOf(desk, one);
  const step = { do: 'extend-investigation', office: 'head-of-procuracy' } as const;
  await takeStep(desk, one, step, { post: procurator, watch });
}
