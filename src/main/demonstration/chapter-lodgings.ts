import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { LodgingContent } from '#domain/lodging/lodging-content.ts';
import { answerLodging, openLodging } from '#features/public-tips/contract.ts';
import { describePage } from '#features/public-tips/server/index.ts';
import { lodge, PageSetting } from '#features/public-tips/server/page/index.ts';
import { randomKey } from '#platform/server/confidential/sodium.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { claimSystem } from './claims.ts';
import type { Desk, Life, TipFate, TipHandle } from './desk.ts';
import { startWatch } from './lives.ts';
import { workTip } from './tip-fates.ts';
import { fillSketch, TIP_SKETCHES, type TipSketch } from './tip-texts.ts';

interface Sent {
  /** How long before the story stands still. */
  hoursAgo: number;
  said: Partial<z.input<typeof LodgingContent>>;
  /** Whose words it is in, and what becomes of it once it is opened; null while nobody has opened it. */
  opened: { sketch: TipSketch; answer: string | null; fate: TipFate | null } | null;
}

const [, SEEN_FROM_AFAR, , , AT_WORK] = TIP_SKETCHES;

/** Chapter: what the public sent by its page: handled, just opened, and waiting at both receivers. */
export function listLodgingLives(desk: Desk): Life[] {
  return listSent(desk).map((one) => liveLodging(desk, one));
}

function listSent(desk: Desk): Sent[] {
  const wordsOf = ({ words }: TipSketch) => fillSketch(words, desk.chance, false);
  return [
    {
      hoursAgo: 24 * 34 + 3,
      said: { account: wordsOf(found(AT_WORK)), where: 'venue', when: 'going-on', howMany: 'few' },
      opened: {
        sketch: found(AT_WORK),
        answer:
          'Đã nhận tin và đang xác minh. Nếu nhớ thêm thời gian, biển số xe hoặc tên gọi, mời gửi thêm bằng chính mã này.',
        fate: 'not-opened',
      },
    },
    {
      hoursAgo: 27,
      said: { account: wordsOf(found(SEEN_FROM_AFAR)), where: 'abroad', howMany: 'many' },
      opened: { sketch: found(SEEN_FROM_AFAR), answer: null, fate: null },
    },
    {
      hoursAgo: 20,
      said: {
        kind: 'complaint',
        account:
          'Tôi đã trình báo tại trụ sở từ tuần trước nhưng chưa ai cho biết kết quả, đề nghị xem lại.',
        when: 'this-month',
      },
      opened: null,
    },
    {
      hoursAgo: 3,
      said: {
        account:
          'Có người lạ đến xóm trọ tìm các cô gái trẻ, nói tuyển người bán hàng, không cần giấy tờ, tối nay có xe đón.',
        where: 'house',
        when: 'soon',
        howMany: 'few',
      },
      opened: null,
    },
  ];
}

async function* liveLodging(desk: Desk, { hoursAgo, said, opened }: Sent): Life {
  const from = desk.until.subtract({ hours: hoursAgo });
  yield from;
  const { place, region } = desk.communeAt(hoursAgo);
  const id = await send(desk, { ...said, danger: 'not-now', commune: place.id }, from);
  if (opened === null) {
    return;
  }
  const watch = startWatch(desk, from);
  yield watch.minutes(desk.chance.whole(20, 55));
  const post = desk.post('truc-ban');
  const { tipId } = await desk.act(openLodging, post, watch.now, { id, purpose: 'handle-tip' });
  if (opened.answer !== null) {
    yield watch.minutes(50);
    await desk.act(answerLodging, post, watch.now, { id, words: opened.answer });
  }
  if (opened.fate !== null && tipId !== null) {
    const tip = handleOf(desk, { id: tipId, sketch: opened.sketch, place, region }, from);
    yield* workTip(desk, tip, opened.fate, watch);
  }
}

/** Sends it as the public's own process would: sealed to the receiving group, by the one function it may call. */
async function send(
  desk: Desk,
  said: z.input<typeof LodgingContent>,
  at: Temporal.Instant,
): Promise<string> {
  const { tx } = desk.story;
  await claimSystem(tx, at);
  const setting = PageSetting.parse(
    await describePage(tx, at, { kind: 'demonstration', provinceName: 'Minh Họa' }),
  );
  let id = '';
  await lodge(
    {
      door: {
        lodge: (lodging) => {
          id = String((lodging as { id: string }).id);
          return askAsPublic(tx, lodging, at);
        },
        readAnswers: unasked,
        add: unasked,
        close: unasked,
      },
      setting: () => setting,
      renewSetting: () => undefined,
      pepper: randomKey(),
      now: () => at,
    },
    { content: LodgingContent.parse(said), alertCommune: null, files: [] },
  );
  return id;
}

async function askAsPublic(tx: Tx, lodging: object, at: Temporal.Instant): Promise<string> {
  await sql`select set_config('role', 'app_public', true)`.execute(tx);
  const { rows } = await sql<{ answer: string }>`
    select public_door.lodge(${JSON.stringify(lodging)}::jsonb) as answer`.execute(tx);
  await claimSystem(tx, at);
  return rows[0]?.answer ?? '';
}

/** Nobody in the story comes back with a code. */
async function unasked(): Promise<never> {
  throw new Error('the story sends, and asks nothing');
}

function handleOf(
  desk: Desk,
  { id, sketch, place, region }: Pick<TipHandle, 'id' | 'sketch' | 'place' | 'region'>,
  since: Temporal.Instant,
): TipHandle {
  return {
    id,
    revision: 1,
    since,
    body: desk.story.agency('cat'),
    head: desk.post('thu-truong'),
    worker: desk.post('truc-ban'),
    place,
    region,
    offence: { article: sketch.article, paragraph: 1 },
    named: false,
    referred: false,
    stay: null,
    sketch,
  };
}

function found(sketch: TipSketch | undefined): TipSketch {
  if (sketch === undefined) {
    throw new Error('the story has no such sketch');
  }
  return sketch;
}
