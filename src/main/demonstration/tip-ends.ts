import { sendNotice } from './case-handle.ts';
import { handleOf, workCase } from './case-lives.ts';
import type { Desk, Life, TipFate, TipHandle } from './desk.ts';
import type { Watch } from './lives.ts';
import { decided, supervisorOf, takeAct } from './tip-handle.ts';

/** The decision on a tip and what follows from it. */
export async function* decide(desk: Desk, tip: TipHandle, fate: TipFate, watch: Watch): Life {
  switch (fate) {
    case 'opened':
      yield* openCase(desk, tip, watch);
      return;
    case 'not-opened':
    case 'administrative':
      yield* closeTip(desk, tip, fate === 'administrative', watch);
      return;
    case 'reopened-by-procuracy':
      yield* closeTip(desk, tip, false, watch);
      yield watch.days(12);
      await byProcuracy(desk, tip, { do: 'cancel-non-opening' }, watch);
      yield watch.days(10);
      yield* openCase(desk, tip, watch);
      return;
    case 'suspended':
    case 'suspended-resumed':
    case 'suspension-cancelled':
      yield* suspend(desk, tip, fate, watch);
      return;
    case 'viewed':
      yield* exchangeViews(desk, tip, watch);
      return;
    case 'taken-by-procuracy':
      yield* beTaken(desk, tip, watch);
      return;
    case 'disputed':
      yield* dispute(desk, tip, watch);
      return;
    default:
      yield watch.days(30);
      yield* closeTip(desk, tip, false, watch);
  }
}

/** The case is opened in the same moment; whoever handled the tip handles it. */
async function* openCase(desk: Desk, tip: TipHandle, watch: Watch): Life {
  const by = { post: tip.worker, at: watch.now, ...decided(tip) };
  await takeAct(desk, tip, { do: 'open-case', offence: tip.offence }, by);
  const made = await desk.caseOf(tip.id, { post: tip.worker, at: watch.now });
  const one = handleOf(made, { ...tip, openedOn: watch.today }, tip.worker);
  yield watch.minutes(desk.chance.next() < 0.1 ? 1700 : desk.chance.whole(60, 700));
  await sendNotice(desk, one, { paper: 'opening', to: 'procuracy' }, watch.now);
  yield* sendResult(desk, tip, watch);
  yield* archive(desk, tip, watch);
  yield* workCase(desk, one, watch);
}

async function* closeTip(desk: Desk, tip: TipHandle, administrative: boolean, watch: Watch): Life {
  const ground = desk.chance.pick([
    'no-event',
    'no-elements',
    'no-elements',
    'no-request-of-victim',
  ] as const);
  const by = { post: tip.worker, at: watch.now, ...decided(tip) };
  await takeAct(desk, tip, { do: 'not-open-case', ground, administrative }, by);
  if (administrative) {
    yield watch.days(1);
    await takeAct(desk, tip, { do: 'send-sanction-file' }, { post: tip.worker, at: watch.now });
  }
  yield* sendResult(desk, tip, watch);
  yield* archive(desk, tip, watch);
}

/** The ended file goes to the archive; what ends on a tenth of a month is forgotten for a while. */
async function* archive(desk: Desk, tip: TipHandle, watch: Watch): Life {
  yield watch.days(watch.today.day % 10 === 0 ? 48 : 1);
  await takeAct(desk, tip, { do: 'archive' }, { post: tip.worker, at: watch.now });
}

async function* sendResult(desk: Desk, tip: TipHandle, watch: Watch): Life {
  yield watch.minutes(desk.chance.next() < 0.1 ? 3200 : desk.chance.whole(60, 1000));
  await takeAct(desk, tip, { do: 'send-decision' }, { post: tip.worker, at: watch.now });
  yield* tellReporter(desk, tip, watch);
}

/** A reporter who gave a name is told; now and then weeks too late. */
async function* tellReporter(desk: Desk, tip: TipHandle, watch: Watch): Life {
  if (tip.named) {
    yield desk.chance.next() < 0.92 ? watch.minutes(300) : watch.days(40);
    const by = { post: tip.worker, at: watch.now, ...decided(tip) };
    await takeAct(desk, tip, { do: 'send-result' }, by);
  }
}

/** Two years and the days off on which they may end; a whole number of weeks ends on a weekday like the first. */
const WEEKS_TO_ARCHIVE = 106;

async function* suspend(desk: Desk, tip: TipHandle, fate: TipFate, watch: Watch): Life {
  const ground = desk.chance.pick([
    'expertise-pending',
    'legal-assistance-pending',
    'documents-pending',
  ] as const);
  const by = () => ({ post: tip.worker, at: watch.now, ...decided(tip) });
  await takeAct(desk, tip, { do: 'suspend', ground }, by());
  yield watch.minutes(200);
  await takeAct(desk, tip, { do: 'send-decision' }, { post: tip.worker, at: watch.now });
  yield* tellReporter(desk, tip, watch);
  if (fate === 'suspended') {
    yield watch.minutes(WEEKS_TO_ARCHIVE * 7 * 24 * 60);
    await takeAct(desk, tip, { do: 'archive' }, { post: tip.worker, at: watch.now });
    return;
  }
  yield watch.days(desk.chance.whole(20, 70));
  if (fate === 'suspended-resumed') {
    await takeAct(desk, tip, { do: 'resume' }, by());
    yield watch.days(1);
    await takeAct(desk, tip, { do: 'send-decision' }, { post: tip.worker, at: watch.now });
    yield* tellReporter(desk, tip, watch);
  } else {
    await byProcuracy(desk, tip, { do: 'cancel-suspension' }, watch);
    yield watch.minutes(180);
    const { procurator } = supervisorOf(desk, tip);
    await takeAct(desk, tip, { do: 'send-cancellation' }, { post: procurator, at: watch.now });
    yield watch.days(1);
    await takeAct(desk, tip, { do: 'receive-cancellation' }, { post: tip.worker, at: watch.now });
  }
  yield watch.days(desk.chance.whole(12, 26));
  yield* closeTip(desk, tip, false, watch);
}

async function* exchangeViews(desk: Desk, tip: TipHandle, watch: Watch): Life {
  const words = 'Thời hạn đã hết, hai bên chưa thống nhất về dấu hiệu thủ đoạn lừa dối.';
  const by = { post: tip.worker, at: watch.now, ...decided(tip) };
  await takeAct(desk, tip, { do: 'exchange-views', words }, by);
  if (tip.stay === 'viewed') {
    return;
  }
  yield watch.days(desk.chance.whole(5, 30));
  await byProcuracy(desk, tip, { do: 'agree-view' }, watch);
  yield watch.days(3);
  yield* openCase(desk, tip, watch);
}

/** A written request, fifteen days without a remedy, then the procuracy resolves it itself (145.3c). */
async function* beTaken(desk: Desk, tip: TipHandle, watch: Watch): Life {
  await byProcuracy(
    desk,
    tip,
    { do: 'ask-to-remedy', words: 'Đề nghị khắc phục việc chậm xác minh.' },
    watch,
  );
  yield watch.days(18);
  const { head, procurator } = supervisorOf(desk, tip);
  await byProcuracy(desk, tip, { do: 'take-from-body', handlerPostIds: [procurator.id] }, watch);
  tip.body = desk.story.agencyById(procurator.agency_id);
  tip.head = head;
  tip.worker = procurator;
  yield watch.days(3);
  await takeAct(desk, tip, { do: 'hand-file-over' }, { post: procurator, at: watch.now });
  yield watch.days(9);
  yield* closeTip(desk, tip, false, watch);
}

async function* dispute(desk: Desk, tip: TipHandle, watch: Watch): Life {
  const by = { post: tip.worker, at: watch.now, ...decided(tip) };
  const claimedById = desk.story.agency('hq').id;
  await takeAct(desk, tip, { do: 'dispute-competence', claimedById }, by);
  yield watch.days(6);
  await byProcuracy(desk, tip, { do: 'settle-competence', competentAgencyId: tip.body.id }, watch);
  yield watch.days(5);
  yield* openCase(desk, tip, watch);
}

async function byProcuracy(
  desk: Desk,
  tip: TipHandle,
  act: Parameters<typeof takeAct>[2],
  watch: Watch,
): Promise<void> {
  const { head, procurator } = supervisorOf(desk, tip);
  await takeAct(desk, tip, act, { post: procurator, at: watch.now, decidedBy: head });
}
