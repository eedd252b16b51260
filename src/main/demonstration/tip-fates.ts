import { linkTips, listTipReceipts, mergeTips, recallTransfer } from '#features/tips/contract.ts';
import type { Desk, Life, TipFate, TipHandle } from './desk.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';
import { decide } from './tip-ends.ts';
import { decided, slip, supervisorOf, takeAct } from './tip-handle.ts';

/** From the classification to the end of a tip. */
export async function* workTip(desk: Desk, tip: TipHandle, fate: TipFate, watch: Watch): Life {
  yield watch.minutes(desk.chance.next() < 0.1 ? 2100 : desk.chance.whole(60, 1200));
  if (fate === 'guided') {
    await takeAct(desk, tip, { do: 'guide' }, { post: tip.worker, at: watch.now, ...decided(tip) });
    return;
  }
  const post = tip.worker;
  await takeAct(desk, tip, { do: 'classify', offence: tip.offence }, { post, at: watch.now });
  if (tip.stay === 'classified') {
    return;
  }
  yield* tellReceipt(desk, tip, watch);
  if (fate === 'out') {
    await takeAct(
      desk,
      tip,
      { do: 'transfer-out', recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh bạn (giả định)' },
      { post: tip.head, at: watch.now, ...decided(tip) },
    );
    return;
  }
  if (tip.referred) {
    yield watch.minutes(90);
    await takeAct(desk, tip, { do: 'acknowledge-referral' }, { post: tip.worker, at: watch.now });
  }
  yield* giveToHandler(desk, tip, watch);
  if (tip.referred && desk.chance.next() < 0.7) {
    yield watch.days(3);
    const by = { post: tip.worker, at: watch.now, ...decided(tip) };
    const words = 'Đã cử cán bộ xác minh, người gọi an toàn.';
    await takeAct(desk, tip, { do: 'answer-referral', words }, by);
  }
  const main = fate === 'merged' ? desk.openTips.at(-1) : undefined;
  if (main !== undefined) {
    yield* mergeWithOther(desk, tip, main, watch);
    return;
  }
  if (tip.body.kind === 'provincial-police') {
    desk.openTips.push(tip);
  }
  yield* besideTheWay(desk, tip, fate, watch);
  yield* verify(desk, tip, fate, watch);
}

/** Sent to the police, then found to be a matter of the own field: taken back before anybody took it over. */
export async function* sendAndRecall(desk: Desk, tip: TipHandle, watch: Watch): Life {
  const post = tip.worker;
  yield watch.minutes(35);
  const toAgencyId = desk.story.agency('cat').id;
  await takeAct(desk, tip, { do: 'transfer', toAgencyId }, { post, at: watch.now });
  yield watch.minutes(50);
  const { rows } = await desk.act(listTipReceipts, post, watch.now, { limit: 1 });
  const id = rows[0]?.id ?? '';
  await desk.act(recallTransfer, post, watch.now, { id, reason: 'competent-here' });
}

/** Notices of receipt: to the procuracy always, to a known reporter too; now and then late or forgotten. */
async function* tellReceipt(desk: Desk, tip: TipHandle, watch: Watch): Life {
  yield watch.days(1 + slip(desk));
  const head = tip.head;
  await takeAct(
    desk,
    tip,
    { do: 'notify-procuracy' },
    { post: head, at: watch.now, ...decided(tip) },
  );
  if (tip.named && desk.chance.next() < 0.9) {
    yield watch.minutes(40);
    await takeAct(
      desk,
      tip,
      { do: 'notify-reporter' },
      { post: head, at: watch.now, ...decided(tip) },
    );
  }
}

async function* giveToHandler(desk: Desk, tip: TipHandle, watch: Watch): Life {
  yield watch.minutes(desk.chance.whole(30, 400));
  const handlers = handlersOf(desk, tip);
  const handlerPostIds = handlers.map((post) => post.id);
  const by = { post: tip.head, at: watch.now, ...decided(tip) };
  await takeAct(desk, tip, { do: 'assign', handlerPostIds }, by);
  tip.worker = handlers[0] ?? tip.head;
  yield watch.days(1 + slip(desk));
  const { head, procurator } = supervisorOf(desk, tip);
  await takeAct(
    desk,
    tip,
    { do: 'assign-procurator', procuratorPostIds: [procurator.id] },
    { post: procurator, at: watch.now, decidedBy: head },
  );
}

/** The same matter was told before: linked, and merged by the head who may open both. */
async function* mergeWithOther(desk: Desk, tip: TipHandle, main: TipHandle, watch: Watch): Life {
  yield watch.days(3);
  const post = desk.post('thu-truong');
  await desk.act(linkTips, post, watch.now, { id: tip.id, otherId: main.id });
  await desk.act(mergeTips, post, watch.now, {
    id: tip.id,
    revision: tip.revision,
    intoId: main.id,
    decidedByPostId: post.id,
  });
}

function handlersOf(desk: Desk, tip: TipHandle): PostRow[] {
  if (tip.body.kind === 'border-post') {
    return [desk.seat(tip.body, 'border-guard-officer')];
  }
  const names = ['dieu-tra', 'dieu-tra', 'dieu-tra-2', 'dieu-tra-3', 'dieu-tra-4'];
  return [desk.post(desk.chance.pick(names))];
}

/** What happens to some tips on the way: questions of the procuracy, surrenders, another handler. */
async function* besideTheWay(desk: Desk, tip: TipHandle, fate: TipFate, watch: Watch): Life {
  const { chance } = desk;
  const by = () => ({ post: tip.worker, at: watch.now });
  if (chance.next() < 0.16) {
    yield watch.days(2);
    const { head, procurator } = supervisorOf(desk, tip);
    const words =
      'Yêu cầu làm rõ quan hệ giữa người báo tin và người bị tố giác, thu thập dữ liệu liên lạc.';
    await takeAct(
      desk,
      tip,
      { do: 'ask-of-body', words },
      { post: procurator, at: watch.now, decidedBy: head },
    );
    if (chance.next() < 0.75) {
      yield watch.days(4);
      const answer = { ...by(), ...decided(tip) };
      await takeAct(
        desk,
        tip,
        { do: 'answer-procuracy', words: 'Đã bổ sung tài liệu theo yêu cầu.' },
        answer,
      );
    }
  }
  if (chance.next() < 0.05) {
    yield watch.days(1);
    await takeAct(desk, tip, { do: 'record-surrender' }, by());
    yield watch.minutes(chance.whole(200, 2000));
    await takeAct(desk, tip, { do: 'notify-surrender' }, { ...by(), ...decided(tip) });
  }
  if (chance.next() < 0.06 && tip.body.kind === 'provincial-police' && fate !== 'disputed') {
    yield watch.days(2);
    const next = desk.post(chance.pick(['dieu-tra-2', 'dieu-tra-3']));
    if (next.id !== tip.worker.id) {
      await takeAct(
        desk,
        tip,
        { do: 'reassign', handlerPostIds: [next.id] },
        { post: tip.head, at: watch.now, ...decided(tip) },
      );
      tip.worker = next;
    }
  }
}

/** The checks, with more time where the matter is involved, up to the decision or past the limit. */
async function* verify(desk: Desk, tip: TipHandle, fate: TipFate, watch: Watch): Life {
  const isPast = PAST_THE_LIMIT.includes(fate);
  if (isPast) {
    yield watch.days(desk.chance.whole(26, 31));
  } else if (desk.chance.next() < 0.4 && daysSince(tip, watch) < LATEST_TO_LENGTHEN) {
    yield* lengthen(desk, tip, watch);
  } else {
    yield watch.days(desk.chance.whole(6, 14) + (desk.chance.next() < 0.15 ? 12 : 0));
  }
  yield* decide(desk, tip, fate, watch);
}

/** Later than this nobody could ask for more time before the twenty days are over. */
const LATEST_TO_LENGTHEN = 9;

function daysSince(tip: TipHandle, watch: Watch): number {
  return tip.since.until(watch.now, { largestUnit: 'hours' }).hours / 24;
}

const PAST_THE_LIMIT: readonly TipFate[] = [
  'suspended',
  'suspended-resumed',
  'suspension-cancelled',
  'viewed',
];

/** Two months by the head, and for some two more by the procuracy. */
async function* lengthen(desk: Desk, tip: TipHandle, watch: Watch): Life {
  yield watch.days(desk.chance.whole(3, 7));
  const by = () => ({ post: tip.worker, at: watch.now, ...decided(tip) });
  await takeAct(desk, tip, { do: 'prolong', words: 'Phải xác minh ở nhiều địa phương.' }, by());
  yield watch.days(desk.chance.whole(15, 26));
  if (desk.chance.next() < 0.7) {
    yield watch.days(6);
    await takeAct(
      desk,
      tip,
      { do: 'request-extension', words: 'Chưa có kết quả giám định.' },
      by(),
    );
    yield watch.days(2);
    const { head, procurator } = supervisorOf(desk, tip);
    const granted = desk.chance.next() < 0.8;
    await takeAct(
      desk,
      tip,
      { do: granted ? 'extend' : 'refuse-extension' },
      { post: procurator, at: watch.now, decidedBy: head },
    );
    yield watch.days(granted ? desk.chance.whole(15, 50) : 4);
  }
}
