import type { Temporal } from 'temporal-polyfill';
import { acknowledgeDanger, closeDanger, listDangerAlerts } from '#features/duty/contract.ts';
import type { Desk, TipHandle } from './desk.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';

/** Somebody is in danger: the duty room of the body that was called takes the alert, and closes it. */
export async function* answerDanger(
  desk: Desk,
  tip: TipHandle,
  watch: Watch,
): AsyncGenerator<Temporal.Instant, void, void> {
  const post = dutyOf(desk, tip);
  const { rows } = await desk.act(listDangerAlerts, post, watch.now, {});
  const alert = rows.find((row) => row.state === 'calling');
  if (alert === undefined) {
    return;
  }
  await desk.act(acknowledgeDanger, post, watch.now, { id: alert.id });
  yield watch.minutes(desk.chance.whole(40, 160));
  await desk.act(closeDanger, post, watch.now, { id: alert.id, outcome: 'person-safe' });
}

function dutyOf(desk: Desk, tip: TipHandle): PostRow {
  return tip.body.kind === 'border-post'
    ? desk.seat(tip.body, 'border-guard-officer')
    : desk.post('truc-ban');
}
