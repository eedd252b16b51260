import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { findValues } from '#domain/lodging/find-values.ts';
import type {
  HowMany,
  LodgingContent,
  WhenKind,
  WhereKind,
} from '#domain/lodging/lodging-content.ts';
import { isKnownPlace } from '#features/places/server/index.ts';
import { TipFacts } from '#features/tips/contract.ts';
import { storeNewTip } from '#features/tips/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { LodgingRecord } from './lodging-store.ts';

/**
 * Makes the tip of a lodging: received at the moment of lodging by the body that opens it; what concerns
 * somebody of an authority stays with the provincial procuracy alone. @returns the tip
 */
export async function makeTipOf(
  context: RequestContext,
  row: LodgingRecord,
  said: LodgingContent,
): Promise<string> {
  const body = await ownBody(context);
  const made = await storeNewTip(context, body, {
    kind: said.who === '' ? 'crime-report' : 'denunciation',
    channel: 'public-page',
    receivedAt: Temporal.Instant.from(row.lodged_at.toISOString()),
    bookNumber: null,
    facts: TipFacts.parse({
      urgency: said.danger === 'now' ? 'danger-now' : 'ordinary',
      reporterStanding: 'anonymous',
      victims: { under16: 0, from16To17: 0, adults: 0, ageUnknown: COUNTS[said.howMany] },
      acrossBorder: said.where === 'abroad',
      placeId: await knownCommune(context, said.commune),
    }),
    narrative: narrativeOf(said),
    placeWords: placeWordsOf(said),
    reporter: { name: '', phone: '', address: '', safeContact: said.contact, withheldReason: '' },
    denounced: [],
    values: findValues(`${said.account}\n${said.who}`),
    referral: null,
    passTo: null,
    secluded: row.receiver === 'procuracy',
  });
  return made.id;
}

/** What was said of a place that the list no longer holds is in the sender's words; a tip is made all the same. */
async function knownCommune(context: RequestContext, id: string | null): Promise<string | null> {
  return id !== null && (await isKnownPlace(context, id)) ? id : null;
}

/** The least that the sender's words mean; the recorder corrects it. */
const COUNTS: Record<HowMany, number> = { one: 1, few: 2, many: 6, unsaid: 0 };

const WHEN: Record<WhenKind, string> = {
  'going-on': 'đang xảy ra',
  soon: 'sắp xảy ra',
  'this-month': 'trong tháng gửi tin',
  earlier: 'trước đó',
  unsaid: '',
};

const WHERE: Record<WhereKind, string> = {
  house: 'nhà trọ, nhà riêng, nơi làm việc',
  venue: 'quán ăn, karaoke, massage',
  road: 'trên đường đi, bến xe, cửa khẩu',
  abroad: 'ở nước ngoài',
  online: 'trên mạng, qua điện thoại',
  unsaid: '',
};

/** The sender's words as they are, with what was chosen beneath, in the words of the office. */
function narrativeOf(said: LodgingContent): string {
  return [
    said.account,
    lineOf('Những người liên quan', said.who),
    lineOf('Thời gian', WHEN[said.when]),
    lineOf('Nơi', WHERE[said.where]),
  ]
    .filter((line) => line !== '')
    .join('\n\n')
    .slice(0, 20_000);
}

function placeWordsOf(said: LodgingContent): string {
  return [said.whereWords, said.alertWords]
    .filter((words) => words !== '')
    .join('; ')
    .slice(0, 1_000);
}

function lineOf(name: string, words: string): string {
  return words === '' ? '' : `${name}: ${words}`;
}

async function ownBody({ tx, actor }: RequestContext) {
  const { rows } = await sql<{
    id: string;
    kind: string;
    name: string;
    lft: number;
    placeId: string | null;
  }>`select id, kind, short_name as name, lft, place_id as "placeId" from agency
      where id = ${actor.agencyId}::uuid`.execute(tx);
  const body = rows[0];
  if (body === undefined) {
    throw new Refusal('record.not-found');
  }
  return { ...body, kind: body.kind as AgencyKind };
}
